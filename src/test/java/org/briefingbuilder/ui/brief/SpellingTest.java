package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

import java.util.List;

class SpellingTest extends InBrief {

    private List<String> wrong() {
        return place().spellModel().wrong().stream()
                .map(hit -> hit.span().in(hit.text().text()))
                .toList();
    }

    private void type(String words) {
        go(new BlockPlace(List.of(0), 0));
        robot().write(words, 0);
    }

    private static List<Font> fonts(Node menu) {
        return menu.lookupAll(".text").stream().map(text -> ((Text) text).getFont()).toList();
    }

    private List<MenuItem> menu() {
        waitFor("the menu", () -> place().spellMenu().node().isShowing());
        return onFx(() -> List.copyOf(place().spellMenu().node().getItems()));
    }

    @Test
    void aWordThatNoDictionaryKnowsIsMarkedCorrectedAndAddedToTheProject() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        type(" The tarriff in Gwadar is new.");
        waitFor("both are wrong", () -> wrong().equals(List.of("tarriff", "Gwadar")));
        settle();
        snapshot(seat.overlay().node(), "brief-spelling");
        onFx(
                () -> {
                    place().outline().go(place().model().rows().getFirst());
                    return true;
                });
        robot().push(KeyCode.F7);
        List<MenuItem> first = menu();
        assertEquals("tariff", first.getFirst().getText());
        assertTrue(
                onFx(() -> fonts(place().spellMenu().node().getSkin().getNode())).stream()
                        .allMatch(font -> font.getFamily().equals("Briefing Sans")),
                "a menu is not written in the letters of the words");
        onFx(
                () -> {
                    first.getFirst().fire();
                    return true;
                });
        waitFor("corrected", () -> wrong().equals(List.of("Gwadar")));
        onFx(
                () -> {
                    place().spellMenu().node().hide();
                    place().model().handIn();
                    return true;
                });
        waitFor(
                "handed in",
                () ->
                        place().model()
                                .brief()
                                .orElseThrow()
                                .toString()
                                .contains("The tariff in Gwadar"));
        waitFor("the check says so", () -> misspelt() == 1);
        robot().push(KeyCode.F7);
        MenuItem add =
                menu().stream()
                        .filter(
                                item ->
                                        "Add “Gwadar” to this project’s words"
                                                .equals(item.getText()))
                        .findFirst()
                        .orElseThrow();
        onFx(
                () -> {
                    add.fire();
                    place().spellMenu().node().hide();
                    return true;
                });
        waitFor("known", () -> wrong().isEmpty());
        waitFor("the check is well", () -> misspelt() == 0);
        assertEquals(1, desk().contents().knownWords().size());
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("taken back", () -> wrong().equals(List.of("Gwadar")));
    }

    private long misspelt() {
        return place().seals().checks().stream()
                .map(Check::key)
                .filter("check.misspelt"::equals)
                .count();
    }

    @Test
    void marksFollowWhatIsTypedBeforeThemAndLookingNeverHoldsUpTheKeys() {
        Seat seat = open("en", Look.Mode.DARK);
        settle();
        type(" A tarriff here.");
        waitFor("wrong", () -> wrong().equals(List.of("tarriff")));
        settle();
        GrowingArea field =
                (GrowingArea) onFx(() -> seat.overlay().node().getScene().getFocusOwner());
        Marked before = onFx(() -> field.marks().getFirst());
        onFx(
                () -> {
                    field.insertText(0, "Now: ");
                    return true;
                });
        Marked after = onFx(() -> field.marks().getFirst());
        assertEquals(before.span().shifted(5), after.span());
        assertTrue(
                onFx(() -> field.marks().getFirst().span().in(field.getText()).equals("tarriff")));
        snapshot(seat.overlay().node(), "brief-spelling-dark");
        assertFalse(wrong().isEmpty());
    }
}
