package org.briefingbuilder.ui.kit.terms;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.briefingbuilder.edits.ScaleEdits;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An organisation's own scales of markings: named, their levels written from the mildest to the
/// strictest, moved and taken out. One edit when it is saved; for the JavaFX thread.
public final class ScalesSheet {

    private static final String NAME = "scales";
    private static final double WIDTH = 520;

    private final Seat seat;
    private final ChoiceBox<Optional<Scale>> which = new ChoiceBox<>();
    private final TextField name = new TextField();
    private final ListView<String> levels = new ListView<>();
    private final TextField level = new TextField();
    private final Label wrong = Panes.wrapped("", "error", "small");

    private ScalesSheet(Seat seat) {
        this.seat = seat;
    }

    /// Shows it, unless it is shown already.
    public static void show(Seat seat) {
        if (!seat.overlay().isShowing(NAME)) {
            new ScalesSheet(seat).show();
        }
    }

    private void show() {
        which.setConverter(new ScaleName());
        which.setMaxWidth(Double.MAX_VALUE);
        which.valueProperty().subscribe(this::write);
        levels.setEditable(true);
        levels.setCellFactory(TextFieldListCell.forListView());
        levels.setPrefHeight(190);
        levels.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        level.setOnAction(_ -> addLevel());
        level.setPromptText(seat.say("scales.level.prompt"));
        Panes.name(level, seat.say("scales.level.prompt"));
        name.setPromptText(seat.say("scales.name.prompt"));
        named(which, "scales.which");
        named(name, "scales.name");
        named(levels, "scales.levels");
        named(level, "scales.level");
        boolean readOnly = seat.desk().isReadOnly();
        Button save = Panes.button(seat.say("ui.save"), this::save, "primary");
        save.setId("scales-save");
        save.setDisable(readOnly);
        Button remove = Panes.button(seat.say("scales.remove"), this::remove);
        remove.disableProperty()
                .bind(which.valueProperty().map(scale -> readOnly || scale.isEmpty()));
        HBox order =
                new HBox(
                        4,
                        Panes.iconButton(Feather.ARROW_UP, seat.say("scales.up"), () -> move(-1)),
                        Panes.iconButton(
                                Feather.ARROW_DOWN, seat.say("scales.down"), () -> move(1)),
                        Panes.iconButton(Feather.X, seat.say("scales.out"), this::takeOut));
        VBox content =
                new VBox(
                        8,
                        Panes.wrapped(seat.say("scales.hint"), "muted"),
                        label("scales.which", which),
                        which,
                        label("scales.name", name),
                        name,
                        label("scales.levels", levels),
                        levels,
                        order,
                        level,
                        wrong);
        fill();
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("scales.title"),
                                content,
                                WIDTH,
                                remove,
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                save));
    }

    private void named(Control control, String key) {
        control.setId(key.replace('.', '-'));
        Panes.name(control, seat.say(key));
    }

    private Label label(String key, Control control) {
        Label label = Panes.muted(seat.say(key));
        label.setLabelFor(control);
        return label;
    }

    /// The first of them is shown; a new one is written when there is none yet.
    private void fill() {
        for (Scale scale : seat.desk().contents().scales()) {
            which.getItems().add(Optional.of(scale));
        }
        which.getItems().add(Optional.empty());
        which.setValue(which.getItems().getFirst());
    }

    private void write(Optional<Scale> scale) {
        if (Objects.isNull(scale)) {
            return;
        }
        name.setText(scale.map(Scale::name).orElse(""));
        levels.getItems().setAll(scale.map(Scale::levels).orElse(List.of()));
        level.clear();
        wrong.setText("");
    }

    private void pressed(KeyEvent event) {
        boolean inList = event.getTarget() == levels;
        if (inList && event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (inList && event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (inList && event.getCode() == KeyCode.DELETE) {
            takeOut();
        } else {
            return;
        }
        event.consume();
    }

    private void addLevel() {
        String written = level.getText().strip();
        boolean there = levels.getItems().stream().anyMatch(written::equalsIgnoreCase);
        if (there) {
            wrong.setText(seat.say("scales.twice", written));
        } else if (!written.isEmpty()) {
            wrong.setText("");
            levels.getItems().add(written);
            level.clear();
        }
    }

    private void move(int by) {
        int from = levels.getSelectionModel().getSelectedIndex();
        int to = from + by;
        if (from >= 0 && to >= 0 && to < levels.getItems().size()) {
            Collections.swap(levels.getItems(), from, to);
            levels.getSelectionModel().select(to);
        }
    }

    private void takeOut() {
        int at = levels.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            levels.getItems().remove(at);
        }
    }

    private void save() {
        addLevel();
        Optional<Scale> before = which.getValue();
        String called = name.getText().strip();
        boolean taken =
                seat.desk().contents().scales().stream()
                        .filter(s -> !Optional.of(s.id()).equals(before.map(Scale::id)))
                        .anyMatch(s -> s.name().equalsIgnoreCase(called));
        if (called.isEmpty() || levels.getItems().isEmpty()) {
            wrong.setText(seat.say("scales.incomplete"));
        } else if (taken) {
            wrong.setText(seat.say("scales.taken", called));
        } else {
            edit(before, called, List.copyOf(levels.getItems()));
            seat.overlay().close(NAME);
        }
    }

    private void remove() {
        Optional<Scale> scale = which.getValue();
        edit(scale, name.getText(), List.of());
        seat.overlay().close(NAME);
        scale.ifPresent(
                s -> seat.toasts().undoable(seat.say("scales.removed", s.name()), seat::undo));
    }

    private void edit(Optional<Scale> before, String called, List<String> written) {
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        ScaleEdits.change(
                                                contents,
                                                before.map(Scale::id),
                                                called,
                                                written,
                                                seat.desk().session().ids(),
                                                seat.desk().session().stamp()));
    }

    /// What the choice says; nobody types one.
    private final class ScaleName extends StringConverter<Optional<Scale>> {
        @Override
        public String toString(Optional<Scale> one) {
            return Objects.isNull(one)
                    ? ""
                    : one.map(Scale::name).orElseGet(() -> seat.say("scales.new"));
        }

        @Override
        public Optional<Scale> fromString(String words) {
            return Optional.empty();
        }
    }
}
