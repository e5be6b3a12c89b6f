package org.briefingbuilder.ui.settings;

import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Keystroke;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// Changes the keys of commands: press the new key; when another command has it, both are named
/// before anything changes.
final class KeysEditor {

    private final Seat seat;
    private final KeysModel model;
    private final ListView<KeysModel.Row> list = new ListView<>();
    private final VBox root;
    private final HBox question = Panes.styled(new HBox(), "keys-question");
    private final Button resetAll;

    /// The command that the next key is for.
    private Optional<Command> listening = Optional.empty();

    private final EventHandler<KeyEvent> catcher = this::caught;

    KeysEditor(Seat seat) {
        this.seat = seat;
        this.model = new KeysModel(seat.commands(), seat.words(), false);
        TextField search = new TextField();
        search.setPromptText(seat.say("settings.keys.search"));
        Panes.name(search, seat.say("settings.keys.search"));
        model.wantedProperty().bind(search.textProperty());
        resetAll =
                Panes.button(
                        seat.say("settings.keys.reset-all"),
                        () -> {
                            model.resetAll();
                            ended();
                        });
        HBox.setHgrow(search, Priority.ALWAYS);
        list.setItems(model.rows());
        list.setCellFactory(_ -> new KeyCell());
        list.setAccessibleText(seat.say("settings.keys.title"));
        list.getStyleClass().add("keys-list");
        list.setPlaceholder(Panes.muted(seat.say("settings.keys.nothing")));
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && list.getSelectionModel().getSelectedItem()
                                    instanceof KeysModel.Row.Of one) {
                        event.consume();
                        listen(one.command());
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox found = new HBox(8, search, resetAll);
        found.setAlignment(Pos.CENTER_LEFT);
        root = new VBox(10, found, question, list);
        ended();
    }

    Node node() {
        return root;
    }

    /// Stops waiting for a key.
    void ended() {
        window().ifPresent(w -> w.removeEventFilter(KeyEvent.ANY, catcher));
        listening = Optional.empty();
        question.setVisible(false);
        question.setManaged(false);
        resetAll.setDisable(!model.isAnyChanged());
        list.refresh();
    }

    /// Before the scene, whose commands would act on the key.
    private void listen(Command command) {
        ended();
        listening = Optional.of(command);
        window().ifPresent(w -> w.addEventFilter(KeyEvent.ANY, catcher));
        ask(seat.say("settings.keys.press", model.name(command)));
        list.refresh();
    }

    private void caught(KeyEvent event) {
        if (listening.isEmpty()) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            ended();
            return;
        }
        Keystroke.of(event).ifPresent(key -> chosen(listening.orElseThrow(), key));
    }

    private void chosen(Command command, Keystroke key) {
        Optional<Command> other = model.conflict(command, key);
        if (other.isEmpty()) {
            model.give(command, key);
            ended();
            return;
        }
        window().ifPresent(w -> w.removeEventFilter(KeyEvent.ANY, catcher));
        Button take =
                Panes.button(
                        seat.say("settings.keys.take"),
                        () -> {
                            model.give(command, key);
                            ended();
                        },
                        "primary");
        ask(
                seat.say(
                        "settings.keys.conflict",
                        key.shown(),
                        model.name(other.get()),
                        model.name(command)),
                Panes.button(seat.say("ui.cancel"), this::ended),
                take);
        take.requestFocus();
    }

    private void ask(String words, Node... buttons) {
        Label label = Panes.wrapped(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        question.getChildren().setAll(label);
        for (Node button : buttons) {
            ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
        }
        question.getChildren().addAll(buttons);
        question.setVisible(true);
        question.setManaged(true);
    }

    private Optional<Window> window() {
        return Optional.ofNullable(list.getScene()).map(scene -> scene.getWindow());
    }

    /// A command: its name, its keys, and what can be done with them.
    private final class KeyCell extends ListCell<KeysModel.Row> {

        KeyCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(KeysModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            switch (row) {
                case KeysModel.Row.Heading(KeyGroup group) -> {
                    Label name = Panes.styled(new Label(group.name(seat.words())), "h3");
                    setGraphic(Panes.styled(new HBox(name), "keys-heading"));
                    setAccessibleText(name.getText());
                }
                case KeysModel.Row.Of one -> setGraphic(line(one));
            }
        }

        private HBox line(KeysModel.Row.Of one) {
            Command command = one.command();
            Label name = new Label(one.name());
            name.setMinWidth(0);
            HBox line = Panes.styled(new HBox(name, Panes.gap()), "keys-line");
            if (listening.filter(command::equals).isPresent()) {
                line.getChildren()
                        .add(Panes.styled(new Label(seat.say("settings.keys.waiting")), "accent"));
                return line;
            }
            command.keys().forEach(key -> line.getChildren().add(Panes.key(key.shown())));
            if (KeysModel.isChanged(command)) {
                line.getChildren()
                        .add(
                                Panes.iconButton(
                                        Feather.ROTATE_CCW,
                                        seat.say("settings.keys.reset", one.name()),
                                        () -> {
                                            model.reset(command);
                                            ended();
                                        }));
            }
            line.getChildren()
                    .add(
                            Panes.iconButton(
                                    Feather.EDIT_2,
                                    seat.say("settings.keys.change-one", one.name()),
                                    () -> listen(command)));
            setAccessibleText(
                    one.name()
                            + ", "
                            + String.join(
                                    ", ",
                                    command.keys().stream().map(Keystroke::toString).toList()));
            return line;
        }
    }
}
