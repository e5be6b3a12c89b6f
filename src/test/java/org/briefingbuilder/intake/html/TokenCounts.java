package org.briefingbuilder.intake.html;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts on how many pages, and with what share of main text, each of the [Tokens] stands; the
/// logarithm of the odds is its weight. A page counts once for a token, however often it has it.
final class TokenCounts {
    /// Tokens on fewer pages say more of these pages than of pages.
    private static final Map<Odds.Of, Integer> LEAST_PAGES =
            Map.of(Odds.Of.ELEMENT, 10, Odds.Of.TEXT, 20, Odds.Of.HEADING, 10);

    private static final Map<Odds.Of, Float> LEAST_WEIGHT =
            Map.of(Odds.Of.ELEMENT, .7f, Odds.Of.TEXT, 1.1f, Odds.Of.HEADING, .7f);
    private static final Map<Odds.Of, Double> USUAL =
            Map.of(Odds.Of.ELEMENT, .45, Odds.Of.TEXT, .35, Odds.Of.HEADING, .4);
    private static final double CALM = 3;

    private final Map<Odds.Of, Map<String, double[]>> all = new EnumMap<>(Odds.Of.class);

    TokenCounts() {
        for (Odds.Of of : Odds.Of.values()) {
            all.put(of, new HashMap<>());
        }
    }

    void add(Map<Odds.Of, Map<String, double[]>> page) {
        page.forEach(
                (of, counts) ->
                        counts.forEach(
                                (token, share) -> {
                                    double[] sum =
                                            all.get(of)
                                                    .computeIfAbsent(token, any -> new double[3]);
                                    sum[0] += share[0];
                                    sum[1] += share[1];
                                    sum[2]++;
                                }));
    }

    /// Of one page, for each token the shares of main text and of other text under it; their sum is
    /// one.
    ///
    /// @param labels which share of each piece is main text
    static Map<Odds.Of, Map<String, double[]>> of(List<Piece> pieces, int[] words, float[] labels) {
        Map<Odds.Of, Map<String, double[]>> page = new EnumMap<>(Odds.Of.class);
        for (Odds.Of of : Odds.Of.values()) {
            page.put(of, new HashMap<>());
        }
        Map<Element, double[]> under = new IdentityHashMap<>();
        int heading = -1;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double weight = Math.min(words[i], 60) + 2.0;
            for (Element e = piece.element(); e != null; e = e.parent()) {
                add(under.computeIfAbsent(e, any -> new double[2]), labels[i], weight);
            }
            for (String token : Tokens.of(piece.text())) {
                add(page.get(Odds.Of.TEXT), token, labels[i], 1);
            }
            heading = piece.isHeading() ? i : heading;
            if (heading >= 0 && heading != i) {
                for (String token : Tokens.of(pieces.get(heading).text())) {
                    add(page.get(Odds.Of.HEADING), token, labels[i], weight);
                }
            }
        }
        under.forEach(
                (element, sum) -> {
                    for (String token : Tokens.of(element)) {
                        double[] own =
                                page.get(Odds.Of.ELEMENT)
                                        .computeIfAbsent(token, any -> new double[2]);
                        own[0] += sum[0];
                        own[1] += sum[1];
                    }
                });
        for (Map<String, double[]> counts : page.values()) {
            for (double[] share : counts.values()) {
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
    Odds without(Map<Odds.Of, Map<String, double[]>> page) {
        return (of, token) -> {
            double[] sum = all.get(of).get(token);
            if (sum == null) {
                return 0;
            }
            double[] own = page.get(of).get(token);
            return own == null
                    ? weight(of, sum[0], sum[1], sum[2])
                    : weight(of, sum[0] - own[0], sum[1] - own[1], sum[2] - 1);
        };
    }

    private static float weight(Odds.Of of, double in, double out, double pages) {
        if (pages < LEAST_PAGES.get(of)) {
            return 0;
        }
        double usual = USUAL.get(of);
        double odds = (in + CALM * usual) / (out + CALM * (1 - usual));
        float weight = (float) (Math.log(odds) - Math.log(usual / (1 - usual)));
        return Math.abs(weight) < LEAST_WEIGHT.get(of) ? 0 : weight;
    }

    /// As [Odds] reads them.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        all.forEach(
                (of, counts) ->
                        counts.forEach(
                                (token, sum) -> {
                                    float weight = weight(of, sum[0], sum[1], sum[2]);
                                    if (weight != 0) {
                                        lines.add(
                                                Odds.key(of, token)
                                                        + String.format(
                                                                Locale.ROOT, "\t%.2f", weight));
                                    }
                                }));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }
}
