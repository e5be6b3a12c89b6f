package org.briefingbuilder.ui.review;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// The passages that somebody has to decide on, by source and as they stand in it. They are sought
/// elsewhere and follow every edit from then on.
final class QueueModel implements AutoCloseable {

    /// States that ask for a decision.
    static final Set<Passage.State> WAITING =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Passage.State.SUGGESTED, Passage.State.DISPUTED, Passage.State.OPEN));

    /// More changes than this are taken in by seeking anew.
    private static final int FEW = 64;

    private final Desk desk;
    private final ObservableList<Passage> list = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Runnable stop;
    private Set<Passage.State> wanted = WAITING;
    private Map<String, Integer> order = Map.of();
    private boolean loaded;
    private boolean seeking;
    private int asked;

    QueueModel(Desk desk) {
        this.desk = desk;
        this.stop = desk.watch(this::follow);
    }

    ObservableList<Passage> list() {
        return FXCollections.unmodifiableObservableList(list);
    }

    /// Another number whenever the list may have changed.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    boolean isLoaded() {
        return loaded;
    }

    /// Seeks the passages, once.
    void load() {
        if (!loaded) {
            seek();
        }
    }

    Set<Passage.State> wanted() {
        return wanted;
    }

    /// Wants the passages in these states from now on.
    void want(Set<Passage.State> states) {
        wanted = Set.copyOf(states);
        seek();
    }

    /// Puts passages into a state, in one edit.
    CompletableFuture<Announced> decide(List<Passage> passages, Passage.State state) {
        List<String> ids = passages.stream().map(Passage::id).toList();
        return desk.edit(
                contents ->
                        PassageEdits.mark(
                                contents,
                                ids.stream()
                                        .map(contents::passage)
                                        .flatMap(Optional::stream)
                                        .toList(),
                                state,
                                desk.session().stamp()));
    }

    private void seek() {
        asked++;
        if (!seeking) {
            seekNow();
        }
    }

    private void seekNow() {
        seeking = true;
        int mine = asked;
        Contents contents = desk.contents();
        Set<Passage.State> states = wanted;
        desk.jobs().quietly(() -> Sought.of(contents, states), sought -> take(sought, mine));
    }

    private void take(Sought sought, int mine) {
        seeking = false;
        loaded = true;
        order = sought.order();
        list.setAll(sought.passages());
        version.set(version.get() + 1);
        if (mine != asked) {
            seekNow();
        }
    }

    private void follow(Announced announced) {
        List<Change> changes = announced.edit().changes();
        boolean sources =
                changes.stream().anyMatch(c -> c.after().or(c::before).get() instanceof Source);
        if (seeking || loaded && (sources || changes.size() > FEW)) {
            seek();
        } else if (loaded) {
            changes.forEach(this::take);
            version.set(version.get() + 1);
        }
    }

    /// One that stays where it stands is replaced there, so that a selection stays on it.
    private void take(Change change) {
        Optional<Passage> was = change.before().flatMap(this::wanted);
        Optional<Passage> is = change.after().flatMap(this::wanted);
        int at = was.map(list::indexOf).orElse(-1);
        if (at >= 0 && is.isPresent() && inOrder().compare(was.get(), is.get()) == 0) {
            list.set(at, is.get());
            return;
        }
        if (at >= 0) {
            list.remove(at);
        }
        is.ifPresent(passage -> list.add(placeFor(passage), passage));
    }

    private Optional<Passage> wanted(Item item) {
        return item instanceof Passage passage && isWanted(passage)
                ? Optional.of(passage)
                : Optional.empty();
    }

    private boolean isWanted(Passage passage) {
        return wanted.contains(passage.state());
    }

    private int placeFor(Passage passage) {
        int at = Collections.binarySearch(list, passage, inOrder());
        return at >= 0 ? at : -at - 1;
    }

    private Comparator<Passage> inOrder() {
        return Comparator.comparingInt((Passage p) -> order.getOrDefault(p.source(), 0))
                .thenComparing(Passage::source)
                .thenComparing(p -> p.anchor().span())
                .thenComparing(Passage::id);
    }

    /// What was found in one state of the contents.
    private record Sought(List<Passage> passages, Map<String, Integer> order) {
        static Sought of(Contents contents, Set<Passage.State> states) {
            return new Sought(
                    contents.passages().stream().filter(p -> states.contains(p.state())).toList(),
                    contents.sources().stream()
                            .collect(Collectors.toMap(Source::id, Source::order)));
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
