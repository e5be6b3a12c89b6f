package org.briefingbuilder.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.paint.Color;

import org.briefingbuilder.model.Theme;

import java.util.List;

/// A theme as it is shown everywhere: its letter in a small square of its colour.
public final class Marks {

    private static final List<Color> LIGHT =
            colours(
                    "#b4541a", "#6a3fb5", "#0b7a6b", "#1d5fbf", "#9b2c5e", "#7c6f4e", "#791000",
                    "#495132", "#001cb6", "#6a6d8d", "#641964", "#14423c");

    private static final List<Color> DARK =
            colours(
                    "#f0985f", "#b79af0", "#4cc2ae", "#7fb0f5", "#e48ab5", "#fedb38", "#ec5407",
                    "#828b69", "#797ec7", "#dad8fc", "#9d7a8e", "#29f7bf");

    private Marks() {}

    private static List<Color> colours(String... values) {
        return java.util.Arrays.stream(values).map(Color::web).toList();
    }

    public static Label of(Theme theme) {
        Label mark = square(theme.mark(), theme.colour());
        mark.setAccessibleText(theme.name());
        return mark;
    }

    /// The mark with a number in place of its letter.
    public static Label count(Theme theme, String number) {
        Label mark = square(number, theme.colour());
        mark.setAccessibleText(theme.name() + ": " + number);
        return mark;
    }

    private static Label square(String text, int slot) {
        Label mark = new Square(text);
        mark.getStyleClass().setAll("label", "mark", "theme-" + slot);
        mark.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        if (Typefaces.isArabic(text)) {
            mark.getStyleClass().add("urdu-mark");
        }
        return mark;
    }

    /// As wide as a letter is high and more, and never less wide than what stands in it: a number
    /// of which digits are cut off is another number.
    private static final class Square extends Label {

        /// Times the size of the letters.
        private static final double WIDTH = 1.6;

        Square(String text) {
            super(text);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(super.computePrefWidth(height), WIDTH * getFont().getSize());
        }
    }

    /// The colour of a slot (1 to 12) for what is painted and not styled.
    public static Color colour(int slot, boolean dark) {
        return (dark ? DARK : LIGHT).get(slot - 1);
    }
}
