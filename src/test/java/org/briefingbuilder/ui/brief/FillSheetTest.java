package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.Quoting;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

class FillSheetTest extends InBrief {

    private Brief brief() {
        return place().model().brief().orElseThrow();
    }

    /// All quotations but the first are taken out.
    private void empty() {
        onFx(
                () ->
                        place().model()
                                .edit(
                                        (_, now, stamp) ->
                                                BriefBlocks.remove(
                                                        now,
                                                        now.quotations()
                                                                .skip(1)
                                                                .map(BriefBlock.Quotation::id)
                                                                .flatMap(
                                                                        id ->
                                                                                Quoting.place(
                                                                                        now, id)
                                                                                        .stream())
                                                                .toList(),
                                                        stamp)));
        waitFor("one is left", () -> brief().quotations().count() == 1);
        settle();
    }

    @Test
    void aPartOfTheProposalIsTakenAsOneStepAndTakenBack() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        Brief all = onFx(this::brief);
        empty();
        Brief bare = onFx(this::brief);
        onFx(
                () -> {
                    place().outline().focus();
                    return true;
                });
        robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        waitFor("the sheet", () -> seat.overlay().isShowing(FillSheet.NAME));
        settle();
        snapshot(seat.overlay().node(), "brief-fill");
        long proposed = all.quotations().count() - 1;
        assertEquals("Quote " + proposed + " passages", take(seat).getText());
        onFx(
                () -> {
                    CheckBox second =
                            (CheckBox)
                                    seat.overlay()
                                            .node()
                                            .lookup(".brief-fill-passages")
                                            .lookup(".check-box");
                    second.fire();
                    return true;
                });
        assertEquals("Quote " + (proposed - 1) + " passages", onFx(() -> take(seat).getText()));
        onFx(
                () -> {
                    take(seat).fire();
                    return true;
                });
        waitFor("taken", () -> brief().quotations().count() == proposed);
        assertTrue(
                onFx(
                        () ->
                                brief().quotations()
                                                .map(BriefBlock.Quotation::passage)
                                                .distinct()
                                                .count()
                                        == proposed));
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("taken back in one step", () -> brief().equals(bare));
    }

    private static Button take(Seat seat) {
        return (Button) seat.overlay().node().lookup("#fill-take");
    }

    @Test
    void whatItLooksLikeInUrduAndInTheDark() {
        Seat seat = open("ur", Look.Mode.DARK);
        settle();
        empty();
        onFx(
                () -> {
                    place().menu().fillFromThemes();
                    return true;
                });
        waitFor("the sheet", () -> seat.overlay().isShowing(FillSheet.NAME));
        settle();
        snapshot(seat.overlay().node(), "brief-fill-urdu-dark");
        assertEquals(
                7,
                onFx(
                        () ->
                                seat.overlay()
                                        .node()
                                        .lookupAll(".brief-fill-passages .check-box")
                                        .size()));
    }
}
