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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What tagging, untagging, reviewing and removing passages means.
public final class PassageEdits {

    private PassageEdits() {}

    /// Gives the words under `anchor` these themes. The same words twice are one passage; a theme
    /// that it carries already is left as it is; a suggested or rejected passage is accepted by
    /// that, while a doubt or an open question stays. A note, unless blank, is put on the passage.
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
        Passage tagged = tagged(passage, themes, stamp);
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
        return standing(contents, source, anchor).min(Comparator.comparing(Passage::id));
    }

    /// Another passage than `but` at exactly this place.
    static Optional<Passage> at(Contents contents, Source source, Anchor anchor, Passage but) {
        return standing(contents, source, anchor)
                .filter(p -> !p.id().equals(but.id()))
                .min(Comparator.comparing(Passage::id));
    }

    private static Stream<Passage> standing(Contents contents, Source source, Anchor anchor) {
        return contents.passagesAt(source.id())
                .filter(p -> p.anchor().span().equals(anchor.span()));
    }

    /// Changes where a passage begins and ends. When another passage stands exactly there, the two
    /// become one: this one, with the themes, notes and quotations of both. What a brief changed in
    /// the words stays as far as the words do.
    public static Edit move(Contents contents, Passage passage, Anchor anchor, Stamp stamp) {
        return Moving.of(contents, passage, anchor, stamp);
    }

    /// Gives passages these themes, as [#tag] does; those that are gone since are left out.
    public static Edit tagAll(
            Contents contents,
            Collection<Passage> passages,
            Collection<Theme> themes,
            Stamp stamp) {
        return replaceAll(
                "passage.tag-all",
                contents,
                newest(contents, passages),
                passage -> tagged(passage, themes, stamp),
                stamp);
    }

    /// Takes a theme from passages; those that are gone since are left out.
    public static Edit untagAll(
            Contents contents, Collection<Passage> passages, Theme theme, Stamp stamp) {
        return replaceAll(
                "passage.untag-all",
                contents,
                newest(contents, passages),
                passage -> untagged(passage, theme),
                stamp);
    }

    /// Takes a theme from a passage; the passage stays, even without any theme.
    public static Edit untag(Contents contents, Passage passage, Theme theme, Stamp stamp) {
        return replaceAll(
                "passage.untag", contents, List.of(passage), p -> untagged(p, theme), stamp);
    }

    /// Puts passages into a state; those that are in it already, or named twice, change once or not
    /// at all.
    public static Edit mark(
            Contents contents, Collection<Passage> passages, Passage.State state, Stamp stamp) {
        return replaceAll("passage.mark", contents, passages, p -> p.withState(state), stamp);
    }

    /// Removes a passage with its notes, and its quotations from every brief.
    public static Edit remove(Contents contents, Passage passage, Stamp stamp) {
        return new Edit(
                "passage.remove",
                about(contents, List.of(passage)),
                stamp,
                removals(contents, List.of(passage)));
    }

    /// Removes passages as [#remove] does; those that are gone since are left out.
    public static Edit removeAll(Contents contents, Collection<Passage> passages, Stamp stamp) {
        Collection<Passage> there = newest(contents, passages);
        return new Edit(
                "passage.remove-all", about(contents, there), stamp, removals(contents, there));
    }

    private static List<Change> removals(Contents contents, Collection<Passage> passages) {
        List<Change> changes = new ArrayList<>();
        BriefEdits.withoutPassages(contents, passages).forEach(changes::add);
        NoteEdits.removeAbout(contents, passages).forEach(changes::add);
        passages.forEach(passage -> changes.add(Change.removed(passage)));
        return changes;
    }

    private static Passage tagged(Passage passage, Collection<Theme> themes, Stamp stamp) {
        Passage tagged =
                switch (passage.state()) {
                    case SUGGESTED, REJECTED -> passage.withState(Passage.State.ACCEPTED);
                    case ACCEPTED, REVIEWED, DISPUTED, OPEN -> passage;
                };
        for (Theme theme : themes) {
            if (!tagged.carries(theme.id())) {
                tagged = tagged.withTag(new Tag(theme.id(), stamp));
            }
        }
        return tagged;
    }

    private static Passage untagged(Passage passage, Theme theme) {
        return passage.withTags(
                passage.tags().stream().filter(t -> !t.theme().equals(theme.id())).toList());
    }

    private static Edit replaceAll(
            String name,
            Contents contents,
            Collection<Passage> passages,
            UnaryOperator<Passage> step,
            Stamp stamp) {
        Map<String, Passage> once = new LinkedHashMap<>();
        passages.forEach(passage -> once.putIfAbsent(passage.id(), passage));
        List<Change> changes = new ArrayList<>();
        for (Passage before : once.values()) {
            Passage after = step.apply(before);
            if (!after.equals(before)) {
                changes.add(Change.replaced(before, after));
            }
        }
        return new Edit(name, about(contents, once.values()), stamp, changes);
    }

    /// Each as it is now, once.
    private static Collection<Passage> newest(Contents contents, Collection<Passage> passages) {
        Map<String, Passage> there = new LinkedHashMap<>();
        for (Passage passage : passages) {
            contents.passage(passage.id()).ifPresent(now -> there.put(now.id(), now));
        }
        return there.values();
    }

    /// The title of the source that all of them stand in, or nothing.
    static String about(Contents contents, Collection<Passage> passages) {
        List<String> sources = passages.stream().map(Passage::source).distinct().limit(2).toList();
        return sources.size() == 1
                ? contents.source(sources.getFirst()).map(Source::title).orElse("")
                : "";
    }
}
