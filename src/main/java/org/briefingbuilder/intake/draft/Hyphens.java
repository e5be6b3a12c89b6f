package org.briefingbuilder.intake.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides whether a hyphen at the end of a line parts one word (`govern-⏎ment`) or joins two
/// (`well-⏎known`), by the other words of the same document.
public final class Hyphens {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|\\bwww\\.)\\S*$");
    private static final Set<String> COMPOUNDS =
            Set.of(
                    "self",
                    "well",
                    "non",
                    "ex",
                    "all",
                    "half",
                    "high",
                    "low",
                    "long",
                    "short",
                    "cross",
                    "vice",
                    "so",
                    "mid",
                    "semi",
                    "decision",
                    "policy",
                    "year",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "ten",
                    "one");

    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String open = "";

    /// Keeps the next line, to learn from it when first asked.
    public void learn(String line) {
        lines.add(line);
    }

    /// Learns the words of a line. The two halves at a line's end are no words.
    private void read(String line) {
        Matcher m = WORD.matcher(line);
        boolean first = true;
        boolean hangs = endsInHyphen(line);
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
            return Character.isDigit(first);
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

    /// How the part that ends in a hyphen is joined with the next.
    public Entry.Joint joint(CharSequence first, String next) {
        if (first.charAt(first.length() - 1) == '\u00ad') {
            return Entry.Joint.MEND;
        }
        if (next.isEmpty() || !Character.isLowerCase(next.codePointAt(0))) {
            return Entry.Joint.HYPHEN;
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
        return isOneWord(before, after) ? Entry.Joint.MEND : Entry.Joint.HYPHEN;
    }

    private boolean isOneWord(String before, String after) {
        lines.forEach(this::read);
        lines.clear();
        if (words.containsKey(before + after)) {
            return true;
        }
        if (words.containsKey(before + "-" + after)) {
            return false;
        }
        boolean adverb = before.endsWith("ly") && words.containsKey(before) && after.length() > 4;
        boolean twoWords = adverb || isKnown(before) && isKnown(after);
        return !twoWords && before.length() > 1 && !COMPOUNDS.contains(before);
    }

    /// In the singular or the plural.
    private boolean isKnown(String word) {
        return words.containsKey(word) || word.length() > 3 && words.containsKey(word + "s");
    }
}
