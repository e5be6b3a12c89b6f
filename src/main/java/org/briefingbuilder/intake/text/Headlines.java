package org.briefingbuilder.intake.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells headings of the article from headlines of other articles that a web page sets between its
/// paragraphs. Several signs must come together; a heading that stays is worse than nothing, a
/// heading that goes is worse still.
final class Headlines {
    private static final int ENOUGH = 4;

    /// Without any other trace of a web page, the words alone are not enough.
    private static final int ENOUGH_ALONE = 7;

    private static final Set<String> VERBS =
            Set.of(
                    ("accuses accused admits agrees agreed aims announces announce appoints"
                         + " approves arrests asks assures backs bans begins blames blasts calls"
                         + " cautions claims clinches concludes condemns confirms cuts defends"
                         + " demands denies directs discusses discuss discussed eyes expected faces"
                         + " files gets grants hails hikes hits holds hosts inaugurates inaugurate"
                         + " inks invites issues joins kicks launches launch launched lauds leads"
                         + " likely lifts mulls meets meet names opens orders plans pledges poised"
                         + " praises proposes raises ramps reaches reacts rejects releases resumes"
                         + " reveals reviews rolls says said secures seeks seek sees sets set"
                         + " shares sign signs signed slams starts stresses strikes summons surges"
                         + " takes tells terms threatens unveils unveil urges urge urged vows warns"
                         + " warn welcomes wins")
                            .split(" "));

    /// Words that take up who or what the paragraph before spoke of.
    private static final Pattern TAKES_UP =
            Pattern.compile(
                    "^(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Insiders|Both|However|But|And|Also|Meanwhile|The"
                        + " (?:minister|ministry|official|officials|statement|spokes\\w+|president|report|meeting|delegation|two|company))\\b");

    private static final Pattern QUESTION_WORD =
            Pattern.compile(
                    "^(?:what|why|how|who|where|when|which|is|are|can|should|will|do|does)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:\\d|[IVXLC]+[.)]|[A-Z][.)]|(?:chapter|part|section|annex|article|appendix|table|figure|box)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private Headlines() {}

    /// Whether a line looks like a heading or headline: short, alone, no end of a sentence.
    static boolean isCandidate(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (line.isLong() || line.words > 20 || line.text.length() > 160 || line.isListItem()) {
            return false;
        }
        int first = line.text.codePointAt(0);
        char last = line.text.charAt(line.text.length() - 1);
        boolean opens =
                Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || !Character.isLowerCase(first) && Character.isLetter(first)
                        || "“\"'‘«".indexOf(first) >= 0;
        boolean alone = line.gap > 0 && (i + 1 >= lines.size() || lines.get(i + 1).gap > 0);
        boolean tight =
                line.gap > 0
                        && i + 1 < lines.size()
                        && lines.get(i + 1).isProse()
                        && line.words <= 12;
        return opens
                && (alone || tight)
                && !line.isStatement()
                && ",;:".indexOf(last) < 0
                && !isQuoted(line);
    }

    private static boolean isQuoted(Line line) {
        return "“\"«‘".indexOf(line.text.charAt(0)) >= 0
                && "”\"»’".indexOf(line.text.charAt(line.text.length() - 1)) >= 0;
    }

    /// Marks the headlines of other articles among the candidates between `from` and `to`.
    ///
    /// @param webPage whether other furniture says that the text was copied from a page
    static void mark(List<Line> lines, int from, int to, boolean webPage) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (lines.get(i).isKept() && isCandidate(lines, i)) {
                candidates.add(i);
            }
        }
        Map<String, Integer> words = candidates.isEmpty() ? Map.of() : words(lines);
        long inSentenceCase = candidates.stream().filter(i -> isSentenceCase(lines.get(i))).count();
        long newsLike = candidates.stream().filter(i -> isNews(lines.get(i))).count();
        boolean ownStyle = newsLike > 2 && newsLike * 2 > candidates.size();
        boolean othersDiffer = inSentenceCase * 2 < candidates.size();
        for (int i : candidates) {
            int signs = signs(lines, i, words);
            if (isSentenceCase(lines.get(i))) {
                signs += othersDiffer ? 1 : 0;
            }
            signs -= ownStyle ? 2 : 0;
            if (signs >= (webPage ? ENOUGH : ENOUGH_ALONE)) {
                lines.get(i).reason = "related-headline";
            }
        }
    }

    private static int signs(List<Line> lines, int i, Map<String, Integer> words) {
        Line line = lines.get(i);
        Line next = i + 1 < lines.size() ? lines.get(i + 1) : line;
        int signs = 0;
        if (line.spaced && next.spaced && next != line) {
            signs += 3;
            signs += isCandidate(lines, i + 1) ? 1 : 0;
        }
        if (isNews(line)) {
            signs += 2;
        }
        if (isSentenceCase(line) && line.words >= 8) {
            signs += 2;
        }
        if (isSentenceCase(line) && TAKES_UP.matcher(next.head()).find()) {
            signs += 1;
        }
        if (isSentenceCase(line) && strangers(line, words) >= 2) {
            signs += 1;
        }
        if (QUESTION_WORD.matcher(line.text).find() && !(line.spaced && next.spaced)) {
            signs -= 2;
        }
        if (line.words <= 6) {
            signs -= 2;
        }
        if (NUMBERED.matcher(line.text).find() || isAllCapitals(line) || next.isListItem()) {
            signs -= 4;
        }
        return signs;
    }

    /// Reads like a line of news: a subject, then a verb in its short form.
    static boolean isNews(Line line) {
        if (line.words < 7) {
            return false;
        }
        String[] words = line.text.split("[^\\p{L}’'-]+");
        for (int i = 1; i < Math.min(words.length - 2, 9); i++) {
            if (VERBS.contains(words[i].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /// Most of its longer words begin with a small letter.
    static boolean isSentenceCase(Line line) {
        int small = 0;
        int capital = 0;
        for (String word : line.text.split("[^\\p{L}’'-]+")) {
            if (word.length() >= 4) {
                small += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
                capital += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
            }
        }
        return small >= 2 && capital * 10 < (small + capital) * 7;
    }

    private static boolean isAllCapitals(Line line) {
        return line.text.equals(line.text.toUpperCase(Locale.ROOT))
                && !line.text.equals(line.text.toLowerCase(Locale.ROOT));
    }

    /// How many of its longer words stand nowhere else in the document.
    private static int strangers(Line line, Map<String, Integer> words) {
        int strangers = 0;
        for (String word : line.text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            strangers += word.length() >= 4 && words.getOrDefault(word, 0) <= 1 ? 1 : 0;
        }
        return strangers;
    }

    private static Map<String, Integer> words(List<Line> lines) {
        Map<String, Integer> words = new HashMap<>();
        for (Line line : lines) {
            for (String word : line.text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }
}
