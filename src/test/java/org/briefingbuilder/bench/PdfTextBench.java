package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How many sentences of PDFs whose true text is known are found word for word: in our text, and in
/// that of bare PDFBox. The folder `-Dpdf.truths` holds a text beside each PDF, under the same
/// name, as the public set py-pdf/benchmarks has them. Without it, the project's own prose is
/// printed by the programs that are installed.
@Tag("bench")
class PdfTextBench {
    private static final int SHORTEST = 30;
    private static final int LONGEST = 600;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void sentencesFoundWordForWord(@TempDir Path made) throws IOException, InterruptedException {
        String folder = System.getProperty("pdf.truths", "");
        if (folder.isEmpty()) {
            PrintedProse.into(made);
            folder = made.toString();
        }
        assumeTrue(
                hasPdfs(folder),
                "no folder of PDFs is named, and no program to print is installed");
        int all = 0;
        int found = 0;
        int foundBare = 0;
        int foundByPoppler = 0;
        try (Intake intake = new Intake();
                Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path pdf : files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
                Path truth = Path.of(pdf.toString().replaceFirst("\\.pdf$", ".txt"));
                String ours = even(intake.read(pdf, false, Progress.NONE).text());
                String bare = even(bare(pdf));
                String poppler = even(poppler(pdf));
                int here = 0;
                int hereFound = 0;
                int hereBare = 0;
                int herePoppler = 0;
                for (String sentence : sentences(Files.readString(truth))) {
                    here++;
                    hereFound += ours.contains(sentence) ? 1 : 0;
                    hereBare += bare.contains(sentence) ? 1 : 0;
                    herePoppler += poppler.contains(sentence) ? 1 : 0;
                    if (!ours.contains(sentence) && Boolean.getBoolean("pdf.misses")) {
                        System.out.println("missed in " + pdf.getFileName() + ": " + sentence);
                    }
                }
                Figures.say(
                        "Sentences of " + pdf.getFileName() + ", ours, bare PDFBox, pdftotext",
                        shares(here, hereFound, hereBare, herePoppler),
                        "",
                        true);
                all += here;
                found += hereFound;
                foundBare += hereBare;
                foundByPoppler += herePoppler;
            }
        }
        assertTrue(all > 0, "no sentence to look for");
        Figures.say(
                "Sentences of PDFs found word for word, ours, bare PDFBox, pdftotext",
                shares(all, found, foundBare, foundByPoppler),
                "≥ .96",
                found >= 0.96 * all);
    }

    private static boolean hasPdfs(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.anyMatch(f -> f.toString().endsWith(".pdf"));
        }
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.3f", part / (double) Math.max(1, whole));
    }

    private static String shares(int all, int ours, int bare, int poppler) {
        return share(ours, all)
                + " : "
                + share(bare, all)
                + " : "
                + share(poppler, all)
                + " of "
                + all;
    }

    /// Nothing where it is not installed.
    private static String poppler(Path pdf) {
        try {
            Process process = new ProcessBuilder("pdftotext", pdf.toString(), "-").start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private static String bare(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /// Sentences of running text; what stands in tables and formulas is none.
    private static List<String> sentences(String truth) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : truth.split("\\n\\s*\\n")) {
            String text = even(paragraph);
            BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            breaks.setText(text);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                String sentence = text.substring(start, end).strip();
                start = end;
                long letters =
                        sentence.codePoints()
                                .filter(c -> Character.isLetter(c) || c == ' ')
                                .count();
                if (sentence.length() >= SHORTEST
                        && sentence.length() <= LONGEST
                        && sentence.matches("(?s)\\p{Lu}.*[.!?]")
                        && letters > sentence.length() * 0.85) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    /// Hyphens at line ends healed, white space and ligatures evened.
    private static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace("\u00ad", "")
                .replaceAll("(?<=\\p{L})[-‐]\\n(?=\\p{Ll})", "")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("\\s+", " ");
    }
}
