package org.briefingbuilder.ui.reader.text;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Block.Kind;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.HashMap;
import java.util.Map;

/// The faces of all kinds of blocks at one text size. For the JavaFX thread.
final class Faces {

    /// The size as drawn, and the width of a column of 62 to 72 letters at it.
    static final double USUAL = 17;

    private static final double MEASURE = 545;
    private static final double LINE = 28.0 / 17;
    private static final double ARABIC_SIZE = 21.0 / 17;
    private static final double ARABIC_LINE = 50.0 / 21;

    private final double scale;
    private final Map<Key, Face> faces = new HashMap<>();

    private record Key(Kind kind, int level, boolean rightToLeft) {}

    Faces(double size) {
        this.scale = size / USUAL;
    }

    /// The widest that words are set, in pixels.
    double measure() {
        return MEASURE * scale;
    }

    Face of(Kind kind, int level, boolean rightToLeft) {
        return faces.computeIfAbsent(new Key(kind, level, rightToLeft), this::make);
    }

    private Face make(Key key) {
        double size = scale * size(key.kind(), key.level());
        boolean strong =
                key.kind() == Kind.TITLE
                        || key.kind() == Kind.HEADING
                        || key.kind() == Kind.TABLE_HEAD;
        Font latin =
                key.kind() == Kind.CODE
                        ? Font.font("Monospaced", size)
                        : Font.font(strong ? "Source Serif 4 Semibold" : "Source Serif 4", size);
        double arabic = key.rightToLeft() ? size * ARABIC_SIZE : size * 0.9;
        double line = key.rightToLeft() ? arabic * ARABIC_LINE : size * (strong ? 1.28 : LINE);
        double natural = height(key.rightToLeft() ? Typefaces.urdu(arabic) : latin);
        return new Face(
                latin,
                arabic,
                Math.max(0, line - natural),
                scale * top(key.kind()),
                scale * bottom(key.kind()),
                scale * indent(key.kind(), key.level()),
                key.kind() == Kind.QUOTE);
    }

    private static double size(Kind kind, int level) {
        return switch (kind) {
            case TITLE -> 25;
            case HEADING -> level <= 1 ? 22 : level == 2 ? 20 : level == 3 ? 18 : 17;
            case PARAGRAPH, LIST_ITEM, QUOTE -> USUAL;
            case TABLE_HEAD, TABLE_ROW, CAPTION, NOTE, CODE -> 14.5;
        };
    }

    private static double top(Kind kind) {
        return switch (kind) {
            case HEADING -> 16;
            case TITLE -> 8;
            default -> 1;
        };
    }

    private static double bottom(Kind kind) {
        return switch (kind) {
            case TITLE -> 2;
            case HEADING, LIST_ITEM, NOTE -> 4;
            case TABLE_HEAD, TABLE_ROW -> 0;
            case PARAGRAPH, QUOTE, CAPTION, CODE -> 11;
        };
    }

    private static double indent(Kind kind, int level) {
        return switch (kind) {
            case QUOTE -> 22;
            case LIST_ITEM -> Math.clamp(level - 1L, 0, 5) * 20.0;
            default -> 0;
        };
    }

    private static double height(Font font) {
        Text text = new Text("x");
        text.setFont(font);
        return text.getLayoutBounds().getHeight();
    }

    /// Blocks after which the next one stands as close as they are to each other.
    static boolean isTable(Block.Kind kind) {
        return kind == Kind.TABLE_HEAD || kind == Kind.TABLE_ROW;
    }
}
