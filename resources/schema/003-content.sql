-- Originals and texts (UTF-8) by the SHA-256 of their bytes. Nothing is ever changed or taken away.
-- packed says how the bytes are kept: as they are, or as a zlib stream (RFC 1950).
CREATE TABLE content (
  digest TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  packed TEXT NOT NULL CHECK (packed IN ('plain', 'zlib')),
  bytes BLOB NOT NULL
) STRICT;
