package org.briefingbuilder.text;

/// The letters with which the words of a [Findable] form begin, as a set of 64 bits: of a hundred
/// thousand texts those that cannot have a word are told by one comparison each, and those that
/// have a word with some first letter too. Small Latin letters and digits have a bit each, all
/// others share the rest.
public final class Initials {

    private static final int DIGITS = 26;
    private static final int OTHERS = DIGITS + 10;

    private Initials() {}

    /// Those of the words of a form, or of a stretch of one: what begins within a stretch begins
    /// after a blank.
    public static long of(String form) {
        long initials = 0;
        for (int blank = form.indexOf(' ');
                blank >= 0 && blank + 1 < form.length();
                blank = form.indexOf(' ', blank + 1)) {
            char first = form.charAt(blank + 1);
            if (first != ' ' && first != '\n') {
                initials |= 1L << place(first);
            }
        }
        return initials;
    }

    /// Whether a term is a blank and one letter that has a bit of its own: then every text with
    /// that bit has it.
    public static boolean tell(String term) {
        return term.length() == 2 && term.charAt(0) == ' ' && place(term.charAt(1)) < OTHERS;
    }

    private static int place(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (letter >= '0' && letter <= '9') {
            return DIGITS + letter - '0';
        }
        return OTHERS + letter % (Long.SIZE - OTHERS);
    }
}
