-- Words that dictionaries need not know in the briefs of this project.

-- A check on a column cannot be altered in any other way (sqlite.org/lang_altertable.html, 8).
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, '''scale'')', '''scale'', ''word'')')
WHERE type = 'table' AND name = 'item';

PRAGMA writable_schema = RESET;

CREATE TABLE word (
  id TEXT PRIMARY KEY REFERENCES item (id),
  written TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
