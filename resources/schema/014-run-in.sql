-- The most words of a quotation that runs in the prose of a brief; NULL for its template's own.
ALTER TABLE brief ADD COLUMN run_in_words INTEGER CHECK (run_in_words >= 0);
