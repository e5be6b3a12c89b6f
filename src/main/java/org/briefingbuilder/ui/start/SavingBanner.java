package org.briefingbuilder.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Saving;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/// A line over the window's content that is there only while edits cannot be written: why, what is
/// safe, and what can be done. The work goes on.
public final class SavingBanner implements AutoCloseable {

    private final Seat seat;
    private final SavingModel model;
    private final Label said = Panes.wrapped("");
    private final HBox root;

    public SavingBanner(Seat seat, SavingModel model) {
        this.seat = seat;
        this.model = model;
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button again = Panes.button(seat.say("start.saving.again"), this::retry);
        Button elsewhere =
                Panes.button(seat.say("start.saving.elsewhere"), this::elsewhere, "primary");
        again.setMinWidth(Region.USE_PREF_SIZE);
        elsewhere.setMinWidth(Region.USE_PREF_SIZE);
        root =
                Panes.styled(
                        new HBox(Icons.of(Feather.ALERT_TRIANGLE), said, again, elsewhere),
                        "banner",
                        "warning");
        root.setId("saving-banner");
        root.managedProperty().bind(root.visibleProperty());
        model.savingProperty().addListener((_, _, now) -> show(now));
        show(model.savingProperty().get());
    }

    public Node node() {
        return root;
    }

    /// What the status line says; empty while everything is saved.
    public static String status(Seat seat, Saving saving) {
        return saving instanceof Saving.Unsaved(int edits, _)
                ? seat.say("start.saving.status", edits)
                : "";
    }

    @Override
    public void close() {
        model.close();
    }

    private void show(Saving saving) {
        switch (saving) {
            case Saving.Saved _ -> root.setVisible(false);
            case Saving.Unsaved(int edits, Problem why) -> {
                String words = words(edits, why);
                said.setText(words);
                root.setVisible(true);
            }
        }
    }

    private String words(int edits, Problem why) {
        return switch (why.key()) {
            case "project.disk-full" -> seat.say("start.saving.full", edits);
            case "project.gone" -> seat.say("start.saving.gone", edits);
            default -> seat.say("start.saving.failed", edits);
        };
    }

    private void retry() {
        var _ =
                model.retry()
                        .whenComplete(
                                (saving, failure) -> {
                                    if (failure != null) {
                                        seat.failures().show(cause(failure));
                                    } else if (saving instanceof Saving.Saved) {
                                        seat.toasts().show(seat.say("start.saving.saved"));
                                    }
                                });
    }

    private void elsewhere() {
        saveElsewhere(seat, model, () -> {});
    }

    /// Asks for a name, saves everything there, and says so.
    static void saveElsewhere(Seat seat, SavingModel model, Runnable then) {
        Project project = seat.desk().project();
        String name =
                Naming.stem(project.file()) + "-" + seat.say("start.copy-name") + Naming.ENDING;
        seat.chooser()
                .saveAs(seat.say("start.save-as"), name, "briefing")
                .map(Naming::ended)
                .ifPresent(to -> saveTo(to, seat, model, then));
    }

    private static void saveTo(Path to, Seat seat, SavingModel model, Runnable then) {
        var _ =
                model.saveElsewhere(to)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        seat.failures().show(cause(failure));
                                    } else {
                                        seat.toasts()
                                                .show(
                                                        seat.say(
                                                                "start.saving.moved",
                                                                to.getFileName()));
                                        then.run();
                                    }
                                });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
