package org.briefingbuilder.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// What a part of a mail holds, in pieces, so that a large file in it takes its own size of memory
/// and not a multiple of it.
final class Held {
    static final Held NOTHING = new Held();

    private static final int FIRST = 1 << 12;
    private static final int LARGEST = 1 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private int size;

    private Held() {}

    /// What could be read of a stream.
    ///
    /// @param whole whether that was all
    record Read(Held held, boolean whole) {}

    static Read of(InputStream in) {
        Held held = new Held();
        byte[] piece = new byte[FIRST];
        int count = 0;
        boolean whole = true;
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece, count, piece.length - count)) {
                count += n;
                if (count == piece.length) {
                    held.add(piece);
                    piece = new byte[Math.min(LARGEST, 2 * piece.length)];
                    count = 0;
                }
            }
        } catch (IOException damaged) {
            whole = false;
        }
        held.add(Arrays.copyOf(piece, count));
        return new Read(held, whole);
    }

    private void add(byte[] piece) {
        if (piece.length > 0) {
            pieces.add(piece);
            size += piece.length;
        }
    }

    int size() {
        return size;
    }

    InputStream open() {
        return new SequenceInputStream(
                Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
    }

    byte[] bytes() {
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
