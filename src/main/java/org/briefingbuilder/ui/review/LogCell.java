package org.briefingbuilder.ui.review;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Logged;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// A day, or one entry of the log: time, person, what was done to what, how many items, whether it
/// is taken back. The selected one, or the one under the pointer, can be taken back.
final class LogCell extends ListCell<LogModel.Row> {

    private final Seat seat;
    private final LogModel model;
    private final LogWords words;
    private final Consumer<Logged> takeBack;

    LogCell(Seat seat, LogModel model, LogWords words, Consumer<Logged> takeBack) {
        this.seat = seat;
        this.model = model;
        this.words = words;
        this.takeBack = takeBack;
        setPrefWidth(0);
        getStyleClass().add("review-log-cell");
    }

    @Override
    protected void updateItem(LogModel.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case LogModel.Row.Day(LocalDate day) -> {
                Label label = Panes.styled(new Label(seat.words().day(day)), "semibold", "small");
                setGraphic(Panes.styled(new HBox(label), "review-day"));
                setAccessibleText(label.getText());
            }
            case LogModel.Row.Of(Logged entry) -> setGraphic(row(entry));
        }
    }

    private HBox row(Logged entry) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.stamp().at(), ZoneId.systemDefault());
        boolean gone = model.isTakenBack(entry);
        Label when =
                Panes.styled(
                        new Label(seat.words().time(at.toLocalTime())), "muted", "review-when");
        Label who = Panes.styled(new Label(entry.stamp().by()), "muted", "review-who");
        Panes.script(who, entry.stamp().by());
        Label what = Panes.styled(new Label(words.done(entry)), "review-what");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label about = Panes.styled(new Label(entry.about()), "muted");
        Panes.script(about, entry.about());
        about.setMinWidth(0);
        HBox row = Panes.styled(new HBox(when, who, what, about, Panes.gap()), "review-log-row");
        HBox tail = Panes.styled(new HBox(), "review-tail");
        row.getChildren().add(tail);
        if (entry.changes() > 1) {
            tail.getChildren().add(count(entry));
        }
        if (gone) {
            tail.getChildren()
                    .add(
                            Panes.styled(
                                    new Label(seat.say("review.log.gone-back")), "chip", "small"));
            what.getStyleClass().add("muted");
        } else if (model.stands(entry) && !seat.desk().isReadOnly()) {
            tail.getChildren().add(back(entry));
        }
        setAccessibleText(
                seat.words().list(List.of(when.getText(), who.getText(), words.what(entry))));
        return row;
    }

    private Label count(Logged entry) {
        Label count =
                Panes.styled(
                        new Label(seat.say("review.log.items", entry.changes())), "muted", "small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        return count;
    }

    private Button back(Logged entry) {
        int steps = model.back(entry);
        Button back =
                Panes.button(
                        steps == 1
                                ? seat.say("review.log.back")
                                : seat.say("review.log.back-with", steps - 1),
                        () -> takeBack.accept(entry),
                        "small",
                        "review-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.managedProperty().bind(back.visibleProperty());
        back.visibleProperty().bind(Bindings.or(hoverProperty(), selectedProperty()));
        return back;
    }
}
