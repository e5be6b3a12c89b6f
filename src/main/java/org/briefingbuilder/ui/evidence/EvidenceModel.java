package org.briefingbuilder.ui.evidence;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.ui.evidence.Arrangement.Grouping;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.passages.KnownPassage;
import org.briefingbuilder.ui.kit.passages.Narrowing;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.passages.PassageFinder;
import org.briefingbuilder.ui.kit.passages.PassageIndex;
import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the Passages place is asked for and what it shows: the answer follows the question and
/// every edit, a moment later. Needs no toolkit.
final class EvidenceModel {

    private final Desk desk;
    private final PassageFinder finder;
    private final ObjectProperty<PassageFilter> filter =
            new SimpleObjectProperty<>(PassageFilter.all());
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(new Arrangement(Grouping.THEME, Sorting.PLACE));
    private final BooleanProperty countingFound = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(Listing.none());
    private final ReadOnlyObjectWrapper<Overview> overview =
            new ReadOnlyObjectWrapper<>(Overview.none());

    /// Touched only where the finder works.
    private final Narrowing narrowing = new Narrowing();

    private final Object overviewAsker = new Object();
    private Optional<LocalDate> asked = Optional.empty();
    private boolean active;

    EvidenceModel(Desk desk) {
        this.desk = desk;
        this.finder = PassageFinder.of(desk);
        desk.watch(_ -> contentsChanged());
        filter.addListener(
                (_, was, is) -> {
                    list();
                    if (countingFound.get() && !counted(was).equals(counted(is))) {
                        count();
                    }
                });
        arrangement.addListener(_ -> list());
        countingFound.addListener(_ -> count());
    }

    ObjectProperty<PassageFilter> filterProperty() {
        return filter;
    }

    PassageFilter filter() {
        return filter.get();
    }

    ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// Whether the matrix counts only what the filter finds, but for its themes and sources.
    BooleanProperty countingFoundProperty() {
        return countingFound;
    }

    ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    Listing listing() {
        return listing.get();
    }

    ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    Overview overview() {
        return overview.get();
    }

    /// Whether anybody looks; until then nothing is asked.
    void setActive(boolean now) {
        boolean begins = now && !active;
        active = now;
        if (begins && !isUpToDate()) {
            refresh();
        } else if (!now) {
            finder.warmUp();
        }
    }

    /// Whether what is shown answers what would be asked now.
    private boolean isUpToDate() {
        Listing shown = listing.get();
        return shown.contents() == desk.contents()
                && shown.filter().equals(filter.get())
                && shown.arrangement().equals(arrangement.get())
                && asked.equals(Optional.of(today()));
    }

    private void contentsChanged() {
        PassageFilter kept = pruned(desk.contents(), filter.get());
        if (!kept.equals(filter.get())) {
            filter.set(kept);
        }
        refresh();
    }

    private void refresh() {
        list();
        count();
    }

    /// The filter without what is gone.
    private static PassageFilter pruned(Contents contents, PassageFilter filter) {
        return filter.withThemes(
                        kept(
                                filter.themes(),
                                id ->
                                        id.equals(PassageFilter.NO_THEME)
                                                || contents.theme(id).isPresent()))
                .withSources(kept(filter.sources(), id -> contents.source(id).isPresent()));
    }

    private static Set<String> kept(Set<String> ids, Predicate<String> there) {
        Set<String> kept = new LinkedHashSet<>(ids);
        kept.removeIf(there.negate());
        return kept;
    }

    private void list() {
        if (active) {
            PassageFilter wanted = filter.get();
            Arrangement arranged = arrangement.get();
            LocalDate today = today();
            asked = Optional.of(today);
            finder.ask(this, index -> listed(index, wanted, arranged, today), listing::set);
        }
    }

    private Listing listed(
            PassageIndex index, PassageFilter wanted, Arrangement arranged, LocalDate today) {
        List<KnownPassage> found =
                narrowing.find(index, wanted, arranged.sorting(), today, ZoneId.systemDefault());
        return Listing.of(
                index.contents(), wanted, arranged, found, index.all(Sorting.PLACE).size());
    }

    private void count() {
        if (active) {
            PassageFilter counted =
                    countingFound.get() ? counted(filter.get()) : PassageFilter.all();
            LocalDate today = today();
            finder.ask(overviewAsker, index -> overviewOf(index, counted, today), overview::set);
        }
    }

    private static Overview overviewOf(PassageIndex index, PassageFilter counted, LocalDate today) {
        List<KnownPassage> all = index.all(Sorting.PLACE);
        List<KnownPassage> fitting =
                counted.isAll()
                        ? all
                        : all.stream().filter(counted.test(today, ZoneId.systemDefault())).toList();
        return Overview.of(index.contents(), all, fitting);
    }

    private static PassageFilter counted(PassageFilter filter) {
        return filter.withThemes(Set.of()).withSources(Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.session().clock().instant(), ZoneId.systemDefault());
    }
}
