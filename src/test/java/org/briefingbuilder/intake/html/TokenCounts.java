package org.briefingbuilder.intake.html;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts on how many pages, and with what share of main text, each of the [Tokens] stands; the
/// logarithm of the odds is its weight. A page counts once for a token, however often it has it.
final class TokenCounts {
    private static final double CALM = 3;

    private final Counts all = new Counts();

    /// For each token the share of main text, that of other text, and the number of pages where
    /// there are several.
    record Counts(
            Map<String, double[]> elements,
            Map<String, double[]> texts,
            Map<String, double[]> headings) {

        Counts() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>());
        }

        Map<String, double[]> of(Odds.Of of) {
            return switch (of) {
                case ELEMENT -> elements;
                case TEXT -> texts;
                case HEADING -> headings;
            };
        }
    }

    /// Tokens on fewer pages say more of these pages than of pages.
    private static int leastPages(Odds.Of of) {
        return of == Odds.Of.TEXT ? 20 : 10;
    }

    private static float leastWeight(Odds.Of of) {
        return of == Odds.Of.TEXT ? 1.1f : .7f;
    }

    /// The share of main text where nothing is known.
    private static double usual(Odds.Of of) {
        return switch (of) {
            case ELEMENT -> .45;
            case TEXT -> .35;
            case HEADING -> .4;
        };
    }

    void add(Counts page) {
        for (Odds.Of of : Odds.Of.values()) {
            page.of(of)
                    .forEach(
                            (token, share) -> {
                                double[] sum =
                                        all.of(of).computeIfAbsent(token, any -> new double[3]);
                                sum[0] += share[0];
                                sum[1] += share[1];
                                sum[2]++;
                            });
        }
    }

    /// Of one page, for each token the shares of main text and of other text under it; their sum is
    /// one.
    ///
    /// @param labels which share of each piece is main text
    static Counts of(List<Piece> pieces, int[] words, float[] labels) {
        Counts page = new Counts();
        Map<Element, double[]> under = new IdentityHashMap<>();
        int heading = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double weight = Math.min(words[i], 60) + 2.0;
            for (Element e = piece.element(); e != null; e = e.parent()) {
                add(under.computeIfAbsent(e, any -> new double[2]), labels[i], weight);
            }
            for (String token : Tokens.of(piece.text())) {
                add(page.texts(), token, labels[i], 1);
            }
            heading = piece.isHeading() ? i : heading;
            if (heading >= 0 && heading != i) {
                for (String token : Tokens.of(pieces.get(heading).text())) {
                    add(page.headings(), token, labels[i], weight);
                }
            }
        }
        under.forEach(
                (element, sum) -> {
                    for (String token : Tokens.of(element)) {
                        double[] own = page.elements().computeIfAbsent(token, any -> new double[2]);
                        own[0] += sum[0];
                        own[1] += sum[1];
                    }
                });
        for (Odds.Of of : Odds.Of.values()) {
            for (double[] share : page.of(of).values()) {
                double sum = share[0] + share[1];
                share[0] /= sum;
                share[1] /= sum;
            }
        }
        return page;
    }

    private static void add(
            Map<String, double[]> counts, String token, float label, double weight) {
        add(counts.computeIfAbsent(token, any -> new double[2]), label, weight);
    }

    private static void add(double[] sum, float label, double weight) {
        sum[0] += label * weight;
        sum[1] += (1 - label) * weight;
    }

    /// The weights as they are without a page, so that no page is told by itself.
    Odds without(Counts page) {
        return (of, token) -> {
            double[] sum = all.of(of).get(token);
            if (sum == null) {
                return 0;
            }
            double[] own = page.of(of).get(token);
            return own == null
                    ? weight(of, sum[0], sum[1], sum[2])
                    : weight(of, sum[0] - own[0], sum[1] - own[1], sum[2] - 1);
        };
    }

    private static float weight(Odds.Of of, double in, double out, double pages) {
        if (pages < leastPages(of)) {
            return 0;
        }
        double usual = usual(of);
        double odds = (in + CALM * usual) / (out + CALM * (1 - usual));
        float weight = (float) (Math.log(odds) - Math.log(usual / (1 - usual)));
        return Math.abs(weight) < leastWeight(of) ? 0 : weight;
    }

    /// As [Odds] reads them.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Odds.Of of : Odds.Of.values()) {
            all.of(of)
                    .forEach(
                            (token, sum) -> {
                                float weight = weight(of, sum[0], sum[1], sum[2]);
                                if (weight != 0) {
                                    String said = String.format(Locale.ROOT, "%.4f", weight);
                                    lines.add(Odds.key(of, token) + "\t" + said);
                                }
                            });
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }
}
