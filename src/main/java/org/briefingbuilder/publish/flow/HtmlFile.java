package org.briefingbuilder.publish.flow;

import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One HTML file that needs nothing else: its fonts and pictures are in it, it loads nothing and
/// runs nothing. It is well-formed XML too, so that it can be read again by any parser.
final class HtmlFile {

    private static final Set<String> VOID = Set.of("br", "img", "hr", "meta", "link", "col");

    private final FlowPage page;
    private final StringBuilder out = new StringBuilder();
    private final List<Element> notes = new ArrayList<>();

    private HtmlFile(FlowPage page) {
        this.page = page;
    }

    static byte[] write(FlowPage page) {
        return new HtmlFile(page).whole().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, String> quotations(byte[] file) {
        Document document = Xml.parse(new String(file, StandardCharsets.UTF_8));
        Map<String, String> quotations = new LinkedHashMap<>();
        Dom.all(document)
                .filter(e -> Dom.is("blockquote").test(e) || Dom.has(e, "run-in"))
                .filter(e -> e.getAttribute("id").startsWith("q-"))
                .forEach(
                        e ->
                                quotations.put(
                                        e.getAttribute("id"),
                                        Dom.has(e, "run-in") ? text(e) : words(e)));
        return quotations;
    }

    static String words(byte[] file) {
        Document document = Xml.parse(new String(file, StandardCharsets.UTF_8));
        return Dom.first(document, "body")
                .map(HtmlFile::text)
                .orElseThrow(() -> new IllegalArgumentException("no page of HTML"));
    }

    private static String words(Element blockquote) {
        StringBuilder words = new StringBuilder();
        Dom.elements(blockquote).forEach(p -> words.append(text(p)).append('\n'));
        return words.toString().strip();
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child : Dom.children(node)) {
            if (child instanceof Text words) {
                text.append(words.getData());
            } else if (child instanceof Element e) {
                text.append(e.getTagName().equals("br") ? "\n" : text(e));
            }
        }
        return text.toString();
    }

    private String whole() {
        Document document = Xml.parse(page.html());
        Element root = document.getDocumentElement();
        Element body = Dom.first(document, "body").orElseThrow();
        FlowPage.Running running = page.running();
        out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(escape(root.getAttribute("lang")))
                .append("\" dir=\"")
                .append(escape(root.getAttribute("dir")))
                .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
                                + " 'none';")
                .append(" style-src 'unsafe-inline'; img-src data:; font-src data:\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\"/>\n")
                .append("<meta name=\"generator\" content=\"")
                .append(escape(page.generator()))
                .append("\"/>\n");
        page.authors()
                .forEach(
                        author ->
                                out.append("<meta name=\"author\" content=\"")
                                        .append(escape(author))
                                        .append("\"/>\n"));
        out.append("<title>").append(escape(page.title())).append("</title>\n<style>\n");
        out.append(WebFonts.faces(body.getTextContent(), page.fonts())).append(page.sheet());
        out.append("</style>\n<script type=\"application/ld+json\">")
                .append(json(page.record()))
                .append("</script>\n</head>\n<body class=\"")
                .append(escape(body.getAttribute("class")))
                .append("\">\n");
        if (!running.marking().isBlank()) {
            out.append("<header><p class=\"marking\">")
                    .append(escape(running.marking()))
                    .append("</p></header>\n");
        }
        out.append("<main>\n");
        Dom.children(body).forEach(this::node);
        notes();
        out.append("\n</main>\n");
        if (!running.imprint().isBlank()) {
            out.append("<footer><p>").append(escape(running.imprint())).append("</p></footer>\n");
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void node(Node node) {
        if (node instanceof Text text) {
            out.append(escape(text.getData()));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        if (Dom.has(element, "running") || Dom.has(element, "page-break")) {
            return;
        }
        if (Dom.has(element, "fn")) {
            notes.add(element);
            return;
        }
        String name = element.getTagName();
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("data-")
                    && !attribute.getNodeName().startsWith("xmlns")
                    && !attribute.getNodeName().startsWith("on")) {
                attributes.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        if (Dom.has(element, "ref")) {
            attributes.put("role", "doc-noteref");
            attributes.putIfAbsent("id", "r" + attributes.getOrDefault("href", "").substring(2));
        }
        if (name.equals("a") && !Dom.has(element, "ref") && !Dom.has(element, "return")) {
            // What a link says is its name: whoever speaks to the computer reads it from the page.
            attributes.remove("aria-label");
        }
        boolean section = Dom.has(element, "section") && name.equals("div");
        boolean picture = Dom.has(element, "figure") && name.equals("div");
        boolean caption = Dom.has(element, "caption") && name.equals("p");
        String written = section ? "section" : picture ? "figure" : caption ? "figcaption" : name;
        out.append('<').append(written);
        attributes.forEach(
                (key, value) ->
                        out.append(' ')
                                .append(key)
                                .append("=\"")
                                .append(escape(value))
                                .append('"'));
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        Dom.children(element).forEach(this::node);
        out.append("</").append(written).append('>');
    }

    /// The footnotes, which a page without feet has at its end.
    private void notes() {
        if (notes.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" role=\"doc-endnotes\">\n<hr/>\n");
        for (Element note : List.copyOf(notes)) {
            String id = note.getAttribute("id");
            out.append("<p id=\"").append(escape(id)).append("\">");
            Dom.children(note).forEach(this::node);
            out.append(" <a href=\"#r")
                    .append(escape(id.substring(1)))
                    .append("\" role=\"doc-backlink\" aria-label=\"")
                    .append(escape(note.getAttribute("data-back")))
                    .append("\">↑</a></p>\n");
        }
        out.append("</section>\n");
    }

    /// JSON that can stand in HTML and in XML.
    private static String json(String record) {
        return record.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
