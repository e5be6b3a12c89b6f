package org.briefingbuilder.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A passage that waits: its themes, its words, what was said about it, where it stands and since
/// when it waits.
final class QueueCell extends ListCell<Passage> {

    /// UTF-16 units of a passage that are shown; the rest is read in place.
    private static final int SHOWN = 420;

    private final Seat seat;
    private final StateWords states;

    QueueCell(Seat seat, StateWords states) {
        this.seat = seat;
        this.states = states;
        setPrefWidth(0);
        getStyleClass().add("review-cell");
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        if (empty || passage == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setGraphic(row(passage));
        }
    }

    private HBox row(Passage passage) {
        Contents contents = seat.desk().contents();
        List<Theme> themes =
                passage.tags().stream()
                        .map(Tag::theme)
                        .map(contents::theme)
                        .flatMap(Optional::stream)
                        .toList();
        VBox marks = Panes.styled(new VBox(), "review-marks");
        themes.stream().limit(3).map(Marks::of).forEach(marks.getChildren()::add);
        Label words = Panes.quoted(shortened(passage.anchor().quote().exact()));
        words.getStyleClass().add("review-words");
        VBox middle = Panes.styled(new VBox(words), "review-middle");
        note(contents, passage).ifPresent(middle.getChildren()::add);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox end = end(contents, passage);
        setAccessibleText(
                seat.words()
                        .list(
                                List.of(
                                        seat.words()
                                                .list(themes.stream().map(Theme::name).toList()),
                                        states.of(passage.state()),
                                        passage.anchor().quote().exact())));
        HBox row = Panes.styled(new HBox(marks, middle, end), "review-row");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private VBox end(Contents contents, Passage passage) {
        String title = contents.source(passage.source()).map(Source::title).orElse("");
        Label source = Panes.styled(new Label(title), "muted", "small");
        Panes.script(source, title);
        Label state = Panes.styled(new Label(states.of(passage.state())), "small");
        state.getStyleClass().add(passage.state() == Passage.State.SUGGESTED ? "muted" : "warn");
        Label who =
                Panes.styled(
                        new Label(
                                seat.say(
                                        "review.by",
                                        passage.made().by(),
                                        seat.words()
                                                .moment(
                                                        passage.made().at(),
                                                        seat.desk().session().clock().instant()))),
                        "muted",
                        "small");
        return Panes.styled(new VBox(state, source, who), "review-end");
    }

    /// The newest note: why somebody doubts it.
    private Optional<HBox> note(Contents contents, Passage passage) {
        List<Note> notes = contents.notesAbout(passage);
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        Note newest = notes.getLast();
        Label who = Panes.styled(new Label(newest.made().by() + ":"), "muted", "small");
        Label text = Panes.wrapped(shortened(newest.text()), "small");
        Panes.script(text, newest.text());
        who.setMinWidth(USE_PREF_SIZE);
        return Optional.of(Panes.styled(new HBox(who, text), "review-note"));
    }

    private static String shortened(String text) {
        String flat = text.replace('\n', ' ');
        if (flat.length() <= SHOWN) {
            return flat;
        }
        int end = flat.lastIndexOf(' ', SHOWN);
        return flat.substring(0, end > 0 ? end : SHOWN) + "…";
    }
}
