package org.briefingbuilder.publish.flow;

import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A page as CommonMark with tables and footnotes. A block quotation has an anchor with its id
/// before it, one in the prose stands in a `span` with its id.
final class MarkdownFile {

    private final FlowPage page;
    private final StringBuilder out = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    MarkdownFile(FlowPage page) {
        this.page = page;
    }

    byte[] bytes() {
        Document document = Xml.parse(page.html());
        FlowPage.Running running = page.running();
        if (!running.marking().isBlank()) {
            block("**" + escape(running.marking()) + "**");
        }
        Dom.elements(Dom.first(document, "body").orElseThrow()).forEach(this::block);
        if (!running.imprint().isBlank()) {
            block(escape(running.imprint()));
        }
        notes.forEach(this::block);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void block(String text) {
        if (!text.isBlank()) {
            out.append(text.strip()).append("\n\n");
        }
    }

    private void block(Element element) {
        if (Dom.has(element, "running")) {
            return;
        }
        if (Dom.has(element, "frame")) {
            // The marking stands at the top already.
            Dom.elements(element).filter(e -> !Dom.has(e, "marking")).forEach(this::block);
            return;
        }
        String name = element.getTagName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    block("#".repeat(name.charAt(1) - '0') + " " + inline(element));
            case "p" -> {
                if (element.hasAttribute("data-plain")) {
                    element.setTextContent(element.getAttribute("data-plain"));
                }
                block(lines(inline(element)));
            }
            case "blockquote" -> quotation(element);
            case "ol", "ul" -> list(element);
            case "table" -> table(element);
            case "img" -> block(image(element));
            default -> others(element);
        }
    }

    private void others(Element element) {
        if (Dom.has(element, "page-break")) {
            block("---");
        } else if (Dom.has(element, "endnote")) {
            String words = inline(element).replaceFirst("^\\d+\\\\?\\. ", "");
            String number = element.getAttribute("id").substring(1);
            notes.add("[^" + number + "]: " + words.replaceFirst(" ↑$", ""));
        } else if (Dom.has(element, "endnotes")) {
            Dom.elements(element).filter(e -> Dom.has(e, "endnote")).forEach(this::others);
        } else {
            Dom.elements(element).forEach(this::block);
        }
    }

    /// Every line begins with the mark of a quotation.
    private void quotation(Element element) {
        String words =
                Dom.elements(element)
                        .map(p -> lines(inline(p)))
                        .collect(Collectors.joining("\n\n"));
        block(
                "<a id=\""
                        + element.getAttribute("id")
                        + "\"></a>\n\n"
                        + ("\n" + words).replace("\n", "\n> ").strip());
    }

    private void list(Element list) {
        boolean numbered = list.getTagName().equals("ol");
        List<String> items = new ArrayList<>();
        Dom.elements(list)
                .filter(Dom.is("li"))
                .forEach(
                        item -> {
                            String mark = numbered ? items.size() + 1 + ". " : "- ";
                            String gap = "\n" + " ".repeat(mark.length());
                            items.add(mark + lines(inline(item)).replace("\n", gap));
                        });
        block(String.join("\n", items));
    }

    private void table(Element table) {
        List<List<String>> rows =
                Dom.all(table)
                        .filter(Dom.is("tr"))
                        .map(
                                row ->
                                        Dom.elements(row)
                                                .map(
                                                        cell ->
                                                                inline(cell)
                                                                        .replace("\n", " ")
                                                                        .replace("|", "\\|"))
                                                .toList())
                        .toList();
        Dom.elements(table).filter(Dom.is("caption")).forEach(c -> block("**" + inline(c) + "**"));
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add("| " + String.join(" | ", row) + " |");
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(row.size()));
            }
        }
        block(String.join("\n", lines));
    }

    private String inline(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child : Dom.children(element)) {
            if (child instanceof Text words) {
                text.append(escape(Dom.collapsed(words.getData())));
            } else if (child instanceof Element inner) {
                text.append(span(inner));
            }
        }
        return text.toString().strip().replaceAll(" {2,}", " ");
    }

    private String span(Element element) {
        if (Dom.has(element, "fn")) {
            String number = element.getAttribute("id").substring(1);
            notes.add("[^" + number + "]: " + inline(element).replaceFirst("^\\d+\\\\?\\. ", ""));
            return "";
        }
        if (Dom.has(element, "ref")) {
            return "[^" + element.getAttribute("href").substring(2) + "]";
        }
        String spaced = spaced(element);
        if (Dom.has(element, "run-in")) {
            return "<span id=\"" + element.getAttribute("id") + "\">" + spaced + "</span>";
        }
        return switch (element.getTagName()) {
            case "em", "i" -> marked("*", element);
            case "strong", "b" -> marked("**", element);
            case "code" -> "`" + element.getTextContent().replace("`", "'") + "`";
            case "br" -> "\n";
            case "img" -> image(element);
            case "a" -> {
                String href = element.getAttribute("href");
                yield href.startsWith("#") || href.isEmpty()
                        ? spaced
                        : "[" + inline(element) + "](<" + href.replace(">", "%3E") + ">)";
            }
            default -> spaced;
        };
    }

    /// With the white space at its ends that [#inline] takes away.
    private String spaced(Element element) {
        String all = element.getTextContent();
        String words = inline(element);
        String before = all.startsWith(" ") || all.startsWith("\n") ? " " : "";
        String after = all.length() > 1 && (all.endsWith(" ") || all.endsWith("\n")) ? " " : "";
        return before + words + after;
    }

    private String marked(String mark, Element element) {
        String words = inline(element);
        return words.isEmpty() ? "" : spaced(element).replace(words, mark + words + mark);
    }

    private static String image(Element image) {
        return "![" + escape(image.getAttribute("alt")) + "](" + image.getAttribute("src") + ")";
    }

    /// A line break within a paragraph.
    private static String lines(String text) {
        return text.replace("\n", "\\\n");
    }

    /// Letters that would be marks.
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#~|])", "\\\\$1")
                .replaceAll("^(\\d+)([.)] )", "$1\\\\$2")
                .replaceAll("^([-+] )", "\\\\$1")
                .replaceAll("&(?=#?\\w+;)", "\\\\&");
    }
}
