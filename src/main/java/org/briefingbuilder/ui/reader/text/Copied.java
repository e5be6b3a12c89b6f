package org.briefingbuilder.ui.reader.text;

/// Copied words as HTML, with where they come from.
final class Copied {

    private Copied() {}

    static String html(String words, String from) {
        String direction = Script.isRightToLeft(words) ? " dir=\"rtl\"" : "";
        String paragraphs = escaped(words).replaceAll("\n+", "</p><p>");
        return "<blockquote"
                + direction
                + "><p>"
                + paragraphs
                + "</p></blockquote><p>"
                + escaped(from)
                + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
