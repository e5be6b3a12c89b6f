package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.BundledFont;
import org.briefingbuilder.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Reading a long PDF through the child process, beside PDFBox's own text extraction of the same
/// file.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ImportBench {

    private static final int PAGES = 300;
    private static final int LINES = 46;
    private static final int ROUNDS = 9;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aPdfOfThreeHundredPages(@TempDir Path folder) throws Exception {
        Path pdf = folder.resolve("long.pdf");
        generate(pdf);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        try (Intake intake = new Intake()) {
            for (int warm = 0; warm < 3; warm++) {
                Reading reading = intake.read(pdf, false, Progress.NONE);
                assertEquals(PAGES, reading.outline().pages().size());
                // all words but the page numbers, which are furniture
                assertEquals(Words.count(bare(pdf)) - PAGES, Words.count(reading.text()));
            }
            for (int round = 0; round < ROUNDS; round++) {
                ours[round] = Figures.millis(() -> intake.read(pdf, false, Progress.NONE));
                bare[round] = Figures.millis(() -> bare(pdf));
            }
        }
        double ratio = Figures.median(ours) / Figures.median(bare);
        Figures.say(
                "Import of a 300-page PDF beside bare PDFBox text extraction",
                String.format(
                        Locale.ROOT,
                        "%.0f ms : %.0f ms = %.2f",
                        Figures.median(ours),
                        Figures.median(bare),
                        ratio),
                "≤ 1.4",
                ratio <= 1.4);
    }

    private static String bare(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void generate(Path pdf) throws IOException {
        String[] words =
                ("the council expects that supply of refined copper and lithium will depend on few"
                     + " partners while ports customs and tariffs shape what a ministry can promise"
                     + " to industry before any agreement on digital assets is signed")
                        .split(" ");
        Random random = new Random(7);
        try (PDDocument document = new PDDocument()) {
            byte[] file = BundledFont.trueType("source-serif-4-400-normal");
            PDFont font = PDType0Font.load(document, new ByteArrayInputStream(file));
            for (int page = 1; page <= PAGES; page++) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
                    out.beginText();
                    out.setFont(font, 11);
                    out.setLeading(15);
                    out.newLineAtOffset(72, 780);
                    for (int line = 0; line < LINES; line++) {
                        out.showText(line(words, random, line % 9 == 0));
                        out.newLine();
                    }
                    out.showText(Integer.toString(page));
                    out.endText();
                }
            }
            document.save(pdf.toFile());
        }
    }

    private static String line(String[] words, Random random, boolean startsSentence) {
        StringBuilder line = new StringBuilder(startsSentence ? "Then " : "");
        while (line.length() < 82) {
            line.append(words[random.nextInt(words.length)]).append(' ');
        }
        return startsSentence ? line.toString().strip() + "." : line.toString().strip();
    }
}
