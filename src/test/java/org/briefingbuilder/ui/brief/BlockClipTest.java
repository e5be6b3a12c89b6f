package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefFacts;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class BlockClipTest extends InBrief {

    private Seat open() {
        return open(desk(), "en", Look.Mode.LIGHT);
    }

    private static Brief brief(BriefPlace place) {
        return place.model().brief().orElseThrow();
    }

    @Test
    void aQuotationGoesOverIntoAnotherBriefInAnotherWindow() {
        Seat first = open("en", Look.Mode.LIGHT);
        Desk pivot = desk();
        settle();
        BriefPlace from = place();
        BriefBlock.Quotation quoted =
                onFx(() -> brief(from).quotations().findFirst().orElseThrow());
        onFx(
                () ->
                        from.model()
                                .edit(
                                        (_, now, stamp) ->
                                                BriefFacts.duplicate(
                                                        now,
                                                        "Other",
                                                        pivot.session().ids(),
                                                        stamp)));
        waitFor("two briefs", () -> pivot.contents().briefs().size() == 2);
        String other =
                onFx(
                        () ->
                                pivot.contents().briefs().stream()
                                        .filter(b -> b.title().equals("Other"))
                                        .findFirst()
                                        .orElseThrow()
                                        .id());
        onFx(
                () -> {
                    from.outline().go(from.model().rowOf(quoted.id()).orElseThrow());
                    return true;
                });
        settle();
        robot().push(KeyCode.CONTROL, KeyCode.C);
        waitFor(
                "words for other programs",
                () ->
                        Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                                .filter(words -> words.startsWith("A mine without a road"))
                                .isPresent());
        Seat second = open();
        BriefPlace to = place();
        onFx(
                () -> {
                    second.focus().briefProperty().set(Optional.of(other));
                    to.outline().go(to.model().rowAt(new BlockPlace(List.of(0), 0)).orElseThrow());
                    return true;
                });
        settle();
        Brief before = onFx(() -> brief(to));
        robot().push(KeyCode.CONTROL, KeyCode.V);
        waitFor("pasted", () -> brief(to).quotations().count() == before.quotations().count() + 1);
        BriefBlock.Quotation pasted = onFx(() -> brief(to).quotations().findFirst().orElseThrow());
        assertEquals(quoted.passage(), pasted.passage());
        assertNotEquals(quoted.id(), pasted.id());
        onFx(
                () -> {
                    second.undo();
                    return true;
                });
        waitFor("taken back", () -> brief(to).equals(before));
        assertEquals(first.desk(), second.desk());
    }

    @Test
    void aParagraphIsCutWhileNothingIsChosenInItAndChosenWordsStayTheFieldsAffair() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        BriefPlace place = place();
        Brief start = onFx(() -> brief(place));
        onFx(
                () -> {
                    place.outline()
                            .go(place.model().rowAt(new BlockPlace(List.of(0), 0)).orElseThrow());
                    return true;
                });
        settle();
        robot().push(KeyCode.CONTROL, KeyCode.X);
        waitFor("cut", () -> brief(place).sections().getFirst().blocks().isEmpty());
        settle();
        onFx(
                () -> {
                    place.outline()
                            .go(place.model().rowAt(new BlockPlace(List.of(2), 0)).orElseThrow());
                    return true;
                });
        settle();
        robot().push(KeyCode.CONTROL, KeyCode.V);
        waitFor("pasted", () -> brief(place).sections().get(2).blocks().size() == 2);
        assertEquals(
                start.sections().getFirst().blocks().getFirst(),
                onFx(() -> brief(place).sections().get(2).blocks().get(1)));
        settle();
        TextArea field = (TextArea) onFx(() -> seat.overlay().node().getScene().getFocusOwner());
        onFx(
                () -> {
                    ClipboardContent words = new ClipboardContent();
                    words.putString("zebra");
                    Clipboard.getSystemClipboard().setContent(words);
                    field.selectAll();
                    return true;
                });
        robot().push(KeyCode.CONTROL, KeyCode.V);
        waitFor("words", () -> field.getText().contains("zebra"));
        assertEquals(2, onFx(() -> brief(place).sections().get(2).blocks().size()));
    }
}
