package org.briefingbuilder.intake.draft;

import org.briefingbuilder.intake.draft.Entry.Joint;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets entries one after another: raw with everything, clean without the furniture. What is cut
/// from raw is exactly what the removals say; between the two only white space and hyphens at
/// breaks differ.
final class Assembly {
    /// Why words are no part of the text even when its furniture is.
    private static final Set<String> WITHHELD = Set.of("deleted", "hidden");

    private final StringBuilder raw = new StringBuilder();
    private final Column clean;
    private final List<Removal> removed = new ArrayList<>();
    private final List<String> labels;
    private final List<Tracked> tracked = new ArrayList<>();
    private final Map<Integer, Span> remarks = new HashMap<>();

    Assembly(List<Entry> entries, List<String> labels, boolean keepAll) {
        this.labels = labels;
        this.clean = new Column(labels.size());
        Entry before = null;
        for (Entry found : entries) {
            boolean adjacent = before != null && before.isKept() && found.isKept();
            Entry entry = keepAll ? withFurniture(found) : found;
            int start = put(raw, before, entry, adjacent, entry.text());
            if (entry.isKept()) {
                boolean joined = found.joint() != Joint.NONE && (adjacent || !keepAll);
                int place = clean.add(entry, entry.kept(), joined, found.reason());
                entry.marks().forEach(mark -> remarked(entry, mark, place));
                for (Removal cut : entry.cuts()) {
                    removed.add(new Removal(cut.span().shifted(start), cut.reason()));
                }
            } else {
                removed.add(
                        new Removal(
                                new Span(start, start + entry.text().length()), entry.reason()));
            }
            for (Mark mark : entry.marks()) {
                if (mark instanceof Mark.Change change) {
                    tracked.add(
                            new Tracked(
                                    change.span().shifted(start),
                                    change.inserted(),
                                    change.by(),
                                    change.date()));
                }
            }
            before = found;
        }
    }

    /// The entry as text, furniture or not; what was deleted or hidden is text in no case.
    private static Entry withFurniture(Entry entry) {
        Entry kept = WITHHELD.contains(entry.reason()) ? entry : entry.removed("");
        return kept.withCuts(
                kept.cuts().stream().filter(cut -> WITHHELD.contains(cut.reason())).toList());
    }

    /// @param place of the entry in the clean text; -1 when nothing of it is there
    private void remarked(Entry entry, Mark mark, int place) {
        if (mark instanceof Mark.Remarked remarked && place >= 0) {
            entry.inKept(mark.span())
                    .map(span -> span.shifted(place))
                    .ifPresent(
                            span ->
                                    remarks.merge(
                                            remarked.remark(),
                                            span,
                                            (a, b) ->
                                                    new Span(
                                                            Math.min(a.start(), b.start()),
                                                            Math.max(a.end(), b.end()))));
        }
    }

    String raw() {
        return raw.toString();
    }

    String text() {
        return clean.text.toString();
    }

    /// Places in the raw text.
    List<Tracked> tracked() {
        return tracked;
    }

    /// Where the words of a remark stand in the clean text.
    Optional<Span> remark(int number) {
        return Optional.ofNullable(remarks.get(number));
    }

    List<Removal> removed() {
        return removed;
    }

    /// In the clean text, in order; neighbours of one reason are one.
    List<Doubt> doubts() {
        List<Doubt> joined = new ArrayList<>();
        for (Doubt doubt : clean.doubts) {
            Doubt last = joined.isEmpty() ? null : joined.getLast();
            boolean goesOn =
                    last != null
                            && last.reason().equals(doubt.reason())
                            && doubt.span().start() >= last.span().end()
                            && clean.text
                                    .substring(last.span().end(), doubt.span().start())
                                    .isBlank();
            if (last != null && goesOn) {
                Span span = new Span(last.span().start(), doubt.span().end());
                joined.set(joined.size() - 1, new Doubt(span, doubt.reason()));
            } else {
                joined.add(doubt);
            }
        }
        return joined;
    }

    Outline outline() {
        List<Page> pages = new ArrayList<>();
        int end = clean.text.length();
        for (int i = labels.size() - 1; i >= 0; i--) {
            int start = i == 0 ? 0 : clean.pageStarts[i] < 0 ? end : clean.pageStarts[i];
            pages.addFirst(new Page(labels.get(i), new Span(start, end)));
            end = start;
        }
        return new Outline(clean.blocks(), pages);
    }

    /// Appends `words` with what parts it from the entry before, and says where it begins.
    private static int put(
            StringBuilder out,
            @Nullable Entry before,
            Entry entry,
            boolean continues,
            String words) {
        if (before != null) {
            if (continues && entry.joint() != Joint.NONE) {
                switch (entry.joint()) {
                    case SPACE -> out.append(' ');
                    case MEND -> out.setLength(out.length() - 1);
                    case HYPHEN, NONE -> {}
                }
            } else {
                out.append(together(before, entry) ? "\n" : "\n\n");
            }
        }
        int start = out.length();
        out.append(words);
        return start;
    }

    private static boolean together(Entry a, Entry b) {
        return a.group() != 0 && a.group() == b.group();
    }

    /// The clean text with its blocks and the places where pages begin.
    private static final class Column {
        private final StringBuilder text = new StringBuilder();
        private final List<Block.Kind> kinds = new ArrayList<>();
        private final List<int[]> places = new ArrayList<>();
        private final List<Doubt> doubts = new ArrayList<>();
        private final int[] pageStarts;
        private @Nullable Entry last;

        Column(int pages) {
            pageStarts = new int[pages];
            Arrays.fill(pageStarts, -1);
        }

        /// Where the words stand now; -1 when there are none.
        ///
        /// @param was why the entry would be furniture, were furniture not kept
        int add(Entry entry, String words, boolean continues, String was) {
            if (words.isEmpty()) {
                return -1;
            }
            boolean extend = continues && last != null;
            int start = put(text, last, entry, extend, words);
            if (entry.page() < pageStarts.length && pageStarts[entry.page()] < 0) {
                pageStarts[entry.page()] = start;
            }
            for (Doubt doubt : entry.doubts()) {
                Span span = doubt.span();
                int from = entry.keptAt(span.start());
                int to = entry.keptAt(span.end());
                add(start + from, Math.min(start + to, text.length()), doubt.reason());
            }
            if (Doubt.isHidden(was)) {
                add(start, text.length(), was);
            }
            if (extend) {
                places.getLast()[2] = text.length();
            } else {
                kinds.add(entry.kind());
                int mark = Math.min(entry.mark(), words.length());
                places.add(new int[] {entry.level(), start + mark, text.length()});
            }
            last = entry;
            return start;
        }

        private void add(int from, int to, String reason) {
            if (from < to) {
                doubts.add(new Doubt(new Span(from, to), reason));
            }
        }

        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>(places.size());
            for (int i = 0; i < places.size(); i++) {
                int[] place = places.get(i);
                blocks.add(new Block(kinds.get(i), place[0], new Span(place[1], place[2])));
            }
            return blocks;
        }
    }
}
