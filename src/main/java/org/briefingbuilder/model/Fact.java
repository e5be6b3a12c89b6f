package org.briefingbuilder.model;

import java.util.Locale;

/// A field of a [Reference].
public enum Fact {
    TITLE,
    AUTHORS,
    BYLINE,
    PUBLISHER,
    DATE,
    URL,
    LANGUAGE,
    KIND;

    /// As other programs read it: `title`, `authors` …
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such fact
    public static Fact ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
