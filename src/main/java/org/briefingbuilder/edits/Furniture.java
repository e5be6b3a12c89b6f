package org.briefingbuilder.edits;

import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The page furniture that was taken out of a source, as gaps in its clean text.
public final class Furniture {

    private Furniture() {}

    /// A place in the clean text where furniture stood.
    ///
    /// @param at UTF-16 units into the clean text: the end of what stood before it; within a block
    ///   when the furniture stood amid one
    /// @param removals what was taken out there, in the order of the raw text
    /// @param words of all of them, as they stand in the raw text
    public record Gap(int at, List<Removal> removals, String words) {
        public Gap {
            removals = List.copyOf(removals);
        }
    }

    /// @param raw the source's raw text
    /// @param text its clean text
    /// @return in reading order; removals with nothing but white space between are one gap
    public static List<Gap> of(Source source, String raw, String text) {
        List<Removal> removals = inOrder(source, raw);
        Alignment alignment = Alignment.of(raw, text, removals);
        List<Gap> gaps = new ArrayList<>();
        List<Removal> together = new ArrayList<>();
        for (Removal removal : removals) {
            if (!together.isEmpty() && !isAdjacent(together.getLast(), removal, raw)) {
                gaps.add(gap(together, alignment, raw));
                together = new ArrayList<>();
            }
            together.add(removal);
        }
        if (!together.isEmpty()) {
            gaps.add(gap(together, alignment, raw));
        }
        return gaps;
    }

    /// Those that fit the raw text, in its order.
    static List<Removal> inOrder(Source source, String raw) {
        return source.removed().stream()
                .filter(removal -> removal.span().fits(raw))
                .sorted(Comparator.comparing(Removal::span))
                .toList();
    }

    private static boolean isAdjacent(Removal a, Removal b, String raw) {
        int from = a.span().end();
        int to = b.span().start();
        return from >= to || raw.substring(from, to).isBlank();
    }

    private static Gap gap(List<Removal> together, Alignment alignment, String raw) {
        int start = together.getFirst().span().start();
        int end = together.getLast().span().end();
        return new Gap(alignment.at(start), together, new Span(start, end).in(raw));
    }
}
