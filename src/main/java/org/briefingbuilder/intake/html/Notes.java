package org.briefingbuilder.intake.html;

import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/// Footnotes and endnotes that a page or a book names as such (DPUB-ARIA, EPUB).
final class Notes {
    private static final Pattern NOTE =
            Pattern.compile("\\b(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)\\b");
    private static final Pattern BACK = Pattern.compile("[↩↑⤴⏎⬏^][\ufe0e\ufe0f]?");

    private Notes() {}

    private static String type(Element element) {
        return element.attr("epub:type") + " " + element.attr("role");
    }

    static boolean isNote(Element element) {
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (NOTE.matcher(type(e)).find()) {
                return true;
            }
        }
        return false;
    }

    /// Links from a note back to its place are no words of it.
    static void removeWaysBack(Element body) {
        for (Element link : body.select("a[href*=#]")) {
            if (type(link).contains("backlink") || BACK.matcher(link.text().strip()).matches()) {
                link.remove();
            }
        }
    }

    /// Removes them and the numbers in the text that lead to notes.
    static void tidy(Element body) {
        removeWaysBack(body);
        body.select("[role=doc-noteref]").forEach(Element::empty);
    }
}
