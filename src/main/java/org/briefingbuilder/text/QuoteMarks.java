package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Quotation marks within a quotation: which they are, and what stands there in a language.
public final class QuoteMarks {

    /// What a source has around words that it quotes itself.
    private static final String OUTER = "\"“”„‟«»";

    /// What can stand within other marks. `“` and `”` do where the outer ones are `«` and `»`.
    private static final Set<String> INNER = Set.of("‘", "’", "‚", "‹", "›", "“", "”");

    private static final Set<String> IN_GUILLEMETS =
            Set.of("fr", "fa", "ar", "ps", "ru", "uk", "es", "it", "pt");

    private static final Set<String> GERMAN = Set.of("de", "cs", "sk");

    private QuoteMarks() {}

    /// A mark that is to be changed.
    ///
    /// @param at in UTF-16 units
    /// @param mark what it becomes
    public record Inner(int at, String mark) {}

    /// Whether it is a mark that a quotation within a quotation cannot keep.
    public static boolean isOuter(int c) {
        return OUTER.indexOf(c) >= 0;
    }

    /// Whether it is a mark that can stand within others.
    public static boolean isInner(String mark) {
        return INNER.contains(mark);
    }

    /// The marks in `words` that become others when the words are quoted; none that stay as they
    /// are.
    ///
    /// @param language of what quotes them, BCP 47; words of another direction have their own marks
    public static List<Inner> within(String words, String language) {
        String[] pair = pair(root(words, language));
        List<Inner> changed = new ArrayList<>();
        BitSet inches = inches(words);
        for (int i = 0; i < words.length(); i++) {
            if (isOuter(words.charAt(i)) && !inches.get(i)) {
                String mark = opens(words, i) ? pair[0] : pair[1];
                if (!mark.equals(words.substring(i, i + 1))) {
                    changed.add(new Inner(i, mark));
                }
            }
        }
        return changed;
    }

    private static String[] pair(String root) {
        if (IN_GUILLEMETS.contains(root)) {
            return new String[] {"“", "”"};
        }
        if (GERMAN.contains(root)) {
            return new String[] {"‚", "‘"};
        }
        return root.equals("ur") ? new String[] {"’", "‘"} : new String[] {"‘", "’"};
    }

    private static String root(String words, String language) {
        String root = Locale.forLanguageTag(language).getLanguage();
        boolean fromRight =
                words.codePoints().filter(QuoteMarks::isFromRight).count() * 2
                        > words.codePoints().filter(Character::isLetter).count();
        boolean known = Set.of("ar", "fa", "ps", "ur").contains(root);
        if (fromRight) {
            return known ? root : "ur";
        }
        return known ? "en" : root;
    }

    private static boolean isFromRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// The straight marks that stand for inches or seconds: those after a digit while no quotation
    /// is open (`a 12" by 14" pipe`), or while one is and the next mark closes it (`the "5"
    /// pipe"`).
    private static BitSet inches(String words) {
        BitSet inches = new BitSet();
        boolean open = false;
        for (int at = words.indexOf('"'); at >= 0; at = words.indexOf('"', at + 1)) {
            boolean measures = at > 0 && Character.isDigit(words.charAt(at - 1));
            if (measures && (!open || closesAfter(words, at))) {
                inches.set(at);
            } else {
                open = opens(words, at);
            }
        }
        return inches;
    }

    /// Whether the next straight mark after this one closes: it follows a word, and no digit.
    private static boolean closesAfter(String words, int at) {
        int next = words.indexOf('"', at + 1);
        return next > 0 && !opens(words, next) && !Character.isDigit(words.charAt(next - 1));
    }

    /// A mark opens when it stands at the start, or after a blank or what opens too.
    private static boolean opens(String words, int at) {
        if (at == 0) {
            return true;
        }
        if (at + 1 == words.length()) {
            return false;
        }
        int before = words.codePointBefore(at);
        return Character.isWhitespace(before)
                || Character.isSpaceChar(before)
                || Character.getType(before) == Character.START_PUNCTUATION
                || Character.getType(before) == Character.DASH_PUNCTUATION;
    }
}
