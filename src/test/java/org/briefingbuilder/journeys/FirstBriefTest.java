package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// From dropping documents to the checked PDF.
class FirstBriefTest extends Journey {

    private static final List<Path> DOCUMENTS =
            List.of(
                    Path.of("resources/samples/roundtable-press-release.txt"),
                    Path.of("resources/samples/tariff-deal-news.html"),
                    Path.of("resources/samples/khudmukhtari-column-ur.txt"));

    @Test
    void documentsBecomeACheckedBrief() throws Exception {
        Program program = start("en", Look.Mode.LIGHT, Optional.empty());
        shot(program, "journey-welcome-light");
        Path project = folder.resolve("First brief.briefing");
        chooser.willChoose(project);
        clickWords(program, "New project");
        Seat seat = workspace(program).seat();
        waitFor("the reader is empty", () -> seat.desk().contents().sources().isEmpty());
        shot(program, "journey-empty-light");

        DOCUMENTS.forEach(file -> chooser.willChoose(file.toAbsolutePath()));
        run(seat, "library.import");
        waitFor("three sources", () -> seat.desk().contents().sources().size() == 3);
        waitFor("no job runs", () -> seat.jobs().running().isEmpty());
        shot(program, "journey-imported-light");
        onFx(
                () -> {
                    while (!seat.overlay().isEmpty()) {
                        seat.overlay().close();
                    }
                    return true;
                });

        readAndTag(program, seat);
        Contents contents = onFx(() -> seat.desk().contents());
        assertTrue(contents.passages().size() >= 2, "passages: " + contents.passages().size());
        assertTrue(contents.passages().stream().allMatch(p -> p.state() == Passage.State.ACCEPTED));

        go(seat, PlaceName.PASSAGES);
        shot(program, "journey-passages-light");

        run(seat, "brief.new");
        find(program, "#new-brief-make");
        robot().clickOn("#new-brief-title");
        robot().write("Ore and skills");
        shot(program, "journey-new-brief-light");
        robot().clickOn("#new-brief-make");
        waitFor("a brief", () -> !seat.desk().contents().briefs().isEmpty());
        waitForPages(program);
        shot(program, "journey-brief-light");

        Path pdf = folder.resolve("Ore and skills.pdf");
        export(program, seat, pdf);
        find(program, "#check-exported");
        assertTrue(Files.size(pdf) > 10_000);
        shot(program, "journey-exported-light");
        Verification verified =
                Publishing.verify(
                        pdf,
                        new Publishing.Against.InProject(
                                seat.desk().project().contents(), seat.desk().project()::text),
                        (file, raw) -> "",
                        Progress.NONE);
        assertEquals(2, verified.verified());
        assertEquals(List.of(), verified.findings());
    }

    /// Selects sentences by key and tags them by key.
    private void readAndTag(Program program, Seat seat) {
        String first = onFx(() -> seat.desk().contents().sources().getFirst().id());
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(first));
                    return true;
                });
        go(seat, PlaceName.READ);
        Node text = find(program, ".text-view");
        onFx(
                () -> {
                    text.requestFocus();
                    return true;
                });
        press(KeyCode.J, KeyCode.J, KeyCode.S);
        settle();
        shot(program, "journey-selected-light");
        press(KeyCode.DIGIT1);
        waitFor("a passage", () -> seat.desk().tally().total() == 1);
        press(KeyCode.J, KeyCode.J, KeyCode.P, KeyCode.DIGIT3);
        waitFor("two passages", () -> seat.desk().tally().total() == 2);
        settle();
        shot(program, "journey-tagged-light");
        run(seat, "edit.undo");
        waitFor("one passage again", () -> seat.desk().tally().total() == 1);
        run(seat, "edit.redo");
        waitFor("two passages again", () -> seat.desk().tally().total() == 2);
    }
}
