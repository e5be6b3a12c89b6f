package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class HouseFaceTest {

    private static String refusal(byte[] file) {
        return assertThrows(Problem.class, () -> HouseFace.of(file, "their.ttf")).key();
    }

    @Test
    void aFontTellsWhatItIsFor() throws Exception {
        HouseFace latin = HouseFont.latin();
        HouseFace urdu = HouseFont.urdu();

        assertEquals(HouseFont.LATIN, latin.family());
        assertTrue(latin.isForEnglish());
        assertFalse(latin.isForUrdu());
        assertTrue(urdu.isForUrdu());
        assertEquals("", latin.missing());
        assertEquals(400, latin.weight());
        assertFalse(latin.isItalic());
    }

    @Test
    void lettersThatAFontLacksAreNamed() throws Exception {
        byte[] without = HouseFont.with(c -> c == 'Q' ? ' ' : c);

        HouseFace face = HouseFace.of(without, "their.ttf");

        assertEquals("Q", face.missing());
    }

    @Test
    void whatItsOwnerForbidsIsNotDone() throws Exception {
        assertEquals("publish.house-font-rights", refusal(rights(0x0002)));
        assertEquals("publish.house-font-rights", refusal(rights(0x0100)));
        assertEquals("publish.house-font-rights", refusal(rights(0x0200)));
        assertTrue(HouseFace.of(rights(0x0000), "a").mayTravel());
        assertTrue(HouseFace.of(rights(0x0008), "a").mayTravel());
        assertFalse(HouseFace.of(rights(0x0004), "a").mayTravel());
    }

    private static byte[] rights(int bits) throws IOException {
        return HouseFont.changed(
                "OS/2",
                table -> {
                    ByteBuffer.wrap(table).putShort(8, (short) bits);
                    return table;
                });
    }

    @Test
    void aFontThatDrawsOneLetterAsAnotherIsRefused() throws Exception {
        assertEquals("publish.house-font-alike", refusal(HouseFont.with(c -> c == '8' ? '7' : c)));
    }

    @Test
    void otherKindsOfFontsAreToldApart() throws Exception {
        byte[] curves = HouseFont.latinFile();
        ByteBuffer.wrap(curves).putInt(0, 0x4F54544F);
        assertEquals("publish.house-font-curves", refusal(curves));
        assertEquals(
                "publish.house-font-variable",
                refusal(HouseFont.changed("fvar", _ -> new byte[16])));
        assertEquals("publish.house-font-large", refusal(new byte[HouseFace.LARGEST + 1]));
        assertEquals(
                "publish.house-font-bundled",
                refusal(BundledFont.trueType("source-serif-4-400-normal")));
    }

    @Test
    void anOutlineMadeOfItselfIsRefused() throws Exception {
        byte[] file = HouseFont.latinFile();
        Face face = new Face("any", file);
        int glyph = face.glyph('M');
        boolean wide = SfntTables.read(file).buffer("head").getShort(50) != 0;
        ByteBuffer places = SfntTables.read(file).buffer("loca");
        int at =
                wide
                        ? places.getInt(4 * glyph)
                        : 2 * Short.toUnsignedInt(places.getShort(2 * glyph));
        byte[] endless =
                HouseFont.changed(
                        "glyf",
                        table -> {
                            ByteBuffer.wrap(table)
                                    .putShort(at, (short) -1)
                                    .putShort(at + 10, (short) 0)
                                    .putShort(at + 12, (short) glyph);
                            return table;
                        });

        assertEquals("publish.house-font-unreadable", refusal(endless));
    }

    /// Whatever stands in a file, it is taken or refused in words, and at once.
    @Test
    void brokenFontsAreRefusedInWords() throws Exception {
        byte[] sound = HouseFont.latinFile();
        Set<String> keys = new TreeSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] broken = sound.clone();
            if (i % 3 == 0) {
                broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            }
            for (int n = 0; n < 1 + i % 40 && broken.length > 0; n++) {
                // The first tables and their directory decide about the rest.
                int where = n % 2 == 0 ? Math.min(broken.length, 4_000) : broken.length;
                broken[random.nextInt(where)] = (byte) random.nextInt();
            }
            try {
                HouseFace.of(broken, "their.ttf");
            } catch (Problem refused) {
                keys.add(refused.key());
            }
        }
        assertTrue(keys.contains("publish.house-font-unreadable"));
        assertTrue(keys.stream().allMatch(key -> key.startsWith("publish.house-font-")));
    }
}
