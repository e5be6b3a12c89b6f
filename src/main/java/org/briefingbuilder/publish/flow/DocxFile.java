package org.briefingbuilder.publish.flow;

import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.Document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A page as a Word document (ECMA-376, transitional): real styles for headings, quotations,
/// captions and the list of sources, real footnotes or endnotes, heads and feet with fields.
final class DocxFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACES = " xmlns:w=\"" + W + "\" xmlns:r=\"" + R + "\"";

    private static final String WORD = "application/vnd.openxmlformats-officedocument";

    /// So that the same page gives the same bytes.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final FlowPage page;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    DocxFile(FlowPage page) {
        this.page = page;
    }

    byte[] bytes() {
        Document html = Xml.parse(page.html());
        boolean rightToLeft = html.getDocumentElement().getAttribute("dir").equals("rtl");
        DocxLinks links = new DocxLinks();
        DocxBody body = new DocxBody(html, links, rightToLeft);
        String document = body.write();
        text("[Content_Types].xml", types());
        text("_rels/.rels", rootRelations());
        text("docProps/core.xml", core());
        text("docProps/app.xml", app());
        text("word/document.xml", document(document, rightToLeft));
        text("word/styles.xml", styles());
        text("word/numbering.xml", body.numbering(resource("numbering.xml")));
        text("word/settings.xml", settings());
        DocxFonts fonts = new DocxFonts(page.fonts());
        text("word/fontTable.xml", fontTable(fonts));
        text("word/header1.xml", running("hdr", page.running().marking(), end(), rightToLeft));
        text("word/footer1.xml", running("ftr", page.running().imprint(), pages(), rightToLeft));
        text("word/footnotes.xml", notes("footnote", body.footnotes()));
        text("word/endnotes.xml", notes("endnote", body.endnotes()));
        text("word/_rels/document.xml.rels", links.relations(PACKAGE, HEAD));
        text("word/_rels/footnotes.xml.rels", links.linksOnly(PACKAGE, HEAD));
        text("word/_rels/endnotes.xml.rels", links.linksOnly(PACKAGE, HEAD));
        text(
                "word/_rels/fontTable.xml.rels",
                HEAD
                        + "<Relationships xmlns=\""
                        + PACKAGE
                        + "\">"
                        + fonts.relations()
                        + "</Relationships>");
        parts.putAll(links.pictures());
        parts.putAll(fonts.files());
        return zip();
    }

    private static String fontTable(DocxFonts fonts) {
        return HEAD + "<w:fonts" + NAMESPACES + ">" + fonts.table() + "</w:fonts>";
    }

    private String settings() {
        String settings = resource("settings.xml");
        String fonts = page.fonts().isEmpty() ? "" : "<w:embedTrueTypeFonts/>";
        return settings.replace("<w:updateFields", fonts + "<w:updateFields");
    }

    private String document(String blocks, boolean rightToLeft) {
        boolean letter = page.html().contains("size: Letter");
        String size = letter ? "w:w=\"12240\" w:h=\"15840\"" : "w:w=\"11906\" w:h=\"16838\"";
        return HEAD
                + "<w:document"
                + NAMESPACES
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>\n"
                + blocks
                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHead\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rIdFoot\"/>"
                + "<w:endnotePr><w:numFmt w:val=\"decimal\"/></w:endnotePr>"
                + "<w:pgSz "
                + size
                + "/><w:pgMar w:top=\"1417\" w:right=\"1361\" w:bottom=\"1304\" w:left=\"1361\""
                + " w:header=\"709\" w:footer=\"624\" w:gutter=\"0\"/>"
                + (rightToLeft ? "<w:bidi/>" : "")
                + "</w:sectPr></w:body></w:document>";
    }

    private String styles() {
        String styles = resource("styles.xml").replace("$LANGUAGE", languages());
        // In two steps, for a face may take the place of the other.
        List<Map.Entry<String, String>> look = List.copyOf(new TreeMap<>(page.look()).entrySet());
        for (int i = 0; i < look.size(); i++) {
            styles = styles.replace("\"" + look.get(i).getKey() + "\"", "\"$" + i + "$\"");
        }
        for (int i = 0; i < look.size(); i++) {
            styles = styles.replace("$" + i + "$", escape(look.get(i).getValue()));
        }
        return styles;
    }

    private static String types() {
        StringBuilder types =
                new StringBuilder(HEAD)
                        .append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/")
                        .append("content-types\">")
                        .append("<Default Extension=\"rels\" ContentType=\"application/vnd.")
                        .append("openxmlformats-package.relationships+xml\"/>")
                        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                        .append("<Default Extension=\"png\" ContentType=\"image/png\"/>")
                        .append("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>")
                        .append("<Default Extension=\"odttf\" ContentType=\"")
                        .append(WORD)
                        .append(".obfuscatedFont\"/>");
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("document", "document.main");
        kinds.put("styles", "styles");
        kinds.put("numbering", "numbering");
        kinds.put("settings", "settings");
        kinds.put("fontTable", "fontTable");
        kinds.put("header1", "header");
        kinds.put("footer1", "footer");
        kinds.put("footnotes", "footnotes");
        kinds.put("endnotes", "endnotes");
        kinds.forEach(
                (part, kind) ->
                        types.append("<Override PartName=\"/word/")
                                .append(part)
                                .append(".xml\" ContentType=\"")
                                .append(WORD)
                                .append(".wordprocessingml.")
                                .append(kind)
                                .append("+xml\"/>"));
        return types.append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/")
                .append("vnd.openxmlformats-package.core-properties+xml\"/>")
                .append("<Override PartName=\"/docProps/app.xml\" ContentType=\"")
                .append(WORD)
                .append(".extended-properties+xml\"/></Types>")
                .toString();
    }

    private static String rootRelations() {
        return HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "\"><Relationship Id=\"rId1\" Type=\""
                + R
                + "/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\""
                + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                + " Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\""
                + R
                + "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";
    }

    private String core() {
        String when = page.when().truncatedTo(ChronoUnit.SECONDS).toString();
        return HEAD
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
                + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + escape(page.title())
                + "</dc:title><dc:creator>"
                + escape(String.join("; ", page.authors()))
                + "</dc:creator><dc:language>"
                + escape(page.language())
                + "</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + when
                + "</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">"
                + when
                + "</dcterms:modified></cp:coreProperties>";
    }

    private String app() {
        return HEAD
                + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "extended-properties\"><Application>"
                + escape(page.generator())
                + "</Application></Properties>";
    }

    private String languages() {
        boolean latin = page.language().startsWith("en");
        String tag = page.language().equals("en") ? "en-GB" : page.language();
        boolean urdu = page.language().startsWith("ur");
        return "<w:lang w:val=\""
                + escape(latin || !urdu ? tag : "en-GB")
                + "\" w:bidi=\""
                + (urdu && page.language().contains("-") ? escape(page.language()) : "ur-PK")
                + "\"/>";
    }

    private String end() {
        return run(page.running().shortTitle());
    }

    /// "Page 1 of 4" with fields.
    private String pages() {
        StringBuilder pages = new StringBuilder();
        for (String piece : page.running().pageNumber().split("(?=\\{)|(?<=\\})")) {
            pages.append(
                    switch (piece) {
                        case "{0}" -> field("PAGE");
                        case "{1}" -> field("NUMPAGES");
                        default -> run(piece);
                    });
        }
        return pages.toString();
    }

    private static String field(String name) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
                + " xml:space=\"preserve\"> "
                + name
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String run(String text) {
        return DocxRuns.plain(text);
    }

    private static String running(String kind, String start, String end, boolean rightToLeft) {
        String style = kind.equals("hdr") ? "Header" : "Footer";
        return HEAD
                + "<w:"
                + kind
                + NAMESPACES
                + "><w:p><w:pPr><w:pStyle w:val=\""
                + style
                + "\"/>"
                + (rightToLeft ? "<w:bidi/>" : "")
                + "</w:pPr>"
                + run(start)
                + "<w:r><w:tab/></w:r>"
                + end
                + "</w:p></w:"
                + kind
                + ">";
    }

    private static String notes(String kind, Map<Integer, String> notes) {
        StringBuilder all = new StringBuilder(HEAD);
        all.append("<w:").append(kind).append("s").append(NAMESPACES).append('>');
        all.append("<w:")
                .append(kind)
                .append(
                        " w:type=\"separator\""
                                + " w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:")
                .append(kind)
                .append("><w:")
                .append(kind)
                .append(" w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>")
                .append("<w:continuationSeparator/></w:r></w:p></w:")
                .append(kind)
                .append('>');
        notes.forEach(
                (number, paragraph) ->
                        all.append("<w:")
                                .append(kind)
                                .append(" w:id=\"")
                                .append(number)
                                .append("\">")
                                .append(paragraph)
                                .append("</w:")
                                .append(kind)
                                .append('>'));
        return all.append("</w:").append(kind).append("s>").toString();
    }

    private void text(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) {
        try (InputStream in = DocxFile.class.getResourceAsStream("/docx/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks docx/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String escape(String text) {
        return HtmlFile.escape(text);
    }
}
