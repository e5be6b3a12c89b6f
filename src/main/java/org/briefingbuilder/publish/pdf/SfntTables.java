package org.briefingbuilder.publish.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The tables of a TrueType file by their four-letter tags (OpenType specification, "Organization
/// of an OpenType Font"), and the file that they make.
record SfntTables(int version, Map<String, byte[]> tables) {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    /// Such that the sum of the whole file, with it in `head`, is a known number.
    private static final int CHECKSUM = 0xB1B0AFBA;

    SfntTables {
        tables = new TreeMap<>(tables);
    }

    static SfntTables read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        int count = Short.toUnsignedInt(in.getShort(4));
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * ENTRY;
            int offset = in.getInt(at + 8);
            tables.put(
                    tag(file, at), Arrays.copyOfRange(file, offset, offset + in.getInt(at + 12)));
        }
        return new SfntTables(in.getInt(0), tables);
    }

    static String tag(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.ISO_8859_1);
    }

    ByteBuffer buffer(String tag) {
        byte[] table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return ByteBuffer.wrap(table);
    }

    byte[] toBytes() {
        int count = tables.size();
        int size = HEADER + ENTRY * count;
        for (byte[] table : tables.values()) {
            size += padded(table.length);
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = 31 - Integer.numberOfLeadingZeros(count);
        int searched = ENTRY << power;
        out.putInt(version)
                .putShort((short) count)
                .putShort((short) searched)
                .putShort((short) power)
                .putShort((short) (ENTRY * count - searched));
        int entry = HEADER;
        int at = HEADER + ENTRY * count;
        int head = -1;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            System.arraycopy(bytes, 0, out.array(), at, bytes.length);
            if (table.getKey().equals("head")) {
                head = at;
                out.putInt(head + 8, 0);
            }
            out.put(entry, table.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(entry + 4, sum(out, at, padded(bytes.length)));
            out.putInt(entry + 8, at);
            out.putInt(entry + 12, bytes.length);
            entry += ENTRY;
            at += padded(bytes.length);
        }
        if (head >= 0) {
            out.putInt(head + 8, CHECKSUM - sum(out, 0, size));
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int sum(ByteBuffer bytes, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i += 4) {
            sum += bytes.getInt(from + i);
        }
        return sum;
    }
}
