package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.Limits;
import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A batch of 100 mixed documents into a project: by as many processes as there are, beside one at
/// a time. Code that has run often runs faster: before the clock is looked at, each process has
/// read as many files as every other.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BatchBench {

    private static final int FILES = 100;
    private static final int ROUNDS = 5;
    private static final int WARM = 4;
    private static final int COLD = 3;

    @TempDir private Path folder;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aHundredMixedDocuments() throws Exception {
        List<Path> files = documents();
        double[] together = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        try (Intake two = new Intake(Limits.USUAL.withWidth(2));
                Intake one = new Intake(Limits.USUAL.withWidth(1))) {
            for (int warm = 0; warm < WARM; warm++) {
                run(files, two);
                run(files, two);
                run(files, one);
            }
            for (int round = 0; round < ROUNDS; round++) {
                together[round] = run(files, two);
                alone[round] = run(files, one);
            }
        }
        double ratio = Figures.median(alone) / Figures.median(together);
        Figures.say(
                "A batch of 100 mixed documents, two at once beside one at a time",
                String.format(
                        Locale.ROOT,
                        "%.0f ms : %.0f ms = %.2f",
                        Figures.median(alone),
                        Figures.median(together),
                        ratio),
                "≥ 1.6",
                ratio >= 1.6);
        firstBatch(files);
    }

    /// The first batch after the start, for which each process has all its code still to compile.
    private void firstBatch(List<Path> files) throws Exception {
        double[] together = new double[COLD];
        double[] alone = new double[COLD];
        for (int round = 0; round < COLD; round++) {
            try (Intake two = new Intake(Limits.USUAL.withWidth(2))) {
                together[round] = run(files, two);
            }
            try (Intake one = new Intake(Limits.USUAL.withWidth(1))) {
                alone[round] = run(files, one);
            }
        }
        double ratio = Figures.median(alone) / Figures.median(together);
        Figures.say(
                "The same by processes that have just been started",
                String.format(
                        Locale.ROOT,
                        "%.0f ms : %.0f ms = %.2f",
                        Figures.median(alone),
                        Figures.median(together),
                        ratio),
                "said",
                true);
    }

    /// Milliseconds until all are in a new project.
    private double run(List<Path> files, Intake intake) throws Exception {
        Path file = folder.resolve("p.briefing");
        Session session = Example.session(5);
        double millis;
        try (Project project = Project.create(file, session, Project.IN_LINE, Project.IN_LINE)) {
            Importing importing = new Importing(project, FileReader.of(intake), session);
            millis =
                    Figures.millis(
                            () ->
                                    assertEquals(
                                            FILES,
                                            importing
                                                    .run(files, false, Progress.NONE)
                                                    .imported()
                                                    .size()));
        }
        Files.delete(file);
        return millis;
    }

    private List<Path> documents() throws IOException {
        Path place = Files.createDirectory(folder.resolve("in"));
        List<Path> files = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes =
                    switch (i % 4) {
                        case 0 -> pdf(random);
                        case 1 ->
                                Samples.docx(
                                        paragraphs(random, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
                                        Map.of());
                        case 2 ->
                                ("<!doctype html><title>Page "
                                                + i
                                                + "</title><article>"
                                                + paragraphs(random, "<p>", "</p>")
                                                + "</article>")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        default ->
                                paragraphs(random, "", "\n\n")
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    };
            String ending = List.of("pdf", "docx", "html", "txt").get(i % 4);
            files.add(Files.write(place.resolve("document-%03d.%s".formatted(i, ending)), bytes));
        }
        return files;
    }

    private static byte[] pdf(Random random) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 30; page++) {
            List<String> lines = new ArrayList<>(List.of("The running head"));
            for (int line = 0; line < 40; line++) {
                lines.add(sentence(random, 12));
            }
            pages.add(lines);
        }
        return Samples.pdf("", pages);
    }

    private static String paragraphs(Random random, String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(before).append(sentence(random, 60)).append(after);
        }
        return text.toString();
    }

    private static String sentence(Random random, int words) {
        String[] some =
                ("the council expects that supply of refined copper and lithium will depend on few"
                     + " partners while ports customs and tariffs shape what a ministry can promise"
                     + " to industry")
                        .split(" ");
        StringBuilder text = new StringBuilder("Then");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(some[random.nextInt(some.length)]);
        }
        return text.append('.').toString();
    }
}
