package org.briefingbuilder.ui.brief;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.SpellingEdits;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Comparator;
import java.util.List;

/// The words that the project spells so, whatever dictionaries say: seen, added and taken away.
final class WordsSheet {

    private static final String NAME = "words";
    private static final double WIDTH = 460;

    private final Seat seat;
    private final VBox list = new VBox(4);
    private final TextField field = new TextField();

    WordsSheet(Seat seat) {
        this.seat = seat;
    }

    void show() {
        if (seat.overlay().isShowing(NAME)) {
            return;
        }
        field.setPromptText(seat.say("brief.words.add"));
        Panes.name(field, seat.say("brief.words.add"));
        field.setId("words-field");
        field.setOnAction(
                _ -> {
                    add(seat, field.getText());
                    field.clear();
                });
        field.setDisable(seat.desk().isReadOnly());
        ScrollPane scroll = Panes.styled(new ScrollPane(list), "plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(300);
        scroll.setFocusTraversable(false);
        VBox content =
                new VBox(10, Panes.wrapped(seat.say("brief.words.hint"), "muted"), field, scroll);
        Runnable stop = seat.desk().watch(_ -> fill());
        fill();
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.words.title"),
                                content,
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.close"),
                                        () -> seat.overlay().close(NAME),
                                        "primary")),
                        stop);
    }

    private void fill() {
        List<KnownWord> words =
                seat.desk().contents().knownWords().stream()
                        .sorted(Comparator.comparing(KnownWord::word, String::compareToIgnoreCase))
                        .toList();
        list.getChildren().setAll(words.stream().map(this::row).toList());
        if (words.isEmpty()) {
            list.getChildren().add(Panes.muted(seat.say("brief.words.none")));
        }
    }

    private Node row(KnownWord word) {
        var remove = Panes.link(seat.say("brief.words.remove"), () -> remove(word.word()));
        remove.setAccessibleText(seat.say("brief.words.remove-one", word.word()));
        remove.setDisable(seat.desk().isReadOnly());
        HBox row = new HBox(8, new Label(word.word()), Panes.gap(), remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Makes a word one of the project's, and says that it is.
    static void add(Seat seat, String written) {
        String word = written.strip();
        if (word.isEmpty()) {
            return;
        }
        String said = seat.say("brief.spelling.added", word);
        if (seat.desk().contents().knownWords().stream()
                .anyMatch(known -> known.word().equalsIgnoreCase(word))) {
            seat.toasts().show(said);
            return;
        }
        var _ =
                seat.desk()
                        .edit(
                                now ->
                                        SpellingEdits.know(
                                                now,
                                                word,
                                                seat.desk().session().ids(),
                                                seat.desk().session().stamp()))
                        .thenAccept(_ -> seat.toasts().undoable(said, seat::undo));
    }

    private void remove(String word) {
        var _ =
                seat.desk()
                        .edit(now -> SpellingEdits.forget(now, word, seat.desk().session().stamp()))
                        .thenAccept(
                                _ ->
                                        seat.toasts()
                                                .undoable(
                                                        seat.say("brief.words.removed", word),
                                                        seat::undo));
    }
}
