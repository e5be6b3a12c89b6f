package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The same work in Urdu, from the right.
class UrduTest extends Journey {

    @Test
    void anUrduSourceIsReadTaggedAndQuotedInAnUrduBrief() throws Exception {
        Program program = start("ur", Look.Mode.LIGHT, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        Source urdu =
                onFx(
                        () ->
                                seat.desk().contents().sources().stream()
                                        .filter(s -> s.reference().language().equals("ur"))
                                        .findFirst()
                                        .orElseThrow());
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(urdu.id()));
                    return true;
                });
        waitForText(program);
        focusText(program);
        int before = onFx(() -> seat.desk().tally().total());
        press(KeyCode.J, KeyCode.J, KeyCode.J, KeyCode.S, KeyCode.DIGIT4);
        waitFor("tagged", () -> seat.desk().tally().total() == before + 1);
        settle();
        shot(program, "journey-read-urdu");
        Passage passage =
                onFx(
                        () ->
                                seat.desk().contents().passagesOf(urdu).stream()
                                        .max(java.util.Comparator.comparing(p -> p.made().at()))
                                        .orElseThrow());
        assertTrue(passage.anchor().words().strip().endsWith("۔"), passage.anchor().words());
        assertEquals(
                passage.anchor().words(),
                passage.anchor().span().in(seat.desk().project().text(urdu.text())));

        go(seat, PlaceName.BRIEF);
        run(seat, "brief.new");
        find(program, "#new-brief-make");
        robot().clickOn("#new-brief-title");
        robot().write("معدنیات اور محصولات");
        shot(program, "journey-new-brief-urdu");
        robot().clickOn("#new-brief-make");
        waitFor("a second brief", () -> seat.desk().contents().briefs().size() == 2);
        assertEquals(
                "ur", onFx(() -> seat.desk().contents().briefs().getLast().facts().language()));
        waitForPages(program);
        shot(program, "journey-brief-urdu");
        Path pdf = folder.resolve("معدنیات.pdf");
        export(program, seat, pdf);
        find(program, "#check-exported");
        assertTrue(Files.exists(pdf));
        shot(program, "journey-exported-urdu");
    }
}
