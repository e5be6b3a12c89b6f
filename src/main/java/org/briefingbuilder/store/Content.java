package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Originals and texts by their digests. Large ones are written and read piece by piece, so that
/// the memory that this takes does not grow with them.
final class Content {

    /// Larger contents are kept in pieces.
    static final int LARGE = Deposit.LARGE;

    private static final int PIECE = 1 << 20;

    private final Database database;

    Content(Database database) {
        this.database = database;
    }

    /// Keeps bytes, once; fails when they are not what their digest says.
    ///
    /// @throws Problem `content.changed-meanwhile` with the digest, when a file is no longer what
    ///   it was
    void keep(Deposit deposit) {
        if (has(deposit.digest())) {
            return;
        }
        if (deposit.size() > LARGE) {
            keepInPieces(deposit);
            return;
        }
        Packed.Form form = Packed.Form.of(deposit);
        insert(deposit.digest(), form.size(), form.isPacked(), form.bytes());
    }

    private void insert(String digest, long size, boolean packed, byte[] bytes) {
        database.run(
                "INSERT INTO content (digest, size, packed, bytes) VALUES (?,?,?,?)",
                digest,
                size,
                packed ? "zlib" : "plain",
                bytes);
    }

    /// Whether packing is worth it, its first piece tells.
    private void keepInPieces(Deposit deposit) {
        try (Digest.Reading in = new Digest.Reading(deposit.body().open())) {
            byte[] first = in.readNBytes(PIECE);
            boolean packed = Packed.isWorth(Packed.pack(first).length, first.length);
            PieceWriter pieces = new PieceWriter(deposit, packed);
            try (OutputStream out = packed ? new DeflaterOutputStream(pieces) : pieces) {
                out.write(first);
                in.transferTo(out);
            }
            if (in.size() != deposit.size() || !in.digest().equals(deposit.digest())) {
                throw Packed.changed(deposit, null);
            }
        } catch (IOException gone) {
            throw Packed.changed(deposit, gone);
        }
    }

    /// Fills rows one after another; the last is written when it is closed.
    private final class PieceWriter extends OutputStream {
        private final Deposit deposit;
        private final boolean packed;
        private final byte[] piece = new byte[PIECE];
        private int length;
        private int number;
        private boolean closed;

        PieceWriter(Deposit deposit, boolean packed) {
            this.deposit = deposit;
            this.packed = packed;
        }

        @Override
        public void write(int next) {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            int at = offset;
            for (int left = count; left > 0; ) {
                int room = Math.min(left, PIECE - length);
                System.arraycopy(from, at, piece, length, room);
                length += room;
                at += room;
                left -= room;
                if (length == PIECE) {
                    put();
                }
            }
        }

        @Override
        public void close() {
            if (!closed && (length > 0 || number == 0)) {
                put();
            }
            closed = true;
        }

        private void put() {
            // The library copies it before it returns.
            byte[] bytes = length == PIECE ? piece : Arrays.copyOf(piece, length);
            if (number == 0) {
                insert(deposit.digest(), deposit.size(), packed, bytes);
            } else {
                database.run(
                        "INSERT INTO content_piece (digest, number, bytes) VALUES (?,?,?)",
                        deposit.digest(),
                        number,
                        bytes);
            }
            number++;
            length = 0;
        }
    }

    /// Kept bytes as they come from their rows; a row is read when its turn comes.
    private final class PieceReader extends InputStream {
        private final String digest;
        private byte[] piece;
        private int at;
        private int number;

        PieceReader(String digest, byte[] first) {
            this.digest = digest;
            this.piece = first;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            while (at == piece.length) {
                Optional<byte[]> next = next();
                if (next.isEmpty()) {
                    return -1;
                }
                piece = next.get();
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }

        private Optional<byte[]> next() {
            number++;
            return database.first(
                    "SELECT bytes FROM content_piece WHERE digest = ? AND number = ?",
                    r -> r.getBytes(1),
                    digest,
                    number);
        }
    }

    private record Row(boolean packed, byte[] bytes, long size) {}

    private Optional<Row> row(String digest) {
        return database.first(
                "SELECT packed, bytes, size FROM content WHERE digest = ?",
                r -> new Row(r.getString(1).equals("zlib"), r.getBytes(2), r.getLong(3)),
                digest);
    }

    /// The bytes as a stream that takes little memory, if they are kept; whether they still have
    /// that digest is for [#sound] to say.
    Optional<InputStream> open(String digest) {
        return row(digest)
                .map(
                        row -> {
                            InputStream in = new PieceReader(digest, row.bytes());
                            return row.packed() ? new InflaterInputStream(in) : in;
                        });
    }

    /// To be kept elsewhere, read when it is.
    Optional<Deposit> deposit(String digest) {
        return row(digest)
                .map(
                        row ->
                                new Deposit(
                                        digest,
                                        Deposit.Kind.ORIGINAL,
                                        row.size(),
                                        () -> open(digest).orElseThrow()));
    }

    boolean has(String digest) {
        return database.first("SELECT 1 FROM content WHERE digest = ?", r -> r.getInt(1), digest)
                .isPresent();
    }

    List<String> digests() {
        return database.list("SELECT digest FROM content ORDER BY digest", r -> r.getString(1));
    }

    /// The bytes with this digest, if they are kept. Never more of them than their size says and
    /// one: a tampered file must not fill the memory. What cannot be unpacked comes back empty and
    /// so fails its digest.
    Optional<byte[]> bytes(String digest) {
        return row(digest)
                .map(
                        row -> {
                            if (!row.packed() && row.bytes().length == row.size()) {
                                return row.bytes();
                            }
                            int most = (int) Math.min(row.size() + 1, Integer.MAX_VALUE - 16);
                            try (InputStream in = open(digest).orElseThrow()) {
                                return in.readNBytes(most);
                            } catch (IOException damaged) {
                                return new byte[0];
                            }
                        });
    }

    /// True when the bytes are there and are what their digest says.
    boolean sound(String digest) {
        try {
            Optional<Row> row = row(digest);
            if (row.isEmpty()) {
                return false;
            }
            try (Digest.Reading in = new Digest.Reading(open(digest).orElseThrow())) {
                byte[] some = new byte[1 << 16];
                while (in.size() <= row.get().size() && in.read(some) >= 0) {
                    // read to its end, or to where it cannot be right any more
                }
                return in.digest().equals(digest);
            }
        } catch (Problem | IOException damaged) {
            return false;
        }
    }
}
