package org.briefingbuilder.intake.pdf;

import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Entry.Joint;
import org.briefingbuilder.intake.draft.Hyphens;
import org.briefingbuilder.intake.draft.Raised;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paragraphs of one document's lines: by distance, indent, size and how lines end. Used by
/// one thread.
final class Paragraphs {
    /// Raised behind a ten or a single digit it is a power.
    private static final Pattern POWER = Pattern.compile("(?<![\\d.,])(?:10|[02-9])$");

    private static final Pattern BULLET =
            Pattern.compile(
                    "^(?:[•●▪■◦‣·∙○➢➤✓✔]\\s*|[-–—]\\s+|\\(?(?:\\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\\s+)(?=\\S)");
    private static final Pattern END = Pattern.compile("[.!?…:;۔؟。]['\"”’»)\\]]*\\d{0,3}$");
    private static final Pattern NOTE =
            Pattern.compile(
                    "^(\\d{1,3}(?![\\d–-]|[.,]\\d)|[*†‡]+|§+(?!\\s*\\d))[.)]?\\s*\\S.*",
                    Pattern.DOTALL);

    private final float bodySize;
    private final float lead;
    private final Hyphens hyphens = new Hyphens();
    private final List<Entry> done = new ArrayList<>();
    private boolean machineRead;
    private int group;

    Paragraphs(List<PdfPage> pages, RunningLines running) {
        Map<Integer, Integer> sizes = new HashMap<>();
        Map<Integer, Integer> leads = new HashMap<>();
        for (PdfPage page : pages) {
            PdfLine before = null;
            for (PdfLine line : page.lines()) {
                if (running.reason(line).isPresent()) {
                    continue;
                }
                hyphens.learn(line.text());
                sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
                if (before != null
                        && line.y() > before.y()
                        && line.y() - before.y() < 4 * line.size()) {
                    leads.merge(
                            Math.round((line.y() - before.y()) / Math.max(1, line.size()) * 20),
                            line.text().length(),
                            Integer::sum);
                }
                before = line;
            }
        }
        this.bodySize = most(sizes, 20) / 2f;
        this.lead = Math.clamp(most(leads, 24) / 20f, 1.0f, 2.6f);
    }

    private static int most(Map<Integer, Integer> counts, int otherwise) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    List<Entry> done() {
        return done;
    }

    /// A paragraph while lines are added to it.
    private static final class Open {
        final StringBuilder text = new StringBuilder();
        final List<Removal> cuts = new ArrayList<>();
        final List<Doubt> doubts = new ArrayList<>();
        final PdfLine first;

        /// How much of the text is a list item's mark, as far as the file says it.
        int mark;

        /// Whether it is a row of a table, by its looks.
        boolean row;

        /// From base line to base line, as far as it has two lines.
        float step;

        PdfLine last;
        boolean bold = true;
        float left;
        float right;

        Open(PdfLine line) {
            this.first = line;
            this.last = line;
            this.left = line.left();
            this.right = line.right();
        }
    }

    /// Adds what stands on a page; the first paragraph may continue the last page's.
    void addPage(PdfPage page, RunningLines running) {
        List<PdfLine> lines =
                page.lines().stream().filter(line -> running.reason(line).isEmpty()).toList();
        machineRead = page.machineRead();
        List<Entry> entries = new ArrayList<>();
        List<Open> paragraphs = split(lines, page);
        Set<String> notes = notes(page, lines, paragraphs);
        boolean previousNote = false;
        for (Open paragraph : paragraphs) {
            Entry entry = entry(paragraph, page, notes, previousNote);
            previousNote = entry.kind() == Block.Kind.NOTE;
            entries.add(entry);
        }
        notesLast(entries, paragraphs);
        join(entries, paragraphs, page);
        for (PdfLine line : page.lines()) {
            running.reason(line)
                    .ifPresent(
                            why ->
                                    done.add(
                                            Entry.of(Block.Kind.PARAGRAPH, 0, line.text())
                                                    .removed(why)
                                                    .onPage(page.index())));
        }
        page.side().forEach(line -> addAside(line, "side-text", page.index()));
        page.unseen().forEach(h -> addAside(h.line(), h.reason(), page.index()));
    }

    private void addAside(PdfLine line, String reason, int page) {
        addAside(line.text(), reason, page);
    }

    /// Adds words that are no text of a page.
    void addAside(String words, String reason, int page) {
        done.add(Entry.of(Block.Kind.PARAGRAPH, 0, words).removed(reason).onPage(page));
    }

    /// Puts footnotes behind the text of their page, by their numbers: they are often drawn first.
    /// Where the file says where they belong they stay.
    private static void notesLast(List<Entry> entries, List<Open> paragraphs) {
        List<Integer> order = new ArrayList<>();
        List<List<Integer>> notes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean note =
                    entries.get(i).kind() == Block.Kind.NOTE
                            && paragraphs.get(i).first.tag() == null
                            && isLowest(i, entries, paragraphs);
            boolean follows =
                    !notes.isEmpty()
                            && notes.getLast().getLast() == i - 1
                            && number(entries.get(i)) < 0;
            if (!note) {
                order.add(i);
            } else if (follows) {
                notes.getLast().add(i);
            } else {
                notes.add(new ArrayList<>(List.of(i)));
            }
        }
        if (notes.stream().allMatch(note -> number(entries.get(note.getFirst())) >= 0)) {
            notes.sort(Comparator.comparingInt(note -> number(entries.get(note.getFirst()))));
        }
        notes.forEach(order::addAll);
        List<Entry> sorted = order.stream().map(entries::get).toList();
        List<Open> alike = order.stream().map(paragraphs::get).toList();
        entries.clear();
        entries.addAll(sorted);
        paragraphs.clear();
        paragraphs.addAll(alike);
    }

    /// Whether no text stands below a note in its column.
    private static boolean isLowest(int note, List<Entry> entries, List<Open> paragraphs) {
        Open open = paragraphs.get(note);
        for (int i = 0; i < entries.size(); i++) {
            Open other = paragraphs.get(i);
            if (entries.get(i).kind() != Block.Kind.NOTE
                    && other.last.y() > open.first.y()
                    && other.left < open.right
                    && other.right > open.left) {
                return false;
            }
        }
        return true;
    }

    /// Whether most letters of a line run from right to left.
    private static boolean isMirrored(PdfLine line) {
        int mirrored = 0;
        int letters = 0;
        for (int i = 0; i < line.text().length(); i++) {
            if (Character.isLetter(line.text().charAt(i))) {
                letters++;
                mirrored += Backwards.way(line.text().charAt(i)) < 0 ? 1 : 0;
            }
        }
        return mirrored * 2 > letters;
    }

    /// Where a line begins, counted along it.
    private static float start(PdfLine line, boolean mirrored) {
        return mirrored ? -line.right() : line.left();
    }

    /// Whether a line counts on from the note above it.
    private static boolean isNextNote(Open open, PdfLine line) {
        int number = number(line.text());
        return number > 0 && number == number(open.text.toString()) + 1;
    }

    private static int number(Entry note) {
        return number(note.text());
    }

    /// A note's number; -1 when it has none.
    private static int number(String note) {
        Matcher m = NOTE.matcher(note);
        return m.matches() && Character.isDigit(m.group(1).charAt(0))
                ? Integer.parseInt(m.group(1))
                : -1;
    }

    private List<Open> split(List<PdfLine> lines, PdfPage page) {
        List<Open> paragraphs = new ArrayList<>();
        Set<PdfLine> rows = Rows.of(lines);
        Open open = null;
        for (PdfLine line : lines) {
            boolean row = rows.contains(line);
            if (open == null || row || open.row || begins(open, line, page)) {
                open = new Open(line);
                open.row = row;
                paragraphs.add(open);
            }
            append(open, line);
        }
        return paragraphs;
    }

    private boolean begins(Open open, PdfLine line, PdfPage page) {
        PdfLine last = open.last;
        Boolean one = line.isOneBlockWith(last);
        if (one != null) {
            return !one;
        }
        float gap = line.y() - last.y();
        float size = Math.max(line.size(), last.size());
        if (Math.abs(gap) < 0.4f * size || isRaisedNumber(open, line, gap)) {
            return false;
        }
        boolean otherSize =
                Math.abs(line.size() - last.size()) > 0.12f * size && !isSmallCaps(last, line);
        if (otherSize || gap > 1.32f * lead * size) {
            return true;
        }
        boolean ended = ends(last.text());
        boolean noted =
                line.size() < bodySize * 0.93f
                        || line.calls().stream().anyMatch(call -> call.start() == 0);
        if (noted && isNextNote(open, line)) {
            return true;
        }
        boolean mirrored = isMirrored(line) && isMirrored(open.first);
        float wide = open.right - open.left;
        // Lines from right to left may be flush to either side.
        float behind = mirrored ? wide - last.width() : open.right - last.right();
        boolean shortLine = behind > 0.12f * Math.max(wide, 100);
        if ((ended || mirrored && shortLine) && open.step > 0 && gap > 1.12f * open.step) {
            return true;
        }
        if (open.last == open.first && isCentred(last, line, page)) {
            return true;
        }
        if (BULLET.matcher(line.text()).find()
                && (ended
                        || line.text().charAt(0) > 0x7f
                        || Math.abs(line.left() - open.left) > 2)) {
            return true;
        }
        if (line.bold() != last.bold()
                && (last.bold() ? open.bold : line.width() < page.width() / 2 || ended)) {
            return true;
        }
        if (gap < 0) {
            return ended || !goesOn(last, line);
        }
        float left = start(line, mirrored);
        float openLeft = mirrored ? -open.right : open.left;
        // Under a bullet all lines but the first are.
        boolean indented =
                left > Math.max(openLeft, start(last, mirrored)) + 0.7f * size
                        && left < openLeft + 6 * size
                        && open.last != open.first;
        boolean firstIndented =
                open.last == open.first
                        && left > openLeft + 0.7f * size
                        && !BULLET.matcher(open.first.text()).find();
        return ended && (indented || firstIndented || shortLine && gap > 0)
                || indented && shortLine;
    }

    /// Capitals of a smaller size at whose end the sentence has not ended.
    private static boolean isSmallCaps(PdfLine last, PdfLine line) {
        return last.size() > 0.6f * line.size()
                && last.size() < line.size()
                && !ends(last.text())
                && last.text().chars().noneMatch(Character::isLowerCase)
                && last.text().chars().filter(Character::isUpperCase).count() > 4
                && last.width() > 0.6f * line.width();
    }

    /// A footnote's number that stands a little above its first line.
    private static boolean isRaisedNumber(Open open, PdfLine line, float gap) {
        PdfLine last = open.last;
        return open.first == last
                && last.size() < 0.85f * line.size()
                && gap > 0
                && gap < 0.8f * line.size()
                && line.left() > last.right() - 1
                && last.text().matches("\\d{1,3}|[*†‡§]+");
    }

    /// A few words in the middle above a line that fills the width.
    private static boolean isCentred(PdfLine last, PdfLine line, PdfPage page) {
        float before = last.left() - line.left();
        float behind = line.right() - last.right();
        return line.width() > 0.55f * page.width()
                && before > 5 * line.size()
                && behind > 5 * line.size()
                && Math.abs(last.left() + last.right() - page.width()) < 4 * line.size();
    }

    private void append(Open open, PdfLine line) {
        int start;
        if (open.text.isEmpty()) {
            start = 0;
        } else if (!Hyphens.endsInHyphen(open.text) || isNextCell(open.last, line)) {
            start = open.text.append(between(open, line)).length();
        } else {
            hyphens.mend(open.text, line.text());
            start = open.text.length();
        }
        boolean body = line.tag() != null && !line.tag().label();
        if (body && open.mark == 0 && open.last.tag() != null && open.last.tag().label()) {
            open.mark = start;
        }
        open.text.append(open.row ? Rows.text(line) : line.text());
        for (PdfLine.Call call : line.calls()) {
            open.cuts.add(
                    new Removal(new Span(start + call.start(), start + call.end()), "note-call"));
        }
        for (Doubt doubt : line.doubts()) {
            open.doubts.add(new Doubt(doubt.span().shifted(start), doubt.reason()));
        }
        if (machineRead) {
            open.doubts.add(
                    new Doubt(new Span(start, start + line.text().length()), Doubt.MACHINE_READ));
        }
        open.bold &= line.bold();
        float down = line.y() - open.last.y();
        open.step = down > 0.4f * line.size() ? down : open.step;
        open.last = line;
        boolean nextColumn = down < 0 && isMirrored(line);
        open.left = nextColumn ? line.left() : Math.min(open.left, line.left());
        open.right = nextColumn ? line.right() : Math.max(open.right, line.right());
    }

    /// What parts two pieces of text: on one line a wide gap is a table's, and none at all is
    /// within a word.
    private static String between(Open open, PdfLine line) {
        PdfLine last = open.last;
        if (isNextCell(last, line)) {
            return "\t";
        }
        float size = line.size();
        float gap = line.left() - last.right();
        if (Math.abs(line.y() - last.y()) >= 0.4f * size) {
            return Hyphens.touches(open.text, line.text()) ? "" : " ";
        }
        if (gap > 2 * size) {
            return "\t";
        }
        boolean label = last.text().endsWith(":");
        return gap > -0.3f * size && gap < 0.12f * size && !label ? "" : " ";
    }

    /// The marks of the footnotes that stand on a page.
    private Set<String> notes(PdfPage page, List<PdfLine> lines, List<Open> paragraphs) {
        Set<String> notes = new HashSet<>();
        lines.forEach(line -> note(page, line, line.text(), notes));
        paragraphs.forEach(open -> note(page, open.first, open.text.toString(), notes));
        if (notes.isEmpty()) {
            Set<String> called = new HashSet<>();
            for (PdfLine line : lines) {
                line.calls().stream()
                        .filter(call -> call.start() > 0)
                        .forEach(
                                call ->
                                        called.add(
                                                line.text().substring(call.start(), call.end())));
            }
            paragraphs.stream()
                    .map(open -> raisedMark(open, page))
                    .filter(called::contains)
                    .forEach(notes::add);
        }
        return notes;
    }

    /// The raised number with which a paragraph low on a page begins; empty when it begins with
    /// none.
    private static String raisedMark(Open open, PdfPage page) {
        PdfLine line = open.first;
        if (line.y() > page.height() * 0.4f
                && line.size() < 0.85f * open.last.size()
                && line.text().matches("\\d{1,3}")) {
            return line.text();
        }
        return line.calls().stream()
                .filter(call -> call.start() == 0 && line.y() > page.height() * 0.4f)
                .findFirst()
                .map(call -> line.text().substring(0, call.end()))
                .orElse("");
    }

    private void note(PdfPage page, PdfLine line, String text, Set<String> notes) {
        Matcher m = NOTE.matcher(text);
        if (line.size() < bodySize * 0.93f && line.y() > page.height() * 0.4f && m.matches()) {
            notes.add(m.group(1));
        }
    }

    private Entry entry(Open open, PdfPage page, Set<String> notes, boolean previousNote) {
        String text = open.text.toString();
        boolean small =
                open.first.size() < bodySize * 0.93f && open.first.y() > page.height() * 0.4f
                        || !raisedMark(open, page).isEmpty();
        Matcher note = NOTE.matcher(text);
        Entry entry;
        if (open.first.tag() != null
                && (open.first.tag().region().isPicture()
                        || open.first.tag().region().kind() != Block.Kind.PARAGRAPH)) {
            entry = tagged(open.first.tag().region(), open.mark, text);
        } else if (open.row) {
            entry = Entry.of(Block.Kind.TABLE_ROW, 0, text);
        } else if (small
                && (note.matches() && notes.contains(note.group(1))
                        || previousNote && !notes.isEmpty())) {
            entry = Entry.of(Block.Kind.NOTE, 0, text);
        } else if (isHeading(open, text)) {
            entry =
                    Entry.of(
                            Block.Kind.HEADING, open.first.size() > bodySize * 1.45f ? 2 : 3, text);
        } else {
            Matcher bullet = BULLET.matcher(text);
            // A dash before what the file calls a paragraph is a dash.
            boolean dash = open.first.tag() != null && "-–—".indexOf(text.charAt(0)) >= 0;
            boolean item = bullet.find() && text.length() > bullet.end() && !dash;
            entry =
                    Entry.of(
                            item ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, item ? 1 : 0, text);
            entry = item ? entry.withMark(bullet.end()) : entry;
        }
        return raised(entry, open, notes).withDoubts(open.doubts).onPage(page.index());
    }

    /// Raised numbers in a row, parted by a comma and a blank or a line's end, are one.
    private static List<Removal> joined(List<Removal> numbers, String text) {
        List<Removal> joined = new ArrayList<>();
        for (Removal next : numbers) {
            int from = joined.isEmpty() ? 0 : joined.getLast().span().end();
            boolean fits = from > 0 && from <= next.span().start() && next.span().fits(text);
            if (fits && text.substring(from - 1, next.span().start()).matches("\\p{Nd}?,\\s?")) {
                int start = joined.removeLast().span().start();
                joined.add(new Removal(new Span(start, next.span().end()), next.reason()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /// Raised numbers that call a note are cut; others are no part of the number before them.
    private static Entry raised(Entry entry, Open open, Set<String> notes) {
        StringBuilder text = new StringBuilder(entry.text());
        List<Removal> cuts = new ArrayList<>();
        for (Removal cut : joined(open.cuts, entry.text())) {
            int end = Math.min(cut.span().end(), text.length());
            while (end > cut.span().start() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (cut.span().start() < Math.max(1, entry.mark()) || end <= cut.span().start()) {
                continue;
            }
            Span span = new Span(cut.span().start(), end);
            String number = span.in(entry.text());
            String before = entry.text().substring(0, span.start());
            boolean known =
                    notes.containsAll(List.of(number.split("[,;–-]\\s?")))
                            && !POWER.matcher(before).find();
            String letters = Raised.letters(number);
            text.replace(span.start(), span.end(), letters);
            if (entry.kind() != Block.Kind.NOTE && (known || Raised.callNote(before, letters))) {
                cuts.add(new Removal(span, cut.reason()));
            }
        }
        return entry.withText(text.toString()).withCuts(cuts);
    }

    /// As the file says; what it calls a paragraph may still be more by its looks. A heading is not
    /// as long as a page.
    private static Entry tagged(Tags.Region region, int mark, String text) {
        Block.Kind kind = region.kind();
        if (kind == Block.Kind.HEADING && text.length() > 300) {
            kind = Block.Kind.PARAGRAPH;
        }
        Entry entry =
                Entry.of(
                        kind,
                        kind == Block.Kind.HEADING || kind == Block.Kind.LIST_ITEM
                                ? region.level()
                                : 0,
                        text);
        if (mark > 0 && mark < entry.text().length() && kind == Block.Kind.LIST_ITEM) {
            return entry.withMark(mark);
        }
        Matcher bullet = BULLET.matcher(entry.text());
        boolean marked =
                kind == Block.Kind.LIST_ITEM
                        && bullet.find()
                        && entry.text().length() > bullet.end();
        return marked ? entry.withMark(bullet.end()) : entry;
    }

    private static boolean isNextCell(PdfLine last, PdfLine line) {
        return last.tag() != null && line.tag() != null && last.tag().cell() != line.tag().cell();
    }

    private boolean isHeading(Open open, String text) {
        if (text.length() > 200
                || text.isEmpty()
                || !Character.isLetterOrDigit(text.codePointAt(0))) {
            return false;
        }
        boolean large = open.first.size() > bodySize * 1.12f && text.length() > 2;
        boolean strong =
                open.bold
                        && open.first.size() > bodySize * 0.95f
                        && text.length() < 120
                        && !text.matches("(?s).*[.;,]$");
        return (large || strong) && text.codePoints().anyMatch(Character::isLetter);
    }

    /// Joins a page's first paragraph to the last of the page before, when the sentence runs on.
    /// Footnotes that stand between are put before the paragraph, on their own page.
    private void join(List<Entry> entries, List<Open> paragraphs, PdfPage page) {
        int first = firstBody(entries);
        int last = lastBody(page.index());
        Boolean one =
                first == 0 && lastLine != null && !paragraphs.isEmpty()
                        ? paragraphs.getFirst().first.isOneBlockWith(lastLine)
                        : null;
        if (one != null && last >= 0) {
            if (one) {
                String words = paragraphs.getFirst().first.text();
                entries.set(0, entries.getFirst().joined(joint(done.get(last).text(), words)));
                moveToEnd(last);
            }
        } else if (first >= 0 && last >= 0) {
            Entry before = done.get(last);
            PdfLine line = paragraphs.get(first).first;
            boolean ended = ends(withoutCall(before.text(), before.cuts()));
            boolean same =
                    before.kind() == Block.Kind.PARAGRAPH || before.kind() == Block.Kind.LIST_ITEM;
            boolean alike =
                    lastLine != null
                            && Math.abs(lastLine.size() - line.size()) < 0.08f * line.size();
            if (same
                    && alike
                    && !ended
                    && first == 0
                    && lastLine != null
                    && goesOn(lastLine, line)) {
                entries.set(0, entries.getFirst().joined(joint(before.text(), line.text())));
                moveToEnd(last);
            }
        }
        int end = entries.size() - 1;
        while (end >= 0 && entries.get(end).kind() == Block.Kind.NOTE) {
            end--;
        }
        lastLine = end < 0 ? null : paragraphs.get(end).last;
        for (Entry entry : entries) {
            boolean item = entry.kind() == Block.Kind.LIST_ITEM;
            boolean row = isRow(entry);
            Entry before = done.isEmpty() ? null : done.getLast();
            if (item && (before == null || before.kind() != Block.Kind.LIST_ITEM)
                    || row && (before == null || !isRow(before))) {
                group++;
            }
            done.add(item || row ? entry.inGroup(group) : entry);
        }
    }

    private static boolean isRow(Entry entry) {
        return entry.kind() == Block.Kind.TABLE_ROW || entry.kind() == Block.Kind.TABLE_HEAD;
    }

    private @Nullable PdfLine lastLine;

    private static int firstBody(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).kind() == Block.Kind.PARAGRAPH) {
                return i;
            }
        }
        return -1;
    }

    /// The last paragraph of the page before that is neither furniture nor a note.
    private int lastBody(int page) {
        for (int i = done.size() - 1; i >= 0; i--) {
            Entry entry = done.get(i);
            if (entry.page() < page - 1) {
                return -1;
            }
            if (entry.isKept() && entry.kind() != Block.Kind.NOTE) {
                return i;
            }
        }
        return -1;
    }

    /// Moves a paragraph behind the notes that follow it; furniture stays where it is.
    private void moveToEnd(int at) {
        int lastKept = at;
        for (int i = at + 1; i < done.size(); i++) {
            lastKept = done.get(i).isKept() ? i : lastKept;
        }
        if (lastKept > at) {
            Entry entry = done.remove(at);
            done.add(lastKept, entry);
        }
    }

    /// A text without the call of a note at its end.
    private static String withoutCall(String text, List<Removal> cuts) {
        boolean called = !cuts.isEmpty() && cuts.getLast().span().end() == text.length();
        return called ? text.substring(0, cuts.getLast().span().start()) : text;
    }

    /// Ends as sentences and lead-ins end.
    private static boolean ends(String text) {
        return END.matcher(text.substring(Math.max(0, text.length() - 12))).find();
    }

    private static boolean goesOn(PdfLine last, PdfLine line) {
        int start = line.text().codePointAt(0);
        String words = last.text();
        for (PdfLine.Call call : last.calls()) {
            words =
                    call.start() > 0 && call.end() == last.text().length()
                            ? words.substring(0, call.start())
                            : words;
        }
        char end = words.charAt(words.length() - 1);
        boolean open =
                Character.isLetterOrDigit(end) || end == ',' || Hyphens.endsInHyphen(last.text());
        boolean full = last.width() > line.width() * 0.8f && last.text().length() > 30;
        boolean bullet = BULLET.matcher(line.text()).find();
        return Character.isLowerCase(start) && (!bullet || open)
                || open
                        && full
                        && !bullet
                        && !last.bold()
                        && !line.bold()
                        && (Character.isLetterOrDigit(start) || "([“‘\"«".indexOf(start) >= 0);
    }

    private Joint joint(String before, String next) {
        if (!Hyphens.endsInHyphen(before)) {
            return Hyphens.touches(before, next) ? Joint.HYPHEN : Joint.SPACE;
        }
        return hyphens.joint(before, next);
    }

    float bodySize() {
        return bodySize;
    }
}
