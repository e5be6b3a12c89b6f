package org.briefingbuilder.intake;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.briefingbuilder.publish.pdf.BundledFont;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/// Documents whose pages are pictures of words, made for tests.
public final class ScannedPages {
    private ScannedPages() {}

    /// Whether the machine that reads pictures knows Urdu.
    public static boolean urduIsReadable() {
        return Scans.areReadable("urd");
    }

    /// Words in Naskh, as a picture.
    public static byte[] urdu() throws IOException {
        BufferedImage image = new BufferedImage(1700, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1700, 600);
        g.setColor(Color.BLACK);
        try {
            byte[] face = BundledFont.trueType("noto-naskh-arabic-arabic-400-normal");
            g.setFont(
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face))
                            .deriveFont(64f));
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
        g.drawString("کمیٹی نے کہا کہ نہر کا پانی کھیتوں تک نہیں پہنچتا۔", 60, 200);
        g.drawString("حکومت نے مرمت کے لیے رقم دینے کا وعدہ کیا ہے۔", 60, 380);
        g.dispose();
        try (PDDocument to = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(612, 216));
            to.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(to, page)) {
                out.drawImage(LosslessFactory.createFromImage(to, image), 0, 0, 612, 216);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// Three pages with running heads, the second a picture.
    public static byte[] mixed() throws IOException {
        byte[] words =
                Samples.pdf(
                        "",
                        List.of(
                                List.of("Annual minutes", "The chair opened the meeting."),
                                List.of(
                                        "Annual minutes",
                                        "The committee adopted the resolution on 4 March."),
                                List.of("Annual minutes", "Nobody voted against it."),
                                List.of("Annual minutes", "The chair closed it.")));
        try (PDDocument document = Loader.loadPDF(words)) {
            BufferedImage picture =
                    new PDFRenderer(document).renderImageWithDPI(1, 200, ImageType.GRAY);
            PDPage page = new PDPage(PDRectangle.LETTER);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
            }
            document.getPages().insertAfter(page, document.getPage(1));
            document.removePage(1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /// Three pages of words as pictures, with a running head and numbers; a sentence goes on from
    /// the first to the second.
    public static byte[] headed() throws IOException {
        return pictures(
                List.of(
                        List.of(
                                "Report of the Water Commission",
                                "The committee adopted the resolution on 4 March.",
                                "",
                                "It asked all four provinces for their figures, which no one had"),
                        List.of(
                                "Report of the Water Commission",
                                "ever seen together in one table. Nobody voted against it."),
                        List.of("Report of the Water Commission", "The chair closed it.")));
    }

    /// Two pages of words, as pictures.
    public static byte[] scan() throws IOException {
        return pictures(
                List.of(
                        List.of("Minutes", "The committee adopted the resolution on 4 March."),
                        List.of("Minutes", "Nobody voted against it.")));
    }

    private static byte[] pictures(List<List<String>> pages) throws IOException {
        byte[] words = Samples.pdf("", pages);
        try (PDDocument from = Loader.loadPDF(words);
                PDDocument to = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                to.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(to, page)) {
                    out.drawImage(
                            LosslessFactory.createFromImage(
                                    to, renderer.renderImageWithDPI(i, 200, ImageType.GRAY)),
                            0,
                            0,
                            612,
                            792);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            to.save(bytes);
            return bytes.toByteArray();
        }
    }
}
