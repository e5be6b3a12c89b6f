package org.briefingbuilder.ui.reader.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TextViewTest extends UiTest {

    private TextView view;

    @BeforeEach
    void make() {
        view = onFx(() -> new TextView(new PlainLabels()));
    }

    private void showing(Rows rows) {
        StackPane room = new StackPane(view);
        room.setPadding(new Insets(0, 0, 100, 0));
        show(room, outfit("en", Look.Mode.LIGHT), 780, 800);
        onFx(
                () -> {
                    view.show(rows);
                    view.requestFocus();
                    return true;
                });
        settle();
    }

    private String selected() {
        return onFx(view::selectedWords);
    }

    private Point2D on(Span span, double share) {
        settle();
        Bounds bounds = onFx(() -> view.localToScreen(view.boundsOf(span).getFirst()));
        return new Point2D(
                bounds.getMinX() + bounds.getWidth() * share,
                bounds.getMinY() + bounds.getHeight() / 2);
    }

    /// What the headless robot does not do: hold Shift, leave the window.
    private void fire(EventType<MouseEvent> type, Point2D screen, boolean shift) {
        onFx(
                () -> {
                    view.fireEvent(mouse(type, view.screenToLocal(screen), screen, shift));
                    return true;
                });
    }

    private void press(KeyCode... keys) {
        robot().press(keys).release(keys);
        settle();
    }

    @Test
    void theMouseSelectsByLetterWordAndParagraph() {
        Written written = Written.article();
        showing(written.rows());
        Point2D from = on(written.span("officials"), 0.001);
        Point2D to = on(written.span("bold vision"), 0.999);
        robot().drag(from, MouseButton.PRIMARY).dropTo(to);
        settle();
        assertEquals("officials have pitched the U.S. on a bold vision", selected());
        robot().doubleClickOn(on(written.span("doors"), 0.5));
        settle();
        assertEquals("doors", selected());
        robot().clickOn(on(written.span("capital"), 0.5));
        settle();
        assertEquals("", selected());
        fire(MouseEvent.MOUSE_PRESSED, on(written.span("vision."), 0.999), true);
        robot().release(MouseButton.PRIMARY);
        settle();
        assertTrue(selected().endsWith("on a bold vision."), selected());
        Point2D insiders = on(written.span("Insiders"), 0.5);
        robot().clickOn(insiders).clickOn(insiders).clickOn(insiders);
        settle();
        assertTrue(selected().startsWith("Insiders describe"), selected());
        assertTrue(selected().endsWith("said so twice."), selected());
    }

    @Test
    void draggedWordsStayWholeUnlessCtrlIsHeld() {
        Written written = Written.article();
        showing(written.rows());
        Span officials = written.span("officials");
        Span vision = written.span("vision");
        robot().drag(on(officials, 0.4), MouseButton.PRIMARY).dropTo(on(vision, 0.4));
        settle();
        assertEquals("officials have pitched the U.S. on a bold vision", selected());
        assertFalse(onFx(view::isCuttingWords));
        assertEquals(0, onFx(() -> view.lookupAll(".torn").size()));
        robot().drag(on(vision, 0.6), MouseButton.PRIMARY).dropTo(on(officials, 0.6));
        settle();
        assertEquals("officials have pitched the U.S. on a bold vision", selected());
        assertEquals(officials.start(), onFx(view::caret));
        drag(on(officials, 0.001), on(vision, 0.5), true);
        assertTrue(
                selected().matches("officials have pitched the U.S. on a bold v\\w*"), selected());
        assertFalse(selected().endsWith("vision"), selected());
        assertTrue(onFx(view::isCuttingWords));
        assertEquals(1, onFx(() -> view.lookupAll(".torn").size()));
        onFx(
                () -> {
                    view.select(view.units().snapped(view.selection(), Unit.WORD));
                    return true;
                });
        settle();
        assertEquals("officials have pitched the U.S. on a bold vision", selected());
        assertEquals(0, onFx(() -> view.lookupAll(".torn").size()));
    }

    @Test
    void aClickOnAnEndOfAPassageLeavesItWhereItIs() {
        Written written = Written.article();
        showing(written.rows());
        List<Span> told = new ArrayList<>();
        onFx(
                () -> {
                    view.setHighlights(Written.marked(written));
                    view.onEnds((id, span) -> told.add(span));
                    view.currentProperty().set(Optional.of("p2"));
                    return true;
                });
        Span last = written.span("August 1");
        Point2D knob = on(new Span(last.end() - 1, last.end()), 1).add(3, 12);
        robot().clickOn(knob);
        settle();
        assertEquals(List.of(), told);
        assertTrue(selected().endsWith("by August 1"), selected());
    }

    private void drag(Point2D from, Point2D to, boolean control) {
        onFx(
                () -> {
                    for (EventType<MouseEvent> type :
                            List.of(
                                    MouseEvent.MOUSE_PRESSED,
                                    MouseEvent.MOUSE_DRAGGED,
                                    MouseEvent.MOUSE_RELEASED)) {
                        Point2D at = type == MouseEvent.MOUSE_PRESSED ? from : to;
                        view.fireEvent(mouse(type, view.screenToLocal(at), at, false, control));
                    }
                    return true;
                });
        settle();
    }

    @Test
    void draggingBeyondTheEdgeScrollsAndSelectsOn() {
        Written written = new Written();
        for (int i = 0; i < 200; i++) {
            written.paragraph("Paragraph number " + i + " of a long and even text without an end.");
        }
        showing(written.rows());
        Point2D from = on(written.span("Paragraph number 1 "), 0.1);
        robot().moveTo(from).press(MouseButton.PRIMARY);
        Bounds whole = onFx(() -> view.localToScreen(view.getLayoutBounds()));
        fire(MouseEvent.MOUSE_DRAGGED, new Point2D(300, whole.getMaxY() + 60), false);
        waitFor("a selection beyond the screen", () -> view.selection().length() > 6_000);
        robot().release(MouseButton.PRIMARY);
        assertTrue(onFx(view::topOffset) > written.span("number 20 ").start());
    }

    @Test
    void theKeyboardMovesAndExtends() {
        Written written = Written.article();
        showing(written.rows());
        onFx(
                () -> {
                    int at = written.span("officials have").start();
                    view.select(at, at);
                    return true;
                });
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("officials have", selected());
        press(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals("officials hav", selected());
        press(KeyCode.RIGHT);
        assertEquals("", selected());
        assertEquals(written.span("officials hav").end(), onFx(view::caret));
        press(KeyCode.SHIFT, KeyCode.HOME);
        assertTrue(selected().endsWith("officials hav"), selected());
        press(KeyCode.END);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        press(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.END);
        assertTrue(selected().endsWith("ministry of commerce."), selected());
        press(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(0, onFx(view::caret));
        press(KeyCode.CONTROL, KeyCode.A);
        assertEquals(written.text(), selected());
        press(KeyCode.CONTROL, KeyCode.C);
        assertEquals(written.text(), onFx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void downAndUpComeBackThroughEveryRow() {
        Written written = Written.article();
        showing(written.rows());
        press(KeyCode.CONTROL, KeyCode.HOME);
        List<Integer> down = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            down.add(onFx(view::caret));
            press(KeyCode.DOWN);
        }
        for (int i = 1; i < down.size(); i++) {
            assertTrue(down.get(i) > down.get(i - 1), "line " + i + ": " + down);
        }
        List<Integer> up = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            press(KeyCode.UP);
            up.addFirst(onFx(view::caret));
        }
        assertEquals(down, up);
        press(KeyCode.PAGE_DOWN);
        int page = onFx(view::caret);
        assertTrue(page > written.span("Trade talks").start());
    }

    @Test
    void everyLetterOfAMixedParagraphIsHitWhereItIsPainted() {
        for (String words :
                List.of(
                        Written.URDU,
                        "The word محصولات means tariffs, and کرپٹو is crypto (see “بلوچستان میں”),"
                                + " he said in 2025.",
                        "قیمت 👩‍👩‍👧 اور é بھی")) {
            Written written = new Written().paragraph(words);
            make();
            showing(written.rows());
            RowBox box = onFx(() -> view.shown().getFirst());
            int at = 0;
            while (at < words.length()) {
                int here = at;
                int next = onFx(() -> view.units().after(here));
                List<Rectangle2D> boxes = onFx(() -> box.boxesOf(new Span(here, next)));
                boolean visible = !boxes.isEmpty() && boxes.getFirst().getWidth() > 2;
                if (visible && !Character.isWhitespace(words.charAt(here))) {
                    Rectangle2D b = boxes.getFirst();
                    double y = b.getMinY() + b.getHeight() / 2;
                    double x = b.getMinX() + b.getWidth() / 2;
                    int letter = onFx(() -> box.letterAt(x, y));
                    assertTrue(
                            letter >= here && letter < next,
                            "letter " + here + " of " + words + " is hit as " + letter);
                    int offset = onFx(() -> view.units().whole(box.offsetAt(x - 0.1, y)));
                    assertTrue(
                            offset == here || offset == next,
                            "place " + here + " of " + words + " is hit as " + offset);
                }
                at = next;
            }
        }
    }

    @Test
    void anUrduPassageIsDraggedFromTheRight() {
        Written written = new Written().paragraph(Written.URDU);
        showing(written.rows());
        Span words = written.span("فیصد محصول کا اعلان");
        robot().drag(on(words, 0.999), MouseButton.PRIMARY).dropTo(on(words, 0.001));
        settle();
        assertEquals("فیصد محصول کا اعلان", selected());
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals("فیصد محصول کا اعلا", selected());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals("فیصد محصول کا اعلان (1", selected());
    }

    @Test
    void aHighlightPaintsItsRowsOnly() {
        Written written = Written.article();
        showing(written.rows());
        onFx(
                () -> {
                    view.setHighlights(Written.marked(written));
                    return true;
                });
        Span deadline = written.span("lies a deadline");
        int before = onFx(() -> shapesIn(written, "lies a deadline"));
        int elsewhere = onFx(() -> shapesIn(written, "capital regional".substring(0, 7)));
        onFx(
                () -> {
                    view.put(
                            new Highlight(
                                    "new",
                                    deadline,
                                    List.of(new Highlight.Hue(4, "T")),
                                    Passage.State.ACCEPTED,
                                    false,
                                    () -> "Tariffs"));
                    return true;
                });
        assertTrue(onFx(() -> shapesIn(written, "lies a deadline")) > before);
        assertEquals(elsewhere, onFx(() -> shapesIn(written, "capital")));
        onFx(
                () -> {
                    view.select(written.span("the capital"));
                    return true;
                });
        assertEquals(elsewhere + 1, onFx(() -> shapesIn(written, "capital")));
        onFx(
                () -> {
                    view.remove("new");
                    return true;
                });
        assertEquals(before, onFx(() -> shapesIn(written, "lies a deadline")));
    }

    private int shapesIn(Written written, String words) {
        RowBox box = view.laidOut(view.rows().rowAt(written.span(words).start()));
        return box.lookupAll("*").stream().filter(Path.class::isInstance).toList().size();
    }

    @Test
    void walkingGoesFromPassageToPassageAndTellsOfEach() {
        Written written = Written.article();
        showing(written.rows());
        onFx(
                () -> {
                    view.setHighlights(Written.marked(written));
                    return view.walk(true);
                });
        assertEquals(Optional.of("p1"), onFx(() -> view.currentProperty().get()));
        assertEquals("p1, ACCEPTED", onFx(view::getAccessibleText));
        onFx(() -> view.walk(true));
        assertEquals(Optional.of("p2"), onFx(() -> view.currentProperty().get()));
        onFx(() -> view.walk(false));
        assertEquals(Optional.of("p1"), onFx(() -> view.currentProperty().get()));
        assertEquals(Optional.empty(), onFx(() -> view.walk(false)));
    }

    @Test
    void theEndsOfTheCurrentPassageAreDragged() {
        Written written = Written.article();
        showing(written.rows());
        List<Span> told = new ArrayList<>();
        onFx(
                () -> {
                    view.setHighlights(Written.marked(written));
                    view.onEnds((id, span) -> told.add(span));
                    view.currentProperty().set(Optional.of("p2"));
                    return true;
                });
        Span passage =
                written.span("The plan to impose a 29% tariff on textiles and apparel by August 1");
        settle();
        Bounds end =
                onFx(
                        () ->
                                view.localToScreen(
                                        view.boundsOf(new Span(passage.end() - 1, passage.end()))
                                                .getFirst()));
        robot().drag(end.getMaxX(), end.getMaxY(), MouseButton.PRIMARY)
                .dropTo(on(written.span("textiles and"), 0.999).subtract(0, 0));
        settle();
        assertEquals(1, told.size());
        assertEquals(
                "The plan to impose a 29% tariff on textiles and",
                told.getFirst().in(written.text()));
    }

    @Test
    void furnitureOpensInItsPlaceAndIsPutBackLineByLine() {
        Written written = Written.article();
        showing(written.rows());
        List<Cut> restored = new ArrayList<>();
        onFx(
                () -> {
                    view.onRestore(restored::add);
                    return true;
                });
        robot().clickOn(buttons("2 lines of page furniture · show").getFirst());
        settle();
        robot().clickOn(buttons("restore").get(1));
        assertEquals(List.of("12 comments"), restored.stream().map(Cut::words).toList());
        robot().clickOn(buttons("2 lines of page furniture · hide").getFirst());
        settle();
        assertEquals(List.of(), buttons("restore"));
    }

    /// Those in sight: a flow keeps cells that nobody sees.
    private List<Button> buttons(String words) {
        return onFx(
                () ->
                        view.sheet().shown().stream()
                                .flatMap(cell -> cell.lookupAll(".button").stream())
                                .map(Button.class::cast)
                                .filter(button -> button.getText().equals(words))
                                .toList());
    }

    @Test
    void aLineOfAMillionAndAHalfLettersStaysUsable() {
        String words = "The council met and agreed, as it had to. ".repeat(36_000).strip();
        Rows rows =
                Rows.of(
                        words,
                        new Outline(
                                List.of(
                                        new Block(
                                                Block.Kind.PARAGRAPH,
                                                0,
                                                new Span(0, words.length()))),
                                List.of()),
                        List.of());
        showing(rows);
        long start = System.nanoTime();
        onFx(
                () -> {
                    view.select(1_000_000, 1_000_000);
                    view.reveal(1_000_000);
                    return true;
                });
        press(KeyCode.DOWN);
        assertTrue((System.nanoTime() - start) / 1e9 < 5);
        assertTrue(onFx(view::topOffset) > 990_000);
        assertEquals(new Span(0, words.length()), onFx(() -> rows.paragraphAt(5_000)));
        Span sentence = onFx(() -> view.units().at(view.caret(), Unit.SENTENCE));
        assertEquals("The council met and agreed, as it had to.", sentence.in(words));
    }

    @Test
    void aNewSizeOfTextKeepsThePlace() {
        Written written = new Written();
        for (int i = 0; i < 300; i++) {
            written.paragraph("Paragraph number " + i + " of a long and even text without an end.");
        }
        showing(written.rows());
        int place = written.span("Paragraph number 150 ").start();
        onFx(
                () -> {
                    view.showAtTop(place);
                    view.sizeProperty().set(24);
                    return true;
                });
        settle();
        assertEquals(place, onFx(view::topOffset));
    }
}
