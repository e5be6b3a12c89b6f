package org.briefingbuilder.ui.reader.page;

/// How bright pages are shown.
public enum Paper {
    WHITE,
    DIMMED,
    INVERTED;

    Paper next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
