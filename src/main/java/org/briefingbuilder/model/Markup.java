package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.Optional;

/// What somebody marked or wrote in a file before it was imported. It is offered, and becomes a
/// passage or a note only when it is taken over.
///
/// @param span the words in the clean text; empty where it stands at no words
/// @param author as the file names them; empty when it does not
/// @param at when it was made, if the file says so
/// @param text what was written; empty for a bare mark
public record Markup(Kind kind, Span span, String author, Optional<Instant> at, String text) {

    public enum Kind {
        HIGHLIGHT,
        UNDERLINE,
        STRIKE,
        /// Written words, beside the text or at a place in it.
        NOTE
    }

    /// Whether it marks words of the text.
    public boolean isMark() {
        return kind != Kind.NOTE && !span.isEmpty();
    }
}
