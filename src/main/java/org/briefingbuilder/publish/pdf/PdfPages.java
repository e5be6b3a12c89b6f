package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The pages that [PdfWriter] would write of the same XHTML, kept in memory to be looked at: the
/// same layout, the same glyphs, without what only a file needs. Safe to share between threads;
/// pages are drawn one after the other.
public final class PdfPages implements AutoCloseable {

    /// Where an element with the attribute `data-place` stands; one for each page that it is on.
    ///
    /// @param mark the attribute's value
    /// @param page from 0
    /// @param x in points from the left edge of the page
    /// @param y in points from the upper edge of the page
    /// @param inLine whether it stands within the lines of another such element; it has a place on
    ///   each of these lines then
    public record Placed(
            String mark,
            int page,
            double x,
            double y,
            double width,
            double height,
            boolean inLine) {}

    /// A page as a picture.
    ///
    /// @param argb one opaque pixel each, row by row from the upper left corner
    // Millions of pixels are handed over, not copied.
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(int width, int height, int[] argb) {}

    private static final int OPAQUE = 0xff000000;

    private final Layout layout;
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Placed> places;
    private boolean closed;

    private PdfPages(Layout layout) {
        this.layout = layout;
        this.document = layout.document();
        this.renderer = new PDFRenderer(document);
        this.places = layout.places();
    }

    /// @throws Problem `publish.missing-letter` as [PdfWriter] does
    /// @throws Progress.Stopped soon after the job was stopped; nothing is kept then
    public static PdfPages of(String html, HouseFaces house, Progress progress) {
        return Turn.take(progress, () -> ofAlone(html, house, progress));
    }

    private static PdfPages ofAlone(String html, HouseFaces house, Progress progress)
            throws IOException {
        Layout layout = Layout.of(MarkedHtml.of(html), "", house, progress);
        try {
            new GlyphPass(layout.document(), layout.fonts()).run(progress);
            return new PdfPages(layout);
        } catch (IOException | RuntimeException | Error e) {
            layout.close();
            throw e;
        }
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /// In points.
    public double width(int page) {
        return box(page).getWidth();
    }

    /// In points.
    public double height(int page) {
        return box(page).getHeight();
    }

    private synchronized PDRectangle box(int page) {
        return document.getPage(page).getCropBox();
    }

    /// In the order of the elements.
    public List<Placed> places() {
        return places;
    }

    /// Draws a page.
    ///
    /// @param scale pixels for each point
    /// @throws Progress.Stopped when these pages were closed
    public synchronized Picture picture(int page, double scale) {
        if (closed) {
            throw new Progress.Stopped();
        }
        try {
            BufferedImage image = renderer.renderImage(page, (float) scale, ImageType.RGB);
            int width = image.getWidth();
            int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE;
            }
            return new Picture(width, image.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            layout.close();
        }
    }
}
