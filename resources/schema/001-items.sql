-- The items of a project: one table for each kind, one for each list that a kind holds.
-- Places (start, stop) are UTF-16 units, stop excluded. Moments (at) are milliseconds since 1970, UTC.
-- position counts from 0 in a list; in source and theme it is the order that people see.

-- Every item, whatever its kind: ids are unique among all of them, and a note may be about any.
-- row is the item's rowid in the search tables.
CREATE TABLE item (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('source', 'theme', 'passage', 'brief', 'note'))
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY REFERENCES item (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  byline TEXT NOT NULL,
  publisher TEXT NOT NULL,
  date TEXT NOT NULL,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  original TEXT NOT NULL,
  raw TEXT NOT NULL,
  text TEXT NOT NULL,
  words INTEGER NOT NULL,
  incomplete INTEGER NOT NULL CHECK (incomplete IN (0, 1)),
  forerunner TEXT REFERENCES source (id),
  added_by TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX source_by_text ON source (text);
CREATE INDEX source_by_forerunner ON source (forerunner) WHERE forerunner IS NOT NULL;

CREATE TABLE source_author (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_block (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_page (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

-- Places in the raw text.
CREATE TABLE source_removal (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_warning (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  warning TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
  id TEXT PRIMARY KEY REFERENCES item (id),
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  colour INTEGER NOT NULL,
  mark TEXT NOT NULL,
  parent TEXT REFERENCES theme (id),
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX theme_by_parent ON theme (parent) WHERE parent IS NOT NULL;

CREATE TABLE theme_word (
  theme TEXT NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (theme, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  id TEXT PRIMARY KEY REFERENCES item (id),
  source TEXT NOT NULL REFERENCES source (id),
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  words TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_by_source ON passage (source);

CREATE TABLE passage_tag (
  passage TEXT NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  theme TEXT NOT NULL REFERENCES theme (id),
  tagged_by TEXT NOT NULL,
  tagged_at INTEGER NOT NULL,
  PRIMARY KEY (passage, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_tag_by_theme ON passage_tag (theme);

CREATE TABLE brief (
  id TEXT PRIMARY KEY REFERENCES item (id),
  title TEXT NOT NULL,
  template TEXT NOT NULL,
  short_title TEXT NOT NULL,
  marking TEXT NOT NULL,
  organisation TEXT NOT NULL,
  version TEXT NOT NULL,
  date TEXT NOT NULL,
  language TEXT NOT NULL,
  style TEXT NOT NULL,
  paper TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE brief_author (
  brief TEXT NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (brief, position)
) STRICT, WITHOUT ROWID;

-- The sections of a brief as a tree: position counts them in reading order, parent is the position
-- of the section around it.
CREATE TABLE brief_section (
  brief TEXT NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  parent INTEGER,
  role TEXT NOT NULL,
  heading TEXT NOT NULL,
  theme TEXT REFERENCES theme (id),
  PRIMARY KEY (brief, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX brief_section_by_theme ON brief_section (theme) WHERE theme IS NOT NULL;

-- What a block says differs from kind to kind (cells, questions, alterations): it is kept as JSON.
-- A quotation's own id and its passage stand beside it as columns.
CREATE TABLE brief_block (
  brief TEXT NOT NULL REFERENCES brief (id) ON DELETE CASCADE,
  section INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  quotation TEXT,
  passage TEXT REFERENCES passage (id),
  content TEXT NOT NULL,
  PRIMARY KEY (brief, section, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX brief_block_by_passage ON brief_block (passage) WHERE passage IS NOT NULL;

CREATE TABLE note (
  id TEXT PRIMARY KEY REFERENCES item (id),
  about TEXT NOT NULL REFERENCES item (id),
  answers TEXT REFERENCES note (id),
  text TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX note_by_about ON note (about);
CREATE INDEX note_by_answers ON note (answers) WHERE answers IS NOT NULL;
