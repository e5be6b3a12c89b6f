package org.briefingbuilder.intake.draft;

import java.util.regex.Pattern;

/// Digits that a document sets above its line. As plain digits they would read as a part of the
/// number before them: `10` with a raised `6` is not 106. They become the raised digits of Unicode,
/// and those behind a word call a note, which is no part of the text. All formats ask here.
public final class Raised {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// Numbers alone, with a sign before or behind: `6`, `-3`, `2+`, `1, 2`, `4–6`, `[7]`.
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "\\s*[\\[(]?[+\\-−–]?\\p{Nd}{1,4}(?:[,;–-]\\s?\\p{Nd}{1,4})*[+\\-−]?[\\])]?\\s*");

    private static final Pattern CALL =
            Pattern.compile(
                    "[\\[(]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,;–-]\\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*[\\])]?|[ivxlc]{1,6}");

    /// What a power may stand behind: a number, a letter of its own, such in brackets.
    private static final Pattern BASE =
            Pattern.compile("\\p{Nd}\\)?$|(?<![\\p{L}\\p{M}'’])\\p{L}\\)?$");

    private static final Pattern UNIT =
            Pattern.compile("(?<!\\p{L})(?:[kcdmnµμ]m|ft|in|mi|yd|sin|cos|tan|log|mc)$");

    /// The end of a word, or of a sentence.
    private static final Pattern BEHIND =
            Pattern.compile("[\\p{L}\\p{M}.,;:!?%…)\\]\"'”’»›“‘۔؟،؛]$");

    private Raised() {}

    /// @param words that stand above the line
    /// @return of numbers alone the raised forms of Unicode, as many units; all else as it is
    public static String letters(String words) {
        if (!NUMBERS.matcher(words).matches()) {
            return words;
        }
        StringBuilder raised = new StringBuilder(words);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean first = i == 0 || " [(".indexOf(words.charAt(i - 1)) >= 0;
            boolean last = i == words.length() - 1;
            if (Character.isDigit(c)) {
                raised.setCharAt(i, DIGITS.charAt(Character.digit(c, 10)));
            } else if (c == '+' && (first || last)) {
                raised.setCharAt(i, '⁺');
            } else if ("-−–".indexOf(c) >= 0 && (first || last)) {
                raised.setCharAt(i, '⁻');
            }
        }
        return raised.toString();
    }

    /// Whether raised digits call a note. Behind a number, a single letter or a unit they may be a
    /// power, which is a part of the text.
    ///
    /// @param before what stands before them in their paragraph
    /// @param raised as [#letters] gave them
    public static boolean callNote(CharSequence before, String raised) {
        String digits = raised.strip();
        String end =
                before.subSequence(Math.max(0, before.length() - 8), before.length()).toString();
        boolean power = digits.length() == 1 && UNIT.matcher(end).find();
        return CALL.matcher(digits).matches()
                && BEHIND.matcher(end).find()
                && !BASE.matcher(end).find()
                && !power;
    }
}
