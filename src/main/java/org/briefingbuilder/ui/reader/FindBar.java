package org.briefingbuilder.ui.reader;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.briefingbuilder.text.Finding;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.text.Found;
import org.briefingbuilder.ui.reader.text.ReadingView;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds words in the text or on the pages that are shown: every place tinted, one after the other
/// gone to. For the JavaFX thread.
final class FindBar {

    private final Seat seat;
    private final Supplier<ReadingView> view;
    private final TextField field = new TextField();
    private final Label count = Panes.muted("");
    private final HBox bar;
    private Optional<Finding> finding = Optional.empty();
    private Found found = Found.NONE;
    private int question;

    FindBar(Seat seat, Supplier<ReadingView> view) {
        this.seat = seat;
        this.view = view;
        field.setId("reader-find");
        field.setPromptText(seat.say("reader.find"));
        Panes.name(field, seat.say("reader.find"));
        field.setPrefColumnCount(18);
        field.textProperty().addListener((_, _, _) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        count.setMinWidth(64);
        Button previous =
                Panes.iconButton(
                        Feather.CHEVRON_UP, seat.say("reader.find.previous"), () -> go(-1));
        Button next =
                Panes.iconButton(Feather.CHEVRON_DOWN, seat.say("reader.find.next"), () -> go(1));
        Button close = Panes.iconButton(Feather.X, seat.say("ui.close"), this::close);
        Panes.ring(field, previous, next, close);
        bar = new HBox(field, count, previous, next, close);
        bar.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        bar.getStyleClass().add("reader-find");
        bar.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
    }

    HBox node() {
        return bar;
    }

    /// Shows the bar with the selected words, if they are few. The keyboard comes after the key
    /// that asked for it, which would be typed otherwise.
    void open() {
        String selected = view.get().selectedWords();
        bar.setVisible(true);
        if (!selected.isEmpty() && selected.length() < 80 && selected.indexOf('\n') < 0) {
            field.setText(selected);
        } else {
            search();
        }
        Fx.later(
                () -> {
                    field.requestFocus();
                    field.selectAll();
                });
    }

    void close() {
        bar.setVisible(false);
        show(Found.NONE);
        view.get().requestFocus();
    }

    /// Another text is shown.
    void forget() {
        finding = Optional.empty();
        found = Found.NONE;
        question++;
        if (bar.isVisible()) {
            search();
        }
    }

    private void search() {
        int asked = ++question;
        String words = field.getText();
        String text = view.get().rows().text();
        Optional<Finding> known = finding;
        seat.jobs()
                .quietly(
                        () -> {
                            Finding in = known.orElseGet(() -> Finding.in(text));
                            return new Answer(in, in.find(words));
                        },
                        answer -> {
                            if (asked == question && bar.isVisible()) {
                                finding = Optional.of(answer.in());
                                show(new Found(answer.places(), nearest(answer.places())));
                                reveal();
                            }
                        });
    }

    private record Answer(Finding in, List<Span> places) {}

    /// The first place at or after the start of the selection, else the first of all.
    private int nearest(List<Span> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).start() >= view.get().selection().start()) {
                return i;
            }
        }
        return places.isEmpty() ? -1 : 0;
    }

    /// To the next (1) or previous (-1) place, round.
    void go(int step) {
        int all = found.places().size();
        if (all > 0) {
            show(new Found(found.places(), Math.floorMod(found.here() + step, all)));
            reveal();
        }
    }

    private void reveal() {
        if (found.here() >= 0) {
            Span place = found.places().get(found.here());
            view.get().select(place);
            view.get().reveal(place);
        }
    }

    private void show(Found now) {
        found = now;
        view.get().setFound(now);
        count.setText(
                field.getText().isBlank()
                        ? ""
                        : seat.say("reader.find.count", now.here() + 1, now.places().size()));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
