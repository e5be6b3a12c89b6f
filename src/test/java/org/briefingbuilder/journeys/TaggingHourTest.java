package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An hour's work with the keys, taken back and done again, also after the program was closed.
class TaggingHourTest extends Journey {

    /// Tagging by each of the four themes, with several themes on one passage and overlaps.
    private static final List<List<KeyCode>> STEPS =
            List.of(
                    List.of(KeyCode.J, KeyCode.P, KeyCode.DIGIT1),
                    List.of(KeyCode.S, KeyCode.DIGIT2),
                    List.of(KeyCode.DIGIT3),
                    List.of(KeyCode.J, KeyCode.J, KeyCode.S, KeyCode.DIGIT4),
                    List.of(KeyCode.J, KeyCode.P, KeyCode.R),
                    List.of(KeyCode.J, KeyCode.S, KeyCode.PLUS, KeyCode.DIGIT2),
                    List.of(KeyCode.D),
                    List.of(KeyCode.O),
                    List.of(KeyCode.A));

    @Test
    void everythingIsTakenBackAndDoneAgain() {
        Path project = sample();
        Program program = start("en", Look.Mode.DARK, Optional.of(project));
        Seat seat = workspace(program).seat();
        openLast(seat);
        go(seat, PlaceName.READ);
        waitForText(program);
        Contents before = contents(seat);
        focusText(program);
        for (List<KeyCode> keys : STEPS) {
            Contents was = contents(seat);
            keys.forEach(this::press);
            waitFor(keys.toString(), () -> seat.desk().contents() != was);
        }
        Contents after = contents(seat);
        shot(program, "journey-overlaps-dark");
        assertTrue(after.passages().stream().anyMatch(p -> p.tags().size() > 1));

        for (int i = 0; i < STEPS.size(); i++) {
            Contents was = contents(seat);
            robot().push(KeyCode.CONTROL, KeyCode.Z);
            waitFor("taken back", () -> seat.desk().contents() != was);
        }
        assertSame(before, contents(seat));
        for (int i = 0; i < STEPS.size(); i++) {
            run(seat, "edit.redo");
            settle();
        }
        waitFor("all done again", () -> same(after, seat.desk().contents()));

        onFx(
                () -> {
                    window(program).stage().fireEvent(closing(window(program).stage()));
                    return true;
                });
        waitUntilClosed(project);
        Program again = start("en", Look.Mode.LIGHT, Optional.of(project));
        Seat later = workspace(again).seat();
        assertSame(after, contents(later));
        for (int i = 0; i < STEPS.size(); i++) {
            Contents was = contents(later);
            run(later, "edit.undo");
            waitFor("taken back after all", () -> later.desk().contents() != was);
        }
        assertSame(before, contents(later));
    }

    private static void openLast(Seat seat) {
        onFx(
                () -> {
                    String id = seat.desk().contents().sources().get(3).id();
                    seat.focus().sourceProperty().set(Optional.of(id));
                    return true;
                });
    }

    private static Contents contents(Seat seat) {
        return onFx(() -> seat.desk().contents());
    }

    private static void assertSame(Contents expected, Contents actual) {
        assertEquals(
                expected.passages().stream().map(TaggingHourTest::essence).toList(),
                actual.passages().stream().map(TaggingHourTest::essence).toList());
    }

    private static boolean same(Contents expected, Contents actual) {
        return expected.passages().stream()
                .map(TaggingHourTest::essence)
                .toList()
                .equals(actual.passages().stream().map(TaggingHourTest::essence).toList());
    }

    private static String essence(Passage p) {
        return p.id() + p.anchor().span() + p.tags() + p.state();
    }

    private static void waitUntilClosed(Path project) {
        waitFor(
                "closed",
                () -> {
                    try {
                        Project.open(project, Project.IN_LINE, Project.IN_LINE).close();
                        return true;
                    } catch (org.briefingbuilder.job.Problem locked) {
                        return false;
                    }
                });
    }
}
