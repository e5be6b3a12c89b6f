package org.briefingbuilder.ui.start;

import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Saving;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

/// The way out of a project: at once when everything is saved; else after one more try, and then
/// only when the person says so.
public final class Closing {

    private static final String SHEET = "closing";
    private static final double WIDTH = 520;

    private final Seat seat;
    private final SavingModel model;

    public Closing(Seat seat, SavingModel model) {
        this.seat = seat;
        this.model = model;
    }

    /// How it may end.
    public interface Exit {

        /// Everything is saved: the project can be closed.
        void saved();

        /// What is not saved is given up.
        void givenUp();
    }

    /// Nothing happens when the person stays.
    public void ask(Exit exit) {
        if (model.savingProperty().get() instanceof Saving.Saved) {
            exit.saved();
            return;
        }
        var _ =
                model.retry()
                        .whenComplete(
                                (saving, failure) -> {
                                    if (failure == null && saving instanceof Saving.Saved) {
                                        exit.saved();
                                    } else if (model.savingProperty().get()
                                            instanceof Saving.Unsaved(int edits, Problem why)) {
                                        question(edits, why, exit);
                                    }
                                });
    }

    private void question(int edits, Problem why, Exit exit) {
        if (seat.overlay().isShowing(SHEET)) {
            return;
        }
        String because =
                why.key().equals("project.disk-full")
                        ? seat.say("start.closing.full")
                        : seat.say("start.closing.failed");
        VBox box =
                Panes.styled(
                        new VBox(
                                Panes.wrapped(seat.say("start.closing.happened", edits, because)),
                                Panes.wrapped(seat.say("start.closing.todo"))),
                        "bad-moment");
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                SHEET,
                                seat.say("start.closing.title"),
                                box,
                                WIDTH,
                                Panes.button(
                                        seat.say("start.closing.lose", edits),
                                        () -> {
                                            seat.overlay().close(SHEET);
                                            exit.givenUp();
                                        },
                                        "danger"),
                                Panes.button(
                                        seat.say("start.closing.stay"),
                                        () -> seat.overlay().close(SHEET)),
                                Panes.button(
                                        seat.say("start.saving.elsewhere"),
                                        () -> {
                                            seat.overlay().close(SHEET);
                                            SavingBanner.saveElsewhere(seat, model, exit::saved);
                                        },
                                        "primary")));
    }
}
