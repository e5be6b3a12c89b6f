-- Full-text search. What is indexed is the search form of the words (ligatures opened, Arabic vowel
-- signs and invisible marks left out, Arabic and Urdu forms of one letter made one), so these tables
-- keep their own copy. The rowid is text_piece.row for texts, item.row for passages and notes.

-- The paragraphs into which a clean text is cut for searching. They stay when a source goes.
CREATE TABLE text_piece (
  row INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL
) STRICT;

CREATE INDEX text_piece_by_text ON text_piece (text);

CREATE VIRTUAL TABLE search_text USING fts5 (
  words, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");

CREATE VIRTUAL TABLE search_passage USING fts5 (
  words, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");

CREATE VIRTUAL TABLE search_note USING fts5 (
  words, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
