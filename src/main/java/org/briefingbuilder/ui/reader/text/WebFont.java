package org.briefingbuilder.ui.reader.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.InflaterOutputStream;

/// Unpacks a bundled web font (WOFF 1.0, W3C Recommendation of 2012) into the TrueType file that it
/// holds.
final class WebFont {

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int TRUE_TYPE_HEADER = 12;
    private static final int TRUE_TYPE_ENTRY = 16;

    private WebFont() {}

    static byte[] trueType(byte[] woff) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(woff);
        int tables = in.getShort(12);
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        int power = Integer.highestOneBit(tables);
        out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) ((tables - power) * 16));
        int at = TRUE_TYPE_HEADER + tables * TRUE_TYPE_ENTRY;
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + i * ENTRY;
            int length = in.getInt(entry + 12);
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length);
            out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
            out.put(at, table);
            at += (length + 3) & ~3;
        }
        return out.array();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length)
            throws IOException {
        ByteArrayOutputStream table = new ByteArrayOutputStream(length);
        if (packed == length) {
            table.write(woff, offset, length);
        } else {
            try (InflaterOutputStream unpack = new InflaterOutputStream(table)) {
                unpack.write(woff, offset, packed);
            }
        }
        return table.toByteArray();
    }
}
