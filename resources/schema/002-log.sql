-- The log of edits: who did what and when, each item before and after as JSON. Nothing is ever
-- taken from it; taking an edit back is an edit of its own that names the one it undoes.
CREATE TABLE edit (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  undoes INTEGER REFERENCES edit (number),
  redoes INTEGER REFERENCES edit (number)
) STRICT;

CREATE TABLE edit_change (
  edit INTEGER NOT NULL REFERENCES edit (number),
  position INTEGER NOT NULL,
  item TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (edit, position)
) STRICT;
