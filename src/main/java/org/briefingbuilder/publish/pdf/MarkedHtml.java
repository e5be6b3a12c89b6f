package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The XHTML as layout gets it: every element that says something of the PDF's structure carries a
/// mark, and nothing is fetched from anywhere.
record MarkedHtml(Document document, Marks marks) {

    private static final Set<String> IDENTIFIED =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "table", "li", "a");

    /// Layout makes no structure element of these unless they are an `abbr`.
    private static final Set<String> INLINE =
            Set.of("span", "q", "cite", "em", "i", "strong", "b", "mark", "code", "bdi");

    /// @throws IllegalArgumentException when it is no well-formed XML, or an image has no `alt`
    /// @throws Problem `publish.missing-letter` for letters that mean nothing outside one font
    static MarkedHtml of(String html) {
        Document document = Xml.parse(html);
        mirrorLists(document);
        Endings.mark(document);
        Marks marks = new Marks();
        new Marking(marks, targets(document.getDocumentElement()))
                .mark(document.getDocumentElement());
        return new MarkedHtml(document, marks);
    }

    /// Layout's own style sheet indents lists on the left only, whatever their direction.
    private static void mirrorLists(Document document) {
        Node head = document.getElementsByTagName("head").item(0);
        if (head != null) {
            Element style =
                    document.createElementNS(
                            document.getDocumentElement().getNamespaceURI(), "style");
            style.setTextContent(
                    "[dir='rtl'] ul, [dir='rtl'] ol, ul[dir='rtl'], ol[dir='rtl']"
                            + " { padding-left: 0; padding-right: 20pt }");
            head.insertBefore(style, head.getFirstChild());
        }
    }

    /// The ids that links and bookmarks lead to.
    private static Set<String> targets(Element root) {
        Set<String> targets = new HashSet<>();
        for (String name : List.of("a", "bookmark")) {
            NodeList elements = root.getElementsByTagName(name);
            for (int i = 0; i < elements.getLength(); i++) {
                String href = ((Element) elements.item(i)).getAttribute("href");
                if (href.startsWith("#")) {
                    targets.add(href.substring(1));
                }
            }
        }
        return targets;
    }

    /// Walks the tree and marks what it finds.
    private record Marking(Marks marks, Set<String> targets) {

        void mark(Element element) {
            String name = element.getTagName();
            String id = element.getAttribute("id");
            if (!name.equals("abbr")) {
                element.removeAttribute("title");
            }
            Element marked = element;
            switch (name) {
                case "a" -> element.setAttribute("title", marks.add(link(element)));
                case "bookmark" -> element.setAttribute("name", marks.add(bookmark(element)));
                case "img" -> element.setAttribute("alt", marks.add(image(element)));
                default -> {
                    String role = element.getAttribute("data-role");
                    String alt = element.getAttribute("data-alt");
                    boolean identified =
                            !id.isEmpty() && (IDENTIFIED.contains(name) || targets.contains(id));
                    if (!role.isEmpty() || !alt.isEmpty() || identified) {
                        String title = marks.add(new Marks.Mark(role, id, alt, ""));
                        marked = INLINE.contains(name) ? asAbbreviation(element) : element;
                        marked.setAttribute("title", title);
                    }
                }
            }
            children(marked);
        }

        private void children(Element element) {
            Node child = element.getFirstChild();
            while (child != null) {
                // Marking may put another element in this one's place.
                Node next = child.getNextSibling();
                if (child instanceof Text text) {
                    refusePrivateLetters(text.getData());
                } else if (child instanceof Element inner) {
                    mark(inner);
                }
                child = next;
            }
        }
    }

    private static Marks.Mark link(Element element) {
        String role = element.getAttribute("data-role");
        String id = element.getAttribute("id");
        String href = element.getAttribute("href");
        if (href.isEmpty()) {
            return new Marks.Mark(role.isEmpty() ? "Span" : role, id, "", "");
        }
        return new Marks.Mark(role, id, linkWords(element), target(href));
    }

    /// What is read out for a link.
    static String linkWords(Element element) {
        String words = element.getAttribute("aria-label");
        if (words.isBlank()) {
            words = element.getTextContent().strip().replaceAll("\\s+", " ");
        }
        return words.isEmpty() ? element.getAttribute("href") : words;
    }

    private static Marks.Mark bookmark(Element element) {
        return new Marks.Mark(
                "", "", element.getAttribute("name"), target(element.getAttribute("href")));
    }

    private static String target(String href) {
        return href.startsWith("#") ? href.substring(1) : "";
    }

    private static Marks.Mark image(Element image) {
        String alt = image.getAttribute("alt");
        if (alt.isBlank()) {
            throw new IllegalArgumentException("an image needs an alt text");
        }
        return new Marks.Mark(image.getAttribute("data-role"), image.getAttribute("id"), alt, "");
    }

    private static Element asAbbreviation(Element element) {
        return (Element)
                element.getOwnerDocument().renameNode(element, element.getNamespaceURI(), "abbr");
    }

    private static void refusePrivateLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isMarker(text.charAt(i))) {
                throw new Problem(
                        "publish.missing-letter",
                        String.valueOf(text.charAt(i)),
                        String.format(Locale.ROOT, "U+%04X", (int) text.charAt(i)),
                        Letters.withoutMarkers(text).strip());
            }
        }
    }
}
