package org.briefingbuilder.ui.window;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.start.SavingBanner;
import org.briefingbuilder.ui.start.SavingModel;

/// The line at the foot of the window: whether everything is saved, what is selected, what runs,
/// and what would be taken back.
final class StatusLine {

    private final Seat seat;
    private final SavingModel saving;
    private final HBox node = new HBox();
    private final Label saved = new Label();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Button undo;
    private final HBox job = new HBox(8);
    private final InvalidationListener following = _ -> refresh();
    private final ListChangeListener<Job> jobs = _ -> showJob();

    StatusLine(Seat seat, SavingModel saving) {
        this.seat = seat;
        this.saving = saving;
        this.undo = Panes.button("", seat::undo, "flat", "status-undo");
        Label selected = new Label();
        selected.textProperty().bind(text);
        selected.setMinWidth(0);
        job.getStyleClass().add("status-job");
        node.getStyleClass().add("status-line");
        node.setAccessibleRole(AccessibleRole.TOOL_BAR);
        node.setAccessibleText(seat.say("ui.status"));
        node.getChildren().addAll(saved, selected, Panes.gap(), job, undo);
        saving.savingProperty().addListener(following);
        seat.desk().contentsProperty().addListener(following);
        seat.desk().jobs().running().addListener(jobs);
        refresh();
        showJob();
    }

    void close() {
        saving.savingProperty().removeListener(following);
        seat.desk().contentsProperty().removeListener(following);
        seat.desk().jobs().running().removeListener(jobs);
    }

    HBox node() {
        return node;
    }

    /// Says what the place in front says.
    void follow(ObservableValue<String> status) {
        text.bind(status);
    }

    /// What stands at the start: whether everything is on disk.
    void refresh() {
        saved.getStyleClass().removeAll("ok", "warn");
        String unsaved = SavingBanner.status(seat, saving.savingProperty().get());
        if (!unsaved.isEmpty()) {
            saved.setText("● " + unsaved);
            saved.getStyleClass().add("warn");
        } else if (seat.desk().isReadOnly()) {
            saved.setText("● " + seat.say("ui.read-only"));
            saved.getStyleClass().add("warn");
        } else {
            saved.setText("● " + seat.say("ui.saved"));
            saved.getStyleClass().add("ok");
        }
        var undoable = seat.desk().project().undoable();
        undo.setVisible(undoable.isPresent() && !seat.desk().isReadOnly());
        undoable.ifPresent(
                edit -> {
                    undo.setText(seat.say("ui.undo-that", seat.say("edit." + edit.name())));
                    undo.setGraphic(Panes.key(seat.commands().hint("edit.undo")));
                    undo.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
                });
    }

    private void showJob() {
        job.getChildren().clear();
        var running = seat.desk().jobs().running();
        if (running.isEmpty()) {
            return;
        }
        Job newest = running.getLast();
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(120);
        Label what = new Label(newest.title());
        var state = new SimpleObjectProperty<Job.State>();
        state.bind(newest.stateProperty());
        state.addListener(
                (_, _, now) -> {
                    bar.setProgress(now.share());
                    what.setText(newest.title() + progress(now));
                });
        what.getProperties().put(StatusLine.class, state);
        job.getChildren().addAll(what, bar, Panes.link(seat.say("ui.stop"), newest::stop));
    }

    private String progress(Job.State state) {
        if (state.total() <= 0) {
            return "";
        }
        String counts = " · " + seat.say("ui.of", state.done(), state.total());
        return state.secondsLeft() < 0
                ? counts
                : counts + " · " + seat.say("ui.seconds-left", Math.max(1, state.secondsLeft()));
    }
}
