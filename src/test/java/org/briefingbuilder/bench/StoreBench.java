package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a project of 1,000 sources and 100,000 passages costs, beside one of a hundredth of that
/// and beside the sqlite3 shell.
@org.junit.jupiter.api.Tag("bench")
class StoreBench {

    private static final String QUERY = "dependency";
    private static final int TAGS = 200;
    private static final int LIMIT = 20;
    private static final List<String> TABLES =
            List.of("search_text", "search_passage", "search_note");

    @TempDir Path folder;
    private final Random random = new Random(1);
    private final Session session = Example.session(1);
    private final Map<String, String> texts = new HashMap<>();
    private final String[] words = words();

    @Test
    void aProjectOfAHundredThousandPassages() throws Exception {
        Path small = build("small", 10, 1_000);
        Path big = build("big", 1_000, 100_000);
        System.out.printf("%-42s %10s %10s%n", "", "1,000", "100,000 passages");
        System.out.printf(
                "%-42s %10d %10d%n",
                "file, MB", Files.size(small) / 1_000_000, Files.size(big) / 1_000_000);
        double[] opened = {open(small), open(big)};
        System.out.printf(
                "%-42s %10.0f %10.0f   (target 3000)%n",
                "open, ms, median of 5", opened[0], opened[1]);
        double[] heap = {heap(small), heap(big)};
        System.out.printf(
                "%-42s %10.0f %10.0f   (target 300)%n", "heap after gc, MB", heap[0], heap[1]);
        double[] few = tag(small);
        double[] many = tag(big);
        System.out.printf(
                "%-42s %10.1f %10.1f   (target 20, twice the smaller)%n",
                "tag a passage, ms, median", at(few, 50), at(many, 50));
        System.out.printf(
                "%-42s %10.1f %10.1f   (target 60)%n",
                "tag a passage, ms, p99", at(few, 99), at(many, 99));
        double[] ours = search(big);
        double[] shell = shell(big);
        System.out.printf("%-42s %10s %10s%n", "search as one types, ms", "here", "sqlite3");
        for (int i = 1; i <= QUERY.length(); i++) {
            System.out.printf(
                    "  %-40s %10.1f %10.1f%n", QUERY.substring(0, i), ours[i - 1], shell[i - 1]);
        }
        System.out.printf(
                "%-42s %10.1f %10.1f   (target 50, 1.5 of sqlite3)%n",
                "p95", at(ours, 95), at(shell, 95));
        check(big);
        assertTrue(opened[1] <= 3000, "open");
        assertTrue(heap[1] <= 300, "heap");
        assertTrue(at(many, 50) <= 20 && at(many, 99) <= 60, "tag");
        assertTrue(at(many, 50) <= 2 * at(few, 50), "tag, beside the smaller");
        assertTrue(at(ours, 95) <= 50, "search");
    }

    private double open(Path file) {
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            Project.open(file, Project.IN_LINE, Project.IN_LINE).close();
            times[i] = millis(start);
        }
        return at(times, 50);
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

    private static double[] search(Path file) {
        double[] times = new double[QUERY.length()];
        try (Project project = Project.read(file)) {
            for (int round = 0; round < 10; round++) {
                for (int i = 1; i <= QUERY.length(); i++) {
                    long start = System.nanoTime();
                    assertTrue(!project.search(QUERY.substring(0, i), LIMIT).isEmpty());
                    // The best of ten: what else this machine does is not our cost.
                    times[i - 1] =
                            round == 0 ? millis(start) : Math.min(times[i - 1], millis(start));
                }
            }
        }
        return times;
    }

    /// The same queries with the shell's own stop watch; the second of two rounds.
    private static double[] shell(Path file) throws IOException {
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
        List<String> twice = new ArrayList<>(List.of(".timer on"));
        twice.addAll(script);
        twice.addAll(script);
        List<Double> runs =
                run(file, twice).stream()
                        .filter(line -> line.startsWith("Run Time: real "))
                        .map(line -> 1000 * Double.parseDouble(line.split(" ")[3]))
                        .toList();
        double[] times = new double[QUERY.length()];
        for (int k = 0; k < script.size(); k++) {
            times[k / (2 * TABLES.size())] += runs.get(script.size() + k);
        }
        return times;
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

    private Path build(String name, int sources, int passages) {
        Path file = folder.resolve(name + ".briefing");
        long start = System.nanoTime();
        try (Project project = Project.create(file, session, Project.IN_LINE, Project.IN_LINE)) {
            List<Deposit> deposits = new ArrayList<>();
            List<Source> added = new ArrayList<>();
            for (int i = 0; i < sources; i++) {
                Example.Document document = document();
                texts.put(document.source().text(), document.text());
                deposits.addAll(document.deposits());
                added.add(document.source());
            }
            Project.await(project.edit(deposits, c -> SourceEdits.add(c, added, session.stamp())));
            List<Theme> themes = project.contents().themes();
            for (int from = 0; from < passages; from += 10_000) {
                List<Change> changes = new ArrayList<>();
                for (int i = from; i < Math.min(passages, from + 10_000); i++) {
                    Source source = added.get(i % added.size());
                    changes.add(Change.added(passage(source, themes.get(i % themes.size()))));
                }
                Project.await(
                        project.edit(_ -> new Edit("passage.tag", "", session.stamp(), changes)));
            }
        }
        System.out.printf("%s built in %.0f ms%n", name, millis(start));
        return file;
    }

    private Passage passage(Source source, Theme theme) {
        String text = java.util.Objects.requireNonNull(texts.get(source.text()));
        return new Passage(
                session.ids().passage(),
                source.id(),
                Example.anchor(source, text, random),
                List.of(new Tag(theme.id(), session.stamp())),
                Passage.State.ACCEPTED,
                session.stamp());
    }

    /// A hundred paragraphs of about eighty words.
    private Example.Document document() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            text.append(i == 0 ? "" : "\n\n");
            int start = text.length();
            for (int w = 0; w < 60 + random.nextInt(40); w++) {
                text.append(w == 0 ? "" : " ").append(word());
            }
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, new Span(start, text.length())));
        }
        return Example.document(session, text.toString(), new Outline(blocks, List.of()));
    }

    /// Frequent words often, as in a language (Zipf's law).
    private String word() {
        double rank = Math.exp(random.nextDouble() * Math.log(words.length));
        return words[(int) rank - 1];
    }

    private String[] words() {
        String[] made = new String[20_000];
        for (int i = 0; i < made.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < 2 + random.nextInt(4); k++) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
                word.append("aeiou".charAt(random.nextInt(5)));
            }
            made[i] = word.toString();
        }
        made[150] = "dependency";
        made[400] = "dependent";
        made[40] = "depth";
        return made;
    }

    private static double at(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
