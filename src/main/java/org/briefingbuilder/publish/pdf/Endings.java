package org.briefingbuilder.publish.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells layout where neither a line nor a page may end, beyond what a style sheet can say: not
/// between a link or slanted words and the comma behind them, where all is read from the left, and
/// not behind a heading and a single line.
final class Endings {

    /// What may not begin a line.
    private static final Pattern CLOSING = Pattern.compile("^[.,;:!?)\\]”’»،؛؟۔…]+");

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "q", "span", "strong",
                    "sup");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /// In letters and spaces: longer paragraphs have two lines, which a page may end with.
    private static final int ONE_LINE = 100;

    private Endings() {}

    static void mark(Document document) {
        if (document.getElementsByTagName("body").item(0) instanceof Element body) {
            inside(body);
        }
    }

    private static void inside(Element element) {
        Node child = element.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child instanceof Text text && closesInline(text)) {
                bind(text);
            } else if (child instanceof Element inner) {
                if (HEADINGS.contains(inner.getTagName())) {
                    lead(inner);
                }
                inside(inner);
            }
            child = next;
        }
    }

    private static boolean closesInline(Text text) {
        return text.getPreviousSibling() instanceof Element before
                && (INLINE.contains(before.getTagName())
                        || before.getAttribute("data-role").equals("Note"))
                && CLOSING.matcher(text.getData()).find();
    }

    /// Sets the marks apart and, to layout, without a width: they stay in the line, at the very end
    /// of one they hang over its edge. What comes behind them has its place all the same.
    private static void bind(Text text) {
        Matcher closing = CLOSING.matcher(text.getData());
        if (closing.find() && !isReordered(text)) {
            put(closing.group(), "white-space: nowrap; margin-right: -1em", text);
            put("", "padding-right: 1em", text);
            text.setData(text.getData().substring(closing.end()));
        }
    }

    private static void put(String words, String style, Text before) {
        Node parent = before.getParentNode();
        Element span = before.getOwnerDocument().createElementNS(parent.getNamespaceURI(), "span");
        span.setAttribute("style", style);
        span.setTextContent(words);
        parent.insertBefore(span, before);
    }

    /// Whether the block that a text is in has words from right to left: its lines are put in
    /// another order when they are laid out, and the room behind a mark would go astray.
    private static boolean isReordered(Text text) {
        Node block = text.getParentNode();
        while (block instanceof Element element
                && INLINE.contains(element.getTagName())
                && element.getParentNode() != null) {
            block = element.getParentNode();
        }
        char[] letters = block.getTextContent().toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length)
                || block instanceof Element element && isRightToLeft(element);
    }

    private static boolean isRightToLeft(Element element) {
        for (Node n = element; n instanceof Element e; n = n.getParentNode()) {
            if (e.hasAttribute("dir")) {
                return e.getAttribute("dir").equals("rtl");
            }
        }
        return false;
    }

    /// A short paragraph behind a heading stays with what comes after it.
    private static void lead(Element heading) {
        List<Element> after = following(heading);
        if (after.size() > 1
                && after.getFirst().getTagName().equals("p")
                && after.getFirst().getTextContent().strip().length() <= ONE_LINE) {
            Element paragraph = after.getFirst();
            String style = paragraph.getAttribute("style");
            paragraph.setAttribute(
                    "style", (style.isEmpty() ? "" : style + "; ") + "page-break-after: avoid");
        }
    }

    /// Two elements at the most.
    private static List<Element> following(Element heading) {
        List<Element> found = new ArrayList<>();
        for (Node n = heading.getNextSibling(); n != null && found.size() < 2; ) {
            if (n instanceof Element element) {
                found.add(element);
            }
            n = n.getNextSibling();
        }
        return found;
    }
}
