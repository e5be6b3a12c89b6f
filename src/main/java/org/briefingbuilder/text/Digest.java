package org.briefingbuilder.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits: the name of an original or of a text.
public final class Digest {

    private Digest() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(algorithm().digest(bytes));
    }

    /// The digest of everything that is left in `in`, which may be more than memory holds.
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = algorithm();
        byte[] some = new byte[1 << 16];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            digest.update(some, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A stream that knows the digest and the number of the bytes that were read from it.
    public static final class Reading extends DigestInputStream {
        private long size;

        public Reading(InputStream in) {
            super(in, algorithm());
        }

        /// Of all that was read so far; asked once.
        public String digest() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }

        public long size() {
            return size;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            size += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            size += Math.max(0, count);
            return count;
        }
    }

    /// The digest of the text's UTF-8 bytes.
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
