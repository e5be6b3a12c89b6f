package org.briefingbuilder.text;

/// Words as a reader counts them: stretches between white space that hold a letter or a digit.
public final class Words {

    private Words() {}

    public static int count(CharSequence text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int point = Character.codePointAt(text, i);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(point)) {
                counted = true;
                words++;
            }
            i += Character.charCount(point);
        }
        return words;
    }
}
