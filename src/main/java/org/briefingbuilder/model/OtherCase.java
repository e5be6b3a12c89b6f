package org.briefingbuilder.model;

/// A letter in its other case.
final class OtherCase {

    private OtherCase() {}

    /// @param letter a code point
    /// @throws IllegalArgumentException when it has no other case that is one letter and comes back
    static int of(int letter) {
        int other =
                Character.isLowerCase(letter)
                        ? Character.toUpperCase(letter)
                        : Character.toLowerCase(letter);
        boolean back =
                Character.isLowerCase(letter)
                        ? Character.toLowerCase(other) == letter
                        : Character.toUpperCase(other) == letter;
        if (!Character.isLetter(letter) || other == letter || !back) {
            throw new IllegalArgumentException("no letter with another case");
        }
        return other;
    }
}
