package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small honest documents of every format, each broken in many ways: letters changed, cut off,
/// doubled, numbers made huge. Whatever comes of them, the program and its processes survive.
class MutantsTest {

    private static final Limits LIMITS = Limits.USUAL;

    private static final byte[][] ODD = {
        bytes("-1"),
        bytes("2147483647"),
        bytes("99999999999999999999"),
        bytes("<<<<<<<<<<"),
        bytes("]]>"),
        bytes("\0\0\0\0"),
        bytes("%s%n&#x110000;&xxe;"),
        bytes("/../../"),
        {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8},
    };

    private static final String[] WORD = {
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.wordprocessingml.document.main+xml\"/></Types>",
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>Words of a page.</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
                + "<w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id=\"1\""
                + " w:author=\"A\"><w:r><w:t>more</w:t></w:r></w:ins></w:p></w:body></w:document>"
    };

    private static final String[] OPEN = {
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                + "<office:text><text:h text:outline-level=\"1\">Head</text:h><text:p>Words of a"
                + " page.<text:s text:c=\"3\"/></text:p></office:text></office:body>"
                + "</office:document-content>"
    };

    private static final String[] BOOK = {
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                + "<rootfile full-path=\"a.opf\" media-type=\"application/oebps-package+xml\"/>"
                + "</rootfiles></container>",
        "a.opf",
        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>T</dc:title>"
                + "</metadata><manifest><item id=\"c\" href=\"c.xhtml\""
                + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref"
                + " idref=\"c\"/></spine></package>",
        "c.xhtml",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Words of a chapter.</p></body>"
                + "</html>"
    };

    @Test
    void aFewMutantsOfEachFormatHarmNothing() throws IOException {
        all(6);
    }

    @Tag("slow")
    @Test
    void manyMutantsOfEachFormatHarmNothing() throws IOException {
        all(250);
    }

    private static void all(int each) throws IOException {
        List<String> odd = new ArrayList<>();
        int read = 0;
        try (Intake intake = new Intake(LIMITS)) {
            for (Map.Entry<String, Breed> document : documents().entrySet()) {
                for (int seed = 0; seed < each; seed++) {
                    String name = document.getKey();
                    byte[] mutant = document.getValue().next(new Random(seed * 31L + 7));
                    try {
                        CorpusTest.check(intake.read(mutant, name, false, Progress.NONE));
                        read++;
                    } catch (Problem problem) {
                        if (problem.key().equals("import.crashed")
                                || problem.key().equals("import.too-slow")
                                || !problem.key().startsWith("import.")) {
                            odd.add(name + " " + seed + ": " + problem.key());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), odd);
        assertTrue(read > each, "many are still read, so they reached the readers: " + read);
    }

    /// Makes a mutant.
    private interface Breed {
        byte[] next(Random random) throws IOException;
    }

    private static Breed of(byte[] document) {
        return random -> mutant(document, random);
    }

    /// An archive one of whose parts is a mutant; now and then the archive itself is.
    private static Breed archive(String... namesAndTexts) {
        return random -> {
            int changed = random.nextInt(namesAndTexts.length / 2);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < namesAndTexts.length / 2; i++) {
                    byte[] part = bytes(namesAndTexts[2 * i + 1]);
                    zip.putNextEntry(new ZipEntry(namesAndTexts[2 * i]));
                    zip.write(i == changed ? mutant(part, random) : part);
                    zip.closeEntry();
                }
            }
            return random.nextInt(8) == 0 ? mutant(out.toByteArray(), random) : out.toByteArray();
        };
    }

    private static Map<String, Breed> documents() throws IOException {
        Map<String, Breed> documents = new LinkedHashMap<>();
        documents.put(
                "a.txt",
                of(
                        bytes(
                                "PRESS RELEASE\n\n"
                                        + "The council approved the plan on Monday.\n\n"
                                        + "“It is late,” said the mayor. Naïve – 5 €.\n")));
        documents.put(
                "a.md",
                of(
                        bytes(
                                "---\n"
                                        + "title: A\n"
                                        + "---\n"
                                        + "# Head\n\n"
                                        + "Text with *stress* and [a link](x).\n\n"
                                        + "| a | b |\n"
                                        + "|---|---|\n"
                                        + "| 1 | 2 |\n\n"
                                        + "> quoted\n\n"
                                        + "1. one\n"
                                        + "2. two\n")));
        documents.put(
                "a.html",
                of(
                        bytes(
                                "<!doctype html><html lang=en><head><meta"
                                    + " charset=utf-8><title>A</title><script"
                                    + " type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"A\"}</script></head><body><nav><a"
                                    + " href=x>x</a></nav><article><h1>A</h1><p>The council"
                                    + " approved the housing plan by nine votes to four on Tuesday"
                                    + " evening.</p><table><tr>"
                                    + "<td>1<td>2</table></article></body></html>")));
        documents.put("a.pdf", of(Samples.pdf("", List.of(List.of("Head", "Words of a page.")))));
        documents.put("b.pdf", of(Samples.page("BT /F1 12 Tf 72 700 Td (Words of a page.) Tj ET")));
        documents.put(
                "a.rtf",
                of(
                        bytes(
                                "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times;}}\\f0\\fs24 Words of"
                                        + " a page.\\par{\\b bold}\\u1587?\\par}")));
        documents.put(
                "a.eml",
                of(
                        bytes(
                                "From: A <a@example.org>\r\nTo: b@example.org\r\nSubject:"
                                        + " =?UTF-8?Q?Caf=C3=A9?=\r\nDate: Mon, 2 Mar 2026 10:00:00"
                                        + " +0000\r\nMIME-Version: 1.0\r\nContent-Type:"
                                        + " multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type:"
                                        + " text/plain; charset=utf-8\r\n\r\nWords of a"
                                        + " mail.\r\n--x\r\nContent-Type: text/html\r\n"
                                        + "Content-Disposition: attachment; filename=a.html\r\n\r\n"
                                        + "<p>More words.</p>\r\n--x--\r\n")));
        documents.put("a.docx", archive(WORD));
        documents.put("a.odt", archive(OPEN));
        documents.put("a.epub", archive(BOOK));
        return documents;
    }

    private static byte[] mutant(byte[] from, Random random) {
        byte[] bytes = from.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(60));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> random.ints(length).forEach(change(bytes, at));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(8, at));
                case 3 ->
                        bytes =
                                joined(
                                        Arrays.copyOf(bytes, at + length),
                                        Arrays.copyOfRange(bytes, at, bytes.length));
                case 4 ->
                        bytes =
                                joined(
                                        Arrays.copyOf(bytes, at),
                                        Arrays.copyOfRange(bytes, at + length, bytes.length));
                default ->
                        bytes =
                                joined(
                                        joined(
                                                Arrays.copyOf(bytes, at),
                                                ODD[random.nextInt(ODD.length)]),
                                        Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
        return bytes;
    }

    private static IntConsumer change(byte[] bytes, int at) {
        int[] next = {at};
        return value -> bytes[next[0]++] = (byte) value;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
