package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where benchmarks put their figures: on the console and in `target/bench/figures.md`.
public final class Figures {

    private static final Path FILE = Path.of("target", "bench", "figures.md");

    private static final List<String> MISSED = new ArrayList<>();

    private Figures() {}

    /// Fails when a figure since the last call missed what is asked for; called last, so that all
    /// figures are seen first.
    public static void allReached() {
        List<String> missed = List.copyOf(MISSED);
        MISSED.clear();
        assertEquals(List.of(), missed);
    }

    /// One line: what was measured, what was seen, what is asked for, and whether it was reached.
    public static void say(String what, String seen, String bar, boolean reached) {
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s |%n",
                        what,
                        seen,
                        bar,
                        reached ? "reached" : "**missed**");
        System.out.print(line);
        if (!reached) {
            MISSED.add(what + ": " + seen + ", asked for " + bar);
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Milliseconds that `job` took.
    public static double millis(Job job) throws Exception {
        long start = System.nanoTime();
        job.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// The middle one; of an even number the mean of the two in the middle.
    public static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// The figure that `share` (0 to 1) of all stay at or below.
    public static double percentile(double share, double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /// What is timed.
    @FunctionalInterface
    public interface Job {
        void run() throws Exception;
    }
}
