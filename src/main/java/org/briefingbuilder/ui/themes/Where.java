package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Outline;
import org.briefingbuilder.text.Span;

/// Where a span stands in its source, as a reader would say it.
///
/// @param page the label of the page on which it begins; empty in a source without pages
/// @param lastPage the label of the page on which it ends
/// @param paragraph 0: before the first
record Where(String page, String lastPage, int paragraph, int lastParagraph) {

    static Where of(Outline outline, Span span) {
        int last = Math.max(span.start(), span.end() - 1);
        return new Where(
                page(outline, span.start()),
                page(outline, last),
                outline.paragraphAt(span.start()),
                outline.paragraphAt(last));
    }

    private static String page(Outline outline, int offset) {
        var index = outline.pageAt(offset);
        return index.isEmpty() ? "" : outline.pages().get(index.getAsInt()).label();
    }

    boolean hasPage() {
        return !page.isEmpty();
    }

    boolean isOnOnePage() {
        return page.equals(lastPage);
    }

    boolean isInOneParagraph() {
        return paragraph == lastParagraph;
    }
}
