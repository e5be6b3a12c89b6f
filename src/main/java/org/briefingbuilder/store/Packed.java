package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Contents in the form in which they are kept, made on any thread ahead of the one that writes.
public final class Packed {

    /// Bytes are kept packed when that makes them at least a tenth smaller.
    private static final double WORTH = 0.9;

    private Packed() {}

    /// The same deposit, packed. A large one stays as it is, since it is kept piece by piece, and
    /// so does one whose file is no longer what it was: keeping it fails and says so.
    public static Deposit ahead(Deposit deposit) {
        if (deposit.size() > Deposit.LARGE) {
            return deposit;
        }
        try {
            return new Deposit(deposit.digest(), deposit.kind(), deposit.size(), Form.of(deposit));
        } catch (Problem changed) {
            return deposit;
        }
    }

    /// Bytes that were seen to have their digest, packed where that is worth it. Only made here, so
    /// that the one who writes them need not look at them again.
    static final class Form implements Deposit.Body {
        private final boolean packed;
        private final byte[] bytes;
        private final int size;

        private Form(boolean packed, byte[] bytes, int size) {
            this.packed = packed;
            this.bytes = bytes;
            this.size = size;
        }

        static Form of(Deposit deposit) {
            if (deposit.body() instanceof Form made) {
                return made;
            }
            byte[] plain = read(deposit);
            byte[] packed = pack(plain);
            boolean worth = isWorth(packed.length, plain.length);
            return new Form(worth, worth ? packed : plain, plain.length);
        }

        boolean isPacked() {
            return packed;
        }

        byte[] bytes() {
            return bytes;
        }

        int size() {
            return size;
        }

        @Override
        public InputStream open() {
            InputStream in = new ByteArrayInputStream(bytes);
            return packed ? new InflaterInputStream(in) : in;
        }
    }

    private static byte[] read(Deposit deposit) {
        try (Digest.Reading in = new Digest.Reading(deposit.body().open())) {
            byte[] bytes = in.readNBytes(Deposit.LARGE + 1);
            if (!in.digest().equals(deposit.digest())) {
                throw changed(deposit, null);
            }
            return bytes;
        } catch (IOException gone) {
            throw changed(deposit, gone);
        }
    }

    static Problem changed(Deposit deposit, @Nullable Exception cause) {
        return new Problem(cause, "content.changed-meanwhile", deposit.digest());
    }

    static boolean isWorth(int packed, int plain) {
        return packed < plain * WORTH;
    }

    static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
