package org.briefingbuilder.model;

import org.briefingbuilder.text.Digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Bytes to be kept under their digest: a file that was imported, or a text as UTF-8. The same
/// bytes are kept once, whatever they are. A large file is not held in memory: it is opened again
/// when it is kept, and must then still be what its digest says.
///
/// @param size in bytes
public record Deposit(String digest, Kind kind, long size, Body body) {

    /// Larger files are not held in memory, and are kept piece by piece; in bytes.
    public static final int LARGE = 8 << 20;

    public enum Kind {
        ORIGINAL,
        TEXT
    }

    /// Where the bytes are; may be asked more than once.
    @FunctionalInterface
    public interface Body {
        InputStream open() throws IOException;
    }

    public Deposit(String digest, Kind kind, byte[] bytes) {
        this(digest, kind, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static Deposit original(byte[] bytes) {
        return new Deposit(Digest.of(bytes), Kind.ORIGINAL, bytes);
    }

    public static Deposit text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Deposit(Digest.of(bytes), Kind.TEXT, bytes);
    }

    /// All of them, in memory.
    public byte[] bytes() {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
