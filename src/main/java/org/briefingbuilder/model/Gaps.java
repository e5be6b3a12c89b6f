package org.briefingbuilder.model;

/// Where a bracket that is put into `words` needs a space beside it. Places are UTF-16 units
/// between characters.
record Gaps(String words) {

    /// Whether letters stand on both sides.
    boolean isWithinWord(int at) {
        return at > 0
                && at < words.length()
                && isOfWord(words.codePointBefore(at))
                && isOfWord(words.codePointAt(at));
    }

    /// Whether a space belongs between the words that end at `at` and a bracket.
    boolean before(int at) {
        if (at == 0 || isWithinWord(at)) {
            return false;
        }
        int last = words.codePointBefore(at);
        boolean opens =
                isStraightQuote(last)
                        ? isBlankBefore(at - 1)
                        : switch (Character.getType(last)) {
                            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION ->
                                    true;
                            default -> false;
                        };
        return !opens && !isBlank(last) && !joins(last);
    }

    /// Whether a space belongs between a bracket and the words that begin at `at`.
    boolean after(int at) {
        if (at == words.length() || isWithinWord(at)) {
            return false;
        }
        int next = words.codePointAt(at);
        boolean closes =
                isStraightQuote(next)
                        ? !isBlankBefore(at)
                        : switch (Character.getType(next)) {
                            case Character.END_PUNCTUATION,
                                    Character.FINAL_QUOTE_PUNCTUATION,
                                    Character.OTHER_PUNCTUATION ->
                                    true;
                            default -> false;
                        };
        return !closes && !isBlank(next) && !joins(next);
    }

    private boolean isBlankBefore(int at) {
        return at == 0 || isBlank(words.codePointBefore(at));
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT ->
                            true;
                    default -> false;
                };
    }

    /// A dash or a slash ties what stands on its two sides together.
    private static boolean joins(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION || c == '/';
    }

    private static boolean isStraightQuote(int c) {
        return c == '"' || c == '\'';
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
