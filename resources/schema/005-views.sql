-- For reading a project with the sqlite3 shell: sqlite3 -readonly NAME.briefing 'SELECT * FROM v_passages'

-- One row for each source, in the library's order.
CREATE VIEW v_sources AS
SELECT s.id, s.title,
  (SELECT group_concat(name, '; ') FROM source_author a WHERE a.source = s.id) AS authors,
  s.publisher, s.date, s.url, s.language, s.kind, s.file, s.format, s.words,
  (SELECT count(*) FROM source_page p WHERE p.source = s.id) AS pages,
  (SELECT count(*) FROM passage p WHERE p.source = s.id) AS passages,
  s.original AS digest, s.added_by,
  strftime('%Y-%m-%dT%H:%M:%fZ', s.added_at / 1000.0, 'unixepoch') AS added_at
FROM source s ORDER BY s.position, s.id;

-- One row for each theme, with how many passages carry it.
CREATE VIEW v_themes AS
SELECT t.id, t.name, t.definition, t.mark, t.colour,
  (SELECT name FROM theme parent WHERE parent.id = t.parent) AS parent,
  (SELECT count(*) FROM passage_tag g WHERE g.theme = t.id) AS passages
FROM theme t ORDER BY t.position, t.id;

-- One row for each passage, as they stand in the sources.
CREATE VIEW v_passages AS
SELECT p.id, p.source, s.title AS source_title, p.start, p.stop, p.words,
  (SELECT group_concat(t.name, '; ') FROM passage_tag g JOIN theme t ON t.id = g.theme
    WHERE g.passage = p.id) AS themes,
  p.state, p.made_by,
  strftime('%Y-%m-%dT%H:%M:%fZ', p.made_at / 1000.0, 'unixepoch') AS made_at
FROM passage p JOIN source s ON s.id = p.source ORDER BY s.position, s.id, p.start, p.stop;

-- One row for each note, oldest first.
CREATE VIEW v_notes AS
SELECT n.id, i.kind AS about_kind, n.about, n.answers, n.text, n.made_by,
  strftime('%Y-%m-%dT%H:%M:%fZ', n.made_at / 1000.0, 'unixepoch') AS made_at
FROM note n JOIN item i ON i.id = n.about ORDER BY n.made_at, n.id;

-- One row for each brief, oldest first.
CREATE VIEW v_briefs AS
SELECT b.id, b.title, b.template, b.date, b.language,
  (SELECT count(*) FROM brief_block q WHERE q.brief = b.id AND q.quotation IS NOT NULL) AS quotations,
  b.made_by, strftime('%Y-%m-%dT%H:%M:%fZ', b.made_at / 1000.0, 'unixepoch') AS made_at
FROM brief b ORDER BY b.made_at, b.id;

-- One row for each quotation of a brief, in reading order, with the passage's words.
CREATE VIEW v_quotations AS
SELECT q.brief, c.heading AS section, q.quotation, q.passage, p.words, p.source
FROM brief_block q
JOIN brief_section c ON c.brief = q.brief AND c.position = q.section
JOIN passage p ON p.id = q.passage
WHERE q.quotation IS NOT NULL ORDER BY q.brief, q.section, q.position;

-- One row for each edit, oldest first.
CREATE VIEW v_log AS
SELECT e.number, e.name,
  coalesce((SELECT name FROM edit o WHERE o.number = coalesce(e.undoes, e.redoes)), e.name) AS edit,
  e.about, e.made_by,
  strftime('%Y-%m-%dT%H:%M:%fZ', e.made_at / 1000.0, 'unixepoch') AS made_at,
  (SELECT count(*) FROM edit_change c WHERE c.edit = e.number) AS changes,
  e.undoes, e.redoes
FROM edit e ORDER BY e.number;
