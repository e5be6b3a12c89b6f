package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document as a reader of its format finds it: entries in reading order, furniture among them.
/// Used by one thread; [#finish] makes the texts, the outline and the removals of it.
public final class Draft {
    /// UTF-16 units in all; some fifty thick books.
    static final long LONGEST_TEXT = 50_000_000;

    /// What is kept of a single block that is longer than all may be.
    private static final int LONGEST_BLOCK = 12_000_000;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();
    private boolean incomplete;
    private long length;

    /// Beyond [#LONGEST_TEXT] nothing is taken any more, and the document is marked incomplete; of
    /// a single block that is longer, its beginning is.
    public void add(Entry entry) {
        if (entry.text().isEmpty()) {
            return;
        }
        if (length + entry.text().length() > LONGEST_TEXT) {
            markIncomplete();
            warn("import.text-too-long");
            if (length == 0) {
                entries.add(beginning(entry));
                length = LONGEST_TEXT;
            }
            return;
        }
        length += entry.text().length();
        entries.add(entry);
    }

    /// The beginning of one that is too long by itself, up to a blank.
    private static Entry beginning(Entry entry) {
        String text = entry.text();
        int end = text.lastIndexOf(' ', LONGEST_BLOCK);
        return Entry.of(
                        entry.kind(),
                        entry.level(),
                        text.substring(0, end > 0 ? end : LONGEST_BLOCK))
                .onPage(entry.page());
    }

    public void add(Block.Kind kind, int level, String text) {
        add(Entry.of(kind, level, text));
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Begins the next page; entries name their page by its index.
    public void addPage(String label) {
        labels.add(label);
    }

    public List<String> pageLabels() {
        return labels;
    }

    /// @param key a message key below `warning.`
    public void warn(String key) {
        warnings.add(key);
    }

    /// What somebody wrote at the margin; [Mark.Remarked] says where.
    ///
    /// @param answers the number of the remark that it answers; -1 when it answers none
    /// @return its number
    public int remark(String by, Optional<Instant> at, String text, int answers) {
        remarks.add(new Remark(Tidy.line(by), at, Tidy.block(text), Optional.empty(), answers));
        return remarks.size() - 1;
    }

    /// A file inside this one.
    ///
    /// @param fileName as this one names it; folders in it are left out
    /// @param size in bytes
    /// @param body where the bytes are
    public void attach(String fileName, long size, Deposit.Body body) {
        String tidy = Tidy.line(Tidy.characters(fileName)).replace('\\', '/');
        String last = tidy.substring(tidy.lastIndexOf('/') + 1).strip();
        attached.add(new Attached(last.substring(0, Math.min(last.length(), 200)), size, body));
    }

    public void markIncomplete() {
        incomplete = true;
    }

    public boolean hasText() {
        return entries.stream().anyMatch(Entry::isKept);
    }

    /// @param raw whether page furniture stays in the text
    public Extract finish(String format, Reference reference, boolean raw) {
        Assembly assembly = new Assembly(entries, labels, raw);
        String text = assembly.text();
        Reference known = Language.describe(reference, text);
        List<Remark> placed = new ArrayList<>();
        for (Remark remark : remarks) {
            placed.add(
                    new Remark(
                            remark.by(),
                            remark.at(),
                            remark.text(),
                            assembly.remark(placed.size()),
                            remark.answers()));
        }
        return new Extract(
                format,
                known,
                assembly.raw(),
                text,
                assembly.outline(),
                assembly.removed(),
                incomplete,
                List.copyOf(warnings),
                assembly.doubts(),
                List.of(),
                assembly.tracked(),
                placed,
                attached);
    }
}
