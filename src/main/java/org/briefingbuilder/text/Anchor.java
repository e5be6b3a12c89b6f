package org.briefingbuilder.text;

/// Where words stand in a text: their place, and the words with their surroundings, so that they
/// can be found again when the text has changed.
public record Anchor(Span span, Quote quote) {

    public Anchor {
        if (span.length() != quote.exact().length()) {
            throw new IllegalArgumentException("the span is not as long as the words");
        }
    }

    /// The anchor of `span` in `text`; fails when the span does not fit or cuts a surrogate pair.
    public static Anchor of(String text, Span span) {
        if (!span.fits(text)) {
            throw new IllegalArgumentException(span + " is outside a text of " + text.length());
        }
        if (span.cutsPair(text)) {
            throw new IllegalArgumentException(span + " cuts a character in two");
        }
        return new Anchor(span, Quote.of(text, span));
    }

    /// The exact words.
    public String words() {
        return quote.exact();
    }
}
