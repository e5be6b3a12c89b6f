package org.briefingbuilder.ui.themes;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.List;

/// The sheet in which a theme is merged into another one: it says what moves before it moves. For
/// the JavaFX thread.
final class MergeSheet {

    static final String SHEET = "merge";

    private static final double WIDTH = 460;
    private static final double HEIGHT = 240;

    private final Seat seat;
    private final Tagging tagging;
    private final Theme from;
    private final ObservableList<Theme> targets = FXCollections.observableArrayList();
    private final ListView<Theme> list = new ListView<>(targets);
    private final TextField search = new TextField();
    private final Label moves = Panes.wrapped("", "merge-moves");
    private final Button merge;

    MergeSheet(Seat seat, Tagging tagging, Theme from) {
        this.seat = seat;
        this.tagging = tagging;
        this.from = from;
        this.merge = Panes.button(seat.say("themes.merge.do"), this::merge, "primary");
        merge.setId("merge-do");
        merge.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        search.setId("merge-search");
        search.setPromptText(seat.say("themes.search.prompt"));
        Panes.name(search, seat.say("themes.search.prompt"));
        search.textProperty().addListener((_, _, _) -> fill());
        search.setOnAction(_ -> merge());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("merge-targets");
        list.setAccessibleText(seat.say("themes.merge.title", from.name()));
        list.getStyleClass().add("rows");
        list.setCellFactory(_ -> new ThemeCell(seat, _ -> false));
        list.fixedCellSizeProperty().bind(seat.look().scaleProperty().multiply(Palette.ROW));
        list.setPrefHeight(HEIGHT);
        list.setPlaceholder(Panes.muted(seat.say("themes.search.none")));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, into) -> tell());
        moves.setMinHeight(Label.USE_PREF_SIZE);
        fill();
    }

    void show() {
        VBox content = new VBox(search, list, moves);
        content.getStyleClass().add("theme-form");
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                SHEET,
                                seat.say("themes.merge.title", from.name()),
                                content,
                                WIDTH * seat.look().scaleProperty().get(),
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(SHEET)),
                                merge));
    }

    private void fill() {
        Theme selected = list.getSelectionModel().getSelectedItem();
        targets.setAll(Merging.targets(seat.desk().contents(), from, search.getText()));
        if (selected != null && targets.contains(selected)) {
            list.getSelectionModel().select(selected);
        } else if (!search.getText().isBlank()) {
            list.getSelectionModel().selectFirst();
        }
        tell();
    }

    /// Counting goes through all passages of the theme, so not on this thread.
    private void tell() {
        Theme into = list.getSelectionModel().getSelectedItem();
        moves.setText(seat.say("themes.merge.choose"));
        if (into != null) {
            Contents contents = seat.desk().contents();
            seat.jobs()
                    .quietly(
                            () -> Merging.of(contents, from, into),
                            merging -> {
                                if (into.equals(list.getSelectionModel().getSelectedItem())) {
                                    moves.setText(words(merging, into));
                                }
                            });
        }
    }

    private String words(Merging merging, Theme into) {
        List<String> parts = new ArrayList<>();
        parts.add(seat.say("themes.merge.passages", merging.passages(), into.name()));
        if (merging.already() > 0) {
            parts.add(seat.say("themes.merge.already", merging.already()));
        }
        if (merging.inner() > 0) {
            parts.add(seat.say("themes.merge.inner", merging.inner()));
        }
        if (merging.notes() > 0) {
            parts.add(seat.say("themes.merge.notes", merging.notes()));
        }
        parts.add(seat.say("themes.merge.gone", from.name()));
        return String.join(" ", parts);
    }

    private void merge() {
        Theme into = list.getSelectionModel().getSelectedItem();
        if (into != null && !seat.desk().isReadOnly()) {
            seat.overlay().close(SHEET);
            tagging.merge(from, into);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            event.consume();
            list.getSelectionModel().selectPrevious();
        }
    }
}
