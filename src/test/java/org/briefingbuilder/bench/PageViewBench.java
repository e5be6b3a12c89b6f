package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.briefingbuilder.intake.Pages;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.intake.pdf.PagesMade;
import org.briefingbuilder.model.Deposit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A page is drawn by the other process and handed over, beside the bare library in this one; and
/// what the workspace keeps of a small and of a large file.
@Tag("bench")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PageViewBench {

    private static final int PAGES = 60;
    private static final double SCALE = 160 / 72.0;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aPageIsDrawn() throws Exception {
        byte[] file = PagesMade.many(PAGES);
        double[] ours = new double[PAGES / 2];
        double[] bare = new double[PAGES / 2];
        try (Pages pages = new Pages(() -> Deposit.original(file));
                PDDocument document = Loader.loadPDF(file)) {
            PDFRenderer renderer = new PDFRenderer(document);
            PageSize size = pages.sizes().getFirst();
            Crop whole = Crop.whole(size, SCALE);
            for (int i = 0; i < PAGES; i++) {
                int page = i;
                double drawn = Figures.millis(() -> pages.picture(page, SCALE, whole));
                double direct = Figures.millis(() -> renderer.renderImageWithDPI(page, 160));
                if (i >= PAGES / 2) {
                    ours[i - PAGES / 2] = drawn;
                    bare[i - PAGES / 2] = direct;
                }
            }
        }
        double median = Figures.median(ours);
        double direct = Figures.median(bare);
        Figures.say(
                "A page at 160 dpi from the other process, median (p95)",
                String.format(
                        Locale.ROOT, "%.0f ms (%.0f ms)", median, Figures.percentile(0.95, ours)),
                "≤ 150 ms",
                median <= 150);
        Figures.say(
                "A page at 160 dpi beside bare PDFBox in this process, medians",
                String.format(
                        Locale.ROOT, "%.0f ms : %.0f ms = %.2f", median, direct, median / direct),
                "≤ 2",
                median / direct <= 2);
    }

    /// After garbage collection: pictures and places are bounded, and the file is with the child.
    @Test
    void whatTheWorkspaceKeepsDoesNotGrowWithTheFile() throws IOException {
        // What is loaded once by the first file belongs to none of the two.
        kept(20);
        long small = kept(20);
        long large = kept(2_000);
        Figures.say(
                "Memory kept in the workspace for a file of 2,000 pages beside one of 20",
                String.format(Locale.ROOT, "%d KB : %d KB", large >> 10, small >> 10),
                "≤ 1 MB more",
                large - small <= 1 << 20);
    }

    private static long kept(int count) throws IOException {
        long before = used();
        // Made anew when it is asked for, as the project reads it from its file.
        try (Pages pages = new Pages(() -> Deposit.original(made(count)))) {
            assertEquals(count, pages.sizes().size());
            pages.picture(count / 2, 1, Crop.whole(pages.sizes().getFirst(), 1));
            return used() - before;
        }
    }

    private static byte[] made(int count) {
        try {
            return PagesMade.many(count);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
