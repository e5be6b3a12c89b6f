-- Where a source's facts come from: fact is a column of v_sources, origin `json-ld`, `person` …
CREATE TABLE source_origin (
  source TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  fact TEXT NOT NULL,
  origin TEXT NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;
