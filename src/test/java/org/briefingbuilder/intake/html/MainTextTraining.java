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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Teaches the trees that tell main text. `-Dteach=DIR[,DIR…]` names folders with `NAME.html` and
/// `NAME.txt` (what people say its main text is), `-Dtrees=FILE` where to write them,
/// `-Dtry=DIR[,…]` pages that they are tried on and not taught with.
@Tag("bench")
class MainTextTraining {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int TREES = Integer.getInteger("count", 240);
    private static final double RATE = .08;

    @Test
    void treesTellMainTextOfPagesTheyHaveNotSeen() throws IOException {
        String teach = System.getProperty("teach", "");
        assumeTrue(!teach.isEmpty(), "name folders by -Dteach");
        List<Sheet> lessons = sheets(teach);
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (Sheet sheet : lessons) {
            float[] label = sheet.labels();
            for (int i = 0; i < label.length; i++) {
                rows.add(sheet.look.rows()[i]);
                labels.add(label[i] > .5f ? 1f : 0f);
                weights.add(sheet.weight(i));
            }
        }
        float mean = (float) weights.stream().mapToDouble(Float::doubleValue).average().orElse(1);
        float[] w = new float[weights.size()];
        float[] y = new float[weights.size()];
        for (int i = 0; i < w.length; i++) {
            w[i] = weights.get(i) / mean;
            y[i] = labels.get(i);
        }
        System.out.printf("%d pages, %d pieces%n", lessons.size(), rows.size());
        Trees trees = new Boosting(rows, y, w).train(TREES, RATE);
        String file = System.getProperty("trees", "");
        if (!file.isEmpty()) {
            Files.createDirectories(Path.of(file).toAbsolutePath().getParent());
            Files.write(Path.of(file), trees.lines());
        }
        double best = 0;
        for (String folder : System.getProperty("try", teach).split(",")) {
            List<Sheet> tests = folder.equals(teach) ? lessons : sheets(folder);
            for (double bound : new double[] {2, 3, .3, .4, .5}) {
                double[] score = score(tests, bound, trees);
                best = bound < 1 ? Math.max(best, score[0]) : best;
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

    private static double[] score(List<Sheet> sheets, double bound, Trees trees) {
        double precision = 0;
        double recall = 0;
        int with = 0;
        for (Sheet sheet : sheets) {
            List<String> found = new ArrayList<>();
            float[] label = sheet.labels();
            for (int i = 0; i < label.length; i++) {
                boolean keep =
                        bound == 2
                                ? label[i] > .5
                                : bound == 3
                                        ? sheet.look.rows()[i][10] > 0
                                        : trees.chance(sheet.look.rows()[i]) > bound;
                if (keep) {
                    found.addAll(sheet.words.get(i));
                }
            }
            Map<String, Integer> truth = shingles(sheet.truth);
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

    private static List<Sheet> sheets(String folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders.split(",")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(f -> f.toString().endsWith(".html")).sorted().forEach(files::add);
            }
        }
        return files.parallelStream().map(MainTextTraining::sheet).flatMap(List::stream).toList();
    }

    private static List<Sheet> sheet(Path file) {
        try {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.html$", ".txt");
            List<String> truth = words(Files.readString(file.resolveSibling(name)));
            WebPage.Look look = WebPage.look(Files.readAllBytes(file));
            List<List<String>> words = look.pieces().stream().map(p -> words(p.text())).toList();
            return truth.size() < 4 || words.isEmpty()
                    ? List.of()
                    : List.of(new Sheet(look, words, truth));
        } catch (IOException | Problem unreadable) {
            return List.of();
        }
    }

    private record Sheet(WebPage.Look look, List<List<String>> words, List<String> truth) {

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
