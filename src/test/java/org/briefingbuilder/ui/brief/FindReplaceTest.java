package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

import java.util.List;

class FindReplaceTest extends InBrief {

    private void finds(int here, int all) {
        waitFor(
                "found " + here + " of " + all,
                () ->
                        place().findModel().found().hits().size() == all
                                && place().findModel().found().here() == here - 1);
    }

    private String text() {
        return place().model().brief().orElseThrow().toString();
    }

    @Test
    void wordsAreFoundReplacedOneByOneAndAllAtOnceAndTakenBackInOneStep() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        Brief start = onFx(() -> place().model().brief().orElseThrow());
        go(new BlockPlace(List.of(0), 0));
        robot().push(KeyCode.CONTROL, KeyCode.H);
        settle();
        robot().write("the", 0);
        waitFor("found", () -> !place().findModel().found().hits().isEmpty());
        int loosely = onFx(() -> place().findModel().found().hits().size());
        onFx(
                () -> {
                    ((javafx.scene.control.ToggleButton)
                                    place().findBar().node().lookup(".brief-find-toggle"))
                            .fire();
                    return true;
                });
        waitFor("fewer", () -> place().findModel().found().hits().size() < loosely);
        onFx(
                () -> {
                    ((javafx.scene.control.TextField)
                                    place().findBar().node().lookup("#brief-find-wanted"))
                            .setText("refining");
                    return true;
                });
        finds(1, 2);
        settle();
        snapshot(seat.overlay().node(), "brief-find");
        assertEquals(
                "1 of 2",
                onFx(
                        () ->
                                ((Label) place().findBar().node().lookup("#brief-find-count"))
                                        .getText()));
        robot().push(KeyCode.ENTER);
        finds(2, 2);
        robot().push(KeyCode.SHIFT, KeyCode.ENTER);
        finds(1, 2);
        onFx(
                () -> {
                    place().findBar().node().lookup("#brief-find-by").requestFocus();
                    return true;
                });
        robot().write("smelting", 0);
        robot().push(KeyCode.ENTER);
        finds(1, 1);
        assertTrue(text().contains("Publish terms for smelting"), text());
        robot().push(KeyCode.ALT, KeyCode.ENTER);
        finds(0, 0);
        assertTrue(text().contains("call is for smelting rather than"), text());
        assertEquals(
                start.quotations().toList(),
                place().model().brief().orElseThrow().quotations().toList());
        for (int i = 0; i < 2; i++) {
            onFx(
                    () -> {
                        seat.undo();
                        return true;
                    });
        }
        waitFor("taken back", () -> place().model().brief().orElseThrow().equals(start));
        finds(1, 2);
        robot().push(KeyCode.ESCAPE);
        settle();
        assertFalse(place().findBar().isOpen());
        TextArea field = (TextArea) onFx(() -> seat.overlay().node().getScene().getFocusOwner());
        assertEquals("refining", field.getSelectedText());
    }

    @Test
    void whatIsTypedAndNotHandedInIsFoundAndReplacedToo() {
        open("en", Look.Mode.DARK);
        settle();
        go(new BlockPlace(List.of(0), 0));
        robot().write(" Zebra here.", 0);
        robot().push(KeyCode.CONTROL, KeyCode.F);
        settle();
        robot().write("zebra", 0);
        finds(1, 1);
        snapshot(place().node(), "brief-find-dark");
        onFx(() -> place().findModel().replaceAll("Horse"));
        waitFor("replaced", () -> text().contains("Horse here."));
        finds(0, 0);
    }

    @Test
    void tabGoesFromWhatIsLookedForToWhatIsToStandThereAndRound() {
        open("en", Look.Mode.LIGHT);
        settle();
        go(new BlockPlace(List.of(0), 0));
        robot().push(KeyCode.CONTROL, KeyCode.H);
        settle();
        robot().write("refining", 0);
        finds(1, 2);
        robot().push(KeyCode.TAB);
        assertTrue(onFx(() -> place().findBar().node().lookup("#brief-find-by").isFocused()));
        robot().push(KeyCode.SHIFT, KeyCode.TAB);
        robot().push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(onFx(() -> place().findBar().node().isFocusWithin()), "the last one");
        robot().push(KeyCode.TAB);
        assertTrue(onFx(() -> place().findBar().node().lookup("#brief-find-wanted").isFocused()));
    }

    @Test
    void inUrduTheLinesStandFromTheRight() {
        Seat seat = open("ur", Look.Mode.LIGHT);
        settle();
        go(new BlockPlace(List.of(0), 0));
        robot().push(KeyCode.CONTROL, KeyCode.H);
        settle();
        onFx(
                () -> {
                    ((javafx.scene.control.TextField)
                                    place().findBar().node().lookup("#brief-find-wanted"))
                            .setText("معدنيات");
                    return true;
                });
        waitFor("found", () -> place().findModel().found().hits().size() == 2);
        settle();
        snapshot(seat.overlay().node(), "brief-find-urdu");
        onFx(
                () -> {
                    Path here =
                            (Path)
                                    seat.overlay().node().lookupAll(".brief-here").stream()
                                            .filter(p -> !((Path) p).getElements().isEmpty())
                                            .findFirst()
                                            .orElseThrow();
                    GrowingArea field = (GrowingArea) here.getParent();
                    assertTrue(
                            here.localToScene(here.getLayoutBounds()).getCenterX()
                                    > field.localToScene(field.getLayoutBounds()).getCenterX(),
                            "the first word of a line from the right is marked at the right");
                    return true;
                });
    }
}
