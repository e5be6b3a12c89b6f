package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What taking over the marks and notes means that were in a file already.
public final class MarkupEdits {

    private MarkupEdits() {}

    /// Makes passages and notes of all markups of a source, by their own authors and dates as far
    /// as the file says them; the source has none left. Marked words become a passage without a
    /// theme, struck ones a disputed passage, the same words once. What was written becomes a note
    /// on the passage, or on the source where it stands at no words.
    ///
    /// @param text the source's clean text
    public static Edit takeOver(
            Contents contents, Source source, String text, Ids ids, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        if (!source.markups().isEmpty()) {
            changes.add(Change.replaced(source, withoutMarkups(source)));
            changes.addAll(taken(contents, source, text, ids, stamp));
        }
        return new Edit("source.take-over", source.title(), stamp, changes);
    }

    public static Source withoutMarkups(Source source) {
        return source.withMarks(source.doubts(), List.of());
    }

    /// The passages and notes that the markups become.
    public static List<Change> taken(
            Contents contents, Source source, String text, Ids ids, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        Map<Span, String> passages = new HashMap<>();
        contents.passagesAt(source.id())
                .forEach(p -> passages.putIfAbsent(p.anchor().span(), p.id()));
        for (Markup markup : source.markups()) {
            Stamp made =
                    new Stamp(
                            markup.author().isBlank() ? stamp.by() : markup.author(),
                            markup.at().orElse(stamp.at()));
            Optional<String> passage = Optional.empty();
            if (!markup.span().isEmpty() && markup.span().fits(text)) {
                String id = passages.get(markup.span());
                if (id == null) {
                    id = ids.passage();
                    passages.put(markup.span(), id);
                    changes.add(Change.added(passage(id, source, text, markup, made)));
                }
                passage = Optional.of(id);
            }
            if (!markup.text().isBlank()) {
                changes.add(
                        Change.added(
                                new Note(
                                        ids.note(),
                                        passage.orElse(source.id()),
                                        Optional.empty(),
                                        markup.text().strip(),
                                        made)));
            }
        }
        return changes;
    }

    private static Passage passage(
            String id, Source source, String text, Markup markup, Stamp made) {
        return new Passage(
                id,
                source.id(),
                Anchor.of(text, markup.span()),
                List.of(),
                markup.kind() == Markup.Kind.STRIKE
                        ? Passage.State.DISPUTED
                        : Passage.State.ACCEPTED,
                made);
    }
}
