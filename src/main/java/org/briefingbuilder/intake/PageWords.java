package org.briefingbuilder.intake;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Puts the words of pages that had none where they belong in a text whose other pages stay as they
/// are: every place in it moves along. Used by one thread.
final class PageWords {

    private final Reading reading;
    private final StringBuilder text;
    private final StringBuilder raw;
    private final List<Block> blocks;
    private final List<Page> pages;
    private final List<Removal> removed;
    private final List<Doubt> doubts;
    private final List<Markup> markups;

    /// Where something was put in, in the text as it was then, and how much.
    private final List<Put> puts = new ArrayList<>();

    private record Put(int at, int length) {

        int moved(int place, boolean end) {
            return place > at || place == at && !end ? place + length : place;
        }

        Span moved(Span span) {
            // What is empty has no end of its own.
            int start = moved(span.start(), false);
            return new Span(start, span.isEmpty() ? start : moved(span.end(), true));
        }
    }

    PageWords(Reading reading) {
        this.reading = reading;
        this.text = new StringBuilder(reading.text());
        this.raw = new StringBuilder(reading.raw());
        this.blocks = new ArrayList<>(reading.outline().blocks());
        this.pages = new ArrayList<>(reading.outline().pages());
        this.removed = new ArrayList<>(reading.removed());
        this.doubts = new ArrayList<>(reading.doubts());
        this.markups = new ArrayList<>(reading.markups());
    }

    /// The pages without a word, by their indices.
    static List<Integer> empty(Reading reading) {
        List<Page> pages = reading.outline().pages();
        List<Integer> empty = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).span().in(reading.text()).isBlank()) {
                empty.add(i);
            }
        }
        return empty;
    }

    /// @param page an empty one, by its index
    /// @param words what is on it, as a text of its own
    void put(int page, Extract words) {
        int at = pages.get(page).span().start();
        String before = at == 0 || ends(text, at) ? "" : "\n\n";
        String after = at == text.length() || begins(text, at) ? "" : "\n\n";
        String said = before + words.text() + after;
        Put put = new Put(at, said.length());
        int place = inRaw(at);
        String head = place == 0 ? "" : "\n\n";
        String tail = place == 0 && !raw.isEmpty() ? "\n\n" : "";
        String saidRaw = head + words.raw() + tail;
        Put inRaw = new Put(place, saidRaw.length());
        text.insert(at, said);
        raw.insert(place, saidRaw);
        blocks.replaceAll(b -> new Block(b.kind(), b.level(), put.moved(b.span())));
        doubts.replaceAll(d -> new Doubt(put.moved(d.span()), d.reason()));
        markups.replaceAll(
                m -> new Markup(m.kind(), put.moved(m.span()), m.author(), m.at(), m.text()));
        removed.replaceAll(r -> new Removal(inRaw.moved(r.span()), r.reason()));
        for (Removal removal : words.removed()) {
            removed.add(
                    new Removal(removal.span().shifted(place + head.length()), removal.reason()));
        }
        removed.sort(Comparator.comparingInt(r -> r.span().start()));
        int start = at + before.length();
        movePages(page, at, start, put);
        for (Block block : words.outline().blocks()) {
            blocks.add(new Block(block.kind(), block.level(), block.span().shifted(start)));
        }
        for (Doubt doubt : words.doubts()) {
            doubts.add(new Doubt(doubt.span().shifted(start), doubt.reason()));
        }
        blocks.sort(Comparator.comparingInt(b -> b.span().start()));
        doubts.sort(Comparator.comparingInt(d -> d.span().start()));
        puts.add(put);
    }

    /// The page's stretch is what was put in; those before it end there and those after it begin.
    private void movePages(int page, int at, int start, Put put) {
        for (int i = 0; i < pages.size(); i++) {
            Span span = pages.get(i).span();
            Span now;
            if (i == page) {
                now = new Span(start, at + put.length());
            } else if (i > page) {
                now = new Span(span.start() + put.length(), span.end() + put.length());
            } else {
                // A break that had to be put before it belongs to the page before.
                now =
                        new Span(
                                Math.min(span.start(), at),
                                i == page - 1 ? start : Math.min(span.end(), at));
            }
            pages.set(i, new Page(pages.get(i).label(), now));
        }
    }

    private static boolean ends(CharSequence text, int at) {
        return at > 1 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\n';
    }

    private static boolean begins(CharSequence text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '\n' && text.charAt(at + 1) == '\n';
    }

    /// Where a place in the clean text is in the text with its furniture: behind as many letters
    /// that are no furniture. Blanks between the two differ.
    private int inRaw(int place) {
        long letters =
                text.substring(0, place).chars().filter(c -> !Character.isWhitespace(c)).count();
        int at = 0;
        int next = 0;
        for (int i = 0; i < raw.length() && letters > 0; i++) {
            while (next < removed.size() && removed.get(next).span().end() <= i) {
                next++;
            }
            boolean furniture = next < removed.size() && removed.get(next).span().start() <= i;
            if (!furniture && !Character.isWhitespace(raw.charAt(i))) {
                letters--;
                at = i + 1;
            }
        }
        return at;
    }

    boolean isEmpty() {
        return puts.isEmpty();
    }

    /// Where a stretch of the text as it was before is now.
    UnaryOperator<Span> moved() {
        List<Put> all = List.copyOf(puts);
        return span -> {
            Span now = span;
            for (Put put : all) {
                now = put.moved(now);
            }
            return now;
        };
    }

    /// @param warnings as they are now
    Reading reading(List<String> warnings, boolean incomplete) {
        return new Reading(
                reading.file(),
                reading.format(),
                reading.original(),
                reading.reference(),
                raw.toString(),
                text.toString(),
                new Outline(blocks, pages),
                removed,
                incomplete,
                warnings,
                doubts,
                markups,
                reading.tracked(),
                reading.remarks(),
                reading.attached(),
                reading.refused());
    }
}
