package org.briefingbuilder.ui.review;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.kordamp.ikonli.feather.Feather;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The passages that wait for a decision: each is read here, decided on with one key, or opened
/// where it stands.
final class QueuePane implements AutoCloseable {

    private final Seat seat;
    private final QueueModel model;
    private final StateWords states;
    private final ListView<Passage> list = new ListView<>();
    private final BorderPane root = new BorderPane();
    private final Map<Passage.State, ToggleButton> filters = new EnumMap<>(Passage.State.class);

    QueuePane(Seat seat) {
        this.seat = seat;
        this.model = new QueueModel(seat.desk());
        this.states = new StateWords(seat.words());
        list.setItems(model.list());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new QueueCell(seat, states));
        list.setAccessibleText(seat.say("review.queue"));
        list.getStyleClass().add("review-list");
        list.setPlaceholder(Panes.empty(Feather.CHECK_CIRCLE, seat.say("review.queue.empty")));
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        read();
                    }
                });
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Passage>) _ -> selected());
        Commands.mark(list, Scope.REVIEW);
        FlowPane bar = Panes.styled(new FlowPane(), "review-bar");
        QueueModel.WAITING.forEach(state -> bar.getChildren().add(filter(state)));
        bar.getChildren().add(Panes.styled(Panes.gap(), "review-bar-gap"));
        bar.getChildren().addAll(actions());
        root.setTop(bar);
        root.setCenter(list);
        model.versionProperty().addListener((_, _, _) -> count());
        count();
    }

    Node node() {
        return root;
    }

    void load() {
        model.load();
    }

    void focus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    /// How many are selected.
    ObservableValue<String> status() {
        ObservableList<Passage> selected = list.getSelectionModel().getSelectedItems();
        return Bindings.createStringBinding(
                () -> selected.isEmpty() ? "" : seat.say("review.selected", selected.size()),
                selected);
    }

    private List<Node> actions() {
        return List.of(
                action("review.accept", () -> decide(Passage.State.ACCEPTED), "A"),
                action("review.dispute", () -> decide(Passage.State.DISPUTED), "D"),
                action("review.question", () -> decide(Passage.State.OPEN), "O"),
                action("review.refuse", () -> decide(Passage.State.REJECTED), "Backspace", "Del"),
                action("review.read", this::read, "Enter"));
    }

    private Node action(String id, Runnable work, String... keys) {
        var command = seat.commands().add(id, Scope.REVIEW, work, keys);
        command.enabledProperty()
                .bind(Bindings.isNotEmpty(list.getSelectionModel().getSelectedItems()));
        Button button =
                Panes.button(
                        seat.say(command.wordsKey()),
                        () -> {
                            command.run();
                            list.requestFocus();
                        });
        button.setGraphic(Panes.key(seat.commands().hint(id)));
        button.disableProperty().bind(command.enabledProperty().not());
        return button;
    }

    private ToggleButton filter(Passage.State state) {
        ToggleButton toggle = Panes.styled(new ToggleButton(), "chip", "review-filter");
        toggle.setSelected(true);
        toggle.setOnAction(_ -> model.want(chosen()));
        filters.put(state, toggle);
        return toggle;
    }

    private EnumSet<Passage.State> chosen() {
        EnumSet<Passage.State> chosen = EnumSet.noneOf(Passage.State.class);
        filters.forEach(
                (state, toggle) -> {
                    if (toggle.isSelected()) {
                        chosen.add(state);
                    }
                });
        return chosen;
    }

    private void count() {
        filters.forEach(
                (state, toggle) ->
                        toggle.setText(
                                states.of(state)
                                        + "  "
                                        + seat.words().number(seat.desk().tally().inState(state))));
    }

    /// What a command upon passages acts on, as long as this place is looked at.
    private void selected() {
        List<Passage> chosen = chosenPassages();
        seat.focus().selectedPassages().setAll(chosen.stream().map(Passage::id).toList());
        seat.focus().passageProperty().set(chosen.stream().findFirst().map(Passage::id));
    }

    private List<Passage> chosenPassages() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /// The next one comes to where the decided one stood.
    private void decide(Passage.State state) {
        List<Passage> chosen = chosenPassages();
        if (chosen.isEmpty() || seat.desk().isReadOnly()) {
            return;
        }
        int at =
                list.getSelectionModel().getSelectedIndices().stream()
                        .min(Integer::compare)
                        .orElse(0);
        var _ = model.decide(chosen, state).thenAccept(_ -> goOn(at, state));
    }

    private void goOn(int at, Passage.State state) {
        int last = model.list().size() - 1;
        if (last >= 0) {
            int next = model.wanted().contains(state) ? at + 1 : at;
            list.getSelectionModel().clearAndSelect(Math.min(next, last));
            list.scrollTo(Math.max(0, Math.min(next, last) - 1));
        }
        Optional.of(state)
                .filter(s -> s == Passage.State.REJECTED)
                .ifPresent(_ -> seat.toasts().undoable(seat.say("review.refused"), seat::undo));
    }

    private void read() {
        chosenPassages().stream().findFirst().map(Spot::of).ifPresent(seat.focus()::show);
    }

    @Override
    public void close() {
        model.close();
    }
}
