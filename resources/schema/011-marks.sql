-- Places in a source's clean text that are not to be taken on trust, and why.
CREATE TABLE source_doubt (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

-- What was marked or written in the file, offered until it is taken over. Places are in the clean text.
CREATE TABLE source_markup (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('HIGHLIGHT', 'UNDERLINE', 'STRIKE', 'NOTE')),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  author TEXT NOT NULL,
  at INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
