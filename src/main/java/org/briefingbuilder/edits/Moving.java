package org.briefingbuilder.edits;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What it means that a passage gets other ends.
final class Moving {

    /// Of two passages that become one, the state that comes first here is kept: a doubt is never
    /// lost.
    private static final List<Passage.State> WEIGHT =
            List.of(
                    Passage.State.DISPUTED,
                    Passage.State.OPEN,
                    Passage.State.REVIEWED,
                    Passage.State.ACCEPTED,
                    Passage.State.SUGGESTED,
                    Passage.State.REJECTED);

    private Moving() {}

    static Edit of(Contents contents, Passage passage, Anchor anchor, Stamp stamp) {
        String about = PassageEdits.about(contents, List.of(passage));
        if (passage.anchor().equals(anchor)) {
            return new Edit("passage.move", about, stamp, List.of());
        }
        Optional<Passage> other = there(contents, passage, anchor);
        Passage moved = passage.withAnchor(anchor);
        Passage after = other.map(o -> joined(moved, o)).orElse(moved);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.replaced(passage, after));
        BriefEdits.requoted(
                        contents,
                        Stream.concat(Stream.of(passage), other.stream()).toList(),
                        quotation -> requoted(quotation, passage, after))
                .forEach(changes::add);
        other.ifPresent(
                o -> {
                    NoteEdits.moveAll(contents, o, passage.id()).forEach(changes::add);
                    TermsEdits.joined(contents, o, passage).forEach(changes::add);
                    changes.add(Change.removed(o));
                });
        return new Edit("passage.move", about, stamp, changes);
    }

    private static Optional<Passage> there(Contents contents, Passage passage, Anchor anchor) {
        return contents.source(passage.source())
                .flatMap(source -> PassageEdits.at(contents, source, anchor, passage));
    }

    private static Passage joined(Passage moved, Passage other) {
        Passage joined = moved;
        for (Tag tag : other.tags()) {
            if (!joined.carries(tag.theme())) {
                joined = joined.withTag(tag);
            }
        }
        return WEIGHT.indexOf(other.state()) < WEIGHT.indexOf(moved.state())
                ? joined.withState(other.state())
                : joined;
    }

    /// A quotation of the other passage is of the same words as they are now; one of the passage
    /// itself is of words that begin and end elsewhere.
    private static BriefBlock.Quotation requoted(
            BriefBlock.Quotation quotation, Passage before, Passage after) {
        List<Alteration> alterations =
                quotation.passage().equals(before.id())
                        ? kept(quotation.alterations(), before.anchor(), after.anchor())
                        : quotation.alterations();
        return new BriefBlock.Quotation(
                quotation.id(), after.id(), alterations, quotation.comment());
    }

    private static List<Alteration> kept(List<Alteration> alterations, Anchor from, Anchor to) {
        int by = from.span().start() - to.span().start();
        int length = to.span().length();
        return Altering.fitting(
                to.words(),
                alterations.stream().flatMap(a -> kept(a, by, length).stream()).toList());
    }

    private static Optional<Alteration> kept(Alteration alteration, int by, int length) {
        return switch (alteration) {
            case Alteration.Omission(Span span) ->
                    within(span, by, length).map(Alteration.Omission::new);
            case Alteration.Emphasis(Span span) ->
                    within(span, by, length).map(Alteration.Emphasis::new);
            case Alteration.Insertion(int at, String words) ->
                    within(at, by, length).map(place -> new Alteration.Insertion(place, words));
            case Alteration.Sic(int at) -> within(at, by, length).map(Alteration.Sic::new);
            case Alteration.FirstLetter(int at) ->
                    within(at, by, length).map(Alteration.FirstLetter::new);
            case Alteration.InnerMark(int at, String mark) ->
                    within(at, by, length).map(place -> new Alteration.InnerMark(place, mark));
        };
    }

    private static Optional<Span> within(Span span, int by, int length) {
        int start = Math.max(0, span.start() + by);
        int end = Math.min(length, span.end() + by);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static Optional<Integer> within(int at, int by, int length) {
        return Optional.of(at + by).filter(place -> place >= 0 && place <= length);
    }
}
