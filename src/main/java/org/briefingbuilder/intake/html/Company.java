package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.text.Furniture;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is seen of a piece only beside the rest of its page: what its names, its words and the
/// heading above it say by [Odds], how far it stands from where most of the prose is, what is said
/// twice, and how much text comes before and after it. Used by one thread.
final class Company {
    /// How many numbers a piece has.
    static final int COUNT = 41;

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /// So many letters in a row are not found in two texts by chance.
    private static final int STRETCH = 16;

    private static final int MOST_BODY = 300_000;

    /// A piece's words beyond these are not compared with the rest of the page.
    private static final int MOST_WORDS = 600;

    private final List<Piece> pieces;
    private final Odds odds;
    private final String body;
    private final int n;
    private final int[] good;
    private final int[] goodBefore;
    private final Map<Element, float[]> names = new IdentityHashMap<>();
    private final Map<Element, Integer> core = new IdentityHashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<Integer, Integer> stretches = new HashMap<>();
    private final Set<String> bodyStretches = new HashSet<>();
    private final List<List<String>> words = new ArrayList<>();
    private final float bodyShare;

    /// @param body letters of the article as the page states it for machines; often empty
    /// @param good words of prose without links in each piece
    Company(List<Piece> pieces, Odds odds, String body, int[] good) {
        this.pieces = pieces;
        this.odds = odds;
        this.body = body;
        this.good = good;
        this.n = pieces.size();
        this.goodBefore = new int[n + 1];
        long letters = 0;
        for (int i = 0; i < n; i++) {
            String text = pieces.get(i).text();
            goodBefore[i + 1] = goodBefore[i] + good[i];
            texts.merge(text, 1, Integer::sum);
            letters += text.length();
            List<String> own = words(text);
            words.add(own);
            stretchesOf(own).forEach(s -> stretches.merge(s, 1, Integer::sum));
        }
        for (int i = 0; i + STRETCH <= Math.min(body.length(), MOST_BODY); i++) {
            bodyStretches.add(body.substring(i, i + STRETCH));
        }
        bodyShare = body.length() / (float) Math.max(1, letters);
        findCore();
    }

    /// The element that holds the most prose in its children and, half as much worth, in theirs;
    /// and all above it.
    private void findCore() {
        Map<Element, Double> scores = new IdentityHashMap<>();
        Element best = null;
        double most = 0;
        for (int i = 0; i < n; i++) {
            Element above = pieces.get(i).element().parent();
            double worth = good[i];
            for (int up = 0; up < 2 && above != null && worth > 0; up++) {
                double score = scores.merge(above, worth, Double::sum);
                if (score > most) {
                    most = score;
                    best = above;
                }
                above = above.parent();
                worth /= 2;
            }
        }
        int up = 0;
        for (Element e = best; e != null; e = e.parent()) {
            core.put(e, up++);
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (words.size() < MOST_WORDS && m.find()) {
            words.add(m.group());
        }
        return words;
    }

    /// Each four words in a row, as a number.
    private static Set<Integer> stretchesOf(List<String> words) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            found.add(words.subList(i, i + 4).hashCode());
        }
        return found;
    }

    /// Writes [#COUNT] numbers from `k` on; pieces are asked for in their order.
    ///
    /// @param heading the last heading at or above the piece; -1 for none
    void fill(float[] f, int start, int i, int heading) {
        int k = byNames(f, start, i);
        k = byCore(f, k, i);
        k = put(f, k, odds.summary(Odds.Of.TEXT, Tokens.of(pieces.get(i).text())));
        k = byHeading(f, k, i, heading);
        k = byRepetition(f, k, i);
        k = byLetters(f, k, i);
        f[k++] = inBody(i);
        int all = Math.max(1, goodBefore[n]);
        f[k++] = goodBefore[i] / (float) all;
        f[k++] = (goodBefore[n] - goodBefore[i + 1]) / (float) all;
        f[k++] = goodBefore[Math.min(n, i + 6)] - goodBefore[i + 1];
        f[k++] = goodBefore[i] - goodBefore[Math.max(0, i - 5)];
        f[k++] = goodBefore[Math.min(n, i + 21)] - goodBefore[i + 1];
        f[k++] = n;
        f[k++] = bodyShare;
        if (k - start != COUNT) {
            throw new IllegalStateException("company: " + (k - start));
        }
    }

    private static int put(float[] f, int k, float... numbers) {
        System.arraycopy(numbers, 0, f, k, numbers.length);
        return k + numbers.length;
    }

    /// What the names of the element and of those around it say.
    private int byNames(float[] f, int k, int i) {
        float least = Float.MAX_VALUE;
        float leastNear = Float.MAX_VALUE;
        float greatest = -Float.MAX_VALUE;
        float leastSum = Float.MAX_VALUE;
        float greatestSum = -Float.MAX_VALUE;
        float sum = 0;
        float nearSum = 0;
        float own = 0;
        float parent = 0;
        int leastAt = 0;
        int greatestAt = 0;
        int depth = 0;
        Element e = pieces.get(i).element();
        while (e != null && (depth == 0 || !isTop(e))) {
            float[] said = names.computeIfAbsent(e, this::said);
            if (said[0] < least) {
                least = said[0];
                leastAt = depth;
            }
            if (said[1] > greatest) {
                greatest = said[1];
                greatestAt = depth;
            }
            leastNear = depth < 4 ? Math.min(leastNear, said[0]) : leastNear;
            leastSum = Math.min(leastSum, said[2]);
            greatestSum = Math.max(greatestSum, said[2]);
            sum += said[2];
            nearSum += depth < 3 ? said[2] : 0;
            own = depth == 0 ? said[2] : own;
            parent = depth == 1 ? said[2] : parent;
            depth++;
            e = e.parent();
        }
        return put(
                f,
                k,
                least,
                greatest,
                sum,
                nearSum,
                own,
                parent,
                leastNear,
                leastAt,
                greatestAt,
                leastSum,
                greatestSum);
    }

    private static boolean isTop(Element e) {
        return e.normalName().equals("body") || e.normalName().equals("html");
    }

    private float[] said(Element e) {
        return odds.summary(Odds.Of.ELEMENT, Tokens.of(e));
    }

    /// Steps up to an element that holds the core, and from the core up to it.
    private int byCore(float[] f, int k, int i) {
        int steps = 0;
        Element e = pieces.get(i).element();
        while (e != null && !core.containsKey(e)) {
            e = e.parent();
            steps++;
        }
        Integer up = e == null ? null : core.get(e);
        return put(f, k, steps, up == null ? 99 : up);
    }

    private int byHeading(float[] f, int k, int i, int heading) {
        if (heading < 0 || heading == i) {
            return put(f, k, 0, 0, 0);
        }
        float[] said = odds.summary(Odds.Of.HEADING, Tokens.of(pieces.get(heading).text()));
        return put(f, k, said[0], said[1], said[2]);
    }

    private int byRepetition(float[] f, int k, int i) {
        String text = pieces.get(i).text();
        int before = told.merge(text, 1, Integer::sum) - 1;
        Set<Integer> own = stretchesOf(words.get(i));
        long again = own.stream().filter(s -> stretches.getOrDefault(s, 0) > 1).count();
        float share = own.isEmpty() ? -1 : again / (float) own.size();
        return put(f, k, texts.getOrDefault(text, 1), before, share);
    }

    private int byLetters(float[] f, int k, int i) {
        Piece piece = pieces.get(i);
        String text = piece.text();
        List<String> own = words.get(i);
        int count = Math.max(1, own.size());
        int letters = 0;
        int small = 0;
        for (String word : own) {
            letters += word.length();
            small += Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        char first = text.charAt(0);
        boolean address = text.contains("http") || text.indexOf('@') >= 0 || text.indexOf('#') >= 0;
        return put(
                f,
                k,
                piece.element().getElementsByTag("a").size(),
                piece.element().getElementsByTag("img").size(),
                letters / (float) count,
                small / (float) count,
                count(text, ".!?"),
                count(text, "|•·»›/"),
                address ? 1 : 0,
                ending(text),
                Character.isLowerCase(first)
                        ? 1
                        : Character.isUpperCase(first) ? 2 : Character.isDigit(first) ? 3 : 0,
                text.indexOf('©') >= 0 ? 1 : 0);
    }

    private static int count(String text, String signs) {
        return (int) text.chars().filter(c -> signs.indexOf(c) >= 0).count();
    }

    private static int ending(String text) {
        if (text.endsWith(":")) {
            return 1;
        }
        if (text.endsWith("…") || text.endsWith("...")) {
            return 2;
        }
        return text.endsWith("?") ? 3 : 0;
    }

    /// Which share of its letters stands in the article as the page states it for machines.
    private float inBody(int i) {
        if (body.isEmpty()) {
            return -1;
        }
        String letters = Furniture.letters(pieces.get(i).text());
        if (letters.length() < STRETCH) {
            return !letters.isEmpty() && body.contains(letters) ? 1.5f : .5f;
        }
        int all = 0;
        int in = 0;
        for (int j = 0; j + STRETCH <= letters.length(); j += 4) {
            all++;
            in += bodyStretches.contains(letters.substring(j, j + STRETCH)) ? 1 : 0;
        }
        return in / (float) all;
    }
}
