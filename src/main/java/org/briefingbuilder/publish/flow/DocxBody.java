package org.briefingbuilder.publish.flow;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks of a page as paragraphs and tables of WordprocessingML.
final class DocxBody {

    /// The rule beside a quotation that is read from the right.
    private static final String BAR_AT_RIGHT =
            "<w:pBdr><w:left w:val=\"nil\"/><w:right w:val=\"single\" w:sz=\"18\" w:space=\"8\""
                    + " w:color=\"B4541A\"/></w:pBdr>";

    private final Document html;
    private final DocxLinks links;
    private final DocxNotes notes;
    private final DocxRuns runs;
    private final boolean pageRightToLeft;
    private final StringBuilder out = new StringBuilder();
    private int lists;
    private boolean boxed;
    private Optional<Element> endnotes = Optional.empty();

    DocxBody(Document html, DocxLinks links, boolean rightToLeft) {
        this.html = html;
        this.links = links;
        this.pageRightToLeft = rightToLeft;
        boolean atEnd = Dom.all(html).anyMatch(e -> Dom.has(e, "endnote"));
        this.notes = new DocxNotes(links, atEnd, rightToLeft);
        this.runs = new DocxRuns(links, notes);
    }

    String write() {
        Dom.elements(Dom.first(html, "body").orElseThrow()).forEach(this::block);
        endnotes.ifPresent(
                section ->
                        Dom.elements(section)
                                .forEach(
                                        e -> {
                                            // Word sets them at the end, without a heading.
                                            if (Dom.has(e, "endnote")) {
                                                notes.take(e);
                                            }
                                        }));
        return out.toString();
    }

    Map<Integer, String> footnotes() {
        return notes.atEnd() ? Map.of() : notes.notes();
    }

    Map<Integer, String> endnotes() {
        return notes.atEnd() ? notes.notes() : Map.of();
    }

    /// A list begins with one again.
    String numbering(String resource) {
        StringBuilder all = new StringBuilder();
        for (int list = 1; list <= lists; list++) {
            all.append("<w:num w:numId=\"")
                    .append(list + 1)
                    .append("\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">")
                    .append("<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return resource.replace("$LISTS", all);
    }

    private void block(Element element) {
        String name = element.getTagName();
        switch (name) {
            case "h1" -> paragraph("Title", element);
            case "h2", "h3", "h4", "h5", "h6" -> {
                String role = boxed ? "BoxHeading" : "Heading" + (name.charAt(1) - '1');
                paragraph(role, element);
            }
            case "p" -> paragraph(style(element), element);
            case "blockquote" -> quotation(element);
            case "ol", "ul" -> list(element);
            case "table" -> table(element);
            case "img" -> paragraph("Figure", wrapped(element));
            default -> others(element);
        }
    }

    private void others(Element element) {
        if (Dom.has(element, "running")) {
            return;
        }
        if (Dom.has(element, "page-break")) {
            out.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n");
        } else if (Dom.has(element, "ruled")) {
            out.append("<w:p><w:pPr><w:pStyle w:val=\"RuledLine\"/></w:pPr></w:p>\n");
        } else if (Dom.has(element, "endnotes")) {
            endnotes = Optional.of(element);
        } else if (Dom.has(element, "sources")) {
            out.append("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Bibliographies\"/>")
                    .append("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>\n");
            inside(element);
            out.append("</w:sdtContent></w:sdt>\n");
        } else {
            boolean before = boxed;
            boxed |=
                    List.of("summary", "key_points", "box").stream()
                            .anyMatch(role -> Dom.has(element, role));
            inside(element);
            boxed = before;
        }
    }

    private void inside(Element element) {
        Dom.elements(element).forEach(this::block);
    }

    private String style(Element paragraph) {
        Map<String, String> styles =
                Map.of(
                        "occasion", "Subtitle",
                        "meeting", "Meeting",
                        "marking", "Marking",
                        "rule", "Rule",
                        "line", "QuotationSource",
                        "apparatus", "QuotationSource",
                        "caption", "Caption",
                        "entry", "Bibliography",
                        "checked", "Checked");
        return styles.keySet().stream()
                .sorted()
                .filter(name -> Dom.has(paragraph, name))
                .map(styles::get)
                .findFirst()
                .orElse("BodyText");
    }

    private void paragraph(String style, Element element) {
        if (element.hasAttribute("data-plain")) {
            element.setTextContent(element.getAttribute("data-plain"));
        }
        String words = runs.of(element);
        if (!words.isEmpty()) {
            paragraph(style, element, "", words);
        }
    }

    private void paragraph(String style, Element element, String numbered, String words) {
        out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>").append(numbered);
        Optional<Element> quotation = quotationAround(element);
        quotation.filter(this::isRightToLeft).ifPresent(q -> out.append(BAR_AT_RIGHT));
        if (boxed) {
            out.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF3F6\"/>");
        }
        if (isRightToLeft(element)) {
            out.append("<w:bidi/>");
        }
        if (quotation.filter(q -> isRightToLeft(q) != isRightToLeft(element)).isPresent()) {
            // Indented where the quotation is: at what is the end for this paragraph.
            out.append("<w:ind w:left=\"0\" w:right=\"284\"/><w:jc w:val=\"end\"/>");
        }
        out.append("</w:pPr>").append(marked(element, words)).append("</w:p>\n");
    }

    private static Optional<Element> quotationAround(Element element) {
        for (org.w3c.dom.Node n = element; n instanceof Element e; n = n.getParentNode()) {
            if (e.getTagName().equals("div") && Dom.has(e, "quotation")) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /// With a bookmark around what links lead to.
    private String marked(Element element, String words) {
        Element target = element;
        while (target.getAttribute("id").isEmpty()
                && target.getParentNode() instanceof Element above
                && Dom.elements(above).findFirst().filter(target::isSameNode).isPresent()) {
            target = above;
        }
        String id = target.getAttribute("id");
        if (id.isEmpty()) {
            return words;
        }
        String number = links.bookmark();
        return "<w:bookmarkStart w:id=\""
                + number
                + "\" w:name=\""
                + links.place(id)
                + "\"/>"
                + words
                + "<w:bookmarkEnd w:id=\""
                + number
                + "\"/>";
    }

    private boolean isRightToLeft(Element element) {
        for (org.w3c.dom.Node n = element; n instanceof Element e; n = n.getParentNode()) {
            if (!e.getAttribute("dir").isEmpty()) {
                return e.getAttribute("dir").equals("rtl");
            }
        }
        return pageRightToLeft;
    }

    /// A content control whose tag is the quotation's id: by it the words are found again.
    private void quotation(Element blockquote) {
        String id = blockquote.getAttribute("id");
        out.append("<w:sdt><w:sdtPr><w:tag w:val=\"")
                .append(DocxFile.escape(id))
                .append("\"/></w:sdtPr><w:sdtContent>\n");
        Dom.elements(blockquote).forEach(p -> paragraph("Quote", p));
        out.append("</w:sdtContent></w:sdt>\n");
    }

    private void list(Element list) {
        boolean numbered = list.getTagName().equals("ol");
        int number = numbered ? ++lists + 1 : 1;
        String style = numbered ? "ListNumber" : "ListBullet";
        String mark = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + number + "\"/></w:numPr>";
        Dom.elements(list)
                .filter(Dom.is("li"))
                .forEach(item -> paragraph(style, item, mark, runs.of(item)));
    }

    private void table(Element table) {
        Dom.elements(table)
                .filter(Dom.is("caption"))
                .forEach(caption -> paragraph("Caption", caption));
        List<Element> rows = Dom.all(table).filter(Dom.is("tr")).toList();
        int columns = rows.isEmpty() ? 1 : (int) Dom.elements(rows.getFirst()).count();
        out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"BriefTable\"/>")
                .append(isRightToLeft(table) ? "<w:bidiVisual/>" : "")
                .append("<w:tblW w:w=\"5000\" w:type=\"pct\"/>")
                .append("<w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:lastRow=\"0\"")
                .append(" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>")
                .append("</w:tblPr><w:tblGrid>");
        for (int i = 0; i < columns; i++) {
            out.append("<w:gridCol w:w=\"").append(9184 / columns).append("\"/>");
        }
        out.append("</w:tblGrid>\n");
        for (Element row : rows) {
            boolean head = ((Element) row.getParentNode()).getTagName().equals("thead");
            out.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(head ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            Dom.elements(row)
                    .forEach(
                            cell -> {
                                out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                                        .append(5000 / columns)
                                        .append("\" w:type=\"pct\"/></w:tcPr>");
                                // Some programs let a paragraph's colour win over the table's.
                                paragraph(
                                        head ? "TableHead" : "TableText", cell, "", runs.of(cell));
                                out.append("</w:tc>");
                            });
            out.append("</w:tr>\n");
        }
        out.append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>\n");
    }

    /// A picture that stands by itself, as what is in a paragraph.
    private static Element wrapped(Element image) {
        Element paragraph = image.getOwnerDocument().createElement("p");
        paragraph.appendChild(image.cloneNode(true));
        return paragraph;
    }
}
