package org.briefingbuilder.edits;

import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;

import java.util.ArrayList;
import java.util.List;

/// The tracked changes of a source, as places in its clean text.
public final class TrackedWords {

    private TrackedWords() {}

    /// Words that were inserted or deleted.
    ///
    /// @param at UTF-16 units into the clean text: the end of inserted words, or where deleted ones
    ///   stood
    /// @param words as they stand in the raw text
    public record Placed(int at, Tracked change, String words) {}

    /// @param raw the source's raw text
    /// @param text its clean text
    /// @return in reading order
    public static List<Placed> of(Source source, String raw, String text) {
        if (source.tracked().isEmpty()) {
            return List.of();
        }
        List<Removal> removals = Furniture.inOrder(source, raw);
        Alignment alignment = Alignment.of(raw, text, removals);
        List<Placed> placed = new ArrayList<>();
        for (Tracked change : source.tracked()) {
            if (change.span().fits(raw) && !change.span().isEmpty()) {
                int at = alignment.at(change.span().end());
                placed.add(new Placed(at, change, change.span().in(raw)));
            }
        }
        placed.sort((a, b) -> a.change().span().compareTo(b.change().span()));
        return placed;
    }
}
