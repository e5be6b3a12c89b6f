package org.briefingbuilder.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Where a word must not be cut by a hand that marks words: letters, digits and their marks that
/// stand together, with the apostrophes and hyphens between them, the points within a number, and
/// its currency or percent sign. A dash parts words. Offsets are UTF-16 units.
public final class WholeWords {

    /// Scripts that do not part their words by blanks: there any letter may be the first.
    private static final Set<UnicodeScript> UNPARTED =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private static final String JOIN_LETTERS = "'’-\u2010\u2011\u00b7";
    private static final String JOIN_DIGITS = ".,:٫٬";
    private static final String AFTER_DIGITS = "%‰٪°";

    private WholeWords() {}

    /// Whether a word of `text` goes on over `at`. False at both ends of the text.
    public static boolean isWithin(CharSequence text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
            return true;
        }
        int before = Character.codePointBefore(text, at);
        int after = Character.codePointAt(text, at);
        if (isPart(before) && isPart(after)) {
            return !isUnparted(before) && !isUnparted(after);
        }
        if (isPart(before)) {
            int next = at + Character.charCount(after);
            return Character.isDigit(before) && AFTER_DIGITS.indexOf(after) >= 0
                    || next < text.length()
                            && joins(before, after, Character.codePointAt(text, next));
        }
        if (isPart(after)) {
            int last = at - Character.charCount(before);
            return Character.isDigit(after)
                            && Character.getType(before) == Character.CURRENCY_SYMBOL
                    || last > 0 && joins(Character.codePointBefore(text, last), before, after);
        }
        return false;
    }

    /// Whether quoted words begin within a word of their text.
    public static boolean isCutAtStart(Quote quote) {
        return isWithin(around(quote), quote.prefix().length());
    }

    /// Whether quoted words end within a word of their text.
    public static boolean isCutAtEnd(Quote quote) {
        return isWithin(around(quote), quote.prefix().length() + quote.exact().length());
    }

    private static String around(Quote quote) {
        return quote.prefix() + quote.exact() + quote.suffix();
    }

    /// The word over the letter at `at`; what is no part of a word stands for itself.
    public static Span at(CharSequence text, int at) {
        return new Span(startOf(text, at), endOf(text, Math.min(at + 1, text.length())));
    }

    /// `span` with the words whole that it would cut at its ends.
    public static Span around(CharSequence text, Span span) {
        return new Span(startOf(text, span.start()), endOf(text, span.end()));
    }

    /// Whether words are parted by blanks around the letter at `at`.
    public static boolean isParted(CharSequence text, int at) {
        return !isUnparted(Character.codePointAt(text, at));
    }

    private static int startOf(CharSequence text, int at) {
        int start = at;
        while (isWithin(text, start)) {
            start--;
        }
        return start;
    }

    private static int endOf(CharSequence text, int at) {
        int end = at;
        while (isWithin(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean joins(int before, int between, int after) {
        if (isUnparted(before) || isUnparted(after) || !isPart(before) || !isPart(after)) {
            return false;
        }
        return JOIN_LETTERS.indexOf(between) >= 0
                || JOIN_DIGITS.indexOf(between) >= 0
                        && Character.isDigit(before)
                        && Character.isDigit(after)
                || between == '.' && Character.isUpperCase(before) && Character.isUpperCase(after);
    }

    private static boolean isPart(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.FORMAT ->
                    true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static boolean isUnparted(int point) {
        return UNPARTED.contains(UnicodeScript.of(point));
    }
}
