package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Tag("bench")
class ReadingSpeedTest {
    private static final int ROUNDS = 7;

    @Test
    void aLongPdfCostsLittleMoreThanBareExtraction() throws IOException {
        byte[] pdf = Samples.pdf("", pages());
        long[] bare = new long[ROUNDS];
        long[] ours = new long[ROUNDS];
        try (Intake intake = new Intake()) {
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertTrue(new PDFTextStripper().getText(document).length() > 100_000);
                }
                long between = System.nanoTime();
                assertEquals(
                        300,
                        intake.read(pdf, "long.pdf", false, Progress.NONE)
                                .outline()
                                .pages()
                                .size());
                bare[i] = between - start;
                ours[i] = System.nanoTime() - between;
            }
        }
        Arrays.sort(bare);
        Arrays.sort(ours);
        double ratio = (double) ours[ROUNDS / 2] / bare[ROUNDS / 2];
        System.out.printf(
                "bare %d ms, ours %d ms, ratio %.2f%n",
                bare[ROUNDS / 2] / 1_000_000, ours[ROUNDS / 2] / 1_000_000, ratio);
        assertTrue(ratio < 1.4, "ratio " + ratio);
    }

    private static List<List<String>> pages() {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> lines = new ArrayList<>(List.of("A long report"));
            for (int k = 0; k < 40; k++) {
                lines.add(
                        "Line "
                                + k
                                + " of page "
                                + i
                                + " tells of water, wells and the people who dig them by hand.");
            }
            pages.add(lines);
        }
        return pages;
    }
}
