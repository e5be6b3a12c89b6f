package org.briefingbuilder.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An import on the screen: how far it is, each file, and at its end what was refused and why. It
/// can be closed and shown again; the import goes on.
final class ImportSheet {

    private static final String NAME = "import";
    private static final double WIDTH = 640;

    private final Seat seat;
    private final ImportModel model;
    private final Job job;
    private final ImportReport report;
    private final ProgressBar bar = new ProgressBar(0);
    private final ScriptText what = new ScriptText(3, true, "import-what").fromStart();
    private final ScriptText left = new ScriptText(1, false, "muted", "small");
    private final ImportActions actions;
    private final Map<ImportChoice, ToggleButton> choices = new EnumMap<>(ImportChoice.class);
    private final ListView<ImportFile> list = new ListView<>();

    /// Whether the list goes along with what is being read; until somebody moves in it.
    private boolean following = true;

    private final Button copy;
    private final Button stop;
    private final Button close;
    private final VBox content;

    ImportSheet(Seat seat, ImportModel model, Job job, Revises revises) {
        this.seat = seat;
        this.model = model;
        this.job = job;
        this.report = new ImportReport(seat.words());
        this.copy = Panes.button(seat.say("library.import.copy"), this::copy);
        this.stop = Panes.button(seat.say("library.import.stop"), this::stop);
        this.close = Panes.button(seat.say("library.import.hide"), this::close, "primary");
        this.actions = new ImportActions(seat, revises, this::close);
        list.setItems(model.shown());
        list.setCellFactory(_ -> new ImportCell(report, actions));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(Panes.muted(seat.say("library.import.none")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventFilter(ScrollEvent.SCROLL, _ -> following = false);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following = false);
        list.setAccessibleText(seat.say("library.import.files"));
        list.getStyleClass().add("import-list");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(seat.say("library.import.job"));
        copy.setDisable(true);
        HBox line = new HBox(what, left);
        line.getStyleClass().add("import-line");
        HBox.setHgrow(what, Priority.ALWAYS);
        left.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane chips = Panes.styled(new FlowPane(), "import-choices");
        ToggleGroup group = new ToggleGroup();
        for (ImportChoice choice : ImportChoice.values()) {
            chips.getChildren().add(chip(choice, group));
        }
        this.content = Panes.styled(new VBox(line, bar, chips, list), "import-sheet");
        VBox.setVgrow(list, Priority.ALWAYS);
        job.stateProperty().subscribe(this::progress);
        model.current().addListener((_, _, file) -> follow(file));
    }

    /// Chooses which files are listed, and counts them.
    private ToggleButton chip(ImportChoice choice, ToggleGroup group) {
        ToggleButton chip = Panes.styled(new ToggleButton(), "chip", "import-choice");
        chip.setToggleGroup(group);
        chip.setSelected(choice == ImportChoice.ALL);
        // One of them always holds.
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    model.choose(choice);
                });
        model.count(choice)
                .subscribe(
                        count -> {
                            chip.setText(words(choice, count.intValue()));
                            chip.setDisable(count.intValue() == 0 && !chip.isSelected());
                        });
        choices.put(choice, chip);
        return chip;
    }

    private String words(ImportChoice choice, int count) {
        return switch (choice) {
            case ALL -> seat.say("library.import.choice.all", count);
            case OPEN -> seat.say("library.import.choice.open", count);
            case ADDED -> seat.say("library.import.choice.added", count);
            case REFUSED -> seat.say("library.import.choice.refused", count);
            case DOUBTFUL -> seat.say("library.import.choice.doubtful", count);
        };
    }

    private void choose(ImportChoice choice) {
        Objects.requireNonNull(choices.get(choice)).setSelected(true);
        model.choose(choice);
    }

    private void follow(ImportFile file) {
        if (following && isShowing()) {
            list.scrollTo(Math.max(0, model.shown().indexOf(file) - 4));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            ImportFile file = list.getSelectionModel().getSelectedItem();
            if (file != null) {
                actions.show(file);
                event.consume();
            }
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            actions.copy(report, List.copyOf(list.getSelectionModel().getSelectedItems()));
            event.consume();
        } else if (event.getCode().isNavigationKey()) {
            following = false;
        }
    }

    boolean isShowing() {
        return seat.overlay().isShowing(NAME);
    }

    void show() {
        if (!isShowing()) {
            Node[] buttons = {copy, Panes.gap(), stop, close};
            seat.overlay()
                    .show(
                            new Overlay.Sheet(
                                    NAME,
                                    seat.say("library.import.title"),
                                    content,
                                    WIDTH,
                                    buttons));
            close.requestFocus();
        }
    }

    private void close() {
        seat.overlay().close(NAME);
    }

    /// It is over. What came in without a word to say about it needs no sheet.
    void ended() {
        String summary = report.summary(model);
        what.setText(summary);
        left.setText("");
        bar.setVisible(false);
        bar.setManaged(false);
        stop.setVisible(false);
        stop.setManaged(false);
        close.setText(seat.say("library.import.close"));
        copy.setDisable(model.refusals().isEmpty() && model.doubtful().isEmpty());
        if (model.count(ImportChoice.OPEN).get() == 0
                && Objects.requireNonNull(choices.get(ImportChoice.OPEN)).isSelected()) {
            choose(ImportChoice.ALL);
        }
        list.scrollTo(0);
        boolean plain =
                model.refusals().isEmpty()
                        && model.doubtful().isEmpty()
                        && model.phase().get() == ImportModel.Phase.DONE;
        if (plain) {
            close();
            seat.toasts().show(summary);
        } else if (!isShowing()) {
            seat.toasts().act(summary, seat.say("library.import.details"), this::show);
        }
    }

    private void progress(Job.State state) {
        if (!model.isRunning()) {
            return;
        }
        boolean known = state.total() > 0;
        bar.setProgress(known ? state.share() : ProgressBar.INDETERMINATE_PROGRESS);
        String how =
                known
                        ? seat.say("library.import.done", state.done(), state.total())
                        : seat.say("library.import.preparing");
        what.setText(job.isStopped() ? seat.say("library.import.stopping") : how);
        left.setText(state.secondsLeft() < 0 ? "" : left(state.secondsLeft()));
    }

    private String left(long seconds) {
        return seconds < 90
                ? seat.say("library.import.left", rounded(seconds))
                : seat.say("library.import.left.minutes", (seconds + 30) / 60);
    }

    /// Nobody wants to see every second counted.
    private static long rounded(long seconds) {
        return seconds > 10 ? (seconds + 4) / 5 * 5 : seconds;
    }

    private void stop() {
        job.stop();
        stop.setDisable(true);
        what.setText(seat.say("library.import.stopping"));
    }

    private void copy() {
        actions.copy(report.list(model));
    }
}
