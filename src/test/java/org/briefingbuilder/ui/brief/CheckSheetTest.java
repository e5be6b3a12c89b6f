package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CheckSheetTest extends UiTest {

    @TempDir Path folder;

    private final List<BriefPlace> places = new ArrayList<>();

    private Seat open(Desk desk, String language, Look.Mode mode) {
        return seat(
                desk,
                outfit(language, mode),
                1384,
                820,
                seat -> {
                    BriefPlace made = new BriefPlace(seat);
                    places.add(made);
                    made.shown();
                    return made.node();
                });
    }

    private BriefPlace place() {
        return places.getFirst();
    }

    private Optional<Check> check(String key) {
        return place().seals().checks().stream().filter(c -> c.key().equals(key)).findFirst();
    }

    /// Three page breaks with a paragraph after each, at the end of the issue.
    private void lengthen() {
        List<BriefBlock> more = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            more.add(new BriefBlock.PageBreak());
            more.add(new BriefBlock.Prose("Further on, " + i + ".", ""));
        }
        onFx(
                () ->
                        place().model()
                                .edit(
                                        (_, now, stamp) ->
                                                BriefBlocks.insert(
                                                        now,
                                                        new BlockPlace(List.of(2), 1),
                                                        more,
                                                        stamp)));
    }

    private HBox line(Seat seat, String key) {
        String words = seat.say(key, check(key).orElseThrow().args().toArray());
        for (Node line : seat.overlay().node().lookupAll(".check-line")) {
            boolean here =
                    line.lookupAll(".label").stream()
                            .anyMatch(
                                    l -> l instanceof Label label && label.getText().equals(words));
            if (here) {
                return (HBox) line;
            }
        }
        throw new AssertionError("no line says " + words);
    }

    @Test
    void theSheetSaysWhenThereAreTooManyPagesAndLeadsToTheFirstOfThem() {
        Desk desk = Pivot.inWindow(folder, "en");
        Seat seat = open(desk, "en", Look.Mode.LIGHT);
        waitFor("the pages are known", () -> check("check.pages-well").isPresent());
        lengthen();
        waitFor("too many are known", () -> check("check.pages-over").isPresent());
        onFx(
                () -> {
                    place().check();
                    return true;
                });
        waitFor("the sheet", () -> seat.overlay().isShowing(CheckSheet.NAME));
        waitFor("the line", () -> check("check.pages-over").isPresent());
        snapshot(seat.overlay().node(), "check-pages-over");
        HBox line = onFx(() -> line(seat, "check.pages-over"));
        onFx(
                () -> {
                    line.getChildren().stream()
                            .filter(Button.class::isInstance)
                            .map(Button.class::cast)
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        waitFor("left", () -> !seat.overlay().isShowing(CheckSheet.NAME));
        settle();
        Row current = onFx(() -> place().model().current().orElseThrow());
        BlockPlace at = current.place().orElseThrow();
        assertEquals(List.of(2), at.section());
        assertEquals(
                new BriefBlock.Prose("Further on, 1.", ""), ((Row.Block) current.what()).block());
        onFx(
                () -> {
                    desk.close();
                    return true;
                });
    }
}
