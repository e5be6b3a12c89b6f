package org.briefingbuilder.intake.rtf;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Mark;
import org.briefingbuilder.intake.draft.Raised;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Strand;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.intake.rtf.Group.Into;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.text.Span;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paragraphs, tables and notes of the tokens of an RTF file. Used by one thread.
final class RichBody implements IRtfListener {
    /// Deeper groups than any program writes are read without what holds only within them. A mark
    /// that is written before a paragraph that hangs from it.
    private static final Pattern MARK =
            Pattern.compile("^(?:[•‣·–—-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxlc]{1,5})[.)])\\s+(?=\\S)");

    /// How many paragraphs at most stand before a document's date.
    private static final int HEAD = 12;

    /// The indent of one level, in twentieths of a point.
    private static final int STEP = 360;

    /// From which size on, in half points, the first words are a title when they stand in the
    /// middle.
    private static final int TITLE_SIZE = 28;

    private static final int DEEPEST = 20_000;

    private final Draft draft;
    private final Steps steps;
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group here = new Group();
    private Charset document = CodePages.WINDOWS_1252;
    private int tooDeep;
    private boolean optional;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int skip;

    private Strand words = new Strand();
    private StringBuilder aside = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> margins = new LinkedHashSet<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, Boolean> symbolFonts = new HashMap<>();
    private final Map<Integer, String> styles = new HashMap<>();
    private final List<String> revisors = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final StringBuilder remarkBy = new StringBuilder();
    private int defaultFont;
    private int font;
    private int style;
    private int outline = -1;
    private boolean inTable;
    private boolean listed;
    private int listLevel;
    private int indent;
    private int firstIndent;
    private boolean centred;
    private int largest;
    private boolean head;
    private boolean inList;
    private int group;
    private int tableGroup;
    private int count;
    private List<Entry> cell = new ArrayList<>();
    private List<List<Entry>> row = new ArrayList<>();
    private Optional<Integer> remarkFrom = Optional.empty();

    RichBody(Draft draft, Steps steps) {
        this.draft = draft;
        this.steps = steps;
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {}

    @Override
    public void processBinaryBytes(byte[] data) {}

    @Override
    public void processGroupStart() {
        flush();
        if (optional) {
            into(Into.NOWHERE);
        }
        optional = false;
        if (groups.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        groups.push(here);
        here = here.inner();
    }

    @Override
    public void processGroupEnd() {
        flush();
        optional = false;
        skip = 0;
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        Group ended = here;
        here = groups.isEmpty() ? new Group() : groups.pop();
        if (ended.begins) {
            finish(ended.into);
        }
    }

    @Override
    public void processCharacterBytes(byte[] data) {
        int from = Math.min(skip, data.length);
        skip -= from;
        if (from < data.length) {
            if (optional) {
                // A group for programs that know a command that we do not.
                into(Into.NOWHERE);
            }
            optional = false;
            bytes.write(data, from, data.length - from);
        }
    }

    @Override
    public void processString(String string) {
        flush();
        put(string);
    }

    /// Bytes become letters together: a letter may be two of them.
    private void flush() {
        if (bytes.size() > 0) {
            String read = bytes.toString(here.charset);
            bytes.reset();
            put(read);
        }
    }

    private void put(String read) {
        switch (here.into) {
            case TEXT -> text(here.symbols ? withoutSymbols(read) : read);
            case NOTE, REMARK, MARGIN ->
                    aside.append(here.deleted ? "" : here.raised ? Raised.letters(read) : read);
            case REMARK_BY -> remarkBy.append(read);
            case TITLE -> title.append(read);
            case AUTHOR -> author.append(read);
            case STYLES -> named(read);
            case REVISORS -> revisors.addAll(List.of(read.split(";")));
            case REMARK_DATE, FIELD_CODE, MOMENT, FONTS, INFO, NOWHERE -> {}
        }
    }

    /// Letters of a symbol font mean nothing as letters, save those that are drawn like a bullet.
    private static String withoutSymbols(String read) {
        return read.replaceAll("[^\\s\\d.,;:()\\-]", "");
    }

    private void text(String read) {
        int from = words.length();
        if (here.raised) {
            words.appendRaised(read);
        } else {
            words.append(read);
        }
        if (here.hidden) {
            words.cutFrom(from, "hidden");
            draft.warn("import.hidden-text");
        } else if (here.struck) {
            words.cutFrom(from, "struck");
        }
        if (here.deleted || here.inserted) {
            draft.warn("import.tracked-changes");
            if (here.deleted) {
                words.cutFrom(from, "deleted");
            }
            String by = here.by < revisors.size() ? Tidy.line(revisors.get(here.by)) : "";
            words.mark(
                    new Mark.Change(
                            new Span(from, words.length()),
                            !here.deleted,
                            by.equals("Unknown") ? "" : by,
                            day(here.when)));
        }
    }

    /// Minutes, hours, days, months and years since 1900 in the bits of a number.
    private static String day(int packed) {
        int day = packed >>> 11 & 31;
        int month = packed >>> 16 & 15;
        int year = 1900 + (packed >>> 20 & 511);
        return packed == 0 || month < 1 || month > 12 || day < 1
                ? ""
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    /// `heading 1;` in the table of styles.
    private void named(String read) {
        styles.merge(style, read, String::concat);
    }

    @Override
    public void processCommand(Command command, int value, boolean has, boolean ignored) {
        if (command != Command.u) {
            flush();
            skip = 0;
        } else if (skip == 0) {
            flush();
        }
        boolean wasOptional = optional;
        optional = command == Command.optionalcommand;
        if (destination(command)) {
            return;
        }
        boolean unknown = command.getCommandType() == CommandType.Destination;
        if (wasOptional || unknown && here.into == Into.TEXT) {
            // A group for programs that know it.
            into(Into.NOWHERE);
        } else if (!letter(command, value)) {
            format(command, value, has);
        }
    }

    private boolean destination(Command command) {
        switch (command) {
            case fonttbl -> into(Into.FONTS);
            case stylesheet -> {
                into(Into.STYLES);
                style = 0;
            }
            case revtbl -> into(Into.REVISORS);
            case colortbl, listtable, listoverridetable, rsidtbl, generator, pict, object, xe, tc ->
                    into(Into.NOWHERE);
            // What a field shows stands where the field does.
            case rtf, field, fldrslt, shp, shpinst -> {}
            case info -> into(Into.INFO);
            case title -> into(here.into == Into.INFO ? Into.TITLE : Into.NOWHERE);
            case author -> {
                // Who changed it last may stand behind who wrote it, under the same name.
                into(here.into == Into.INFO && author.isEmpty() ? Into.AUTHOR : Into.NOWHERE);
            }
            case footnote -> {
                aside = new StringBuilder();
                into(Into.NOTE);
            }
            case annotation -> {
                aside = new StringBuilder();
                into(Into.REMARK);
            }
            case atnauthor -> {
                remarkBy.setLength(0);
                into(Into.REMARK_BY);
            }
            case atrfstart -> {
                if (here.into == Into.TEXT) {
                    remarkFrom = Optional.of(words.length());
                }
                into(Into.NOWHERE);
            }
            case header, headerl, headerr, headerf, footer, footerl, footerr, footerf -> {
                aside = new StringBuilder();
                into(Into.MARGIN);
            }
            case fldinst -> into(Into.FIELD_CODE);
            case shptxt, ud -> here.into = outer();
            case nonshppict,
                    pntext,
                    listtext,
                    shppict,
                    sp,
                    themedata,
                    datastore,
                    colorschememapping,
                    latentstyles,
                    xmlnstbl,
                    mmath,
                    upr,
                    bkmkstart,
                    bkmkend,
                    atnid,
                    atnref,
                    atnparent,
                    atndate,
                    atntime,
                    atrfend,
                    atnicn,
                    filetbl,
                    template,
                    operator,
                    company,
                    comment,
                    doccomm,
                    keywords,
                    subject,
                    category,
                    manager,
                    pgptbl,
                    privatecmd ->
                    into(Into.NOWHERE);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Where words of the field or shape around this group go.
    private Into outer() {
        for (Group group : groups) {
            if (group.into != Into.NOWHERE && group.into != Into.FIELD_CODE) {
                return group.into;
            }
        }
        return Into.TEXT;
    }

    private void into(Into into) {
        boolean lost = here.into == Into.NOWHERE;
        here.into = lost ? Into.NOWHERE : into;
        here.begins = !lost;
    }

    private boolean letter(Command command, int value) {
        switch (command) {
            case u -> {
                if (skip > 0) {
                    // One that stands for programs that know less.
                    return true;
                }
                put(String.valueOf((char) value));
                skip = Math.max(0, here.alternate);
            }
            case emdash -> put("\u2014");
            case endash -> put("\u2013");
            case emspace, enspace, qmspace, tab -> put(words.isEmpty() ? "" : " ");
            case bullet -> put("\u2022");
            case lquote -> put("\u2018");
            case rquote -> put("\u2019");
            case ldblquote -> put("\u201c");
            case rdblquote -> put("\u201d");
            case backslash -> put("\\");
            case opencurly -> put("{");
            case closecurly -> put("}");
            case nonbreakingspace -> put("\u00a0");
            case nonbreakinghyphen -> put("\u2011");
            case optionalhyphen -> {}
            case zwj -> put("\u200d");
            case zwnj -> put("\u200c");
            case ltrmark -> put("\u200e");
            case rtlmark -> put("\u200f");
            case line, softline -> put("\n");
            case chftn, chatn, chpgn -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void format(Command command, int value, boolean has) {
        boolean on = !has || value != 0;
        switch (command) {
            case par, sect, page -> {
                if (here.into == Into.TEXT) {
                    paragraph();
                } else {
                    put("\n");
                }
            }
            case cell, nestcell -> {
                if (here.into == Into.TEXT) {
                    endCell();
                } else {
                    put(" ");
                }
            }
            case row, nestrow -> endRow();
            case li -> indent = value;
            case fi -> firstIndent = value;
            case qc -> centred = true;
            case ql, qj, qr -> centred = false;
            case fs -> largest = here.into == Into.TEXT ? Math.max(largest, value) : largest;
            case pard -> {
                if (here.into == Into.NOWHERE) {
                    // Of a mark that is written beside its paragraph.
                    return;
                }
                indent = 0;
                firstIndent = 0;
                centred = false;
                style = 0;
                outline = -1;
                inTable = false;
                listed = false;
                listLevel = 0;
            }
            case intbl -> inTable = true;
            case trowd -> head = false;
            case trhdr -> head = true;
            case s -> style = value;
            case outlinelevelN -> outline = value;
            case ls -> listed = value > 0;
            case ilvl -> listLevel = Math.clamp(value, 0, 20);
            case pnlvlbody, pnlvlblt -> listed = true;
            case v -> here.hidden = on;
            case strike, striked -> here.struck = on;
            case supercmd -> here.raised = on;
            case up -> here.raised = value > 0;
            case nosupersub, sub -> here.raised = false;
            case deleted -> here.deleted = on;
            case revised -> here.inserted = on;
            case revauthN, revauthdel -> here.by = Math.max(0, value);
            case revdttmN, revdttmdel -> here.when = value;
            case plain -> {
                here.raised = false;
                here.struck = false;
                here.hidden = false;
                here.deleted = false;
                here.inserted = false;
                font(defaultFont);
            }
            case uc -> here.alternate = Math.clamp(value, 0, 100);
            case ansicpg -> {
                document = CodePages.of(value, document);
                here.charset = document;
                groups.forEach(group -> group.charset = document);
            }
            case mac -> setDocument(CodePages.of(10000, document));
            case pc -> setDocument(CodePages.of(437, document));
            case pca -> setDocument(CodePages.of(850, document));
            case ansi -> setDocument(document);
            case deff -> defaultFont = value;
            case f -> font(value);
            case fcharset -> {
                if (here.into == Into.FONTS) {
                    fonts.put(font, CodePages.ofFont(value, document));
                    symbolFonts.put(font, value == 2);
                }
            }
            case cpg -> {
                if (here.into == Into.FONTS) {
                    fonts.put(font, CodePages.of(value, document));
                }
            }
            default -> {}
        }
    }

    private void setDocument(Charset charset) {
        document = charset;
        here.charset = charset;
    }

    private void font(int number) {
        font = number;
        if (here.into != Into.FONTS) {
            here.charset = fonts.getOrDefault(number, document);
            here.symbols = symbolFonts.getOrDefault(number, false);
        }
    }

    /// The end of a group that began a destination.
    private void finish(Into ended) {
        String read = Tidy.block(aside.toString());
        switch (ended) {
            case NOTE -> {
                if (!here.deleted) {
                    notes.add(read);
                }
                aside = new StringBuilder();
            }
            case REMARK -> {
                if (!read.isEmpty()) {
                    int number = draft.remark(remarkBy.toString(), Optional.empty(), read, -1);
                    int from = Math.min(remarkFrom.orElse(0), words.length());
                    words.mark(new Mark.Remarked(new Span(from, words.length()), number));
                }
                remarkFrom = Optional.empty();
                aside = new StringBuilder();
            }
            case MARGIN -> {
                if (!read.isEmpty()) {
                    margins.add(Tidy.line(read));
                }
                aside = new StringBuilder();
            }
            case TEXT,
                    REMARK_BY,
                    REMARK_DATE,
                    FIELD_CODE,
                    TITLE,
                    AUTHOR,
                    MOMENT,
                    FONTS,
                    STYLES,
                    REVISORS,
                    INFO,
                    NOWHERE -> {}
        }
    }

    private Entry entry() {
        Strand done = words;
        words = new Strand();
        remarkFrom = Optional.empty();
        boolean large = centred && largest >= TITLE_SIZE;
        largest = 0;
        String name = styles.getOrDefault(style, "").strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("title;")) {
            return done.entry(Block.Kind.TITLE, 1);
        }
        int heading =
                outline >= 0 && outline < 6
                        ? outline + 1
                        : name.matches("(?s)heading [1-6];.*") ? name.charAt(8) - '0' : 0;
        if (heading > 0 && !inTable) {
            return done.entry(Block.Kind.HEADING, heading);
        }
        if (listed) {
            return done.entry(Block.Kind.LIST_ITEM, listLevel + 1);
        }
        if (large && draft.entries().isEmpty() && !inTable) {
            return done.entry(Block.Kind.TITLE, 1);
        }
        if (firstIndent < 0 && !inTable) {
            Entry item = done.entry(Block.Kind.LIST_ITEM, Math.clamp(indent / STEP, 1, 9));
            Matcher mark = MARK.matcher(item.text());
            if (mark.find()) {
                return item.withMark(mark.end());
            }
            boolean quote = name.contains("quote");
            return item.as(quote ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH, 0);
        }
        if (name.contains("quote")) {
            return done.entry(Block.Kind.QUOTE, 0);
        }
        return done.entry(
                name.startsWith("caption") ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH, 0);
    }

    private void paragraph() {
        if (++count % 500 == 0) {
            steps.at(count, 0);
        }
        Entry entry = entry();
        if (inTable) {
            cell.add(entry);
            return;
        }
        endTable();
        if (entry.text().isEmpty()) {
            return;
        }
        boolean item = entry.kind() == Block.Kind.LIST_ITEM;
        group += item && !inList ? 1 : 0;
        inList = item;
        draft.add(item ? entry.inGroup(group) : entry);
    }

    private void endCell() {
        cell.add(entry());
        row.add(cell);
        cell = new ArrayList<>();
    }

    private void endRow() {
        flush();
        if (!words.isEmpty()) {
            endCell();
        }
        inList = false;
        if (row.size() == 1) {
            row.getFirst().forEach(draft::add);
        } else if (!row.isEmpty()) {
            tableGroup = tableGroup == 0 ? ++group : tableGroup;
            Block.Kind kind = head ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
            draft.add(Entry.row(kind, row).inGroup(tableGroup));
        }
        row = new ArrayList<>();
        inTable = false;
    }

    private void endTable() {
        if (!row.isEmpty() || !cell.isEmpty()) {
            if (!cell.isEmpty()) {
                row.add(cell);
                cell = new ArrayList<>();
            }
            endRow();
        }
        tableGroup = 0;
    }

    /// The end of the file, whether or not every group has ended.
    void end() {
        flush();
        if (!words.isEmpty()) {
            inTable = false;
            paragraph();
        }
        endTable();
        notes.forEach(note -> draft.add(Block.Kind.NOTE, 0, note));
        margins.forEach(
                margin ->
                        draft.add(
                                Entry.of(Block.Kind.PARAGRAPH, 0, margin).removed("running-head")));
    }

    Facts facts() {
        Facts facts = Titles.of(draft, title.toString(), Origin.INFO);
        String name = Tidy.line(author.toString());
        return facts.authors(name.contains(" ") ? List.of(name) : List.of(), Origin.INFO)
                .date(Titles.date(draft, HEAD), Origin.HEAD)
                .kind("document", Origin.FORMAT);
    }
}
