package org.briefingbuilder.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Optional;

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
    private final ListView<ImportFile> list = new ListView<>();
    private final Button copy;
    private final Button stop;
    private final Button close;
    private final VBox content;

    ImportSheet(Seat seat, ImportModel model, Job job) {
        this.seat = seat;
        this.model = model;
        this.job = job;
        this.report = new ImportReport(seat.words());
        this.copy = Panes.button(seat.say("library.import.copy"), this::copy);
        this.stop = Panes.button(seat.say("library.import.stop"), this::stop);
        this.close = Panes.button(seat.say("library.import.hide"), this::close, "primary");
        list.setItems(model.files());
        list.setCellFactory(
                _ -> new ImportCell(report, seat.say("library.import.show"), this::showSource));
        list.setAccessibleText(seat.say("library.import.files"));
        list.getStyleClass().add("import-list");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(seat.say("library.import.job"));
        copy.setDisable(true);
        HBox line = new HBox(what, left);
        line.getStyleClass().add("import-line");
        HBox.setHgrow(what, Priority.ALWAYS);
        left.setMinWidth(Region.USE_PREF_SIZE);
        this.content = Panes.styled(new VBox(line, bar, list), "import-sheet");
        VBox.setVgrow(list, Priority.ALWAYS);
        job.stateProperty().subscribe(this::progress);
        model.current()
                .addListener(
                        (_, _, file) ->
                                list.scrollTo(Math.max(0, model.files().indexOf(file) - 4)));
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

    private void showSource(String source) {
        if (seat.desk().contents().source(source).isPresent()) {
            close();
            seat.focus().placeProperty().set(PlaceName.READ);
            seat.focus().sourceProperty().set(Optional.of(source));
        }
    }

    private void copy() {
        ClipboardContent text = new ClipboardContent();
        text.putString(report.list(model));
        Clipboard.getSystemClipboard().setContent(text);
        seat.toasts().show(seat.say("library.import.copied"));
    }
}
