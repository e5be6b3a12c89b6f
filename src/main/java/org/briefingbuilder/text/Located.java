package org.briefingbuilder.text;

/// Where an anchor's words are in a text now.
public sealed interface Located {

    /// The same words at the same place.
    record Exact(Span span) implements Located {}

    /// The same words, letter by letter, at another place.
    record Moved(Span span) implements Located {}

    /// Almost the same words: `score` from 0 to 1 is the share of letters that agree.
    record Close(Span span, double score) implements Located {}

    /// Not found, or too different to be the same passage.
    record Lost() implements Located {}
}
