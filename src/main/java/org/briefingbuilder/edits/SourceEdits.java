package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What adding, describing and removing sources means.
public final class SourceEdits {

    private SourceEdits() {}

    /// Adds sources at the end of the library, in their order.
    public static Edit add(Contents contents, List<Source> sources, Stamp stamp) {
        int order = contents.sources().stream().mapToInt(Source::order).max().orElse(0);
        List<Change> changes = new ArrayList<>();
        for (Source source : sources) {
            changes.add(Change.added(source.withOrder(++order)));
        }
        String about = sources.size() == 1 ? sources.getFirst().title() : "";
        return new Edit("source.add", about, stamp, changes);
    }

    public static Edit describe(Source source, Reference reference, Stamp stamp) {
        List<Change> changes =
                source.reference().equals(reference)
                        ? List.of()
                        : List.of(Change.replaced(source, source.withReference(reference)));
        return new Edit("source.describe", reference.title(), stamp, changes);
    }

    /// Removes a source with its passages, their notes, and their quotations from every brief. A
    /// later version of it stays and forgets its forerunner.
    public static Edit remove(Contents contents, Source source, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        List<Passage> passages = contents.passagesOf(source);
        BriefEdits.withoutPassages(contents, passages).forEach(changes::add);
        List<Item> gone = new ArrayList<>(passages);
        gone.add(source);
        NoteEdits.removeAbout(contents, gone).forEach(changes::add);
        passages.forEach(passage -> changes.add(Change.removed(passage)));
        contents.referringTo(source.id())
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .forEach(later -> changes.add(Change.replaced(later, withoutForerunner(later))));
        changes.add(Change.removed(source));
        return new Edit("source.remove", source.title(), stamp, changes);
    }

    private static Source withoutForerunner(Source s) {
        return new Source(
                s.id(),
                s.order(),
                s.reference(),
                s.file(),
                s.format(),
                s.original(),
                s.raw(),
                s.text(),
                s.outline(),
                s.removed(),
                s.words(),
                s.incomplete(),
                s.warnings(),
                Optional.empty(),
                s.added());
    }
}
