package org.briefingbuilder.intake.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Teaches what tells main text: the weights of words ([Odds]) and the trees. `-Dteach=DIR[,DIR…]`
/// names folders with `NAME.html` and `NAME.txt` (what people say its main text is), `-Dto=DIR`
/// where to write `main-text.words` and `main-text.trees`, `-Dtry=DIR[,…]` pages that they are
/// tried on and not taught with.
///
/// What people say is not always right: a text that was cut off, a part of the page forgotten. So
/// trees are first taught on three quarters of the pages and asked about the fourth; a long piece
/// of which they are very sure and people say the opposite is left out when they are taught anew.
@Tag("bench")
class MainTextTraining {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int TREES = Integer.getInteger("count", 160);
    private static final double RATE = .1;
    private static final int PARTS = 4;

    /// Of the short pieces in menus one in so many is taught, for all.
    private static final int FEWER = 8;

    @Test
    void treesTellMainTextOfPagesTheyHaveNotSeen() throws IOException {
        String teach = System.getProperty("teach", "");
        assumeTrue(!teach.isEmpty(), "name folders by -Dteach");
        TokenCounts counts = new TokenCounts();
        List<Path> files = files(teach);
        List<Sheet> lessons =
                files.parallelStream()
                        .map(file -> Sheet.of(file, Optional.empty()))
                        .flatMap(Optional::stream)
                        .toList();
        lessons.forEach(sheet -> counts.add(sheet.counts()));
        List<Sheet> seen =
                lessons.parallelStream()
                        .map(s -> Sheet.of(s.file(), Optional.of(counts.without(s.counts()))))
                        .flatMap(Optional::stream)
                        .toList();
        List<Row> rows = rows(seen);
        System.out.printf("%d pages, %d pieces%n", seen.size(), rows.size());
        float[] chances = chances(rows);
        List<Row> sound = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isOdd(chances[i])) {
                sound.add(rows.get(i));
            }
        }
        System.out.printf("%d pieces left out%n", rows.size() - sound.size());
        Trees trees = taught(sound);
        String to = System.getProperty("to", "");
        if (!to.isEmpty()) {
            Files.createDirectories(Path.of(to));
            Files.write(Path.of(to).resolve("main-text.words"), counts.lines());
            Files.write(Path.of(to).resolve("main-text.trees"), trees.lines());
        }
        Odds odds = counts.without(Sheet.NO_COUNTS);
        double best = 0;
        for (String folder : System.getProperty("try", "").split(",")) {
            List<Sheet> tests =
                    folder.isEmpty()
                            ? seen
                            : files(folder).parallelStream()
                                    .map(file -> Sheet.of(file, Optional.of(odds)))
                                    .flatMap(Optional::stream)
                                    .toList();
            for (double bound : new double[] {.25, .3, .35, .4, .45, .5}) {
                double[] score = score(tests, bound, trees);
                best = Math.max(best, score[0]);
                System.out.printf(
                        Locale.ROOT,
                        "%s %.2f: F1 %.4f P %.4f R %.4f%n",
                        folder,
                        bound,
                        score[0],
                        score[1],
                        score[2]);
            }
        }
        assertTrue(best > .9, "F1 " + best);
    }

    /// A piece of a page to be taught.
    ///
    /// @param part pages of one part are taught together
    private record Row(float[] signs, float label, float weight, int words, int part) {

        boolean isOdd(float chance) {
            return words >= 8 && (chance > .9 && label < .3 || chance < .04 && label > .7);
        }

        float side() {
            return label > .5f ? 1 : 0;
        }
    }

    private static List<Row> rows(List<Sheet> sheets) {
        List<Row> rows = new ArrayList<>();
        for (int s = 0; s < sheets.size(); s++) {
            Sheet sheet = sheets.get(s);
            float[] labels = sheet.labels();
            for (int i = 0; i < labels.length; i++) {
                float[] signs = sheet.rows()[i];
                int words = sheet.words().get(i).size();
                boolean easy = labels[i] < .5 && signs[10] == 0 && signs[11] == 0 && words < 8;
                if (!easy || i % FEWER == 0) {
                    float weight = sheet.weight(i) * (easy ? FEWER : 1);
                    rows.add(new Row(signs, labels[i], weight, words, s % PARTS));
                }
            }
        }
        return rows;
    }

    /// What trees say of each row that were taught by the other parts.
    private static float[] chances(List<Row> rows) {
        float[] chances = new float[rows.size()];
        IntStream.range(0, PARTS)
                .parallel()
                .forEach(
                        part -> {
                            Trees trees =
                                    taught(rows.stream().filter(r -> r.part() != part).toList());
                            for (int i = 0; i < chances.length; i++) {
                                if (rows.get(i).part() == part) {
                                    chances[i] = (float) trees.chance(rows.get(i).signs());
                                }
                            }
                        });
        return chances;
    }

    private static Trees taught(List<Row> rows) {
        float[] labels = new float[rows.size()];
        float[] weights = new float[rows.size()];
        double mean = rows.stream().mapToDouble(Row::weight).average().orElse(1);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.get(i).side();
            weights[i] = (float) (rows.get(i).weight() / mean);
        }
        return new Boosting(rows.stream().map(Row::signs).toList(), labels, weights)
                .train(TREES, RATE);
    }

    private static double[] score(List<Sheet> sheets, double bound, Trees trees) {
        double precision = 0;
        double recall = 0;
        int with = 0;
        for (Sheet sheet : sheets) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < sheet.rows().length; i++) {
                if (trees.chance(sheet.rows()[i]) > bound) {
                    found.addAll(sheet.words().get(i));
                }
            }
            Map<String, Integer> truth = shingles(sheet.truth());
            Map<String, Integer> got = shingles(found);
            double both = 0;
            for (Map.Entry<String, Integer> e : truth.entrySet()) {
                both += Math.min(e.getValue(), got.getOrDefault(e.getKey(), 0));
            }
            if (!got.isEmpty()) {
                with++;
                precision += both / got.values().stream().mapToInt(Integer::intValue).sum();
            }
            recall += both / truth.values().stream().mapToInt(Integer::intValue).sum();
        }
        double p = precision / Math.max(1, with);
        double r = recall / sheets.size();
        return new double[] {2 * p * r / (p + r), p, r};
    }

    private static List<Path> files(String folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders.split(",")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(f -> f.toString().endsWith(".html")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /// A page, its pieces' words and signs, and what people say its main text is.
    ///
    /// @param rows empty until there are weights of words
    private record Sheet(
            Path file,
            List<List<String>> words,
            List<String> truth,
            TokenCounts.Counts counts,
            float[][] rows) {
        private static final TokenCounts.Counts NO_COUNTS = new TokenCounts.Counts();

        static Optional<Sheet> of(Path file, Optional<Odds> odds) {
            try {
                String name = String.valueOf(file.getFileName()).replaceFirst("\\.html$", ".txt");
                List<String> truth =
                        MainTextTraining.words(Files.readString(file.resolveSibling(name)));
                WebPage.Look look = WebPage.look(Files.readAllBytes(file));
                List<List<String>> words =
                        look.pieces().stream().map(p -> MainTextTraining.words(p.text())).toList();
                if (truth.size() < 4 || words.isEmpty()) {
                    return Optional.empty();
                }
                if (odds.isPresent()) {
                    float[][] rows = look.text().signs(odds.get()).rows();
                    return Optional.of(new Sheet(file, words, truth, NO_COUNTS, rows));
                }
                Sheet plain = new Sheet(file, words, truth, NO_COUNTS, new float[0][]);
                int[] lengths = words.stream().mapToInt(List::size).toArray();
                var counts = TokenCounts.of(look.pieces(), lengths, plain.labels());
                return Optional.of(new Sheet(file, words, truth, counts, plain.rows()));
            } catch (IOException | Problem unreadable) {
                return Optional.empty();
            }
        }

        /// Which share of each piece is main text; short pieces only beside long ones that are.
        float[] labels() {
            Map<String, Integer> known = shingles(truth);
            Set<String> lines = new HashSet<>();
            for (int length = 1; length < 4; length++) {
                for (int i = 0; i + length <= truth.size(); i++) {
                    lines.add(String.join(" ", truth.subList(i, i + length)));
                }
            }
            float[] share = new float[words.size()];
            for (int i = 0; i < share.length; i++) {
                List<String> own = words.get(i);
                if (own.size() >= 4) {
                    Map<String, Integer> shingles = shingles(own);
                    long in = shingles.keySet().stream().filter(known::containsKey).count();
                    share[i] = in / (float) shingles.size();
                } else {
                    share[i] = !own.isEmpty() && lines.contains(String.join(" ", own)) ? 1 : 0;
                }
            }
            float[] labels = share.clone();
            for (int i = 0; i < share.length; i++) {
                if (words.get(i).size() < 4 && share[i] > 0 && !besideText(share, i)) {
                    labels[i] = 0;
                }
            }
            return labels;
        }

        private boolean besideText(float[] share, int i) {
            for (int j = Math.max(0, i - 3); j < Math.min(share.length, i + 4); j++) {
                if (share[j] > .5 && words.get(j).size() >= 8) {
                    return true;
                }
            }
            return false;
        }

        float weight(int i) {
            double length = Math.max(1, words.get(i).size());
            return (float) Math.pow(length / Math.max(50, truth.size()), .7);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    private static Map<String, Integer> shingles(List<String> words) {
        Map<String, Integer> shingles = new HashMap<>();
        int count = words.isEmpty() ? 0 : Math.max(1, words.size() - 3);
        for (int i = 0; i < count; i++) {
            shingles.merge(
                    String.join(" ", words.subList(i, Math.min(words.size(), i + 4))),
                    1,
                    Integer::sum);
        }
        return shingles;
    }
}
