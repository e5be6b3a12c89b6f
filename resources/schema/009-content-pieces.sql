-- What of a large original comes after the bytes in its row of content, piece by piece, so that no
-- program needs to hold it whole. Packed or not as that row says, over all its pieces.
CREATE TABLE content_piece (
  digest TEXT NOT NULL REFERENCES content (digest),
  number INTEGER NOT NULL CHECK (number > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (digest, number)
) STRICT;
