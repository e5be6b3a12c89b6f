package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// The structure of a source's clean text: its blocks and, if it has any, its pages, both in order.
public record Outline(List<Block> blocks, List<Page> pages) {

    public Outline {
        blocks = blocks instanceof LateList ? blocks : List.copyOf(blocks);
        pages = pages instanceof LateList ? pages : List.copyOf(pages);
    }

    /// One that is read by the first who asks what is in it, and fails as `read` does; from any
    /// thread.
    public static Outline later(Supplier<Outline> read) {
        return new Outline(
                new LateList<>(() -> read.get().blocks()),
                new LateList<>(() -> read.get().pages()));
    }

    /// Reads what is not here yet.
    public void settle() {
        LateList.settle(blocks);
        LateList.settle(pages);
    }

    /// The index (from 0) of the page on which the unit at `offset` stands; empty without pages.
    public OptionalInt pageAt(int offset) {
        int low = 0;
        int high = pages.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle).span().start() <= offset) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /// The number (from 1) of the counted paragraph at `offset`, or of the last one before it; 0
    /// before the first.
    public int paragraphAt(int offset) {
        int number = 0;
        for (Block block : blocks) {
            if (block.span().start() > offset) {
                break;
            }
            if (block.kind().isCounted()) {
                number++;
            }
        }
        return number;
    }

    /// The page on which `span` ends (its last unit), as [#pageAt].
    public OptionalInt lastPageOf(Span span) {
        return pageAt(Math.max(span.start(), span.end() - 1));
    }
}
