package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What saying on what terms words may be used means.
public final class TermsEdits {

    private TermsEdits() {}

    /// What is said of the use of an item.
    ///
    /// @param names one at least that is not blank protects something
    public record Said(
            Terms.Rule rule,
            String speaker,
            String occasion,
            String described,
            List<String> names,
            String marking) {

        public Said {
            names = List.copyOf(names);
        }

        /// As nothing had been said.
        public static Said nothing() {
            return new Said(Terms.Rule.ON_RECORD, "", "", "", List.of(), "");
        }

        public static Said of(Terms terms) {
            return new Said(
                    terms.rule(),
                    terms.speaker(),
                    terms.occasion(),
                    terms.described(),
                    terms.names(),
                    terms.marking());
        }

        private Terms on(String id, String about, Stamp stamp) {
            List<String> kept =
                    names.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList();
            return new Terms(
                    id,
                    about,
                    rule,
                    speaker.strip(),
                    occasion.strip(),
                    described.strip(),
                    kept,
                    marking.strip(),
                    stamp);
        }
    }

    /// Says on what terms sources, passages or a brief may be used, in the place of what was said
    /// before. Saying nothing takes the terms away.
    ///
    /// @throws IllegalArgumentException when an item is neither source, passage nor brief
    public static Edit set(
            Contents contents, Collection<? extends Item> items, Said said, Ids ids, Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        for (Item item : items) {
            if (!(item instanceof Source || item instanceof Passage || item instanceof Brief)) {
                throw new IllegalArgumentException("no terms of " + item.id());
            }
            Optional<Terms> before = contents.termsOf(item);
            Terms after = said.on(before.map(Terms::id).orElseGet(ids::terms), item.id(), stamp);
            if (before.isPresent() && Said.of(before.get()).equals(Said.of(after))) {
                continue;
            }
            if (!after.isPlain()) {
                changes.add(
                        before.map(b -> Change.replaced(b, after))
                                .orElseGet(() -> Change.added(after)));
            } else {
                before.map(Change::removed).ifPresent(changes::add);
            }
        }
        return new Edit("terms.set", about(contents, items), stamp, changes);
    }

    private static String about(Contents contents, Collection<? extends Item> items) {
        if (items.size() != 1) {
            return "";
        }
        return switch (items.iterator().next()) {
            case Source source -> source.title();
            case Brief brief -> brief.title();
            case Passage passage -> PassageEdits.about(contents, List.of(passage));
            case Theme _, org.briefingbuilder.model.Note _, Terms _ -> "";
            case org.briefingbuilder.model.Waiver _,
                    org.briefingbuilder.model.Scale _,
                    org.briefingbuilder.model.KnownWord _ ->
                    "";
        };
    }

    /// Two passages become one: the stricter rule holds for it, and all names stay protected.
    ///
    /// @param from goes, its terms with it
    static Stream<Change> joined(Contents contents, Passage from, Passage to) {
        Optional<Terms> gone = contents.termsOf(from);
        if (gone.isEmpty()) {
            return Stream.empty();
        }
        Optional<Terms> kept = contents.termsOf(to);
        if (kept.isEmpty()) {
            return Stream.of(Change.replaced(gone.get(), gone.get().withAbout(to.id())));
        }
        Terms both = both(kept.get(), gone.get());
        Stream<Change> changed =
                both.equals(kept.get())
                        ? Stream.empty()
                        : Stream.of(Change.replaced(kept.get(), both));
        return Stream.concat(changed, Stream.of(Change.removed(gone.get())));
    }

    private static Terms both(Terms one, Terms other) {
        Set<String> names = new LinkedHashSet<>(one.names());
        names.addAll(other.names());
        Stream.of(other.speaker()).filter(s -> !s.isBlank()).forEach(names::add);
        names.remove(one.speaker());
        return new Terms(
                one.id(),
                one.about(),
                one.rule().and(other.rule()),
                one.speaker().isBlank() ? other.speaker() : one.speaker(),
                one.occasion().isBlank() ? other.occasion() : one.occasion(),
                one.described().isBlank() ? other.described() : one.described(),
                List.copyOf(names),
                one.marking().isBlank() ? other.marking() : one.marking(),
                one.made());
    }
}
