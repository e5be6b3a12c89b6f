package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.pdf.HouseFace;
import org.briefingbuilder.publish.pdf.HouseFont;
import org.briefingbuilder.publish.pdf.VeraPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Fonts that a house brings along, from its file to the pages and to who verifies them.
class HouseFontsTest {

    private static final String WORDS =
            """
            face.text = Test House
            face.urdu = Test Khat
            """;

    @TempDir Path folder;

    @BeforeEach
    void nothingIsKnown() {
        HouseFont.forgetAll();
    }

    private static HouseStyle style(HouseFace latin) throws IOException {
        return HouseStyle.of(
                WORDS,
                Optional.empty(),
                new HouseFonts(List.of(latin, HouseFont.urdu()), "OFL 1.1"));
    }

    private static Publication publication(Briefs briefs, HouseStyle style) {
        return new Publication(
                briefs.brief(),
                briefs.library().contents(),
                briefs.library()::text,
                briefs.library()::original,
                "Test",
                style);
    }

    private Path written(Briefs briefs, HouseStyle style, String name) throws IOException {
        Publication publication = publication(briefs, style);
        Path pdf = folder.resolve(name);
        Briefs.written(publication, pdf);
        assertEquals(List.of(), publication.checkWritten(pdf));
        return pdf;
    }

    private static Set<String> programs(Path pdf) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    names.add(page.getResources().getFont(name).getName().substring(7));
                }
            }
        }
        return names;
    }

    private static Verification verified(Path pdf) {
        return new Verifier(new SourceTexts.Nowhere()).verify(pdf, Progress.NONE);
    }

    private static List<String> gaps(Path pdf) {
        return verified(pdf).gaps().stream().map(Verification.Gap::kind).toList();
    }

    @Test
    void fontsTravelInTheHouseStyle() throws Exception {
        HouseStyle style = style(HouseFont.latin());
        Path file = Files.write(folder.resolve("ours.briefing-house"), style.bytes());

        HouseStyle read = HouseStyle.read(file);

        assertEquals(style, read);
        assertEquals("OFL 1.1", read.fonts().licence());
        assertArrayEquals(style.bytes(), read.bytes());
    }

    @Test
    void aHouseFileWithAnythingElseInItIsRefused() throws Exception {
        assertEquals("publish.house-unreadable", refusal("../font1", HouseFont.latinFile()));
        assertEquals("publish.house-unreadable", refusal("font9", HouseFont.latinFile()));
        assertEquals("publish.house-unreadable", refusal("licence", new byte[500_000]));
        assertEquals("publish.house-font-unreadable", refusal("font1", new byte[64]));
        assertEquals("publish.house-unreadable", refusal("font1", new byte[HouseFace.LARGEST + 1]));
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("theirs.briefing-house");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("house.properties"));
            zip.write("name = X".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return assertThrows(Problem.class, () -> HouseStyle.read(file)).key();
    }

    @Test
    void aFaceOfAFontThatIsNotThereIsRefused() {
        Problem problem =
                assertThrows(
                        Problem.class,
                        () -> HouseStyle.of("face.text = Test House", Optional.empty()));

        assertEquals("publish.house-face", problem.key());
    }

    @Test
    void pagesAreSetInTheHouseFacesAndKeepTheStandards() throws Exception {
        HouseFace latin = HouseFont.latin();
        for (Briefs briefs : List.of(Briefs.english(), Briefs.mixed())) {
            Path pdf = written(briefs, style(latin), "brief.pdf");

            assertTrue(programs(pdf).contains(HouseFont.program(latin)), programs(pdf)::toString);
            byte[] bytes = Files.readAllBytes(pdf);
            assertEquals(List.of(), VeraPdf.broken(bytes, "ua1"));
            assertEquals(List.of(), VeraPdf.broken(bytes, "3a"));
            Path again = written(briefs, style(HouseFont.latin()), "again.pdf");
            assertArrayEquals(bytes, Files.readAllBytes(again));
        }
        Path mixed = written(Briefs.mixed(), style(latin), "mixed.pdf");
        assertTrue(programs(mixed).contains(HouseFont.program(HouseFont.urdu())));
    }

    @Test
    void aLetterThatTheHouseLacksIsSetInAFaceOfTheProgram() throws Exception {
        HouseFace without = HouseFace.of(HouseFont.with(c -> c == 'y' ? ' ' : c), "latin.ttf");

        Path pdf = written(Briefs.english(), style(without), "brief.pdf");

        assertTrue(programs(pdf).contains("SourceSerif4-Regular"), programs(pdf)::toString);
        assertEquals(List.of(), verified(pdf).findings());
    }

    @Test
    void whoDoesNotHaveTheHouseSaysThatItsLettersWereNotCompared() throws Exception {
        Path pdf = written(Briefs.english(), style(HouseFont.latin()), "brief.pdf");

        assertEquals(List.of("house-faces"), gaps(pdf));
        HouseFont.forgetAll();
        assertEquals(List.of("letter-shapes"), gaps(pdf));
        assertEquals(List.of(), verified(pdf).findings());
        style(HouseFont.latin()).admit();
        assertEquals(List.of("house-faces"), gaps(pdf));
        assertEquals(List.of(), verified(pdf).findings());
    }

    /// The forger has a font in which 2 and 9 look like one another, and calls it by the name of
    /// the house's own.
    @Test
    void aForgedFontUnderTheNameOfTheHouseIsFound() throws Exception {
        HouseFace genuine = HouseFont.latin();
        HouseFace forged =
                HouseFace.of(HouseFont.with(c -> c == '2' ? '9' : c == '9' ? '2' : c), "latin.ttf");
        Path pdf = written(Briefs.english(), style(forged), "brief.pdf");
        HouseFont.forgetAll();
        renamed(pdf, HouseFont.program(forged), HouseFont.program(genuine));

        assertEquals(List.of("letter-shapes"), gaps(pdf));
        style(genuine).admit();
        List<Finding> findings = verified(pdf).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.is(Finding.Kind.PAGE_DIFFERS) && !f.quotation().isEmpty()),
                findings::toString);
    }

    private static void renamed(Path pdf, String from, String to) throws IOException {
        byte[] bytes = Files.readAllBytes(pdf);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (COSDictionary font : fonts(document)) {
                String name = String.valueOf(font.getNameAsString(COSName.BASE_FONT));
                font.setName(COSName.BASE_FONT, name.replace(from, to));
            }
            document.save(pdf.toFile());
        }
    }

    private static List<COSDictionary> fonts(PDDocument document) throws IOException {
        Set<COSDictionary> fonts = new LinkedHashSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name).getCOSObject());
            }
        }
        return List.copyOf(fonts);
    }

    /// Nobody has the house, but within the file the glyph of one digit was put in the place of
    /// another.
    @Test
    void aDigitThatIsDrawnAsAnotherIsFoundWithoutTheHouse() throws Exception {
        Path pdf = written(Briefs.english(), style(HouseFont.latin()), "brief.pdf");
        HouseFont.forgetAll();
        assertEquals(List.of(), verified(pdf).findings());
        byte[] bytes = Files.readAllBytes(pdf);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (font.getName().contains("TestHouse")) {
                        drawnAs(font, "9", "6");
                    }
                }
            }
            document.save(pdf.toFile());
        }

        assertFalse(verified(pdf).findings().isEmpty());
    }

    private static void drawnAs(PDFont font, String letter, String other) throws IOException {
        COSArray descendants =
                (COSArray) font.getCOSObject().getDictionaryObject(COSName.DESCENDANT_FONTS);
        COSDictionary cid = (COSDictionary) descendants.getObject(0);
        COSStream map = (COSStream) cid.getDictionaryObject(COSName.CID_TO_GID_MAP);
        byte[] glyphs;
        try (var in = map.createInputStream()) {
            glyphs = in.readAllBytes();
        }
        int to = code(font, letter, glyphs.length / 2);
        int from = code(font, other, glyphs.length / 2);
        glyphs[2 * to] = glyphs[2 * from];
        glyphs[2 * to + 1] = glyphs[2 * from + 1];
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(glyphs);
        }
    }

    private static int code(PDFont font, String letter, int codes) {
        for (int code = 1; code < codes; code++) {
            if (letter.equals(font.toUnicode(code))) {
                return code;
            }
        }
        throw new IllegalArgumentException("the font has no " + letter);
    }

    @Test
    void htmlAndWordCarryFontsThatMayTravel() throws Exception {
        Publication publication = publication(Briefs.english(), style(HouseFont.latin()));
        String html = new String(publication.write(FlowFormat.HTML), StandardCharsets.UTF_8);
        assertTrue(html.contains("font-family: 'Test House'; font-weight: 400"));
        assertTrue(html.contains("'Test House', 'Source Serif 4'"));

        Map<String, byte[]> word = unzipped(publication.write(FlowFormat.DOCX));
        String table = new String(word.get("word/fontTable.xml"), StandardCharsets.UTF_8);
        assertTrue(table.contains("<w:font w:name=\"Test House\">"));
        byte[] masked = word.getOrDefault("word/fonts/font1.odttf", new byte[0]);
        byte[] font = HouseFont.latinFile();
        assertArrayEquals(
                Arrays.copyOfRange(font, 32, font.length),
                Arrays.copyOfRange(masked, 32, masked.length));
        String key = table.replaceAll("(?s).*?w:fontKey=\"\\{(.*?)\\}.*", "$1").replace("-", "");
        for (int i = 0; i < 32; i++) {
            // ECMA-376 part 1, 17.8.1: the key is applied from its last byte to its first.
            int at = 2 * (15 - i % 16);
            assertEquals(font[i], (byte) (masked[i] ^ Integer.parseInt(key, at, at + 2, 16)));
        }
    }

    @Test
    void aFontThatMustStayIsOnlyNamed() throws Exception {
        byte[] preview =
                HouseFont.changed(
                        "OS/2",
                        table -> {
                            table[9] = 4;
                            return table;
                        });
        Publication publication =
                publication(Briefs.english(), style(HouseFace.of(preview, "latin.ttf")));
        String html = new String(publication.write(FlowFormat.HTML), StandardCharsets.UTF_8);

        assertFalse(html.contains("font-family: 'Test House'; font-weight"));
        assertTrue(html.contains("'Test House', 'Source Serif 4'"));
        assertTrue(
                new String(
                                unzipped(publication.write(FlowFormat.DOCX)).get("word/styles.xml"),
                                StandardCharsets.UTF_8)
                        .contains("w:ascii=\"Test House\""));
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                zip.transferTo(part);
                parts.put(entry.getName(), part.toByteArray());
            }
        }
        return parts;
    }
}
