package org.briefingbuilder.intake.odt;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Mark;
import org.briefingbuilder.intake.draft.Moments;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Strand;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.text.Span;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads `content.xml` in reading order. Used by one thread.
final class TextBody {
    /// Blanks and cells that an element stands for, at most.
    private static final int MOST_BLANKS = 1_000;

    private static final int MOST_REPEATED = 1_000;

    /// Cells of the whole document, at most; more is no text.
    private static final int MOST_CELLS = 2_000_000;

    private static final Pattern BLANKS = Pattern.compile("[\\t\\r\\n ]+");

    private final Styles styles;
    private final Draft draft;
    private final Steps steps;
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Region> inserting = new HashMap<>();
    private final Map<String, Integer> annotations = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int listLevel;
    private int group;
    private int listGroup;
    private boolean inContents;
    private int count;
    private int cells;

    TextBody(Styles styles, Draft draft, Steps steps) {
        this.styles = styles;
        this.draft = draft;
        this.steps = steps;
    }

    /// A tracked change.
    ///
    /// @param words that were deleted; empty of an insertion
    private record Region(boolean inserted, String by, String date, String words) {}

    /// A paragraph or heading that is being read.
    ///
    /// @param level of a heading; 0 of a paragraph
    /// @param hiding elements around the next words whose style hides them
    /// @param raising as many, whose style sets them above their line
    /// @param striking as many, whose style strikes them out
    private record Paragraph(
            Strand words,
            String style,
            int level,
            Deque<Boolean> hiding,
            Deque<Boolean> raising,
            Deque<Boolean> striking,
            Map<Integer, Integer> remarks) {}

    private static final class Table {
        final List<List<List<Entry>>> rows = new ArrayList<>();
        final List<Boolean> heads = new ArrayList<>();
        int headRows;
    }

    void read(byte[] content) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(content);
        boolean inBody = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inBody |= xml.getLocalName().equals("body");
                    if (inBody) {
                        start(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (inBody) {
                        end(xml.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        add(BLANKS.matcher(xml.getText()).replaceAll(" "));
                    }
                }
                default -> {}
            }
        }
        notes.forEach(note -> draft.add(Block.Kind.NOTE, 0, note));
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        Paragraph here = open.peek();
        if (here != null) {
            here.hiding().push(styles.isHidden(Xml.attribute(xml, "style-name")));
            here.raising().push(styles.isRaised(Xml.attribute(xml, "style-name")));
            here.striking().push(styles.isStruck(Xml.attribute(xml, "style-name")));
        }
        switch (name) {
            case "spreadsheet", "presentation", "drawing" -> {
                if (xml.getNamespaceURI().contains(":office:")) {
                    throw new Problem("import.unsupported", "OpenDocument");
                }
            }
            case "tracked-changes" -> {
                changes(xml);
                pop();
            }
            case "p", "h" -> {
                int level =
                        name.equals("h") ? Xml.number(Xml.attribute(xml, "outline-level"), 1) : 0;
                open.push(
                        new Paragraph(
                                new Strand(),
                                Xml.attribute(xml, "style-name"),
                                level,
                                new ArrayDeque<>(),
                                new ArrayDeque<>(),
                                new ArrayDeque<>(),
                                new HashMap<>()));
            }
            case "s" ->
                    add(
                            " "
                                    .repeat(
                                            Math.clamp(
                                                    Xml.number(Xml.attribute(xml, "c"), 1),
                                                    0,
                                                    MOST_BLANKS)));
            case "tab" -> add(" ");
            case "line-break" -> add("\n");
            case "list" -> {
                listGroup = listLevel == 0 ? ++group : listGroup;
                listLevel++;
            }
            case "table-of-content",
                    "alphabetical-index",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "bibliography" ->
                    inContents |= !name.equals("bibliography");
            case "table" -> tables.push(new Table());
            case "table-header-rows" -> tables.stream().limit(1).forEach(table -> table.headRows++);
            case "table-row" -> row();
            case "table-cell", "covered-table-cell" -> cell(xml);
            case "note" -> {
                notes.add(aside(xml, "note-citation"));
                pop();
            }
            case "annotation" -> {
                annotation(xml);
                pop();
            }
            case "annotation-end" -> annotationEnd(Xml.attribute(xml, "name"));
            case "change" -> deleted(Xml.attribute(xml, "change-id"));
            case "change-start" -> {
                Region region = regions.get(Xml.attribute(xml, "change-id"));
                if (region != null && region.inserted()) {
                    inserting.put(Xml.attribute(xml, "change-id"), region);
                }
            }
            case "change-end" -> inserting.remove(Xml.attribute(xml, "change-id"));
            case "ruby-text",
                    "script",
                    "event-listeners",
                    "desc",
                    "sequence-decls",
                    "user-field-decls",
                    "variable-decls",
                    "forms",
                    "object-ole",
                    "label",
                    "index-title-template" -> {
                boolean skips = !name.equals("label") || here != null;
                if (skips) {
                    Xml.skip(xml);
                    pop();
                }
            }
            case "hidden-text", "hidden-paragraph" -> draft.warn("import.hidden-text");
            case "math" -> {
                add(Tidy.line(Xml.text(xml)));
                pop();
            }
            default -> {}
        }
    }

    private void pop() {
        if (!open.isEmpty()) {
            open.peek().hiding().poll();
            open.peek().raising().poll();
            open.peek().striking().poll();
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                Paragraph done = open.poll();
                if (done != null) {
                    put(entry(done));
                }
            }
            case "list" -> listLevel = Math.max(0, listLevel - 1);
            case "table-of-content",
                    "alphabetical-index",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index" ->
                    inContents = false;
            case "table-header-rows" -> tables.stream().limit(1).forEach(table -> table.headRows--);
            case "table" -> {
                Table table = tables.poll();
                if (table != null) {
                    finish(table);
                }
            }
            default -> {}
        }
        pop();
    }

    private void add(String words) {
        Paragraph here = open.peek();
        if (here == null) {
            return;
        }
        int from = here.words().length();
        // White space collapses (ISO/IEC 26300-1, 6.1.2).
        boolean blank = here.words().endsInBlank() && words.startsWith(" ");
        String more = blank ? words.substring(1) : words;
        if (here.raising().contains(true)) {
            here.words().appendRaised(more);
        } else {
            here.words().append(more);
        }
        if (hidden(here)) {
            here.words().cutFrom(from, "hidden");
            draft.warn("import.hidden-text");
        } else if (here.striking().contains(true) || styles.isStruck(here.style())) {
            here.words().cutFrom(from, "struck");
        }
        Span span = new Span(from, here.words().length());
        for (Region region : inserting.values()) {
            here.words().mark(new Mark.Change(span, true, region.by(), region.date()));
        }
    }

    private static boolean hidden(Paragraph here) {
        return here.hiding().contains(true);
    }

    private void deleted(String id) {
        Region region = regions.get(id);
        Paragraph here = open.peek();
        if (region == null || region.inserted() || region.words().isEmpty()) {
            return;
        }
        if (here == null) {
            Strand whole = new Strand().append(region.words());
            whole.cutFrom(0, "deleted");
            whole.mark(
                    new Mark.Change(
                            new Span(0, whole.length()), false, region.by(), region.date()));
            put(whole.entry(Block.Kind.PARAGRAPH, 0));
            return;
        }
        int from = here.words().length();
        here.words().append(region.words());
        here.words().cutFrom(from, "deleted");
        here.words()
                .mark(
                        new Mark.Change(
                                new Span(from, here.words().length()),
                                false,
                                region.by(),
                                region.date()));
    }

    private void changes(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        boolean inserted = true;
        boolean formatted = false;
        StringBuilder by = new StringBuilder();
        StringBuilder date = new StringBuilder();
        StringBuilder words = new StringBuilder();
        StringBuilder into = words;
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    switch (xml.getLocalName()) {
                        case "changed-region" -> {
                            id = Xml.attribute(xml, "id");
                            by.setLength(0);
                            date.setLength(0);
                            words.setLength(0);
                            inserted = true;
                            formatted = false;
                        }
                        case "deletion" -> inserted = false;
                        case "format-change" -> formatted = true;
                        case "creator" -> into = by;
                        case "date" -> into = date;
                        case "p", "h" -> {
                            into = words;
                            words.append(words.isEmpty() ? "" : "\n");
                        }
                        case "s", "tab" -> into.append(' ');
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        into.append(BLANKS.matcher(xml.getText()).replaceAll(" "));
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    switch (xml.getLocalName()) {
                        case "creator", "date" -> into = new StringBuilder();
                        case "changed-region" -> {
                            if (formatted) {
                                // The words are as they were.
                                continue;
                            }
                            draft.warn("import.tracked-changes");
                            regions.put(
                                    id,
                                    new Region(
                                            inserted,
                                            Tidy.line(by.toString()),
                                            Moments.day(date.toString()),
                                            inserted ? "" : words.toString()));
                        }
                        default -> {}
                    }
                }
                default -> {}
            }
        }
    }

    private void annotation(XMLStreamReader xml) throws XMLStreamException {
        String id = Xml.attribute(xml, "name");
        int answers = named.getOrDefault(Xml.attribute(xml, "parent-name"), -1);
        StringBuilder by = new StringBuilder();
        StringBuilder date = new StringBuilder();
        StringBuilder words = new StringBuilder();
        StringBuilder into = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    switch (xml.getLocalName()) {
                        case "creator" -> into = by;
                        case "date" -> into = date;
                        case "creator-initials", "sender-initials" -> into = new StringBuilder();
                        case "p" -> {
                            into = words;
                            words.append(words.isEmpty() ? "" : "\n");
                        }
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> into.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        int remark =
                draft.remark(by.toString(), Moments.of(date.toString()), words.toString(), answers);
        named.put(id, remark);
        Paragraph here = open.peek();
        if (here != null) {
            here.remarks().put(remark, here.words().length());
            annotations.put(id, remark);
        }
    }

    private void annotationEnd(String id) {
        Integer remark = annotations.remove(id);
        Paragraph here = open.peek();
        if (remark == null || here == null) {
            return;
        }
        Integer begun = here.remarks().get(remark);
        if (begun != null && begun == here.words().length()) {
            // Around no words, as answers are: at a point.
            return;
        }
        here.remarks().remove(remark);
        int from = Optional.ofNullable(begun).orElse(0);
        here.words().mark(new Mark.Remarked(new Span(from, here.words().length()), remark));
    }

    /// What stands aside of the text: a note's words without its number.
    private static String aside(XMLStreamReader xml, String number) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (name.equals(number) || name.equals("annotation")) {
                        Xml.skip(xml);
                    } else {
                        depth++;
                        words.append(name.matches("p|s|tab|line-break") ? " " : "");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> words.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return Tidy.line(Tidy.characters(words.toString()));
    }

    private Entry entry(Paragraph done) {
        // An annotation without an end stands at a point: it is about the whole paragraph.
        done.remarks()
                .forEach(
                        (remark, from) -> {
                            boolean point = !annotations.containsValue(remark);
                            int start = point || from == done.words().length() ? 0 : from;
                            done.words()
                                    .mark(
                                            new Mark.Remarked(
                                                    new Span(start, done.words().length()),
                                                    remark));
                        });
        String style = done.style();
        if (inContents) {
            return done.words().entry(Block.Kind.PARAGRAPH, 0).removed("contents");
        }
        if (styles.isTitle(style)) {
            return done.words().entry(Block.Kind.TITLE, 1);
        }
        int level = done.level() > 0 ? done.level() : styles.heading(style);
        if (level > 0) {
            return done.words().entry(Block.Kind.HEADING, Math.min(level, 6));
        }
        if (listLevel > 0) {
            return done.words()
                    .entry(Block.Kind.LIST_ITEM, Math.min(listLevel, 20))
                    .inGroup(listGroup);
        }
        if (styles.isQuote(style)) {
            return done.words().entry(Block.Kind.QUOTE, 0);
        }
        return done.words()
                .entry(styles.isCaption(style) ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH, 0);
    }

    private void put(Entry entry) {
        if (++count % 500 == 0) {
            steps.at(count, 0);
        }
        Table table = tables.peek();
        if (table != null && !table.rows.isEmpty() && !table.rows.getLast().isEmpty()) {
            table.rows.getLast().getLast().add(entry);
        } else {
            draft.add(entry);
        }
    }

    private void row() {
        Table table = tables.peek();
        if (table != null) {
            table.rows.add(new ArrayList<>());
            table.heads.add(table.headRows > 0);
        }
    }

    /// An empty cell may stand for many; the empty ones at a row's end are never seen.
    private void cell(XMLStreamReader xml) {
        Table table = tables.peek();
        if (table == null || table.rows.isEmpty()) {
            return;
        }
        int repeated = Xml.number(Xml.attribute(xml, "number-columns-repeated"), 1);
        for (int i = 0; i < Math.clamp(repeated, 1, MOST_REPEATED); i++) {
            if (++cells > MOST_CELLS) {
                throw new Problem("import.expands");
            }
            table.rows.getLast().add(new ArrayList<>());
        }
    }

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
        for (int i = 0; i < table.rows.size(); i++) {
            Block.Kind kind = table.heads.get(i) ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
            draft.add(Entry.row(kind, table.rows.get(i)).inGroup(shared));
        }
    }

    /// Headers and footers, which stand with the styles: furniture.
    void margins(byte[] stylesPart) throws XMLStreamException {
        if (stylesPart.length == 0) {
            return;
        }
        Set<String> texts = new LinkedHashSet<>();
        XMLStreamReader xml = Xml.reader(stylesPart);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().matches("(?:header|footer)(?:-left|-first)?")
                    && xml.getNamespaceURI().contains(":style:")) {
                texts.add(aside(xml, "event-listeners"));
            }
        }
        texts.forEach(
                words ->
                        draft.add(
                                Entry.of(Block.Kind.PARAGRAPH, 0, words).removed("running-head")));
    }
}
