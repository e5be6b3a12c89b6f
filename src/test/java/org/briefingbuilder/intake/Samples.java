package org.briefingbuilder.intake;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small documents made on the spot.
public final class Samples {

    private Samples() {}

    /// A page for each list of lines: the first line is its head, then the text, at last a number.
    public static byte[] pdf(String password, List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages.size(); i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    line(out, font, 72, 760, pages.get(i).getFirst());
                    float y = 690;
                    for (String line : pages.get(i).subList(1, pages.get(i).size())) {
                        line(out, font, 72, y, line);
                        y -= line.isEmpty() ? 20 : 14;
                    }
                    line(out, font, 300, 40, String.valueOf(i + 7));
                }
            }
            if (!password.isEmpty()) {
                document.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// A page with one line, in which `marked` is highlighted by somebody, with a word on it.
    public static byte[] marked(String line, String marked, String by, String said)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("", List.of(List.of("", line))))) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            float from = 72 + font.getStringWidth(line.substring(0, line.indexOf(marked))) * 0.011f;
            float to = from + font.getStringWidth(marked) * 0.011f;
            PDPage page = document.getPage(0);
            float y = 690;
            PDAnnotationHighlight mark = new PDAnnotationHighlight();
            mark.setQuadPoints(new float[] {from, y + 9, to, y + 9, from, y - 3, to, y - 3});
            mark.setRectangle(new PDRectangle(from, y - 3, to - from, 12));
            mark.setTitlePopup(by);
            mark.setContents(said);
            page.setAnnotations(List.of(mark));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void line(
            PDPageContentStream out, PDType1Font font, float x, float y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, 11);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    /// A page whose content is this stream of operators, with Helvetica as F1.
    public static byte[] page(String content) {
        return page(content, "", "", "");
    }

    /// As above, with more resources, more in the catalogue and more objects, as they stand in a
    /// file.
    public static byte[] page(String content, String resources, String catalog, String objects) {
        String body =
                "%PDF-1.7\n"
                        + "1 0 obj<</Type/Catalog/Pages 2 0 R"
                        + catalog
                        + ">>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0"
                        + " R/Resources<</Font<</F1 4 0 R>>"
                        + resources
                        + ">>>>endobj\n"
                        + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
                        + "5 0 obj<</Length "
                        + content.length()
                        + ">>stream\n"
                        + content
                        + "\nendstream endobj\n"
                        + objects
                        + "trailer<</Root 1 0 R>>\n%%EOF\n";
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx(String body, Map<String, String> more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document " + word + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : more.entrySet()) {
                put(zip, part.getKey(), part.getValue().replace("WORD", word));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// An archive with these parts, in their order.
    public static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// @param body elements of `office:text`
    /// @param styles elements of `office:automatic-styles`
    public static byte[] odt(String styles, String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content"
                        + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                        + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                        + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><office:automatic-styles>"
                        + styles
                        + "</office:automatic-styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
        return zip(parts);
    }

    /// @param chapters by the names of their parts
    public static byte[] epub(String metadata, Map<String, String> chapters) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile"
                        + " full-path='OPS/book.opf'/></rootfiles></container>");
        StringBuilder items = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (String name : chapters.keySet()) {
            items.append("<item id='").append(name).append("' href='").append(name).append("'/>");
            if (!name.endsWith(".css")) {
                spine.append("<itemref idref='").append(name).append("'/>");
            }
        }
        parts.put(
                "OPS/book.opf",
                "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
                        + metadata
                        + "</metadata><manifest>"
                        + items
                        + "</manifest><spine>"
                        + spine
                        + "</spine></package>");
        chapters.forEach((name, text) -> parts.put("OPS/" + name, text));
        return zip(parts);
    }

    /// @param slides their shapes; the notes to each after a `|`
    public static byte[] pptx(List<String> slides) throws IOException {
        String names =
                "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
                    + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                    + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='m' Type='x/officeDocument'"
                        + " Target='ppt/presentation.xml'/></Relationships>");
        StringBuilder ids = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < slides.size(); i++) {
            String[] both = slides.get(i).split("\\|", 2);
            ids.append("<p:sldId id='").append(256 + i).append("' r:id='s").append(i).append("'/>");
            relations
                    .append("<Relationship Id='s")
                    .append(i)
                    .append("' Type='x/slide' Target='slides/slide")
                    .append(i)
                    .append(".xml'/>");
            parts.put(
                    "ppt/slides/slide" + i + ".xml",
                    "<p:sld " + names + ">" + both[0] + "</p:sld>");
            if (both.length == 2) {
                parts.put(
                        "ppt/slides/_rels/slide" + i + ".xml.rels",
                        "<Relationships><Relationship Id='n' Type='x/notesSlide'"
                                + " Target='../notes/n"
                                + i
                                + ".xml'/></Relationships>");
                parts.put(
                        "ppt/notes/n" + i + ".xml",
                        "<p:notes " + names + ">" + both[1] + "</p:notes>");
            }
        }
        parts.put(
                "ppt/presentation.xml",
                "<p:presentation "
                        + names
                        + "><p:sldIdLst>"
                        + ids
                        + "</p:sldIdLst></p:presentation>");
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                "<Relationships>" + relations + "</Relationships>");
        return zip(parts);
    }

    /// A shape of a slide.
    ///
    /// @param role `title`, `body`, `sldNum` … or empty
    public static String shape(String role, String... paragraphs) {
        StringBuilder shape = new StringBuilder("<p:sp><p:nvSpPr><p:nvPr>");
        shape.append(role.isEmpty() ? "" : "<p:ph type='" + role + "'/>");
        shape.append("</p:nvPr></p:nvSpPr><p:txBody>");
        for (String words : paragraphs) {
            shape.append("<a:p><a:r><a:t>").append(words).append("</a:t></a:r></a:p>");
        }
        return shape.append("</p:txBody></p:sp>").toString();
    }
}
