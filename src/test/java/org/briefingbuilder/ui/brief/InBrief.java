package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/// The place of briefs in a window of its own, with the project of [Pivot].
@NullMarked
abstract class InBrief extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable BriefPlace place;

    final Seat open(String language, Look.Mode mode) {
        return open(Pivot.inWindow(folder, language), language, mode);
    }

    /// A window on a project of a test's own; [#place] is the one in the newest.
    final Seat open(Desk shown, String language, Look.Mode mode) {
        desk = shown;
        return seat(
                shown,
                outfit(language, mode),
                1384,
                820,
                seat -> {
                    BriefPlace made = new BriefPlace(seat);
                    place = made;
                    made.shown();
                    return made.node();
                });
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    Objects.requireNonNull(desk).close();
                    return true;
                });
    }

    /// Presses the button that shows these words or is named by them; of several the one that was
    /// made last.
    static void press(Seat seat, String words) {
        onFx(
                () -> {
                    seat.overlay().node().lookupAll(".button").stream()
                            .filter(Button.class::isInstance)
                            .map(Button.class::cast)
                            .filter(
                                    b ->
                                            words.equals(b.getText())
                                                    || words.equals(b.getAccessibleText()))
                            .reduce((_, last) -> last)
                            .orElseThrow(() -> new AssertionError("no button says " + words))
                            .fire();
                    return true;
                });
        settle();
    }

    /// Puts the keyboard into the block at a place.
    final void go(BlockPlace to) {
        go(place(), to);
    }

    static void go(BriefPlace place, BlockPlace to) {
        onFx(
                () -> {
                    place.outline().go(place.model().rowAt(to).orElseThrow());
                    return true;
                });
        settle();
    }

    final Desk desk() {
        return Objects.requireNonNull(desk);
    }

    final BriefPlace place() {
        return Objects.requireNonNull(place);
    }
}
