package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;

/// The pages of a document as grey pictures, such as machines read. Used by one thread.
public final class PageScan implements AutoCloseable {
    private static final float FINE = 300f / 72;

    /// Pixels of the largest picture.
    private static final long MOST = 14_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    /// @param grey one byte for each pixel, row by row; 0 is black
    // Handed over, not copied.
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(int width, int height, byte[] grey) {}

    private PageScan(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    public static PageScan open(byte[] bytes) throws IOException {
        return new PageScan(Loader.loadPDF(bytes));
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// At 300 dots an inch, or fewer when the page is large.
    ///
    /// @param page from 0
    public Picture draw(int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        double area = Math.max(1.0, (double) box.getWidth() * box.getHeight());
        float scale = (float) Math.min(FINE, Math.sqrt(MOST / area));
        BufferedImage image = renderer.renderImage(page, scale, ImageType.GRAY);
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Picture(image.getWidth(), image.getHeight(), grey);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
