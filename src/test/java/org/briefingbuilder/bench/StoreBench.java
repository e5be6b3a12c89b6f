package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.LargeProject;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What a project of 1,000 sources and 100,000 passages costs, beside one of a hundredth of that
/// and beside the sqlite3 shell.
@org.junit.jupiter.api.Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class StoreBench {

    private static final String QUERY = "dependency";
    private static final int TAGS = 200;
    private static final int LIMIT = 20;
    private static final int ROUNDS = 20;
    private static final List<String> TABLES =
            List.of("search_text", "search_passage", "search_note");

    @TempDir Path folder;
    private final Random random = new Random(1);

    /// Another than the large project was made in: its ids are none of that project's.
    private final Session session = Example.session(2);

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aProjectOfAHundredThousandPassages() throws Exception {
        Path small = LargeProject.make(folder.resolve("small.briefing"), 10, 1_000);
        Path big = LargeProject.make(folder.resolve("big.briefing"), 1_000, 100_000);
        double opened = open(big);
        say("Opening 1,000 sources and 100,000 passages", "%.0f ms", opened, "≤ 3,000 ms", 3000);
        double heap = heap(big);
        say("Heap after opening it", "%.0f MB", heap, "≤ 300 MB", 300);
        double[] few = tag(small);
        double[] many = tag(big);
        double middle = Figures.median(many);
        say("Tagging one of 100,000 passages, median", "%.1f ms", middle, "≤ 20 ms", 20);
        say(
                "Tagging one of 100,000 passages, p99",
                "%.1f ms",
                Figures.percentile(0.99, many),
                "≤ 60 ms",
                60);
        say(
                "Tagging at 100,000 passages beside 1,000, medians",
                "%.2f ×",
                middle / Figures.median(few),
                "≤ 2 ×",
                2);
        double[] typed = search(big);
        say(
                "Search at each of ten keystrokes, p95",
                "%.1f ms",
                Figures.percentile(0.95, typed),
                "≤ 50 ms",
                50);
        say(
                "Search beside the sqlite3 shell on the same queries",
                "%.2f ×",
                Arrays.stream(typed).sum() / shell(big),
                "≤ 1.5 ×",
                1.5);
        check(big);
    }

    private static void say(String what, String format, double seen, String bar, double most) {
        Figures.say(what, String.format(Locale.ROOT, format, seen), bar, seen <= most);
    }

    private double open(Path file) {
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            Project.open(file, Project.IN_LINE, Project.IN_LINE).close();
            times[i] = millis(start);
        }
        return Figures.median(times);
    }

    private static double heap(Path file) {
        long before = used();
        try (Project project = Project.open(file, Project.IN_LINE, Project.IN_LINE)) {
            long after = used();
            assertTrue(project.contents().size() > 0);
            return (after - before) / 1e6;
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private double[] tag(Path file) {
        double[] times = new double[TAGS];
        try (Project project = Project.open(file, Project.IN_LINE, Project.IN_LINE)) {
            long[] announced = {0};
            project.watch(told -> announced[0] = System.nanoTime());
            List<Source> sources = project.contents().sources();
            Theme theme = project.contents().themes().getFirst();
            for (int i = -20; i < TAGS; i++) {
                Source source = sources.get(random.nextInt(sources.size()));
                Anchor anchor = Example.anchor(source, project.text(source.text()), random);
                long start = System.nanoTime();
                Project.await(
                        project.edit(
                                c ->
                                        PassageEdits.tag(
                                                c,
                                                source,
                                                anchor,
                                                List.of(theme),
                                                "",
                                                session.ids(),
                                                session.stamp())));
                if (i >= 0) {
                    times[i] = (announced[0] - start) / 1e6;
                }
            }
        }
        return times;
    }

    /// Milliseconds of every keystroke of every round.
    private static double[] search(Path file) {
        double[] times = new double[ROUNDS * QUERY.length()];
        try (Project project = Project.read(file)) {
            for (int i = -QUERY.length(); i < times.length; i++) {
                String typed = QUERY.substring(0, 1 + Math.floorMod(i, QUERY.length()));
                long start = System.nanoTime();
                assertTrue(!project.search(typed, LIMIT).isEmpty());
                if (i >= 0) {
                    times[i] = millis(start);
                }
            }
        }
        return times;
    }

    /// Milliseconds that the shell takes for the same statements as often, its start not counted.
    private static double shell(Path file) throws IOException {
        List<String> counts = new ArrayList<>();
        for (int i = 1; i <= QUERY.length(); i++) {
            for (String table : TABLES) {
                counts.add(count(table, QUERY.substring(0, i)));
            }
        }
        List<String> rows =
                run(file, counts).stream().filter(line -> line.matches("\\d+")).toList();
        List<String> script = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            String table = TABLES.get(k % TABLES.size());
            String order = Integer.parseInt(rows.get(k)) > 1000 ? "" : " ORDER BY rank";
            script.add(counts.get(k));
            script.add(
                    ("SELECT rowid, highlight(%1$s, 0, '[', ']') FROM %1$s WHERE %1$s MATCH"
                                    + " '\"%2$s\" *'%3$s LIMIT %4$d;")
                            .formatted(
                                    table,
                                    QUERY.substring(0, 1 + k / TABLES.size()),
                                    order,
                                    LIMIT));
        }
        double once = timed(file, script);
        List<String> often = new ArrayList<>(script);
        for (int round = 0; round < ROUNDS; round++) {
            often.addAll(script);
        }
        return timed(file, often) - once;
    }

    private static double timed(Path file, List<String> script) throws IOException {
        long start = System.nanoTime();
        run(file, script);
        return millis(start);
    }

    private static String count(String table, String typed) {
        return "SELECT count(*) FROM (SELECT 1 FROM %1$s WHERE %1$s MATCH '\"%2$s\" *' LIMIT 1001);"
                .formatted(table, typed);
    }

    private static List<String> run(Path file, List<String> script) throws IOException {
        Path statements = Files.write(file.resolveSibling("script.sql"), script);
        Process shell =
                new ProcessBuilder("sqlite3", "-readonly", file.toString())
                        .redirectInput(statements.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (var out = shell.inputReader(StandardCharsets.UTF_8)) {
            return out.lines().toList();
        }
    }

    private static void check(Path file) {
        try (Project project = Project.read(file)) {
            long start = System.nanoTime();
            assertTrue(project.check().isEmpty(), "check");
            System.out.printf("%-42s %21.0f%n", "check, ms", millis(start));
            start = System.nanoTime();
            project.backup(file.resolveSibling("backup.briefing"));
            System.out.printf("%-42s %21.0f%n", "backup, ms", millis(start));
        }
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
