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
}
