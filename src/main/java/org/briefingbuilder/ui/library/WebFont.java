package org.briefingbuilder.ui.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterOutputStream;

/// The TrueType file within a web font (WOFF 1.0, W3C Recommendation of 2012).
final class WebFont {

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int OUT_HEADER = 12;
    private static final int OUT_ENTRY = 16;

    private final ByteBuffer in;

    private WebFont(byte[] woff) {
        this.in = ByteBuffer.wrap(woff);
    }

    static byte[] unpacked(byte[] woff) {
        return new WebFont(woff).unpacked();
    }

    private byte[] unpacked() {
        int tables = in.getShort(12);
        int largestPower = Integer.highestOneBit(tables);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        out.putInt(in.getInt(4));
        out.putShort((short) tables);
        out.putShort((short) (largestPower * OUT_ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(largestPower));
        out.putShort((short) ((tables - largestPower) * OUT_ENTRY));
        int place = OUT_HEADER + tables * OUT_ENTRY;
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + table * ENTRY;
            byte[] bytes = table(entry);
            out.putInt(in.getInt(entry));
            out.putInt(in.getInt(entry + 16));
            out.putInt(place);
            out.putInt(bytes.length);
            out.put(place, bytes);
            place += (bytes.length + 3) & ~3;
        }
        return out.array();
    }

    private byte[] table(int entry) {
        int offset = in.getInt(entry + 4);
        int packed = in.getInt(entry + 8);
        int length = in.getInt(entry + 12);
        byte[] bytes = new byte[packed];
        in.get(offset, bytes);
        if (packed == length) {
            return bytes;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
        try (InflaterOutputStream unpack = new InflaterOutputStream(whole)) {
            unpack.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }
}
