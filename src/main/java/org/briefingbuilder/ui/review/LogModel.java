package org.briefingbuilder.ui.review;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.ui.kit.Desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// The log of edits as rows, the newest first, each day under a heading. It is read from the file
/// when it is first asked for, filtered elsewhere, and follows every edit from then on.
final class LogModel implements AutoCloseable {

    /// A row of the list.
    sealed interface Row {

        record Day(LocalDate day) implements Row {}

        record Of(Logged entry) implements Row {}
    }

    private final Desk desk;
    private final Function<Logged, String> describe;
    private final ZoneId zone;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> person =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty standingOnly = new SimpleBooleanProperty();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<String> people = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final List<Announced> late = new ArrayList<>();
    private final Runnable stop;
    private Timeline timeline = new Timeline();
    private boolean loading;
    private boolean filtering;
    private int asked;

    /// @param describe what was done, in the words that a person may look for
    LogModel(Desk desk, Function<Logged, String> describe, ZoneId zone) {
        this.desk = desk;
        this.describe = describe;
        this.zone = zone;
        this.stop = desk.watch(this::follow);
        words.addListener((_, _, _) -> refilter());
        person.addListener((_, _, _) -> refilter());
        standingOnly.addListener((_, _, _) -> refilter());
    }

    /// Every word must occur in what was done, in its title or in the person's name.
    StringProperty wordsProperty() {
        return words;
    }

    /// Empty: anybody.
    ObjectProperty<Optional<String>> personProperty() {
        return person;
    }

    /// Whether only edits are shown that are not taken back.
    BooleanProperty standingOnlyProperty() {
        return standingOnly;
    }

    ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Everybody who made an edit.
    ObservableList<String> people() {
        return FXCollections.unmodifiableObservableList(people);
    }

    /// How many entries are shown.
    ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Another number whenever an entry may have come to stand or to be taken back.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    int size() {
        return timeline.entries().size();
    }

    boolean stands(Logged entry) {
        return timeline.stands(entry);
    }

    /// An undo or a redo is itself never taken back: the edit is that it was about.
    boolean isTakenBack(Logged entry) {
        return entry.undoes().isEmpty() && entry.redoes().isEmpty() && !stands(entry);
    }

    /// How many edits [#takeBack] would take back.
    int back(Logged entry) {
        return timeline.back(entry);
    }

    /// Reads the log, once.
    void load() {
        if (loading || loaded.get()) {
            return;
        }
        loading = true;
        desk.jobs().quietly(() -> Timeline.of(desk.project().log()), this::take);
    }

    /// Takes back this edit and all that came after it and stand, the newest first.
    ///
    /// @param done told how many were taken back
    void takeBack(Logged entry, IntConsumer done) {
        new TakingBack(desk, entry.number(), done).run();
    }

    private void take(Timeline read) {
        timeline = read;
        late.stream().filter(a -> a.number() > timeline.last()).forEach(timeline::follow);
        late.clear();
        loading = false;
        loaded.set(true);
        refilter();
    }

    /// A number that was there already: the whole file is another one, as after a backup was put
    /// back.
    private void follow(Announced announced) {
        if (!loaded.get()) {
            late.add(announced);
            return;
        }
        if (announced.number() <= timeline.last()) {
            loaded.set(false);
            load();
            return;
        }
        Logged entry = timeline.follow(announced);
        if (standingOnly.get() || filtering) {
            refilter();
        } else {
            meet(List.of(entry.stamp().by()));
            if (filter().test(entry)) {
                put(entry);
            }
        }
        version.set(version.get() + 1);
    }

    /// The newest entry, under the newest day.
    private void put(Logged entry) {
        LocalDate day = day(entry);
        boolean sameDay = !rows.isEmpty() && rows.getFirst().equals(new Row.Day(day));
        if (!sameDay) {
            rows.addFirst(new Row.Day(day));
        }
        rows.add(1, new Row.Of(entry));
        shown.set(shown.get() + 1);
    }

    private void meet(List<String> who) {
        who.stream().filter(name -> !people.contains(name)).forEach(people::add);
    }

    /// One filtering at a time; what changes meanwhile is filtered after it.
    private void refilter() {
        asked++;
        if (loaded.get() && !filtering) {
            filterNow();
        }
    }

    private void filterNow() {
        filtering = true;
        int mine = asked;
        List<Logged> all = List.copyOf(timeline.entries());
        Predicate<Logged> filter = filter();
        desk.jobs().quietly(() -> Filtered.of(all, filter, this::day), done -> take(done, mine));
    }

    private void take(Filtered filtered, int mine) {
        filtering = false;
        rows.setAll(filtered.rows());
        shown.set(filtered.shown());
        meet(filtered.people());
        version.set(version.get() + 1);
        if (mine != asked) {
            filterNow();
        }
    }

    private LocalDate day(Logged entry) {
        return LocalDate.ofInstant(entry.stamp().at(), zone);
    }

    /// Of one moment: whether an edit stands is asked again each time.
    private Predicate<Logged> filter() {
        List<String> wanted =
                words.get()
                        .toLowerCase(Locale.ROOT)
                        .lines()
                        .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                        .filter(word -> !word.isEmpty())
                        .toList();
        Optional<String> who = person.get();
        Predicate<Logged> filter = entry -> who.isEmpty() || who.get().equals(entry.stamp().by());
        if (standingOnly.get()) {
            java.util.Set<Long> standing = timeline.standing();
            filter = filter.and(entry -> standing.contains(entry.number()));
        }
        return wanted.isEmpty() ? filter : filter.and(entry -> holds(entry, wanted));
    }

    private boolean holds(Logged entry, List<String> wanted) {
        String all = (describe.apply(entry) + " " + entry.stamp().by()).toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(all::contains);
    }

    @Override
    public void close() {
        stop.run();
    }
}
