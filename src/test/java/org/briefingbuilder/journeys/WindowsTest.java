package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.NodeOrientation;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Several windows, another language, a file that is damaged, a bug.
class WindowsTest extends Journey {

    @Test
    void twoWindowsNeverShowDifferentThings() {
        Program program = start("en", Look.Mode.LIGHT, Optional.of(sample()));
        Seat one = workspace(program).seat();
        run(one, "project.window");
        waitFor("two windows", () -> program.windows().size() == 2);
        Seat two = workspace(program).seat();
        assertTrue(one != two && one.desk() == two.desk());
        go(two, PlaceName.PASSAGES);
        int before = onFx(() -> two.desk().tally().total());
        onFx(
                () ->
                        one.desk()
                                .edit(
                                        c ->
                                                PassageEdits.remove(
                                                        c,
                                                        c.passages().getFirst(),
                                                        one.desk().session().stamp())));
        waitFor("one less", () -> two.desk().tally().total() == before - 1);
        settle();
        shot(program, "journey-second-window-light");
        onFx(
                () -> {
                    window(program).stage().fireEvent(closing(window(program).stage()));
                    return true;
                });
        waitFor("one window", () -> program.windows().size() == 1);
        run(one, "edit.undo");
        waitFor("all again", () -> one.desk().tally().total() == before);
    }

    @Test
    void anotherLanguageMirrorsTheWindowAtOnceAndKeepsThePlace() {
        Program program = start("en", Look.Mode.LIGHT, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        go(seat, PlaceName.PASSAGES);
        preferences().put("language", "ur");
        run(seat, "app.settings");
        settle();
        shot(program, "journey-settings-light");
        onFx(
                () -> {
                    program.refit();
                    return true;
                });
        settle();
        Seat after = workspace(program).seat();
        assertEquals(PlaceName.PASSAGES, onFx(() -> after.focus().placeProperty().get()));
        assertEquals(
                NodeOrientation.RIGHT_TO_LEFT,
                onFx(() -> window(program).stage().getScene().getEffectiveNodeOrientation()));
        assertTrue(after.words().isRightToLeft());
        shot(program, "journey-mirrored-urdu");
    }

    @Test
    void aDamagedProjectIsSavedIntoAnother() throws Exception {
        Path file = sample();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.setLength(raw.length() * 4 / 5);
        }
        Program program = start("en", Look.Mode.LIGHT, Optional.of(file));
        find(program, "#choice-salvage");
        shot(program, "journey-damaged-light");
        Path saved = folder.resolve("Saved.briefing");
        chooser.willChoose(saved);
        robot().clickOn("#choice-salvage");
        find(program, "#sheet-opening .primary");
        waitFor("saved", () -> Files.exists(saved));
        shot(program, "journey-salvaged-light");
        robot().clickOn("#sheet-opening .primary");
        Seat seat = workspace(program).seat();
        assertFalse(onFx(() -> seat.desk().isReadOnly()));
        assertTrue(onFx(() -> seat.desk().contents().sources().size()) > 0);
    }

    @Test
    void aBugIsSaidCalmlyAndTheWorkGoesOn() {
        expectComplaints();
        Program program = start("en", Look.Mode.LIGHT, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        onFx(
                () -> {
                    seat.failures().show(new IllegalStateException("secret words of a document"));
                    return true;
                });
        find(program, "#sheet-bug");
        shot(program, "journey-bug-light");
        String details =
                org.briefingbuilder.ui.kit.Failures.details(
                        new IllegalStateException("secret words"));
        assertFalse(details.contains("secret"));
        onFx(
                () -> {
                    seat.overlay().close();
                    return true;
                });
        run(seat, "go.passages");
        assertEquals(PlaceName.PASSAGES, onFx(() -> seat.focus().placeProperty().get()));
    }
}
