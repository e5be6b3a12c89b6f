package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import net.dankito.readability4j.Readability4J;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The main text of web pages against what people say it is, beside Readability4J on the same
/// pages. The folders named by `-Dpages=DIR[,DIR…]` hold `NAME.html` and, in UTF-8, `NAME.txt`.
///
/// The measure is that of scrapinghub/article-extraction-benchmark: shares of the four-word
/// shingles found in both texts; precision and recall are means over the pages, F1 is theirs.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class MainTextBench {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void mainTextOfPagesWithAKnownOne() throws IOException {
        String folders = System.getProperty("pages", "");
        assumeTrue(!folders.isEmpty(), "name folders by -Dpages");
        for (String folder : folders.split(",")) {
            Score ours = new Score();
            Score plain = new Score();
            StringBuilder each = new StringBuilder();
            for (Path page : pages(Path.of(folder))) {
                byte[] html = Files.readAllBytes(page);
                String name = String.valueOf(page.getFileName()).replaceFirst("\\.html$", "");
                String truth = Files.readString(page.resolveSibling(name + ".txt"));
                String own = ours(html);
                double f = ours.add(truth, own);
                double p = plain.add(truth, plain(html));
                each.append(String.format(Locale.ROOT, "%.3f\t%.3f\t%s%n", f, p, name));
                keep(folder, name, own);
            }
            keep(folder, "scores", each.toString());
            Figures.say(
                    "Main text of "
                            + ours.pages
                            + " pages in "
                            + Path.of(folder).getFileName()
                            + ", beside Readability4J",
                    ours + " : " + plain,
                    "F1 ≥ .96",
                    ours.f1() >= .96);
        }
    }

    /// What was seen, to be looked at, where `-Dkeep=DIR` says.
    private static void keep(String folder, String name, String text) throws IOException {
        String where = System.getProperty("keep", "");
        if (!where.isEmpty()) {
            Path to = Path.of(where).resolve(Path.of(folder).getFileName());
            Files.createDirectories(to);
            Files.writeString(to.resolve(name + ".txt"), text);
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    /// The clean text without the title, which is no part of the body.
    private static String ours(byte[] html) {
        try {
            Extract found = WebPage.read(html, false);
            StringBuilder text = new StringBuilder();
            for (Block block : found.outline().blocks()) {
                if (block.kind() != Block.Kind.TITLE) {
                    text.append(block.span().in(found.text())).append('\n');
                }
            }
            return text.toString();
        } catch (Problem empty) {
            return "";
        }
    }

    private static String plain(byte[] html) {
        try {
            Element content =
                    new Readability4J("http://localhost/", new String(html, StandardCharsets.UTF_8))
                            .parse()
                            .getArticleContent();
            return content == null ? "" : content.text();
        } catch (RuntimeException | StackOverflowError tooOdd) {
            return "";
        }
    }

    private static final class Score {
        private int pages;
        private int withPrecision;
        private int withRecall;
        private double precision;
        private double recall;

        double add(String truth, String found) {
            Map<String, Integer> left = shingles(truth);
            Map<String, Integer> right = shingles(found);
            double both = 0;
            for (Map.Entry<String, Integer> one : left.entrySet()) {
                both += Math.min(one.getValue(), right.getOrDefault(one.getKey(), 0));
            }
            int wanted = left.values().stream().mapToInt(Integer::intValue).sum();
            int got = right.values().stream().mapToInt(Integer::intValue).sum();
            pages++;
            if (got > 0) {
                withPrecision++;
                precision += both / got;
            }
            if (wanted > 0) {
                withRecall++;
                recall += both / wanted;
            }
            return wanted + got == 0 ? 1 : 2 * both / (wanted + got);
        }

        double f1() {
            double p = precision / Math.max(1, withPrecision);
            double r = recall / Math.max(1, withRecall);
            return p + r == 0 ? 0 : 2 * p * r / (p + r);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "F1 %.3f (precision %.3f, recall %.3f)",
                    f1(),
                    precision / Math.max(1, withPrecision),
                    recall / Math.max(1, withRecall));
        }

        private static Map<String, Integer> shingles(String text) {
            List<String> words = new ArrayList<>();
            Matcher m = WORD.matcher(text);
            while (m.find()) {
                words.add(m.group());
            }
            Map<String, Integer> shingles = new HashMap<>();
            int count = words.isEmpty() ? 0 : Math.max(1, words.size() - 3);
            for (int i = 0; i < count; i++) {
                String shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + 4)));
                shingles.merge(shingle, 1, Integer::sum);
            }
            return shingles;
        }
    }
}
