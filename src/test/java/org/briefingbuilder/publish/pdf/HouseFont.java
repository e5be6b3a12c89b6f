package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Font files of a house that is none: fonts that come along, under another name.
public final class HouseFont {

    public static final String LATIN = "Test House";
    public static final String URDU = "Test Khat";

    private HouseFont() {}

    public static HouseFace latin() throws IOException {
        return HouseFace.of(latinFile(), "latin.ttf");
    }

    public static HouseFace urdu() throws IOException {
        return HouseFace.of(file("noto-naskh-arabic-arabic-400-normal", URDU), "urdu.ttf");
    }

    public static byte[] latinFile() throws IOException {
        return file("source-serif-4-400-normal", LATIN);
    }

    /// The same with a table changed.
    public static byte[] changed(String tag, UnaryOperator<byte[]> change) throws IOException {
        return changed(latinFile(), tag, change);
    }

    static byte[] changed(byte[] file, String tag, UnaryOperator<byte[]> change) {
        SfntTables font = SfntTables.read(file);
        Map<String, byte[]> tables = new TreeMap<>(font.tables());
        tables.compute(tag, (_, table) -> change.apply(table == null ? new byte[0] : table));
        return new SfntTables(font.version(), tables).toBytes();
    }

    /// The Latin font, where each letter has the outline of the one that `drawn` gives: as a forger
    /// would make it. A letter drawn as a space is not there at all.
    public static byte[] with(IntUnaryOperator drawn) throws IOException {
        byte[] file = latinFile();
        Face face = new Face("any", file);
        int[] letters =
                IntStream.rangeClosed(' ', 0x2122)
                        .filter(c -> face.has(drawn.applyAsInt(c)))
                        .filter(c -> c == ' ' || drawn.applyAsInt(c) != ' ')
                        .toArray();
        ByteBuffer map = ByteBuffer.allocate(12 + 16 + 12 * letters.length);
        map.putInt(1).putShort((short) 3).putShort((short) 10).putInt(12).putInt(12 << 16);
        map.putInt(16 + 12 * letters.length).putInt(0).putInt(letters.length);
        for (int c : letters) {
            map.putInt(c).putInt(c).putInt(face.glyph(drawn.applyAsInt(c)));
        }
        return changed(file, "cmap", _ -> map.array());
    }

    /// The name of its program in a PDF.
    public static String program(HouseFace face) {
        return face.program();
    }

    /// As if the program had just begun: no house is known.
    public static void forgetAll() {
        Turn.take(
                Progress.NONE,
                () -> {
                    Faces.shared().forgetHouses();
                    return "";
                });
    }

    private static byte[] file(String bundled, String family) throws IOException {
        return changed(BundledFont.trueType(bundled), "name", _ -> names(family));
    }

    private static byte[] names(String family) {
        byte[] letters = family.getBytes(StandardCharsets.UTF_16BE);
        short[] kinds = {1, 4, 6};
        int start = 6 + 12 * kinds.length;
        ByteBuffer out = ByteBuffer.allocate(start + letters.length);
        out.putShort((short) 0).putShort((short) kinds.length).putShort((short) start);
        for (short kind : kinds) {
            out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort(kind);
            out.putShort((short) letters.length).putShort((short) 0);
        }
        return out.put(letters).array();
    }
}
