package org.briefingbuilder.intake.text;

import java.util.Optional;

/// Page furniture that is known by its words alone.
public final class Furniture {

    private Furniture() {}

    /// Why a whole paragraph is furniture; empty when it is none.
    public static Optional<String> reason(String paragraph) {
        Line line = new Line(paragraph, 1, false);
        return line.text.isEmpty() ? Optional.empty() : Phrases.sure(line);
    }

    /// Whether a paragraph reads like running text.
    public static boolean isProse(String paragraph) {
        return new Line(paragraph, 1, false).isProse();
    }

    /// Whether a paragraph is the title of a list of other articles.
    public static boolean isRelatedTitle(String paragraph) {
        return Phrases.isRelatedTitle(new Line(paragraph, 1, false));
    }

    /// The letters and digits alone, to tell whether two texts have the same words.
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
