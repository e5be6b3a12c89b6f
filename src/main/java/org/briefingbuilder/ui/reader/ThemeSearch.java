package org.briefingbuilder.ui.reader;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Finds a theme by its letters; a name that none has makes one. For the JavaFX thread.
final class ThemeSearch {

    private static final double ROW = 28;
    private static final int ROWS = 6;

    private final Seat seat;
    private final Consumer<Theme> chosen;
    private final TextField field = new TextField();
    private final ListView<Theme> list = new ListView<>();
    private final Button make;
    private final VBox box;

    /// @param chosen gets the theme, which is in the project by then
    ThemeSearch(Seat seat, Consumer<Theme> chosen, Runnable left) {
        this.seat = seat;
        this.chosen = chosen;
        this.make = Panes.link("", this::make);
        field.setId("reader-theme");
        field.setPromptText(seat.say("reader.theme"));
        Panes.name(field, seat.say("reader.theme"));
        field.textProperty().addListener((_, _, _) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, left));
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(seat.say("reader.themes"));
        list.setCellFactory(_ -> new Cell());
        make.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.UP) {
                        field.requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        event.consume();
                    }
                });
        list.setOnMouseClicked(_ -> choose());
        make.managedProperty().bind(make.visibleProperty());
        box = new VBox(field, list, make);
        box.getStyleClass().add("reader-theme-search");
        fill();
    }

    VBox node() {
        return box;
    }

    void focus() {
        field.requestFocus();
    }

    private void fill() {
        String typed = field.getText().strip();
        list.getItems().setAll(ThemeKeys.of(seat.desk().contents()).search(typed));
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(list.getItems().size(), 1, ROWS) * ROW + 2);
        list.setVisible(!list.getItems().isEmpty());
        list.setManaged(list.isVisible());
        make.setVisible(!typed.isEmpty() && seat.desk().contents().themeNamed(typed).isEmpty());
        make.setText(seat.say("reader.theme.make", typed));
    }

    private void pressed(KeyEvent event, Runnable left) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case ESCAPE -> left.run();
            case DOWN -> {
                if (make.isVisible()
                        && list.getSelectionModel().getSelectedIndex()
                                == list.getItems().size() - 1) {
                    make.requestFocus();
                }
                list.getSelectionModel().selectNext();
            }
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        if (event.getCode() != KeyCode.ENTER) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        }
        event.consume();
    }

    private void choose() {
        Theme theme = list.getSelectionModel().getSelectedItem();
        if (theme != null) {
            chosen.accept(theme);
        } else if (make.isVisible()) {
            make();
        }
    }

    private void make() {
        String name = field.getText().strip();
        var session = seat.desk().session();
        var _ =
                seat.desk()
                        .edit(c -> ThemeEdits.add(c, name, session.ids(), session.stamp()))
                        .thenAccept(done -> done.contents().themeNamed(name).ifPresent(chosen));
    }

    private final class Cell extends ListCell<Theme> {
        @Override
        protected void updateItem(@Nullable Theme theme, boolean empty) {
            super.updateItem(theme, empty);
            if (empty || theme == null) {
                setGraphic(null);
            } else {
                Label name = new Label(theme.name());
                Panes.script(name, theme.name());
                HBox row = new HBox(8, Marks.of(theme), name);
                ThemeKeys.wordWith(theme, field.getText())
                        .map(Panes::muted)
                        .ifPresent(row.getChildren()::add);
                row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
                setGraphic(row);
            }
        }
    }
}
