package org.briefingbuilder.intake.html;

import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/// Footnotes and endnotes that a page or a book names as such (DPUB-ARIA, EPUB).
final class Notes {
    private static final Pattern NOTE =
            Pattern.compile("\\b(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)\\b");
    private static final Pattern BACK = Pattern.compile("[↩↑⤴⏎⬏^][\ufe0e\ufe0f]?");

    /// Names of notes as LibreOffice, Word and Google Docs write them, and of the places that call
    /// them.
    private static final Pattern NAMED =
            Pattern.compile("#(?:sd(?:foot|end)note\\d+sym|_(?:ftn|edn)\\d+|ftnt\\d+)");

    private static final Pattern CALLING =
            Pattern.compile("#(?:sd(?:foot|end)note\\d+anc|_(?:ftn|edn)ref\\d+|ftnt_ref\\d+)");

    private Notes() {}

    /// Notes that an office program wrote into a page: they are said to be such, and their numbers
    /// are taken out.
    private static void office(Element body) {
        for (Element link : body.select("a[href^=#]")) {
            String to = link.attr("href");
            if (NAMED.matcher(to).matches()) {
                Element raised = link.parent();
                boolean alone =
                        raised != null
                                && raised.normalName().equals("sup")
                                && raised.text().equals(link.text());
                if (raised != null && alone) {
                    raised.empty();
                } else {
                    link.empty();
                }
            } else if (CALLING.matcher(to).matches()) {
                Element note = link.closest("p");
                Element all = link.closest("div");
                if (all != null
                        && all.select("a[href^=#]").stream().filter(Notes::calls).count() == 1) {
                    note = all;
                }
                if (note != null && note != body) {
                    note.attr("role", "doc-footnote");
                    link.empty();
                }
            }
        }
    }

    private static boolean calls(Element link) {
        return CALLING.matcher(link.attr("href")).matches();
    }

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
        office(body);
        body.select("[role=doc-noteref]").forEach(Element::empty);
    }
}
