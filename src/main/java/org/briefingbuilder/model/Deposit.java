package org.briefingbuilder.model;

import org.briefingbuilder.text.Digest;

import java.nio.charset.StandardCharsets;

/// Bytes to be kept under their digest: a file that was imported, or a text as UTF-8. The same
/// bytes are kept once, whatever they are.
public record Deposit(String digest, Kind kind, byte[] bytes) {

    public enum Kind {
        ORIGINAL,
        TEXT
    }

    public static Deposit original(byte[] bytes) {
        return new Deposit(Digest.of(bytes), Kind.ORIGINAL, bytes);
    }

    public static Deposit text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Deposit(Digest.of(bytes), Kind.TEXT, bytes);
    }
}
