package org.briefingbuilder.intake.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides whether a hyphen at the end of a line parts one word (`govern-⏎ment`) or joins two
/// (`well-⏎known`): by the other words of the same document, by what sign it parts words with, and,
/// in an English one, by which words there are.
public final class Hyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|\\bwww\\.)\\S*$");

    /// A range or a list goes on behind the hyphen: `short- and long-term`.
    private static final Pattern GOES_ON =
            Pattern.compile("^(?:and|or|to|und|oder|bis|et|ou)\\s.*", Pattern.DOTALL);

    /// Before a word of its own these keep their hyphen.
    private static final Set<String> COMPOUNDS =
            Set.of(
                    "self",
                    "well",
                    "non",
                    "vice",
                    "decision",
                    "policy",
                    "year",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six");

    /// So do these, unless both together are a word.
    private static final Set<String> LOOSE =
            Set.of(
                    "ex", "all", "half", "high", "low", "long", "short", "cross", "so", "mid",
                    "semi", "ten", "one");

    private static final int FEW_WORDS = 20;

    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String open = "";

    /// Signs within words, and at the ends of lines: `-` and U+2010.
    private int hyphensWithin;

    private int signsWithin;
    private int signsAtEnds;

    private Optional<Boolean> english = Optional.empty();

    /// Keeps the next line, to learn from it when first asked.
    public void learn(String line) {
        lines.add(line);
    }

    /// Learns the words of a line. The two halves at a line's end are no words.
    private void read(String line) {
        Matcher m = WORD.matcher(line);
        boolean first = true;
        boolean hangs = endsInHyphen(line);
        count(line, hangs);
        while (m.find()) {
            boolean half =
                    (first && !open.isEmpty() && m.start() == 0)
                            || (hangs && m.end() >= line.length() - 1);
            if (!half) {
                words.merge(m.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
            first = false;
        }
        open = hangs ? line : "";
    }

    private void count(String line, boolean hangs) {
        for (int i = 1; i < line.length() - 1; i++) {
            char c = line.charAt(i);
            if ((c == '-' || c == '‐')
                    && Character.isLetter(line.charAt(i - 1))
                    && Character.isLetter(line.charAt(i + 1))) {
                hyphensWithin += c == '-' ? 1 : 0;
                signsWithin += c == '‐' ? 1 : 0;
            }
        }
        signsAtEnds += hangs && line.endsWith("‐") ? 1 : 0;
    }

    public static boolean endsInHyphen(CharSequence line) {
        int end = line.length() - 1;
        return end > 0
                && (line.charAt(end) == '-'
                        || line.charAt(end) == '‐'
                        || line.charAt(end) == '\u00ad')
                && Character.isLetter(line.charAt(end - 1));
    }

    /// Whether nothing stands between the end of a line and the next line, though the line does not
    /// end in a hyphen: within a number or an address, behind a dash that touches its word, and
    /// between letters of scripts that do not part words.
    public static boolean touches(CharSequence line, String next) {
        int end = line.length() - 1;
        if (end < 1 || next.isEmpty()) {
            return false;
        }
        char last = line.charAt(end);
        char before = line.charAt(end - 1);
        char first = next.charAt(0);
        boolean word = Character.isLetterOrDigit(before);
        if (isWithoutBlanks(last) && isWithoutBlanks(first)) {
            return true;
        }
        if (last == '—' || last == '–') {
            return word && Character.isLetterOrDigit(first);
        }
        if ((last == '-' || last == '‐') && Character.isDigit(before)) {
            return Character.isDigit(first)
                    || Character.isLowerCase(first) && !GOES_ON.matcher(next).matches();
        }
        if (last == '/' && word) {
            return Character.isLetterOrDigit(first);
        }
        return "/-_=".indexOf(last) >= 0
                && (Character.isLowerCase(first) || Character.isDigit(first) || first == '%')
                && ADDRESS.matcher(line).find();
    }

    /// Chinese and Japanese letters and their punctuation.
    private static boolean isWithoutBlanks(char letter) {
        return letter >= '\u3000' && letter <= '\u30ff'
                || letter >= '\u3400' && letter <= '\u9fff'
                || letter >= '\uf900' && letter <= '\ufaff'
                || letter >= '\uff01' && letter <= '\uff60';
    }

    /// Ends a text that ends in a hyphen so that the next line can be put behind it.
    public void mend(StringBuilder text, String next) {
        switch (joint(text, next)) {
            case MEND -> text.setLength(text.length() - 1);
            case SPACE -> text.append(' ');
            case HYPHEN, NONE -> {}
        }
    }

    /// How the part that ends in a hyphen is joined with the next.
    public Entry.Joint joint(CharSequence first, String next) {
        char sign = first.charAt(first.length() - 1);
        if (sign == '\u00ad') {
            return Entry.Joint.MEND;
        }
        if (next.isEmpty() || ADDRESS.matcher(first).find()) {
            return Entry.Joint.HYPHEN;
        }
        learnAll();
        boolean parts = signsWithin == 0 && signsAtEnds > 0 && hyphensWithin > 0;
        if (parts && sign == '‐' && Character.isLetter(next.codePointAt(0))) {
            return Entry.Joint.MEND;
        }
        int end = first.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(first.charAt(start - 1))) {
            start--;
        }
        int stop = 0;
        while (stop < next.length() && Character.isLetter(next.charAt(stop))) {
            stop++;
        }
        String before = first.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        String after = next.substring(0, stop).toLowerCase(Locale.ROOT);
        if (!Character.isLowerCase(next.codePointAt(0))) {
            boolean one = before.length() > 1 && stop > 1 && words.containsKey(before + after);
            return one && !words.containsKey(before + "-" + after)
                    ? Entry.Joint.MEND
                    : Entry.Joint.HYPHEN;
        }
        boolean twoOfThem = parts && signsAtEnds > 2;
        if (!twoOfThem && isOneWord(before, after)) {
            return Entry.Joint.MEND;
        }
        return GOES_ON.matcher(next).matches() && isWord(before)
                ? Entry.Joint.SPACE
                : Entry.Joint.HYPHEN;
    }

    private void learnAll() {
        if (!lines.isEmpty()) {
            lines.forEach(this::read);
            lines.clear();
            english = Optional.empty();
        }
    }

    private boolean isOneWord(String before, String after) {
        String whole = before + after;
        if (words.containsKey(whole)) {
            return true;
        }
        if (words.containsKey(before + "-" + after) || before.length() < 2) {
            return false;
        }
        boolean compound = COMPOUNDS.contains(before) && isWord(after);
        if (compound) {
            return false;
        }
        if (isEnglish() && EnglishWords.has(whole)) {
            return true;
        }
        boolean adverb = before.endsWith("ly") && isWord(before) && after.length() > 4;
        boolean twoWords = adverb || isWord(before) && isWord(after);
        return !twoWords && !COMPOUNDS.contains(before) && !LOOSE.contains(before);
    }

    /// In the document, in the singular or the plural, or, when it is a longer one, in English.
    private boolean isWord(String word) {
        return words.containsKey(word)
                || word.length() > 3 && words.containsKey(word + "s")
                || word.length() > 2 && isEnglish() && EnglishWords.has(word);
    }

    /// Whether most of the document's words are English ones.
    private boolean isEnglish() {
        if (english.isEmpty()) {
            long known = words.keySet().stream().filter(EnglishWords::has).count();
            english = Optional.of(words.size() >= FEW_WORDS && known * 3 > words.size() * 2);
        }
        return english.get();
    }
}
