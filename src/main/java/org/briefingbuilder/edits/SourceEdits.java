package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What adding, describing and removing sources means.
public final class SourceEdits {

    /// The name of the edit that adds sources.
    public static final String ADD = "source.add";

    private SourceEdits() {}

    /// Adds sources at the end of the library, in their order.
    public static Edit add(Contents contents, List<Source> sources, Stamp stamp) {
        return add(contents, sources, List.of(), stamp);
    }

    /// Adds sources at the end of the library, with what their documents brought along.
    ///
    /// @param brought passages and notes that refer to these sources and to each other
    public static Edit add(
            Contents contents, List<Source> sources, List<? extends Item> brought, Stamp stamp) {
        int order = contents.sources().stream().mapToInt(Source::order).max().orElse(0);
        List<Change> changes = new ArrayList<>();
        for (Source source : sources) {
            changes.add(Change.added(source.withOrder(++order)));
        }
        brought.forEach(item -> changes.add(Change.added(item)));
        String about = sources.size() == 1 ? sources.getFirst().title() : "";
        return new Edit(ADD, about, stamp, changes);
    }

    /// A person's correction: the facts that it changes are theirs from now on.
    public static Edit describe(Source source, Reference written, Stamp stamp) {
        Reference reference = source.reference().corrected(written);
        List<Change> changes =
                source.reference().equals(reference)
                        ? List.of()
                        : List.of(Change.replaced(source, source.withReference(reference)));
        return new Edit("source.describe", reference.title(), stamp, changes);
    }

    /// Gives sources the facts of references from a list: each fact that the reference has, except
    /// those that a person wrote. One edit for all; sources that are gone since are left out.
    ///
    /// @param references by the ids of their sources
    public static Edit match(Contents contents, Map<String, Reference> references, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Reference> given : references.entrySet()) {
            Optional<Source> source = contents.source(given.getKey());
            if (source.isPresent()) {
                Reference matched = matched(source.get().reference(), given.getValue());
                if (!matched.equals(source.get().reference())) {
                    changes.add(Change.replaced(source.get(), source.get().withReference(matched)));
                }
            }
        }
        return new Edit("source.match", "", stamp, changes);
    }

    private static Reference matched(Reference was, Reference listed) {
        Reference facts = was;
        for (Fact fact : Fact.values()) {
            boolean written = was.origin(fact).equals(Optional.of(Origin.PERSON));
            if (!written && !listed.text(fact).isBlank()) {
                facts = facts.taking(fact, listed);
            }
        }
        return facts;
    }

    /// Puts page furniture back into a source's clean text: a new text, on which every passage of
    /// the source has its own words, whatever is put back. Removals that the source does not have
    /// are none.
    ///
    /// @param texts a text by its digest
    public static Delivery restore(
            Contents contents,
            Source source,
            Collection<Removal> removals,
            UnaryOperator<String> texts,
            Stamp stamp) {
        List<Passage> passages = contents.passagesOf(source);
        Restoring restoring =
                new Restoring(
                        source,
                        texts.apply(source.raw()),
                        texts.apply(source.text()),
                        passages,
                        removals);
        if (restoring.isEmpty()) {
            Edit none = new Edit("source.restore", source.title(), stamp, List.of());
            return new Delivery(none, List.of());
        }
        String text = restoring.restored();
        Deposit deposit = Deposit.text(text);
        List<Change> changes = new ArrayList<>();
        changes.add(
                Change.replaced(
                        source,
                        source.withText(
                                        deposit.digest(),
                                        restoring.outline(),
                                        restoring.left(),
                                        Words.count(text))
                                .withMarks(restoring.doubts(), restoring.markups())));
        for (Passage passage : passages) {
            Anchor anchor = Anchor.of(text, restoring.moved(passage.anchor().span()));
            if (!anchor.equals(passage.anchor())) {
                changes.add(Change.replaced(passage, passage.withAnchor(anchor)));
            }
        }
        Edit edit = new Edit("source.restore", source.title(), stamp, changes);
        return new Delivery(edit, List.of(deposit));
    }

    /// Gives a source the words that a machine read from pages without text. Its passages go along;
    /// when one of them would have other words by that, the source keeps its text.
    ///
    /// @param read the source as it is with those words
    /// @param moved where a stretch of the text as it was is now
    /// @param text the clean text as it is now
    /// @param texts its raw and its clean text
    public static Delivery recognise(
            Contents contents,
            Source source,
            Source read,
            UnaryOperator<Span> moved,
            String text,
            List<Deposit> texts,
            Stamp stamp) {
        boolean fits = contents.source(source.id()).filter(source::equals).isPresent();
        List<Change> changes = new ArrayList<>();
        if (fits && !source.equals(read)) {
            changes.add(Change.replaced(source, read));
        }
        for (Passage passage : fits ? contents.passagesOf(source) : List.<Passage>of()) {
            Span now = moved.apply(passage.anchor().span());
            if (!now.fits(text) || !now.in(text).equals(passage.anchor().words())) {
                changes.clear();
                break;
            }
            Anchor anchor = Anchor.of(text, now);
            if (!anchor.equals(passage.anchor())) {
                changes.add(Change.replaced(passage, passage.withAnchor(anchor)));
            }
        }
        return new Delivery(
                new Edit("source.recognise", source.title(), stamp, changes),
                changes.isEmpty() ? List.of() : texts);
    }

    /// Removes a source with its passages, their notes, and their quotations from every brief. A
    /// later version of it stays and forgets its forerunner; what was attached to it stays too.
    public static Edit remove(Contents contents, Source source, Stamp stamp) {
        return new Edit(
                "source.remove", source.title(), stamp, removals(contents, List.of(source)));
    }

    /// Removes sources as [#remove] does; those that are gone since are left out.
    public static Edit removeAll(Contents contents, Collection<Source> sources, Stamp stamp) {
        List<Source> there =
                sources.stream()
                        .map(Source::id)
                        .distinct()
                        .flatMap(id -> contents.source(id).stream())
                        .toList();
        String about = there.size() == 1 ? there.getFirst().title() : "";
        return new Edit("source.remove-all", about, stamp, removals(contents, there));
    }

    /// The source without what it says of sources that go.
    private static Source without(Source source, Set<String> gone) {
        return source.withForerunner(source.forerunner().filter(id -> !gone.contains(id)))
                .withWithin(source.within().filter(id -> !gone.contains(id)));
    }

    private static List<Change> removals(Contents contents, List<Source> sources) {
        List<Change> changes = new ArrayList<>();
        List<Passage> passages =
                sources.stream().flatMap(s -> contents.passagesOf(s).stream()).toList();
        BriefEdits.withoutPassages(contents, passages).forEach(changes::add);
        List<Item> gone = new ArrayList<>(passages);
        gone.addAll(sources);
        NoteEdits.removeAbout(contents, gone).forEach(changes::add);
        passages.forEach(passage -> changes.add(Change.removed(passage)));
        Set<String> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
        sources.stream()
                .flatMap(source -> contents.referringTo(source.id()))
                .filter(item -> item instanceof Source && !ids.contains(item.id()))
                .map(Source.class::cast)
                .distinct()
                .map(other -> Change.replaced(other, without(other, ids)))
                .forEach(changes::add);
        sources.forEach(source -> changes.add(Change.removed(source)));
        return changes;
    }
}
