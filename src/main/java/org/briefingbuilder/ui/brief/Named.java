package org.briefingbuilder.ui.brief;

import javafx.util.StringConverter;

import java.util.function.UnaryOperator;

/// Shows keys by their names in a list to choose from.
final class Named extends StringConverter<String> {

    private final UnaryOperator<String> name;

    Named(UnaryOperator<String> name) {
        this.name = name;
    }

    @Override
    public String toString(String key) {
        return key == null ? "" : name.apply(key);
    }

    @Override
    public String fromString(String shown) {
        throw new UnsupportedOperationException("a list is only chosen from");
    }
}
