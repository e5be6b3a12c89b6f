package org.briefingbuilder.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// What a window looks at now. Ids may be of items that are gone: whoever shows one looks it up.
public final class Focus {

    /// Steps back that are remembered.
    private static final int REMEMBERED = 200;

    private final ObjectProperty<PlaceName> place = new SimpleObjectProperty<>(PlaceName.READ);
    private final ObjectProperty<Optional<String>> source = empty();
    private final ObjectProperty<Optional<String>> passage = empty();
    private final ObjectProperty<Optional<String>> theme = empty();
    private final ObjectProperty<Optional<String>> brief = empty();
    private final ObjectProperty<Optional<Spot>> spot =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> selectedPassages = FXCollections.observableArrayList();
    private final Deque<Spot> behind = new ArrayDeque<>();
    private final Deque<Spot> ahead = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private Optional<Spot> here = Optional.empty();

    private static ObjectProperty<Optional<String>> empty() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    public ObjectProperty<PlaceName> placeProperty() {
        return place;
    }

    /// The id of the source that is read.
    public ObjectProperty<Optional<String>> sourceProperty() {
        return source;
    }

    /// The id of the passage that is looked at.
    public ObjectProperty<Optional<String>> passageProperty() {
        return passage;
    }

    public ObjectProperty<Optional<String>> themeProperty() {
        return theme;
    }

    public ObjectProperty<Optional<String>> briefProperty() {
        return brief;
    }

    /// Where the reader shall go; set anew each time, also to the same spot. It empties it again.
    public ObjectProperty<Optional<Spot>> spotProperty() {
        return spot;
    }

    /// What a command upon passages acts on; when empty, the passage that is looked at.
    public ObservableList<String> selectedPassages() {
        return selectedPassages;
    }

    /// The ids that a command upon passages acts on.
    public List<String> chosenPassages() {
        return selectedPassages.isEmpty()
                ? passage.get().map(List::of).orElse(List.of())
                : List.copyOf(selectedPassages);
    }

    /// Goes to the place where one reads and shows this spot there.
    public void show(Spot to) {
        here.ifPresent(
                was -> {
                    behind.push(was);
                    if (behind.size() > REMEMBERED) {
                        behind.removeLast();
                    }
                });
        ahead.clear();
        go(to);
    }

    /// The reader's place moved by itself: where [#back] returns to after the next [#show].
    public void at(Spot now) {
        here = Optional.of(now);
    }

    public void back() {
        step(behind, ahead);
    }

    public void forward() {
        step(ahead, behind);
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private void step(Deque<Spot> from, Deque<Spot> to) {
        if (!from.isEmpty()) {
            here.ifPresent(to::push);
            go(from.pop());
        }
    }

    private void go(Spot to) {
        here = Optional.of(to);
        canGoBack.set(!behind.isEmpty());
        canGoForward.set(!ahead.isEmpty());
        place.set(PlaceName.READ);
        source.set(Optional.of(to.source()));
        spot.set(Optional.empty());
        spot.set(here);
    }
}
