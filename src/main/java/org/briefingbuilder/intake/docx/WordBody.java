package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Mark;
import org.briefingbuilder.intake.draft.Moments;
import org.briefingbuilder.intake.draft.Raised;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.office.OfficePackage;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the paragraphs and tables of one part in reading order. Deleted and hidden words are read
/// as cuts, inserted ones as text, both with who did it. Used by one thread.
final class WordBody {
    /// What holds properties as they were before a change, and what only repeats the text.
    private static final Set<String> SKIPPED =
            Set.of(
                    "rPrChange",
                    "pPrChange",
                    "sectPrChange",
                    "tblPrChange",
                    "tblPrExChange",
                    "tblGridChange",
                    "trPrChange",
                    "tcPrChange",
                    "numberingChange",
                    "Fallback",
                    "rt");

    private final OfficePackage file;
    private final String part;
    private final Styles styles;
    private final Comments comments;
    private final Draft draft;
    private final Steps steps;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Set<Integer> remarks = new HashSet<>();
    private final List<String> noteIds = new ArrayList<>();
    private Optional<Paragraph> carried = Optional.empty();
    private int count;
    private int group;
    private boolean inList;

    WordBody(
            OfficePackage file,
            String part,
            Styles styles,
            Comments comments,
            Draft draft,
            Steps steps) {
        this.file = file;
        this.part = part;
        this.styles = styles;
        this.comments = comments;
        this.draft = draft;
        this.steps = steps;
    }

    /// A stretch of tracked change that is open.
    private record Change(boolean inserted, String by, String date) {}

    /// A table that is being read; a table in a cell becomes that cell's paragraphs.
    private static final class Table {
        final List<List<List<Entry>>> rows = new ArrayList<>();
        final List<Boolean> heads = new ArrayList<>();
    }

    void read() throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(file.bytes(part));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml);
                default -> {}
            }
        }
        carried.ifPresent(this::put);
        carried = Optional.empty();
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (SKIPPED.contains(name)) {
            Xml.skip(xml);
            return;
        }
        if (!Word.is(xml)) {
            formula(xml, name);
            return;
        }
        switch (name) {
            case "p" -> open.push(carriedOr(new Paragraph(remarks)));
            case "tbl" -> tables.push(new Table());
            case "tr" -> row();
            case "tc" -> cell();
            case "tblHeader" -> head(xml);
            case "ins", "moveTo", "del", "moveFrom" -> change(xml, name);
            case "altChunk" -> chunk(Xml.attribute(xml, "id"));
            case "object" -> draft.warn("import.embedded");
            case "commentRangeStart" -> remark(xml, true);
            case "commentRangeEnd" -> remark(xml, false);
            default -> within(xml, name);
        }
    }

    private Paragraph carriedOr(Paragraph fresh) {
        Paragraph next = carried.orElse(fresh);
        carried = Optional.empty();
        return next;
    }

    /// Of a formula its letters in their order, with a stroke between the parts of a fraction.
    private void formula(XMLStreamReader xml, String name) throws XMLStreamException {
        Paragraph paragraph = open.peek();
        if (paragraph != null && String.valueOf(xml.getNamespaceURI()).endsWith("/math")) {
            switch (name) {
                case "t" -> add(paragraph, Xml.text(xml));
                case "den" -> add(paragraph, "/");
                default -> {}
            }
        }
    }

    /// Around runs a change is open until its end; within the properties of a paragraph it speaks
    /// of the paragraph's end.
    private void change(XMLStreamReader xml, String name) {
        Paragraph paragraph = open.peek();
        boolean inserted = name.equals("ins") || name.equals("moveTo");
        if (paragraph != null && paragraph.inProperties) {
            paragraph.endDeleted |= !inserted;
        }
        draft.warn("import.tracked-changes");
        changes.push(
                new Change(
                        inserted,
                        Tidy.line(Xml.attribute(xml, "author")),
                        Moments.day(Xml.attribute(xml, "date"))));
    }

    private void remark(XMLStreamReader xml, boolean begins) {
        comments.remark(Xml.attribute(xml, "id"))
                .ifPresent(
                        number -> {
                            if (begins) {
                                remarks.add(number);
                                open.stream().limit(1).forEach(p -> p.beginRemark(number));
                            } else {
                                remarks.remove(number);
                                open.stream().limit(1).forEach(p -> p.endRemark(number));
                            }
                        });
    }

    private void within(XMLStreamReader xml, String name) throws XMLStreamException {
        Paragraph paragraph = open.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
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
                paragraph.raised = false;
                paragraph.struck = false;
            }
            case "rStyle" -> {
                hide(paragraph, styles.isHidden(Xml.attribute(xml, "val")));
                paragraph.raised = styles.isRaised(Xml.attribute(xml, "val"));
            }
            case "strike", "dstrike" ->
                    paragraph.struck = paragraph.inRun && !Word.isOff(Xml.attribute(xml, "val"));
            case "vertAlign", "position" -> paragraph.raised = Word.isRaised(xml);
            case "vanish" -> hide(paragraph, !Word.isOff(Xml.attribute(xml, "val")));
            case "t", "delText" -> add(paragraph, Xml.text(xml));
            case "tab", "ptab" -> add(paragraph, paragraph.inRun ? " " : "");
            case "br", "cr" -> add(paragraph, Xml.attribute(xml, "type").isEmpty() ? "\n" : " ");
            case "noBreakHyphen" -> add(paragraph, "\u2011");
            case "sym" -> add(paragraph, symbol(Xml.attribute(xml, "char")));
            case "footnoteReference" -> note("footnote", xml);
            case "endnoteReference" -> note("endnote", xml);
            case "commentReference" ->
                    comments.remark(Xml.attribute(xml, "id")).ifPresent(paragraph.points::add);
            default -> {}
        }
    }

    private void note(String kind, XMLStreamReader xml) {
        if (changes.stream().allMatch(Change::inserted)) {
            noteIds.add(kind + Xml.attribute(xml, "id"));
        }
    }

    private void hide(Paragraph paragraph, boolean hidden) {
        if (paragraph.inRun && hidden) {
            paragraph.hidden = true;
            draft.warn("import.hidden-text");
        } else if (paragraph.inRun) {
            paragraph.hidden = false;
        }
    }

    private void end(XMLStreamReader xml) {
        if (!Word.is(xml)) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p" -> {
                Paragraph paragraph = open.poll();
                if (paragraph != null && paragraph.endDeleted && open.isEmpty()) {
                    paragraph.endDeleted = false;
                    carried = Optional.of(paragraph);
                } else if (paragraph != null) {
                    put(paragraph);
                }
            }
            case "pPr" -> {
                Paragraph paragraph = open.peek();
                if (paragraph != null) {
                    paragraph.inProperties = false;
                }
            }
            case "r" -> {
                Paragraph paragraph = open.peek();
                if (paragraph != null) {
                    paragraph.inRun = false;
                    paragraph.hidden = false;
                    paragraph.raised = false;
                    paragraph.struck = false;
                }
            }
            case "ins", "moveTo", "del", "moveFrom" -> changes.poll();
            case "tbl" -> {
                carried.ifPresent(this::put);
                carried = Optional.empty();
                Table table = tables.poll();
                if (table != null) {
                    finish(table);
                }
            }
            case "tc" -> {
                carried.ifPresent(this::put);
                carried = Optional.empty();
            }
            default -> {}
        }
    }

    private void add(Paragraph paragraph, String words) {
        int from = paragraph.words.length();
        if (paragraph.raised && paragraph.inRun) {
            paragraph.words.appendRaised(words);
        } else {
            paragraph.words.append(words);
        }
        Span span = new Span(from, paragraph.words.length());
        if (paragraph.hidden) {
            paragraph.words.cutFrom(from, "hidden");
        } else if (paragraph.struck) {
            paragraph.words.cutFrom(from, "struck");
        }
        Change change =
                changes.stream().filter(c -> !c.inserted()).findFirst().orElse(changes.peek());
        if (change != null) {
            if (!change.inserted()) {
                paragraph.words.cutFrom(from, "deleted");
            }
            paragraph.words.mark(
                    new Mark.Change(span, change.inserted(), change.by(), change.date()));
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

    private void put(Paragraph paragraph) {
        paragraph.close();
        put(entry(paragraph));
    }

    private Entry entry(Paragraph paragraph) {
        int heading =
                paragraph.outline >= 0 && paragraph.outline < 6
                        ? paragraph.outline + 1
                        : styles.heading(paragraph.style);
        if (styles.isTitle(paragraph.style)) {
            return paragraph.words.entry(Block.Kind.TITLE, 1);
        }
        if (styles.isContents(paragraph.style)) {
            return paragraph.words.entry(Block.Kind.PARAGRAPH, 0).removed("contents");
        }
        if (heading > 0) {
            return paragraph.words.entry(Block.Kind.HEADING, heading);
        }
        if (paragraph.listLevel >= 0 || styles.isList(paragraph.style)) {
            int level = Math.clamp(paragraph.listLevel, 0, 20) + 1;
            return paragraph.words.entry(Block.Kind.LIST_ITEM, level);
        }
        if (styles.isQuote(paragraph.style)) {
            return paragraph.words.entry(Block.Kind.QUOTE, 0);
        }
        return paragraph.words.entry(
                styles.isCaption(paragraph.style) ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH, 0);
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
        if (table != null && !table.heads.isEmpty() && !Word.isOff(Xml.attribute(xml, "val"))) {
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
            Block.Kind kind = table.heads.get(i) ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
            draft.add(Entry.row(kind, table.rows.get(i)).inGroup(shared));
        }
    }

    /// A chunk of another format inside the document: HTML is read, anything else is told.
    private void chunk(String id) throws XMLStreamException {
        OfficePackage.Relation relation = file.relations(part).get(id);
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
        boolean raised = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Word.is(xml)) {
                switch (xml.getLocalName()) {
                    case "footnote", "endnote" -> {
                        id = kind + Xml.attribute(xml, "id");
                        words.setLength(0);
                    }
                    case "r" -> raised = false;
                    case "vertAlign", "position" -> raised = Word.isRaised(xml);
                    case "t" -> {
                        String said = Xml.text(xml);
                        words.append(raised ? Raised.letters(said) : said);
                    }
                    case "moveFrom" -> Xml.skip(xml);
                    case "tab", "br" -> words.append(' ');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && Word.is(xml)) {
                switch (xml.getLocalName()) {
                    case "footnote", "endnote" -> texts.put(id, Tidy.line(words.toString()));
                    case "p" -> words.append(' ');
                    default -> {}
                }
            }
        }
    }
}
