package org.briefingbuilder.edits;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Folding;
import org.briefingbuilder.text.Revision;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What it means that a source gets a newer version: a new source that knows its forerunner, to
/// which passages go over as they are, with their themes, notes, states and quotations. What does
/// not go over stays in the older version, which stays readable. The terms of use of the older
/// version hold for the newer one too, so that nobody is named by a revision.
public final class RevisionEdits {

    private RevisionEdits() {}

    /// What is to become of a passage.
    public sealed interface Decision {

        /// It stands at this place of the new text.
        record Take(Span span) implements Decision {}

        /// It stays with its words in the older version.
        record Keep() implements Decision {}

        /// It is removed, with its notes and quotations.
        record Drop() implements Decision {}
    }

    /// @param old as the contents have it
    /// @param newer without forerunner and order; it gets both
    /// @param newText the newer version's clean text
    /// @param decisions by the ids of passages; one without any stays in the older version, and so
    ///   does one that is gone since or belongs to another source
    public static Edit revise(
            Contents contents,
            Source old,
            Source newer,
            String newText,
            Map<String, Decision> decisions,
            Stamp stamp) {
        Source successor =
                newer.withForerunner(Optional.of(old.id()))
                        .withOrder(old.order())
                        .withReference(described(old.reference(), newer.reference()));
        List<Change> changes = new ArrayList<>();
        changes.add(Change.added(successor));
        contents.termsOf(old)
                .map(terms -> terms.copied("r-" + successor.id(), successor.id()))
                .map(Change::added)
                .ifPresent(changes::add);
        List<Passage> dropped = new ArrayList<>();
        Map<String, Passage> before = new HashMap<>();
        Map<String, Passage> after = new HashMap<>();
        for (Passage passage : contents.passagesOf(old)) {
            switch (decisions.getOrDefault(passage.id(), new Decision.Keep())) {
                case Decision.Keep() -> {}
                case Decision.Drop() -> dropped.add(passage);
                case Decision.Take(Span span) -> {
                    Anchor there = Anchor.of(newText, span);
                    before.put(passage.id(), passage);
                    after.put(
                            passage.id(),
                            passage.revised(successor.id(), there, former(passage, there.words())));
                }
            }
        }
        Contents kept = contents;
        if (!dropped.isEmpty()) {
            List<Change> removals = new ArrayList<>();
            BriefEdits.withoutPassages(contents, dropped).forEach(removals::add);
            NoteEdits.removeAbout(contents, dropped).forEach(removals::add);
            dropped.forEach(passage -> removals.add(Change.removed(passage)));
            changes.addAll(removals);
            kept = contents.with(new Edit("source.revise", "", stamp, removals));
        }
        Stream<Change> requoted =
                BriefEdits.requoted(
                        kept,
                        List.copyOf(before.values()),
                        q -> {
                            Passage was = before.get(q.passage());
                            Passage is = after.get(q.passage());
                            return was == null || is == null ? q : requoted(q, was, is);
                        });
        before.forEach(
                (id, was) -> {
                    Passage is = after.get(id);
                    if (is != null) {
                        changes.add(Change.replaced(was, is));
                    }
                });
        requoted.forEach(changes::add);
        return new Edit("source.revise", successor.title(), stamp, joined(changes));
    }

    /// Two changes of one item, one after the other, are one.
    private static List<Change> joined(List<Change> changes) {
        Map<String, Change> once = new java.util.LinkedHashMap<>();
        for (Change change : changes) {
            once.merge(
                    change.id(),
                    change,
                    (first, second) ->
                            Change.replaced(
                                    first.before().orElseThrow(), second.after().orElseThrow()));
        }
        return List.copyOf(once.values());
    }

    /// The facts of the newer file; where it says nothing, or only its name, those of the older
    /// version; and what a person wrote, but for the date, which a newer file knows better.
    private static Reference described(Reference was, Reference read) {
        Reference facts = read;
        for (Fact fact : Fact.values()) {
            boolean silent =
                    read.text(fact).isBlank()
                            || read.origin(fact).equals(Optional.of(Origin.FILE_NAME));
            boolean written =
                    fact != Fact.DATE && was.origin(fact).equals(Optional.of(Origin.PERSON));
            if (silent && !was.text(fact).isBlank() || written) {
                facts = facts.taking(fact, was);
            }
        }
        return facts;
    }

    private static Optional<String> former(Passage passage, String words) {
        String was = passage.anchor().words();
        boolean same =
                was.equals(words)
                        || Folding.of(was)
                                .folded()
                                .strip()
                                .equals(Folding.of(words).folded().strip());
        return same ? Optional.empty() : Optional.of(was);
    }

    /// What a brief changed in the words stays where those words are still.
    private static BriefBlock.Quotation requoted(
            BriefBlock.Quotation quotation, Passage was, Passage is) {
        String before = was.anchor().words();
        String words = is.anchor().words();
        if (before.equals(words) || quotation.alterations().isEmpty()) {
            return quotation;
        }
        Revision revision = Revision.of(before, words);
        List<Alteration> kept =
                Altering.fitting(
                        words,
                        quotation.alterations().stream()
                                .flatMap(a -> placed(a, revision, words).stream())
                                .toList());
        return new BriefBlock.Quotation(
                quotation.id(), quotation.passage(), kept, quotation.comment());
    }

    private static Optional<Alteration> placed(Alteration one, Revision revision, String words) {
        return switch (one) {
            case Alteration.Omission(Span span) ->
                    placed(span, revision, words).map(Alteration.Omission::new);
            case Alteration.Emphasis(Span span) ->
                    placed(span, revision, words).map(Alteration.Emphasis::new);
            case Alteration.Insertion(int at, String put) ->
                    Optional.of(new Alteration.Insertion(uncut(revision.place(at), words), put));
            case Alteration.Sic(int at) ->
                    Optional.of(new Alteration.Sic(uncut(revision.place(at), words)));
            case Alteration.FirstLetter(int at) ->
                    Optional.of(new Alteration.FirstLetter(uncut(revision.place(at), words)));
            case Alteration.InnerMark(int at, String mark) ->
                    Optional.of(new Alteration.InnerMark(uncut(revision.place(at), words), mark));
        };
    }

    private static Optional<Span> placed(Span span, Revision revision, String words) {
        int start = uncut(revision.place(span.start()), words);
        int end = uncut(revision.place(span.end()), words);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static int uncut(int at, String words) {
        boolean cuts =
                at > 0
                        && at < words.length()
                        && Character.isHighSurrogate(words.charAt(at - 1))
                        && Character.isLowSurrogate(words.charAt(at));
        return cuts ? at - 1 : at;
    }

    /// The versions of a source, the newest first: those before it and those after it.
    public static List<Source> versions(Contents contents, Source source) {
        List<Source> all = new ArrayList<>();
        Optional<Source> at = Optional.of(newest(contents, source));
        while (at.isPresent()) {
            all.add(at.get());
            at = at.get().forerunner().flatMap(contents::source);
        }
        return all;
    }

    /// The newest version; of several successors the one that was added last.
    public static Source newest(Contents contents, Source source) {
        Source at = source;
        Optional<Source> next = Optional.of(source);
        while (next.isPresent()) {
            at = next.get();
            next = successor(contents, at);
        }
        return at;
    }

    /// The version that came after this one.
    public static Optional<Source> successor(Contents contents, Source source) {
        return contents.referringTo(source.id())
                .filter(Source.class::isInstance)
                .map(Source.class::cast)
                .max(
                        java.util.Comparator.comparing((Source s) -> s.added().at())
                                .thenComparing(Source::id));
    }
}
