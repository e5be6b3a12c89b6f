package org.briefingbuilder.text;

/// Words as a reader counts them: stretches between white space that hold a letter or a digit.
public final class Words {

    private Words() {}

    public static int count(CharSequence text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                counted = true;
                words++;
            }
        }
        return words;
    }
}
