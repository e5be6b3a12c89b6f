package org.briefingbuilder.intake;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
}
