-- The words that a passage had before its source was revised, until somebody has looked at it.
ALTER TABLE passage ADD COLUMN former TEXT;
