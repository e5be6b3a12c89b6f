package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

class BriefPlaceTest extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable BriefPlace place;

    private Seat open(Desk over, String language, Look.Mode mode) {
        desk = over;
        return seat(
                over,
                outfit(language, mode),
                1384,
                820,
                seat -> {
                    BriefPlace made = new BriefPlace(seat);
                    place = made;
                    BorderPane all = new BorderPane(made.node());
                    HBox bar = new HBox(12, Panes.gap());
                    bar.getStyleClass().add("top-bar");
                    bar.getChildren().addAll(made.actions());
                    all.setTop(bar);
                    made.shown();
                    return all;
                });
    }

    private BriefPlace place() {
        return Objects.requireNonNull(place);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            Desk open = desk;
            onFx(
                    () -> {
                        open.close();
                        return true;
                    });
        }
    }

    private void drawn() {
        waitFor(
                "pages",
                () ->
                        !place().preview().pages().isEmpty()
                                && place().preview().pages().getFirst().shown().isPresent());
        waitFor("seals", () -> place().seals().checked().isPresent());
        settle();
    }

    /// The first quotation, current.
    private Row quotation() {
        return onFx(
                () -> {
                    Row row =
                            place().model().rows().stream()
                                    .filter(r -> r.quotation().isPresent())
                                    .findFirst()
                                    .orElseThrow();
                    place().outline().go(row);
                    return row;
                });
    }

    @Test
    void whatItLooksLike() {
        Seat seat = open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        drawn();
        snapshot(seat.overlay().node(), "brief-top");
        quotation();
        settle();
        snapshot(seat.overlay().node(), "brief-light");
        onFx(
                () -> {
                    seat.look().modeProperty().set(Look.Mode.DARK);
                    return true;
                });
        snapshot(seat.overlay().node(), "brief-dark");
        onFx(
                () -> {
                    place().check();
                    return true;
                });
        settle();
        snapshot(seat.overlay().node(), "check-dark");
        onFx(
                () -> {
                    seat.look().modeProperty().set(Look.Mode.LIGHT);
                    return true;
                });
        snapshot(seat.overlay().node(), "check-light");
        assertEquals(0, place().seals().checks().stream().filter(c -> c.isAwaited()).count());
    }

    @Test
    void whatItLooksLikeInUrdu() {
        Seat seat = open(Pivot.inWindow(folder, "ur"), "ur", Look.Mode.LIGHT);
        drawn();
        snapshot(seat.overlay().node(), "brief-urdu-top");
        quotation();
        settle();
        snapshot(seat.overlay().node(), "brief-urdu");
        assertEquals("ur", place().model().brief().orElseThrow().facts().language());
    }
}
