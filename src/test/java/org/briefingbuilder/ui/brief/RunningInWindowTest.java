package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.SectionTree;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.publish.Place;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Quotations run in paragraphs by key, by default, and back.
class RunningInWindowTest extends InBrief {

    private Brief brief() {
        return place().model().brief().orElseThrow();
    }

    private String first() {
        return brief().quotations().findFirst().orElseThrow().id();
    }

    private BlockPlace placeOf(String quotation) {
        return BriefBlocks.places(brief()).stream()
                .filter(
                        p ->
                                SectionTree.block(brief(), p).orElseThrow()
                                                instanceof BriefBlock.Quotation q
                                        && q.id().equals(quotation))
                .findFirst()
                .orElseThrow();
    }

    /// A paragraph right above the first quotation.
    private BlockPlace write(String words) {
        BlockPlace gap = placeOf(first());
        onFx(
                () ->
                        place().model()
                                .edit(
                                        (_, now, stamp) ->
                                                BriefBlocks.insert(
                                                        now,
                                                        gap,
                                                        List.of(new BriefBlock.Prose(words, "")),
                                                        stamp)));
        waitFor(
                "the paragraph",
                () ->
                        SectionTree.block(brief(), gap)
                                .filter(BriefBlock.Prose.class::isInstance)
                                .isPresent());
        settle();
        return gap;
    }

    private String text(BlockPlace paragraph) {
        return ((BriefBlock.Prose) SectionTree.block(brief(), paragraph).orElseThrow()).text();
    }

    @Test
    void theToolsOfAParagraphCoverNoWordsAndMoveNone() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        BlockPlace paragraph = write("Words to be set apart.");
        Node tools = onFx(() -> seat.overlay().node().lookup(".brief-tools"));
        assertFalse(onFx(tools::isVisible));
        Bounds before =
                onFx(
                        () ->
                                place().outline()
                                        .node()
                                        .localToScene(place().outline().node().getLayoutBounds()));
        go(paragraph);
        assertTrue(onFx(tools::isVisible));
        Bounds outline =
                onFx(
                        () ->
                                place().outline()
                                        .node()
                                        .localToScene(place().outline().node().getLayoutBounds()));
        assertEquals(before, outline);
        Bounds above = onFx(() -> tools.localToScene(tools.getLayoutBounds()));
        assertTrue(above.getMaxY() <= outline.getMinY(), above + " over " + outline);
        robot().push(KeyCode.CONTROL, KeyCode.A);
        robot().clickOn(onFx(() -> ((HBox) tools).getChildren().getFirst()));
        waitFor(
                "bold",
                () ->
                        seat.overlay().node().getScene().getFocusOwner() instanceof TextArea field
                                && field.getText().equals("**Words to be set apart.**"));
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void aCardRunsInTheProseByKeyAndStandsAsABlockAgain(String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        boolean urdu = language.equals("ur");
        BlockPlace paragraph =
                write(
                        urdu
                                ? "صوبے نے کہا کہ راستہ پہلے چاہیے۔"
                                : "The province has said for years that the road comes first.");
        String quotation = first();
        go(placeOf(quotation));
        robot().push(KeyCode.CONTROL, KeyCode.J);
        waitFor("in the prose", () -> RunIn.of(brief()).contains(quotation));
        settle();
        go(paragraph);
        settle();
        snapshot(seat.overlay().node(), "run-in-" + language + "-" + mode);
        assertTrue(
                chips(seat).stream().anyMatch(words -> words.length() > 10),
                chips(seat).toString());
        robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        waitFor("a block", () -> RunIn.of(brief()).isEmpty());
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("back in the prose", () -> RunIn.of(brief()).equals(Set.of(quotation)));
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void aClickOnAQuotationInTheProseLeadsToItsCardAndTheCardToItsWords(
            String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        BlockPlace paragraph =
                write(
                        language.equals("ur")
                                ? "صوبے نے برسوں سے یہ بات کئی بار کہی ہے کہ راستہ پہلے چاہیے۔"
                                : "The province has said for years that the road comes first.");
        String quotation = first();
        go(placeOf(quotation));
        robot().push(KeyCode.CONTROL, KeyCode.J);
        waitFor("in the prose", () -> RunIn.of(brief()).contains(quotation));
        settle();
        List<Place> stretches = shown(quotation);
        assertTrue(stretches.size() >= 1);
        go(paragraph);
        Place last = stretches.getLast();
        click(last.page(), last.x() + last.width() / 2, last.y() + last.height() / 2);
        assertEquals(Optional.of(quotation), current().quotation().map(q -> q.id()));
        waitFor("marked", () -> marks().size() == stretches.size());
        snapshot(seat.overlay().node(), "run-in-page-" + language + "-" + mode);
        Place whole =
                onFx(
                        () ->
                                preview().places().stream()
                                        .filter(
                                                p ->
                                                        p.part()
                                                                .equals(
                                                                        new Part.Block(
                                                                                paragraph.section(),
                                                                                paragraph.index(),
                                                                                Optional.empty())))
                                        .findFirst()
                                        .orElseThrow());
        boolean fromTheLeft = language.equals("en");
        click(
                whole.page(),
                fromTheLeft ? whole.x() + 8 : whole.x() + whole.width() - 8,
                whole.y() + 4);
        assertEquals(Optional.of(paragraph), current().place());
    }

    private Preview preview() {
        return place().previewModel().made().preview().orElseThrow();
    }

    /// Where the pages of the brief as it is now show a quotation that runs in the prose.
    private List<Place> shown(String quotation) {
        waitFor(
                "the pages",
                () ->
                        place().previewModel().made().of().equals(place().model().brief())
                                && place().preview().pages().stream()
                                        .anyMatch(p -> p.shown().equals(Optional.of(preview()))));
        BlockPlace card = placeOf(quotation);
        return onFx(
                () ->
                        preview()
                                .of(
                                        new Part.Block(
                                                card.section(),
                                                card.index(),
                                                Optional.of(quotation))));
    }

    private Row current() {
        return place().model().current().orElseThrow();
    }

    private List<Node> marks() {
        return onFx(
                () ->
                        List.copyOf(
                                place().preview()
                                        .pages()
                                        .getFirst()
                                        .node()
                                        .lookupAll(".brief-page-mark")));
    }

    /// @param x in points from the left edge of the page
    private void click(int page, double x, double y) {
        onFx(
                () -> {
                    Node sheet = place().preview().pages().get(page).node();
                    double scale = sheet.prefWidth(-1) / preview().width(page);
                    Point2D at = sheet.localToScene(x * scale, y * scale);
                    sheet.fireEvent(mouse(MouseEvent.MOUSE_CLICKED, at, Point2D.ZERO, false));
                    return true;
                });
        settle();
    }

    private List<String> chips(Seat seat) {
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".brief-chip").stream()
                                .map(node -> ((Label) node).getText())
                                .toList());
    }

    @Test
    void aMarkIsOneLetterToTheKeyboardAndItsWordsCannotBeTyped() {
        open("en", Look.Mode.LIGHT);
        settle();
        BlockPlace paragraph = write("It says.");
        String quotation = first();
        go(placeOf(quotation));
        robot().push(KeyCode.CONTROL, KeyCode.J);
        waitFor("in the prose", () -> RunIn.of(brief()).contains(quotation));
        settle();
        assertEquals("It says. " + RunIn.mark(quotation), text(paragraph));
        go(paragraph);
        robot().push(KeyCode.LEFT).write("x");
        waitFor("typed before it", () -> text(paragraph).contains("x"));
        assertEquals("It says. x" + RunIn.mark(quotation), text(paragraph));
        robot().push(KeyCode.RIGHT).push(KeyCode.BACK_SPACE);
        waitFor("gone whole", () -> text(paragraph).equals("It says. x"));
        assertEquals(placeOf(quotation), paragraph.after());
        assertTrue(RunIn.of(brief()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void aBriefWhoseFactsAllowNoQuotationsInTheProseTakesThemAsBlocks(
            String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        BlockPlace paragraph = write("It says.");
        String passage = brief().quotations().findFirst().orElseThrow().passage();
        onFx(
                () -> {
                    new Facts(seat, place().model(), brief()).show();
                    return true;
                });
        settle();
        TextField limit = (TextField) seat.overlay().node().lookup("#brief-facts-run-in-words");
        assertTrue(
                limit.getPromptText().contains(language.equals("ur") ? "۴۰" : "40"),
                limit.getPromptText());
        onFx(
                () -> {
                    limit.setText("12 and more");
                    return true;
                });
        assertEquals("", limit.getText());
        onFx(
                () -> {
                    limit.setText("0");
                    return true;
                });
        snapshot(seat.overlay().node(), "brief-facts-" + language + "-" + mode);
        onFx(
                () -> {
                    ((Button) seat.overlay().node().lookup("#brief-facts-save")).fire();
                    return true;
                });
        waitFor("kept", () -> brief().facts().runInWords().equals(OptionalInt.of(0)));
        long before = brief().quotations().count();
        go(paragraph);
        onFx(
                () -> {
                    place().quote(List.of(passage));
                    return true;
                });
        waitFor("a block", () -> brief().quotations().count() > before);
        assertEquals(Set.of(), RunIn.of(brief()));
        onFx(
                () -> {
                    seat.undo();
                    seat.undo();
                    return true;
                });
        waitFor("as before", () -> brief().facts().runInWords().isEmpty());
    }

    @Test
    void oneShortPassageThatIsPutBesideAParagraphRunsInItWhereOneWrites() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        BlockPlace paragraph = write("It says, and no more.");
        String passage = brief().quotations().findFirst().orElseThrow().passage();
        go(paragraph);
        robot().push(KeyCode.HOME);
        for (int i = 0; i < "It says".length(); i++) {
            robot().push(KeyCode.RIGHT);
        }
        onFx(
                () -> {
                    place().quote(List.of(passage));
                    return true;
                });
        waitFor("in the prose", () -> RunIn.of(brief()).size() == 1);
        String id = RunIn.of(brief()).iterator().next();
        assertEquals("It says [>" + id + "], and no more.", text(paragraph));
        assertEquals(paragraph.after(), placeOf(id));
        settle();
        snapshot(seat.overlay().node(), "run-in-beside");
        onFx(
                () -> {
                    place().quote(List.of(passage, passage));
                    return true;
                });
        waitFor("two blocks", () -> brief().quotations().count() > 5);
        assertEquals(1, RunIn.of(brief()).size());
    }
}
