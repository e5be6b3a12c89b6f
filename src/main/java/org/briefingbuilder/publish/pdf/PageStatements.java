package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.publish.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an XHTML page says in each of its elements that keep their `id` in the PDF and hold words
/// of the document itself: headings, paragraphs, items, tables, notes, and what `data-stated`
/// marks. A note in a paragraph is an element of its own and no part of the paragraph; so it is for
/// [TaggedPdf].
public final class PageStatements {

    private static final Set<String> SPEAKING =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "table", "a");

    /// Their words are not joined to those before them.
    private static final Set<String> PARTED = Set.of("br", "caption", "th", "td");

    private static final Set<String> INLINE =
            Set.of("a", "span", "em", "i", "strong", "b", "sup", "sub", "code", "abbr");

    private static final String NOTE = "Note";

    private final Document page;

    private PageStatements(Document page) {
        this.page = page;
    }

    /// @throws IllegalArgumentException when the page is not well-formed
    public static PageStatements of(String html) {
        return new PageStatements(Xml.parse(html));
    }

    /// The words by `id`, in the order of the page.
    public Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        if (body() instanceof Element element) {
            gather(element, statements);
        }
        return statements;
    }

    private @Nullable Node body() {
        return page.getElementsByTagName("body").item(0);
    }

    private static void gather(Element element, Map<String, String> statements) {
        String id = element.getAttribute("id");
        boolean speaks =
                SPEAKING.contains(element.getTagName())
                        || isNote(element)
                        || element.hasAttribute("data-stated");
        if (!id.isEmpty() && speaks) {
            StringBuilder words = new StringBuilder();
            say(element, words);
            if (!words.toString().isBlank()) {
                statements.putIfAbsent(id, words.toString().strip().replaceAll("\\s+", " "));
            }
        }
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Element inner) {
                gather(inner, statements);
            }
        }
    }

    private static void say(Node node, StringBuilder words) {
        for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Text text) {
                words.append(text.getData());
            } else if (kid instanceof Element inner && !isNote(inner)) {
                words.append(PARTED.contains(inner.getTagName()) ? " " : "");
                say(inner, words);
            }
        }
    }

    /// A link on the page.
    ///
    /// @param address empty when it leads to a place on the page itself
    /// @param words that are read out for it
    public record Link(String address, String words) {}

    /// All links, in the order of the page.
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Element element : all("a")) {
            String href = element.getAttribute("href");
            if (!href.isEmpty()) {
                links.add(
                        new Link(href.startsWith("#") ? "" : href, MarkedHtml.linkWords(element)));
            }
        }
        return links;
    }

    /// The names of all bookmarks, in their order.
    public List<String> bookmarks() {
        return all("bookmark").stream().map(e -> e.getAttribute("name")).toList();
    }

    /// How many pictures are on the page.
    public int pictures() {
        return all("img").size();
    }

    private List<Element> all(String tag) {
        List<Element> elements = new ArrayList<>();
        NodeList all = page.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    /// What heads and feet say, in the elements of the class `running`.
    public List<String> running() {
        return all("*").stream()
                .filter(PageStatements::isRunning)
                .map(Element::getTextContent)
                .toList();
    }

    private static boolean isRunning(Element element) {
        return List.of(element.getAttribute("class").split("\\s+")).contains("running");
    }

    /// The words of the page that are in none of these elements, nor in heads and feet.
    public String beside(Set<String> ids) {
        StringBuilder words = new StringBuilder();
        if (body() instanceof Element element) {
            beside(element, ids, false, words);
        }
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    private static void beside(
            Element element, Set<String> ids, boolean within, StringBuilder words) {
        if (isRunning(element)) {
            return;
        }
        boolean inner = ids.contains(element.getAttribute("id")) || within && !isNote(element);
        boolean parted = !INLINE.contains(element.getTagName());
        words.append(parted ? " " : "");
        for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            if (kid instanceof Text text) {
                words.append(inner ? "" : text.getData());
            } else if (kid instanceof Element below) {
                beside(below, ids, inner, words);
            }
        }
        words.append(parted ? " " : "");
    }

    private static boolean isNote(Element element) {
        return element.getAttribute("data-role").equals(NOTE);
    }
}
