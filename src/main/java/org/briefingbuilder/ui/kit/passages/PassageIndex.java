package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All passages of a project as [KnownPassage]s, kept up to date edit by edit; one thread at a
/// time. The lists it gives never change: an edit makes new ones.
public final class PassageIndex {

    /// In which order passages come.
    public enum Sorting {
        /// By source, then as they stand in it.
        PLACE,
        /// Latest first.
        DATE,
        /// By who marked them, then as [#PLACE].
        PERSON
    }

    /// Passages that are exchanged one by one; for more, all are gone through.
    private static final int FEW = 50;

    private final Map<Sorting, List<KnownPassage>> sorted = new EnumMap<>(Sorting.class);
    private Contents contents;
    private long version;

    public PassageIndex(Contents contents) {
        this.contents = contents;
        keep(
                contents.all()
                        .filter(Passage.class::isInstance)
                        .map(passage -> KnownPassage.of((Passage) passage, contents))
                        .sorted(KnownPassage.READING)
                        .toList());
    }

    /// The contents that it is up to date with.
    public Contents contents() {
        return contents;
    }

    /// Grows whenever a passage, or what is known about it, changes.
    public long version() {
        return version;
    }

    public List<KnownPassage> all(Sorting sorting) {
        return sorted.computeIfAbsent(sorting, this::sort);
    }

    /// Follows an edit.
    public void apply(Announced announced) {
        Contents was = contents;
        contents = announced.contents();
        Set<String> touched = touched(announced.edit().changes());
        if (touched.isEmpty()) {
            return;
        }
        List<KnownPassage> fresh =
                touched.stream()
                        .flatMap(id -> contents.passage(id).stream())
                        .map(passage -> KnownPassage.of(passage, contents))
                        .sorted(KnownPassage.READING)
                        .toList();
        List<KnownPassage> before = all(Sorting.PLACE);
        keep(
                (touched.size() <= FEW
                                ? exchanged(before, was, touched, fresh)
                                : Optional.<List<KnownPassage>>empty())
                        .orElseGet(() -> merged(before, touched, fresh)));
    }

    /// For a few, where they stood is found without going through all; empty when one does not
    /// stand where it should.
    private static Optional<List<KnownPassage>> exchanged(
            List<KnownPassage> before,
            Contents was,
            Set<String> without,
            List<KnownPassage> fresh) {
        List<KnownPassage> exchanged = new ArrayList<>(before.size() + fresh.size());
        exchanged.addAll(before);
        for (String id : without) {
            Optional<KnownPassage> gone = was.passage(id).map(p -> KnownPassage.of(p, was));
            if (gone.isPresent()) {
                int at = Collections.binarySearch(exchanged, gone.get(), KnownPassage.READING);
                if (at < 0) {
                    return Optional.empty();
                }
                exchanged.remove(at);
            }
        }
        for (KnownPassage known : fresh) {
            int at = Collections.binarySearch(exchanged, known, KnownPassage.READING);
            exchanged.add(at < 0 ? -at - 1 : at, known);
        }
        return Optional.of(List.copyOf(exchanged));
    }

    private void keep(List<KnownPassage> inPlace) {
        sorted.clear();
        sorted.put(Sorting.PLACE, inPlace);
        version++;
    }

    private List<KnownPassage> sort(Sorting sorting) {
        List<KnownPassage> places = all(Sorting.PLACE);
        return switch (sorting) {
            case PLACE -> places;
            case DATE ->
                    places.stream()
                            .sorted(Comparator.comparingLong(known -> -known.made()))
                            .toList();
            case PERSON -> places.stream().sorted(Comparator.comparing(KnownPassage::by)).toList();
        };
    }

    /// The passages of which something that is known changed.
    private Set<String> touched(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            Item item = change.after().or(change::before).orElseThrow();
            switch (item) {
                case Passage passage -> ids.add(passage.id());
                case Note note -> ids.add(note.about());
                case Brief _ -> {
                    change.before().ifPresent(brief -> addQuoted((Brief) brief, ids));
                    change.after().ifPresent(brief -> addQuoted((Brief) brief, ids));
                }
                case Source source -> {
                    if (order(change.before()) != order(change.after())) {
                        contents.passagesOf(source).forEach(passage -> ids.add(passage.id()));
                    }
                }
                case Theme _, Terms _, Waiver _, Scale _, KnownWord _ -> {}
            }
        }
        return ids;
    }

    private static int order(Optional<Item> source) {
        return source.map(item -> ((Source) item).order()).orElse(0);
    }

    private static void addQuoted(Brief brief, Set<String> ids) {
        brief.allBlocks()
                .forEach(
                        block -> {
                            switch (block) {
                                case BriefBlock.Quotation quotation -> ids.add(quotation.passage());
                                case BriefBlock.Questions asked ->
                                        asked.questions()
                                                .forEach(q -> q.passage().ifPresent(ids::add));
                                default -> {}
                            }
                        });
    }

    private static List<KnownPassage> merged(
            List<KnownPassage> before, Set<String> without, List<KnownPassage> fresh) {
        List<KnownPassage> merged = new ArrayList<>(before.size() + fresh.size());
        int next = 0;
        for (KnownPassage known : before) {
            if (!without.contains(known.id())) {
                while (next < fresh.size()
                        && KnownPassage.READING.compare(fresh.get(next), known) < 0) {
                    merged.add(fresh.get(next++));
                }
                merged.add(known);
            }
        }
        merged.addAll(fresh.subList(next, fresh.size()));
        return List.copyOf(merged);
    }
}
