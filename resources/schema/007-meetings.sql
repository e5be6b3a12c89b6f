-- Where and when people meet over a handout, and who leads the talk.
ALTER TABLE brief ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE brief ADD COLUMN time TEXT NOT NULL DEFAULT '';
ALTER TABLE brief ADD COLUMN chair TEXT NOT NULL DEFAULT '';
