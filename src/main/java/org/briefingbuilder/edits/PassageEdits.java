package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What tagging, untagging, reviewing and removing passages means.
public final class PassageEdits {

    private PassageEdits() {}

    /// Gives the words under `anchor` these themes. The same words twice are one passage; a theme
    /// that it carries already is left as it is; a suggested or rejected passage is accepted by
    /// that. A note, unless blank, is put on the passage.
    public static Edit tag(
            Contents contents,
            Source source,
            Anchor anchor,
            Collection<Theme> themes,
            String note,
            Ids ids,
            Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        Optional<Passage> existing = at(contents, source, anchor);
        Passage passage =
                existing.orElseGet(
                        () ->
                                new Passage(
                                        ids.passage(),
                                        source.id(),
                                        anchor,
                                        List.of(),
                                        Passage.State.ACCEPTED,
                                        stamp));
        Passage tagged =
                passage.state() == Passage.State.REVIEWED
                        ? passage
                        : passage.withState(Passage.State.ACCEPTED);
        for (Theme theme : themes) {
            if (!tagged.carries(theme.id())) {
                tagged = tagged.withTag(new Tag(theme.id(), stamp));
            }
        }
        if (existing.isEmpty()) {
            changes.add(Change.added(tagged));
        } else if (!tagged.equals(passage)) {
            changes.add(Change.replaced(passage, tagged));
        }
        if (!note.isBlank()) {
            changes.add(
                    Change.added(
                            new Note(
                                    ids.note(),
                                    tagged.id(),
                                    Optional.empty(),
                                    note.strip(),
                                    stamp)));
        }
        return new Edit("passage.tag", source.title(), stamp, changes);
    }

    /// The passage at exactly this place, if there is one.
    public static Optional<Passage> at(Contents contents, Source source, Anchor anchor) {
        return contents.passagesOf(source).stream()
                .filter(p -> p.anchor().span().equals(anchor.span()))
                .findFirst();
    }

    /// Takes a theme from a passage; the passage stays, even without any theme.
    public static Edit untag(Contents contents, Passage passage, Theme theme, Stamp stamp) {
        List<Tag> left =
                passage.tags().stream().filter(t -> !t.theme().equals(theme.id())).toList();
        List<Change> changes =
                left.size() == passage.tags().size()
                        ? List.of()
                        : List.of(Change.replaced(passage, passage.withTags(left)));
        return new Edit("passage.untag", title(contents, passage), stamp, changes);
    }

    /// Puts passages into a state; those that are in it already, or named twice, change once or not
    /// at all.
    public static Edit mark(
            Contents contents, Collection<Passage> passages, Passage.State state, Stamp stamp) {
        List<Change> changes =
                passages.stream()
                        .distinct()
                        .filter(p -> p.state() != state)
                        .map(p -> Change.replaced(p, p.withState(state)))
                        .toList();
        String about = passages.size() == 1 ? title(contents, passages.iterator().next()) : "";
        return new Edit("passage.mark", about, stamp, changes);
    }

    /// Removes a passage with its notes, and its quotations from every brief.
    public static Edit remove(Contents contents, Passage passage, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        BriefEdits.withoutPassages(contents, List.of(passage)).forEach(changes::add);
        NoteEdits.removeAbout(contents, List.of(passage)).forEach(changes::add);
        changes.add(Change.removed(passage));
        return new Edit("passage.remove", title(contents, passage), stamp, changes);
    }

    private static String title(Contents contents, Passage passage) {
        return contents.source(passage.source()).map(Source::title).orElse("");
    }
}
