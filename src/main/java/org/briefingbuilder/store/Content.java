package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Originals and texts by their digests.
final class Content {

    /// Bytes are kept packed when that makes them at least a tenth smaller.
    private static final double WORTH = 0.9;

    private final Database database;

    Content(Database database) {
        this.database = database;
    }

    /// Keeps bytes, once; fails when they are not what their digest says.
    void keep(Deposit deposit) {
        if (has(deposit.digest())) {
            return;
        }
        if (!Digest.of(deposit.bytes()).equals(deposit.digest())) {
            throw new IllegalArgumentException("not the bytes of " + deposit.digest());
        }
        byte[] packed = pack(deposit.bytes());
        boolean worth = packed.length < deposit.bytes().length * WORTH;
        database.run(
                "INSERT INTO content (digest, size, packed, bytes) VALUES (?,?,?,?)",
                deposit.digest(),
                deposit.bytes().length,
                worth ? "zlib" : "plain",
                worth ? packed : deposit.bytes());
    }

    boolean has(String digest) {
        return database.first("SELECT 1 FROM content WHERE digest = ?", r -> r.getInt(1), digest)
                .isPresent();
    }

    List<String> digests() {
        return database.list("SELECT digest FROM content ORDER BY digest", r -> r.getString(1));
    }

    /// The bytes with this digest, if they are kept and can be unpacked; whether they still have
    /// that digest is for [#sound] to say.
    Optional<byte[]> bytes(String digest) {
        return database.first(
                "SELECT packed, bytes, size FROM content WHERE digest = ?",
                r ->
                        r.getString(1).equals("zlib")
                                ? unpack(r.getBytes(2), r.getLong(3))
                                : r.getBytes(2),
                digest);
    }

    /// True when the bytes are there and are what their digest says.
    boolean sound(String digest) {
        try {
            return bytes(digest).map(b -> Digest.of(b).equals(digest)).orElse(false);
        } catch (Problem damaged) {
            return false;
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /// Never makes more bytes than `size` and one: a tampered file must not fill the memory. What
    /// cannot be unpacked comes back empty and so fails its digest.
    private static byte[] unpack(byte[] packed, long size) {
        int most = (int) Math.min(size + 1, Integer.MAX_VALUE - 16);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(most);
        } catch (IOException damaged) {
            return Arrays.copyOf(packed, 0);
        }
    }
}
