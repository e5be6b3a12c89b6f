package org.briefingbuilder.intake.pptx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Mark;
import org.briefingbuilder.intake.draft.Strand;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One slide, or the notes to one: its title first, then its shapes in the order of the file, which
/// is the order in which they are read aloud. Used by one thread.
final class Slide {
    private final Draft draft;
    private final int page;
    private final boolean notes;
    private final List<Entry> entries = new ArrayList<>();
    private Strand words = new Strand();
    private boolean raised;
    private boolean struck;
    private final List<List<Entry>> row = new ArrayList<>();
    private String role = "";
    private int level;
    private boolean hidden;
    private boolean inTable;
    private boolean plain;
    private boolean firstRow;
    private int rows;

    Slide(Draft draft, int page, boolean notes) {
        this.draft = draft;
        this.page = page;
        this.notes = notes;
    }

    void read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        // A title that was drawn last is still read first.
        entries.sort(
                (a, b) ->
                        Boolean.compare(
                                a.kind() != Block.Kind.HEADING, b.kind() != Block.Kind.HEADING));
        entries.forEach(entry -> draft.add(entry.onPage(page)));
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback" -> Xml.skip(xml);
            case "sld" -> {
                if (Xml.attribute(xml, "show").equals("0")) {
                    draft.warn("import.hidden-slide");
                }
            }
            case "sp" -> {
                role = "";
                hidden = false;
                plain = true;
            }
            case "cNvPr" -> hidden = Xml.attribute(xml, "hidden").equals("1");
            case "ph" -> {
                String type = Xml.attribute(xml, "type");
                role = type.isEmpty() ? "body" : type;
                plain = false;
            }
            case "tbl" -> {
                inTable = true;
                rows = 0;
            }
            case "tblPr" -> firstRow = Xml.attribute(xml, "firstRow").equals("1");
            case "tc" -> row.add(new ArrayList<>());
            case "p" -> {
                words = new Strand();
                level = 0;
            }
            case "pPr" -> level = Math.clamp(Xml.number(Xml.attribute(xml, "lvl"), 0), 0, 8);
            case "r", "fld" -> {
                raised = false;
                struck = false;
            }
            case "rPr" -> {
                raised = Xml.number(Xml.attribute(xml, "baseline"), 0) > 0;
                struck = Xml.attribute(xml, "strike").matches("(?:sng|dbl)Strike");
            }
            case "t" -> {
                int from = words.length();
                if (raised) {
                    words.appendRaised(Xml.text(xml));
                } else {
                    words.append(Xml.text(xml));
                }
                if (struck) {
                    words.cutFrom(from, "struck");
                }
            }
            case "br" -> words.append("\n");
            case "tab" -> words.append(" ");
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> paragraph();
            case "tr" -> {
                Block.Kind kind =
                        firstRow && rows == 0 ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
                rows++;
                Entry entry = Entry.row(kind, row);
                if (!entry.text().isEmpty()) {
                    entries.add(entry.inGroup(group()));
                }
                row.clear();
            }
            case "tbl" -> inTable = false;
            default -> {}
        }
    }

    /// Blocks of one slide that stand together.
    private int group() {
        return page * 2 + 2 + (notes ? 1 : 0);
    }

    private void paragraph() {
        Strand said = words;
        words = new Strand();
        if (said.toString().isBlank()) {
            return;
        }
        Entry entry;
        if (notes) {
            entry = said.entry(Block.Kind.NOTE, 0);
        } else if (role.equals("title") || role.equals("ctrTitle")) {
            entry = said.entry(Block.Kind.HEADING, 2);
        } else if (role.equals("body") && !inTable) {
            entry = said.entry(Block.Kind.LIST_ITEM, level + 1).inGroup(group());
        } else {
            entry = said.entry(Block.Kind.PARAGRAPH, 0);
        }
        boolean margin = role.matches("ftr|hdr|dt|sldNum|sldImg");
        if (margin) {
            entry = entry.removed("running-head");
        } else if (hidden && !plain) {
            entry = entry.removed("hidden");
            draft.warn("import.hidden-text");
        }
        if (inTable && !row.isEmpty()) {
            row.getLast().add(entry);
        } else if (!notes || !margin || !role.equals("sldNum")) {
            entries.add(entry);
        }
    }

    static void remarked(Draft draft, int page, int remark) {
        int at = Slides.firstOf(draft, page);
        if (at >= 0) {
            Entry entry = draft.entries().get(at);
            List<Mark> marks = new ArrayList<>(entry.marks());
            marks.add(new Mark.Remarked(new Span(0, entry.text().length()), remark));
            draft.entries().set(at, entry.withMarks(marks));
        }
    }
}
