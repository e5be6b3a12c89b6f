package org.briefingbuilder.intake.draft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.draft.BoundedZip.Bounds;
import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class BoundedZipTest {

    private static final Bounds SMALL = new Bounds(5, 1_000, 3_000, 20, 1_500, 2);

    @Test
    void whatIsWantedIsThereUnderItsName() throws IOException {
        BoundedZip zip =
                BoundedZip.of(zip("a/one.xml", "1", "two.png", "2"), n -> n.endsWith(".xml"));
        assertEquals(Set.of("a/one.xml"), zip.names());
        assertArrayEquals(bytes("1"), zip.part("a/one.xml").orElseThrow());
        assertFalse(zip.has("two.png"));
        assertFalse(zip.isDamaged());
    }

    @Test
    void aNameNeverLeadsOutOfTheArchive() throws IOException {
        BoundedZip zip =
                BoundedZip.of(
                        zip("../../etc/passwd", "1", "C:\\..\\..\\x", "2", "/root", "3"),
                        _ -> true);
        assertEquals(List.of("etc/passwd", "x", "root"), List.copyOf(zip.names()));
        assertTrue(zip.has("a/../../root"));
        assertEquals("c", BoundedZip.tidy("a/./b/../../../c"));
    }

    @Test
    void theFirstOfTwoPartsOfOneNameCounts() throws IOException {
        BoundedZip zip = BoundedZip.of(zip("a", "1", "/a", "2"), _ -> true);
        assertArrayEquals(bytes("1"), zip.part("a").orElseThrow());
    }

    @Test
    void moreEntriesThanAllowedAreRefusedWantedOrNot() throws IOException {
        byte[] six = zip("a", "", "b", "", "c", "", "d", "", "e", "", "f", "");
        assertEquals("import.expands", refused(six, SMALL));
    }

    @Test
    void aPartOrASumThatIsTooLargeIsRefused() throws IOException {
        String noise = noise(1_001);
        assertEquals("import.expands", refused(zip("a", noise), SMALL));
        byte[] four = zip("a", noise(900), "b", noise(900), "c", noise(900), "d", noise(900));
        assertEquals("import.expands", refused(four, SMALL));
    }

    @Test
    void whatExpandsTooFarIsRefusedButNotWhatIsSmall() throws IOException {
        byte[] dense = zip("a", "x".repeat(999));
        assertTrue(dense.length * 3 < 999);
        assertEquals(Set.of("a"), BoundedZip.of(dense, _ -> true, SMALL).names());
        Bounds strict = new Bounds(5, 10_000, 10_000, 20, 1_500, 2);
        assertEquals("import.expands", refused(zip("a", "x".repeat(9_999)), strict));
    }

    @Test
    void archivesWithinArchivesCountTogetherAndOnlySoDeep() throws IOException {
        byte[] inner = zip("deep", noise(800));
        byte[] middle = zip("inner.zip", inner);
        BoundedZip outer =
                BoundedZip.of(zip("middle.zip", middle, "b", bytes("")), _ -> true, SMALL);
        BoundedZip within = outer.inner("middle.zip", _ -> true).orElseThrow();
        assertEquals(Set.of("inner.zip"), within.names());
        assertTrue(within.inner("none", _ -> true).isEmpty());
        Problem deep = assertThrows(Problem.class, () -> within.inner("inner.zip", _ -> true));
        assertEquals("import.expands", deep.key());
    }

    @Test
    void aDamagedArchiveGivesWhatCameBeforeAndSaysSo() throws IOException {
        byte[] bytes = zip("a", noise(300), "b", noise(300));
        // a byte within the second part
        bytes[bytes.length / 2 + 120] ^= 0x55;
        BoundedZip zip = BoundedZip.of(bytes, _ -> true);
        assertEquals(Set.of("a"), zip.names());
        assertTrue(zip.isDamaged());
        byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
        assertEquals("import.unreadable", refused(cut, SMALL));
        assertEquals("import.unreadable", refused(bytes("no archive"), SMALL));
    }

    private static String refused(byte[] bytes, Bounds bounds) {
        return assertThrows(Problem.class, () -> BoundedZip.of(bytes, _ -> true, bounds)).key();
    }

    /// Letters that hardly shrink.
    private static String noise(int length) {
        StringBuilder text = new StringBuilder();
        new java.util.Random(length)
                .ints(length, ' ', 0x7f)
                .forEach(letter -> text.append((char) letter));
        return text.toString();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        Object[] parts = new Object[namesAndTexts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i % 2 == 0 ? namesAndTexts[i] : bytes(namesAndTexts[i]);
        }
        return zip(parts);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
