package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.model.Block;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the paragraphs and tables of one part in reading order. Deleted and hidden words are not
/// read, inserted ones are, and that there are such is told. Used by one thread.
final class WordBody {
    private final WordPackage file;
    private final String part;
    private final Styles styles;
    private final Draft draft;
    private final Steps steps;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final List<String> noteIds = new ArrayList<>();
    private int count;
    private int group;
    private boolean inList;

    WordBody(WordPackage file, String part, Styles styles, Draft draft, Steps steps) {
        this.file = file;
        this.part = part;
        this.styles = styles;
        this.draft = draft;
        this.steps = steps;
    }

    /// A paragraph that is being read.
    private static final class Paragraph {
        final StringBuilder words = new StringBuilder();
        String style = "";
        int outline = -1;
        int listLevel = -1;
        boolean inRun;
        boolean hidden;
    }

    /// A table that is being read; a table in a cell becomes that cell's paragraphs.
    private static final class Table {
        final List<List<List<Entry>>> rows = new ArrayList<>();
        final List<Boolean> heads = new ArrayList<>();
    }

    void read() throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(file.bytes(part)));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.equals("Fallback") || name.equals("moveFrom") && Xml.isWord(xml)) {
            skip(xml);
            return;
        }
        if (!Xml.isWord(xml)) {
            return;
        }
        switch (name) {
            case "p" -> open.push(new Paragraph());
            case "tbl" -> tables.push(new Table());
            case "tr" -> row();
            case "tc" -> cell();
            case "tblHeader" -> head(xml);
            case "ins", "del", "moveTo" -> draft.warn("import.tracked-changes");
            case "altChunk" -> chunk(Xml.attribute(xml, "id"));
            case "object" -> draft.warn("import.embedded");
            default -> within(xml, name);
        }
    }

    private void within(XMLStreamReader xml, String name) throws XMLStreamException {
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = Xml.attribute(xml, "val");
            case "outlineLvl" -> paragraph.outline = Xml.number(Xml.attribute(xml, "val"), -1);
            case "ilvl" -> paragraph.listLevel = Xml.number(Xml.attribute(xml, "val"), 0);
            case "numId" ->
                    paragraph.listLevel =
                            Xml.attribute(xml, "val").equals("0")
                                    ? -1
                                    : Math.max(0, paragraph.listLevel);
            case "r" -> {
                paragraph.inRun = true;
                paragraph.hidden = false;
            }
            case "vanish" -> {
                if (paragraph.inRun && !Xml.attribute(xml, "val").matches("0|false|off")) {
                    paragraph.hidden = true;
                    draft.warn("import.hidden-text");
                }
            }
            case "t" -> add(paragraph, text(xml));
            case "tab" -> add(paragraph, paragraph.inRun ? " " : "");
            case "br", "cr" -> add(paragraph, Xml.attribute(xml, "type").isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> add(paragraph, "\u2011");
            case "sym" -> add(paragraph, symbol(Xml.attribute(xml, "char")));
            case "footnoteReference" -> noteIds.add("footnote" + Xml.attribute(xml, "id"));
            case "endnoteReference" -> noteIds.add("endnote" + Xml.attribute(xml, "id"));
            default -> {}
        }
    }

    private void end(XMLStreamReader xml) {
        if (!Xml.isWord(xml)) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p" -> {
                Paragraph paragraph = open.poll();
                if (paragraph != null) {
                    put(entry(paragraph));
                }
            }
            case "r" -> {
                Paragraph paragraph = open.peek();
                if (paragraph != null) {
                    paragraph.inRun = false;
                    paragraph.hidden = false;
                }
            }
            case "tbl" -> {
                Table table = tables.poll();
                if (table != null) {
                    finish(table);
                }
            }
            default -> {}
        }
    }

    private static void add(Paragraph paragraph, String words) {
        if (!paragraph.hidden) {
            paragraph.words.append(words);
        }
    }

    /// Characters up to the end of this element, however long.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return words.toString();
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /// A letter of a symbol font; those in the private area mean nothing outside of it.
    private static String symbol(String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        int c = Integer.parseInt(hexadecimal, 16);
        return c >= 0xe000 && c < 0xf900 ? "" : Character.toString(c);
    }

    private Entry entry(Paragraph paragraph) {
        String words = paragraph.words.toString();
        int heading =
                paragraph.outline >= 0 && paragraph.outline < 6
                        ? paragraph.outline + 1
                        : styles.heading(paragraph.style);
        if (styles.isTitle(paragraph.style)) {
            return Entry.of(Block.Kind.TITLE, 1, words);
        }
        if (styles.isContents(paragraph.style)) {
            return Entry.of(Block.Kind.PARAGRAPH, 0, words).removed("contents");
        }
        if (heading > 0) {
            return Entry.of(Block.Kind.HEADING, heading, words);
        }
        if (paragraph.listLevel >= 0 || styles.isList(paragraph.style)) {
            return Entry.of(Block.Kind.LIST_ITEM, Math.max(0, paragraph.listLevel) + 1, words);
        }
        if (styles.isQuote(paragraph.style)) {
            return Entry.of(Block.Kind.QUOTE, 0, words);
        }
        return Entry.of(
                styles.isCaption(paragraph.style) ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH,
                0,
                words);
    }

    private void put(Entry entry) {
        if (++count % 500 == 0) {
            steps.at(count, 0);
        }
        Table table = tables.peek();
        if (table != null && !table.rows.isEmpty() && !table.rows.getLast().isEmpty()) {
            table.rows.getLast().getLast().add(entry);
            return;
        }
        if (entry.text().isEmpty()) {
            return;
        }
        boolean item = entry.kind() == Block.Kind.LIST_ITEM;
        if (item && !inList) {
            group++;
        }
        inList = item;
        draft.add(item ? entry.inGroup(group) : entry);
    }

    private void row() {
        Table table = tables.peek();
        if (table != null) {
            table.rows.add(new ArrayList<>());
            table.heads.add(false);
        }
    }

    private void cell() {
        Table table = tables.peek();
        if (table != null && !table.rows.isEmpty()) {
            table.rows.getLast().add(new ArrayList<>());
        }
    }

    private void head(XMLStreamReader xml) {
        Table table = tables.peek();
        if (table != null
                && !table.heads.isEmpty()
                && !Xml.attribute(xml, "val").matches("0|false|off")) {
            table.heads.set(table.heads.size() - 1, true);
        }
    }

    /// Rows of a table; a table of one column, or one that holds pages of text, only arranges it.
    private void finish(Table table) {
        boolean arranges =
                table.rows.stream().allMatch(row -> row.size() < 2)
                        || table.rows.stream()
                                .flatMap(List::stream)
                                .anyMatch(cell -> cell.size() > 12);
        if (arranges || !tables.isEmpty()) {
            table.rows.forEach(row -> row.forEach(cell -> cell.forEach(this::put)));
            return;
        }
        int shared = ++group;
        inList = false;
        for (int i = 0; i < table.rows.size(); i++) {
            List<String> cells = new ArrayList<>();
            for (List<Entry> cell : table.rows.get(i)) {
                cells.add(Tidy.line(String.join(" ", cell.stream().map(Entry::text).toList())));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                Block.Kind kind = table.heads.get(i) ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
                draft.add(Entry.of(kind, 0, String.join("\t", cells)).inGroup(shared));
            }
        }
    }

    /// A chunk of another format inside the document: HTML is read, anything else is told.
    private void chunk(String id) throws XMLStreamException {
        WordPackage.Relation relation = file.relations(part).get(id);
        String target = relation == null ? "" : relation.target();
        byte[] bytes = file.bytes(target);
        String start =
                new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        if (start.contains("<") && !target.endsWith(".xml") && !start.contains("MIME-Version")) {
            WebPage.addFragment(Decoding.of(bytes).text(), draft);
            return;
        }
        draft.warn("import.part-not-read");
        draft.markIncomplete();
    }

    /// Notes in the order in which the text refers to them.
    void addNotes(@Nullable InputStream notes, String kind) throws XMLStreamException {
        if (notes == null) {
            return;
        }
        Map<String, String> texts = new HashMap<>();
        readNotes(Xml.reader(notes), kind, texts);
        for (String id : noteIds) {
            if (id.startsWith(kind)) {
                draft.add(Block.Kind.NOTE, 0, texts.getOrDefault(id, ""));
            }
        }
    }

    private static void readNotes(XMLStreamReader xml, String kind, Map<String, String> texts)
            throws XMLStreamException {
        String id = "";
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Xml.isWord(xml)) {
                switch (xml.getLocalName()) {
                    case "footnote", "endnote" -> {
                        id = kind + Xml.attribute(xml, "id");
                        words.setLength(0);
                    }
                    case "t" -> words.append(text(xml));
                    case "tab", "br" -> words.append(' ');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && Xml.isWord(xml)) {
                switch (xml.getLocalName()) {
                    case "footnote", "endnote" -> texts.put(id, Tidy.line(words.toString()));
                    case "p" -> words.append(' ');
                    default -> {}
                }
            }
        }
    }
}
