package org.briefingbuilder.text;

/// Exact words with up to [#CONTEXT] UTF-16 units of text on either side, never half a surrogate
/// pair.
///
/// The shape is that of the TextQuoteSelector in the W3C Web Annotation Data Model, 4.2.4.
public record Quote(String exact, String prefix, String suffix) {

    /// UTF-16 units of context kept on either side.
    public static final int CONTEXT = 32;

    public static Quote of(String text, Span span) {
        int from = Math.max(0, span.start() - CONTEXT);
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + CONTEXT);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return new Quote(
                span.in(text),
                text.substring(Math.min(from, span.start()), span.start()),
                text.substring(span.end(), Math.max(to, span.end())));
    }
}
