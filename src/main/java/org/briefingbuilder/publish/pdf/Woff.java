package org.briefingbuilder.publish.pdf;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A web font (WOFF 1.0, W3C Recommendation of 2012) made into the TrueType file it was made from.
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /// @param woff the web font; anything else is given back as it is
    static byte[] toTrueType(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            return woff;
        }
        int count = Short.toUnsignedInt(in.getShort(12));
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * ENTRY;
            tables.put(
                    SfntTables.tag(woff, at),
                    table(woff, in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)));
        }
        return new SfntTables(in.getInt(4), tables).toBytes();
    }

    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        byte[] table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, offset, table, 0, length);
            return table;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(woff, offset, packed);
            int done = 0;
            while (done < length) {
                int read = inflater.inflate(table, done, length - done);
                if (read == 0) {
                    throw new IllegalArgumentException("a font table ends too early");
                }
                done += read;
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a font table is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
