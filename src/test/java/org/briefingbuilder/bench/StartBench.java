package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Whole commands as a user starts them, through the launcher.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StartBench {

    private static final Path LAUNCHER =
            Path.of("target", "briefing-builder", "bin", "briefing").toAbsolutePath();
    private static final int ROUNDS = 9;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void theVersion(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(LAUNCHER), "laid out by mvn package");
        double median = median(folder, ROUNDS, "--version");
        Figures.say("`briefing --version`", seconds(median), "≤ 0.4 s", median <= 400);
    }

    @Test
    void verifyingABriefOfFourPages(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(LAUNCHER), "laid out by mvn package");
        Path pdf = ExportBench.fourPages(folder);
        double median = median(folder, 5, "verify", pdf.toString());
        Figures.say(
                "`briefing verify` of a four-page brief",
                seconds(median),
                "≤ 2.5 s",
                median <= 2500);
    }

    private static double median(Path folder, int rounds, String... args) throws Exception {
        double[] figures = new double[rounds];
        run(folder, args);
        for (int round = 0; round < rounds; round++) {
            figures[round] = Figures.millis(() -> run(folder, args));
        }
        return Figures.median(figures);
    }

    private static void run(Path folder, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(args));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out.txt").toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> read(folder.resolve("out.txt")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }
}
