package org.briefingbuilder.ui.reader;

import org.briefingbuilder.edits.Furniture;
import org.briefingbuilder.edits.TrackedWords;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.ui.reader.text.Cut;
import org.briefingbuilder.ui.reader.text.Rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A source with its text as rows, ready to be shown.
///
/// @param removals what the cuts of the rows stand for, by their numbers
record Opened(Source source, Rows rows, List<Removal> removals) {

    Opened {
        removals = List.copyOf(removals);
    }

    String text() {
        return rows.text();
    }

    /// Reads what is needed; takes a while.
    ///
    /// @param texts a text by its digest
    static Opened of(Source source, String text, UnaryOperator<String> texts) {
        List<Removal> removals = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        if (!source.removed().isEmpty() || !source.tracked().isEmpty()) {
            String raw = texts.apply(source.raw());
            for (Furniture.Gap gap : Furniture.of(source, raw, text)) {
                for (Removal removal : gap.removals()) {
                    cuts.add(
                            new Cut(
                                    removals.size(),
                                    gap.at(),
                                    removal.span().in(raw),
                                    removal.reason(),
                                    deletion(source, removal)));
                    removals.add(removal);
                }
            }
            for (TrackedWords.Placed placed : TrackedWords.of(source, raw, text)) {
                if (placed.change().inserted()) {
                    cuts.add(
                            new Cut(
                                    -1,
                                    placed.at(),
                                    placed.words(),
                                    "inserted",
                                    Optional.of(placed.change())));
                }
            }
            cuts.sort(Comparator.comparingInt(Cut::at));
        }
        return new Opened(source, Rows.of(text, source.outline(), cuts), removals);
    }

    /// Who deleted what was taken out.
    private static Optional<Tracked> deletion(Source source, Removal removal) {
        return source.tracked().stream()
                .filter(change -> !change.inserted() && removal.reason().equals("deleted"))
                .filter(change -> change.span().overlaps(removal.span()))
                .findFirst();
    }
}
