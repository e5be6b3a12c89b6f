package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.NullMarked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.InflaterOutputStream;

/// PDFs made in code, for looking at their pages.
@NullMarked
public final class PagesMade {

    /// What a hyphen at a line's end may take of a page at two pixels a point.
    static final int HYPHEN_PIXELS = 40;

    private PagesMade() {}

    /// One page of 500 × 300 points with two columns; cropped out of a larger sheet when asked for.
    public static byte[] columns(int rotation, boolean cropped, List<List<String>> columns)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            float dx = cropped ? 70 : 0;
            float dy = cropped ? 45 : 0;
            PDPage page = new PDPage(new PDRectangle(500 + 2 * dx, 300 + 2 * dy));
            page.setCropBox(new PDRectangle(dx, dy, 500, 300));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                for (int column = 0; column < columns.size(); column++) {
                    float y = dy + 240;
                    for (String line : columns.get(column)) {
                        write(out, font, dx + 40 + column * 230, y, line);
                        y -= 16;
                    }
                }
            }
            return bytes(document);
        }
    }

    /// Many pages of thirty lines each, every line with its own words.
    public static byte[] many(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    for (int line = 1; line <= 30; line++) {
                        String words =
                                "Page " + i + " says in its line " + line + " that the canal";
                        write(
                                out,
                                font,
                                72,
                                780 - 20 * line,
                                words + (line % 5 == 0 ? " is dry." : " carries water and"));
                    }
                }
            }
            return bytes(document);
        }
    }

    /// A line whose raised digits (`¹`) are letters of the font, of which the file says that they
    /// are plain ones.
    public static byte[] raisedByFont(String line) throws IOException {
        byte[] file;
        try (PDDocument document = new PDDocument()) {
            byte[] face = trueType("/fonts/window/briefing-sans-regular.woff");
            PDFont font = PDType0Font.load(document, new ByteArrayInputStream(face), true);
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                write(out, font, 40, 500, line);
            }
            file = bytes(document);
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            PDPage page = document.getPage(0);
            COSName name = page.getResources().getFontNames().iterator().next();
            COSStream map =
                    page.getResources()
                            .getFont(name)
                            .getCOSObject()
                            .getCOSStream(COSName.TO_UNICODE);
            String said = map.toTextString();
            try (OutputStream out = map.createOutputStream()) {
                out.write(
                        said.replace("00B9", "0031")
                                .replace("00B3", "0033")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            return bytes(document);
        }
    }

    /// Lines in Urdu as most programs write them: the letters of a line from the left. One with a
    /// tab before it is indented.
    public static byte[] urdu(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont font =
                    PDType0Font.load(
                            document,
                            new ByteArrayInputStream(
                                    trueType("/fonts/noto-naskh-arabic-arabic-400-normal.woff")),
                            true);
            PDFont latin = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            PDPage page = new PDPage(PDRectangle.A5);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = 500;
                for (String line : lines) {
                    urdu(out, font, latin, line.startsWith("\t") ? 356 : 380, y, line.strip());
                    y -= 34;
                }
            }
            return bytes(document);
        }
    }

    /// One line whose right end is at `right`: word by word from the left end.
    private static void urdu(
            PDPageContentStream out, PDFont font, PDFont latin, float right, float y, String line)
            throws IOException {
        List<String> words = List.of(line.split(" ")).reversed();
        float width = 6f * (words.size() - 1);
        for (String word : words) {
            width += width(font, latin, word);
        }
        float x = right - width;
        for (String word : words) {
            boolean digits = Character.isDigit(word.charAt(0));
            out.beginText();
            out.setFont(digits ? latin : font, 16);
            out.newLineAtOffset(x, y);
            out.showText(digits ? word : new StringBuilder(word).reverse().toString());
            out.endText();
            x += width(font, latin, word) + 6;
        }
    }

    private static float width(PDFont font, PDFont latin, String word) throws IOException {
        PDFont of = Character.isDigit(word.charAt(0)) ? latin : font;
        return of.getStringWidth(word) * 16 / 1000;
    }

    private static void write(PDPageContentStream out, PDFont font, float x, float y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, 12);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// The TrueType file in a bundled web font.
    private static byte[] trueType(String resource) throws IOException {
        byte[] woff;
        try (InputStream in = PagesMade.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no " + resource);
            }
            woff = in.readAllBytes();
        }
        ByteBuffer in = ByteBuffer.wrap(woff);
        int tables = in.getShort(12);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables);
        head.putInt(in.getInt(4)).putShort((short) tables).putShort((short) 0);
        head.putShort((short) 0).putShort((short) 0);
        for (int i = 0; i < tables; i++) {
            int entry = 44 + 20 * i;
            int length = in.getInt(entry + 12);
            head.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16));
            head.putInt(12 + 16 * tables + body.size()).putInt(length);
            int packed = in.getInt(entry + 8);
            ByteArrayOutputStream table = new ByteArrayOutputStream(length);
            if (packed == length) {
                table.write(woff, in.getInt(entry + 4), packed);
            } else {
                try (InflaterOutputStream unpack = new InflaterOutputStream(table)) {
                    unpack.write(woff, in.getInt(entry + 4), packed);
                }
            }
            body.write(table.toByteArray());
            body.write(new byte[-length & 3]);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.array());
        whole.write(body.toByteArray());
        return whole.toByteArray();
    }
}
