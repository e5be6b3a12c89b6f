-- On what terms words may be used, what is kept though a check points it out, and an organisation's
-- own scales of markings.

-- A check on a column cannot be altered in any other way (sqlite.org/lang_altertable.html, 8).
PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, '''brief'', ''note''', '''brief'', ''note'', ''terms'', ''waiver'', ''scale''')
WHERE type = 'table' AND name = 'item';

PRAGMA writable_schema = RESET;

-- rule: on_record, background, chatham_house or not_for_quotation.
CREATE TABLE terms (
  id TEXT PRIMARY KEY REFERENCES item (id),
  about TEXT NOT NULL UNIQUE REFERENCES item (id),
  rule TEXT NOT NULL,
  speaker TEXT NOT NULL,
  occasion TEXT NOT NULL,
  described TEXT NOT NULL,
  marking TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE terms_name (
  terms TEXT NOT NULL REFERENCES terms (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (terms, position)
) STRICT, WITHOUT ROWID;

-- checked is the key of what was pointed out, subject what it was pointed out of.
CREATE TABLE waiver (
  id TEXT PRIMARY KEY REFERENCES item (id),
  brief TEXT NOT NULL REFERENCES brief (id),
  checked TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX waiver_by_brief ON waiver (brief);

CREATE TABLE scale (
  id TEXT PRIMARY KEY REFERENCES item (id),
  name TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scale_level (
  scale TEXT NOT NULL REFERENCES scale (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  level TEXT NOT NULL,
  PRIMARY KEY (scale, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW v_terms AS
SELECT t.about, t.rule, t.speaker, t.occasion, t.described, t.marking,
  (SELECT group_concat(name, '; ') FROM terms_name n WHERE n.terms = t.id) AS names,
  t.made_by, strftime('%Y-%m-%dT%H:%M:%fZ', t.made_at / 1000.0, 'unixepoch') AS made_at
FROM terms t
