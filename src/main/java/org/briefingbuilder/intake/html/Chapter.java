package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One chapter of an electronic book: all of it is text. Where a page of the printed book begins is
/// marked in it, or known by the ids of its elements; footnotes are told from the text.
public final class Chapter {
    /// A page's number between two letters that no text has.
    private static final Pattern BREAK = Pattern.compile("\\s*\ue0e0([^\ue0e1]*)\ue0e1\\s*");

    /// An element that ends where it begins, as only XHTML may have it.
    private static final Pattern EMPTY =
            Pattern.compile(
                    "<(a|abbr|b|blockquote|caption|cite|div|em|figcaption|h[1-6]|i|li|p|section|small|span|strong|sub|sup|td|th)(\\s[^<>]{0,2000})?/>");

    /// Longer is no page's number.
    private static final int LONGEST_LABEL = 20;

    private static final Pattern CALL = Pattern.compile("\\[?[\\d*†‡§]{1,4}\\]?");

    private Chapter() {}

    /// The classes in which a style sheet sets words above their line.
    public static Set<String> raised(String css) {
        return RaisedNumbers.classes(css);
    }

    /// @param pages the labels of printed pages by the ids of elements at which they begin
    /// @param raised the classes in which the book sets words above their line
    /// @param contents whether it is the book's table of contents: furniture
    public static void add(
            String xhtml,
            Map<String, String> pages,
            Set<String> raised,
            boolean contents,
            Draft draft) {
        String closed =
                EMPTY.matcher(Tidy.characters(xhtml))
                        .replaceAll(
                                m ->
                                        m.group(1) == null
                                                ? ""
                                                : Matcher.quoteReplacement(
                                                        "<"
                                                                + m.group(1)
                                                                + (m.group(2) == null
                                                                        ? ""
                                                                        : m.group(2))
                                                                + "></"
                                                                + m.group(1)
                                                                + ">"));
        Document page = WebPage.parse(closed.replace('\f', ' '));
        Element body = page.body();
        for (Element element : body.getAllElements()) {
            String type = element.attr("epub:type") + " " + element.attr("role");
            String label = label(element, type, pages);
            if (!label.isEmpty()) {
                TextNode mark = new TextNode("\ue0e0" + label + "\ue0e1");
                if (type.contains("pagebreak") && element.text().length() <= LONGEST_LABEL) {
                    element.empty();
                    element.appendChild(mark);
                } else {
                    element.prependChild(mark);
                }
            }
            if (type.matches("(?s).*\\b(?:noteref|doc-noteref)\\b.*")
                    || element.normalName().equals("sup")
                            && element.selectFirst("a[href*=#]") != null
                            && CALL.matcher(element.text().strip()).matches()) {
                element.empty();
            }
        }
        Notes.removeWaysBack(body);
        RaisedNumbers.mark(body, raised);
        // The list of printed pages is hidden in honest books.
        WebPage.removeHidden(page, contents ? new Draft() : draft);
        for (Piece piece : Pieces.of(body, (done, total) -> {})) {
            boolean note = Notes.isNote(piece.element());
            Entry entry = note ? piece.entry().as(Block.Kind.NOTE, 0) : piece.entry();
            add(contents ? entry.removed("contents") : entry, draft);
        }
    }

    private static String label(Element element, String type, Map<String, String> pages) {
        String known = pages.getOrDefault(element.id(), "");
        if (!known.isEmpty() || !type.contains("pagebreak")) {
            return element.id().isEmpty() ? "" : known;
        }
        for (String name : new String[] {"title", "aria-label"}) {
            if (!element.attr(name).isBlank()) {
                return element.attr(name).strip().replaceFirst("(?i)^page ", "");
            }
        }
        return Tidy.line(element.text());
    }

    /// A block over several pages is read in its parts, which are one again in the text.
    private static void add(Entry entry, Draft draft) {
        String text = entry.text();
        Matcher m = BREAK.matcher(text);
        int from = 0;
        boolean first = true;
        while (m.find()) {
            String part = text.substring(from, m.start());
            put(entry, new Span(from, m.start()), first, draft);
            first &= part.isBlank();
            if (draft.pageLabels().isEmpty() && !draft.entries().isEmpty()) {
                // What stands before the first printed page.
                draft.addPage("0");
            }
            draft.addPage(Tidy.line(m.group(1)));
            from = m.end();
        }
        put(entry, new Span(from, text.length()), first, draft);
    }

    private static void put(Entry whole, Span span, boolean first, Draft draft) {
        String part = span.in(whole.text());
        if (part.isBlank()) {
            return;
        }
        Entry plain = Entry.of(whole.kind(), whole.level(), part);
        int start = span.start() + part.indexOf(plain.text());
        Entry entry =
                plain.withCuts(
                                whole.cuts().stream()
                                        .filter(cut -> cut.span().start() >= start)
                                        .map(
                                                cut ->
                                                        new Removal(
                                                                cut.span().shifted(-start),
                                                                cut.reason()))
                                        .filter(cut -> cut.span().fits(plain.text()))
                                        .toList())
                        .withMark(first ? whole.mark() : 0)
                        .inGroup(whole.group())
                        .removed(whole.reason())
                        .onPage(Math.max(0, draft.pageLabels().size() - 1));
        draft.add(first ? entry : entry.joined(Entry.Joint.SPACE));
    }
}
