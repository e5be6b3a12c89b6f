-- The source in which this one came, as an attachment comes in a mail.
ALTER TABLE source ADD COLUMN within TEXT REFERENCES source (id);

CREATE INDEX source_by_within ON source (within) WHERE within IS NOT NULL;

-- What was inserted or deleted while changes were tracked. Places in the raw text.
CREATE TABLE source_tracked (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  inserted INTEGER NOT NULL CHECK (inserted IN (0, 1)),
  changed_by TEXT NOT NULL,
  date TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
