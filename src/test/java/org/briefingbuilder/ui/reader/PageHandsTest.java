package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.briefingbuilder.intake.pdf.PagesMade;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.reader.page.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keys and mouse on the pages of a PDF: themes, notes, quoting, finding, going to a page.
class PageHandsTest extends PagesTest {

    @Test
    void themesNotesAndTheWayToTheBriefByKeys() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        List<String> sent = new CopyOnWriteArrayList<>();
        run(
                () ->
                        seat().commands()
                                .add(
                                        "passage.to-brief",
                                        Scope.BRIEF,
                                        () -> sent.addAll(seat().focus().chosenPassages())));

        select("nine days");
        press(KeyCode.T);
        assertInstanceOf(TextField.class, focused());
        assertTrue(popoverIsClearOf("nine days"));
        robot().write("Harbours");
        settle();
        press(KeyCode.ENTER);
        waitForPassages(1);
        Theme theme = desk().contents().themeNamed("Harbours").orElseThrow();
        assertTrue(passages().getFirst().carries(theme.id()));
        assertEquals("nine days", passages().getFirst().anchor().words().replace("\n", " "));
        assertEquals(view(), focused());

        select("third of");
        press(KeyCode.R);
        waitForPassages(2);
        assertTrue(passages().get(1).carries(theme.id()));

        press(KeyCode.N);
        assertInstanceOf(TextArea.class, focused());
        robot().write("Which third?");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("the note", () -> desk().contents().notes().size() == 1);
        assertEquals(view(), focused());

        select("has said");
        press(KeyCode.B);
        waitForPassages(3);
        waitFor("the passage on its way", () -> !sent.isEmpty());
        assertEquals(List.of(passages().get(2).id()), sent);
    }

    @Test
    void aTripleClickSelectsTheParagraph() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        Bounds word = boundsOf("no ship").getFirst();
        Point2D at = onFx(() -> view().localToScreen(word.getCenterX(), word.getCenterY()));
        robot().moveTo(at).clickOn(MouseButton.PRIMARY).doubleClickOn(MouseButton.PRIMARY);
        settle();
        int place = text().indexOf("no ship");
        Span paragraph =
                onFx(
                        () ->
                                view().units()
                                        .at(
                                                place,
                                                org.briefingbuilder.ui.reader.text.Unit.PARAGRAPH));
        assertEquals(paragraph.in(text()), selected());
        assertTrue(selected().startsWith("Ports were"), selected());
        assertTrue(selected().strip().contains("could be unloaded."), selected());
    }

    @Test
    void wordsAreFoundOnPagesThatWereNeverInSight() throws IOException {
        openPages(PagesMade.many(40));
        run(() -> view().requestFocus());
        press(KeyCode.CONTROL, KeyCode.F);
        robot().write("LINE 29");
        waitFor("a place", () -> onFx(() -> selected().equals("line 29")));
        waitForPages();
        assertTrue(isInSight("Page 1 says in its line 29", "line 29"));
        // Round backwards: the last of all.
        press(KeyCode.SHIFT, KeyCode.ENTER);
        waitForPages();
        assertEquals(39, page());
        assertTrue(isInSight("Page 40 says in its line 29", "line 29"));
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        waitForPages();
        assertTrue(isInSight("Page 2 says in its line 29", "line 29"));
        press(KeyCode.ESCAPE);
        assertEquals(view(), focused());
        assertEquals("line 29", selected());
    }

    @Test
    void fiveHundredPagesAreGoneThroughByFieldSmallPagesAndKeys() throws IOException {
        openPages(PagesMade.many(500));
        run(() -> view().requestFocus());
        press(KeyCode.CONTROL, KeyCode.G);
        TextField field = assertInstanceOf(TextField.class, focused());
        robot().write("500");
        press(KeyCode.ENTER);
        waitForPages();
        assertEquals(499, page());
        assertEquals(view(), focused());
        assertEquals("500", onFx(field::getText));
        // What is no page changes nothing, and Escape brings the number back.
        press(KeyCode.CONTROL, KeyCode.G);
        robot().write("501");
        press(KeyCode.ENTER);
        assertEquals(499, page());
        press(KeyCode.ESCAPE);
        assertEquals("500", onFx(field::getText));
        assertEquals(view(), focused());

        press(KeyCode.M);
        waitFor("the last page, small", () -> onFx(() -> smallPicture(499) != null));
        assertEquals(499, onFx(() -> smallPages().getSelectionModel().getSelectedItem()));
        run(() -> smallPages().requestFocus());
        press(KeyCode.UP);
        waitForPages();
        assertEquals(498, page());
        press(KeyCode.HOME);
        waitForPages();
        assertEquals(0, page());
        waitFor("the first page, small", () -> onFx(() -> smallPicture(0) != null));
        press(KeyCode.ENTER);
        assertEquals(view(), focused());
        assertTrue(onFx(() -> smallPages().lookupAll(".list-cell").size()) < 16);

        press(KeyCode.SHIFT, KeyCode.G);
        waitForPages();
        waitFor("the end", () -> onFx(() -> page() == 499));
        for (int i = 0; i < 500; i += 17) {
            int page = i;
            run(() -> view().goToPage(page));
            waitForPages();
        }
        assertTrue(onFx(() -> view().bytes()) <= 96L << 20);
        assertTrue(onFx(() -> view().lookupAll(".page-box").size()) <= 4);
    }

    @Test
    void smallPagesTakeTheColourOfThePaper() throws IOException {
        openPages(PagesMade.many(3));
        run(() -> pane().pages().pane().toggleThumbnails());
        waitFor("the first page, small", () -> onFx(() -> smallPicture(0) != null));
        assertTrue(onFx(() -> corner(smallPicture(0))) > 0.9);
        run(() -> view().paperProperty().set(Paper.INVERTED));
        waitFor(
                "its dark picture",
                () -> onFx(() -> Math.abs(corner(smallPicture(0)) - 0.2) < 0.2));
        run(() -> view().paperProperty().set(Paper.WHITE));
        waitFor("its white picture", () -> onFx(() -> corner(smallPicture(0)) > 0.9));
    }

    @Test
    void inAMirroredWindowThePartInSightIsSharpAndHitByTheMouse() throws IOException {
        open("ur", Look.Mode.LIGHT, PagesMade.many(3));
        toPages();
        run(() -> view().zoomTo(4));
        for (String words : List.of("Page 1 says", "water and")) {
            int place = text().indexOf(words);
            run(() -> view().reveal(new Span(place, place + words.length())));
            waitForPages();
            Bounds there = boundsOf(words).getFirst();
            assertTrue(there.getMinX() >= 0 && there.getMaxX() <= view().getWidth(), words);
            waitFor("the sharp part of " + words, () -> onFx(() -> isSharpAt(there)));
            Point2D at = onFx(() -> view().localToScreen(there.getCenterX(), there.getCenterY()));
            robot().moveTo(at).doubleClickOn(MouseButton.PRIMARY);
            settle();
            assertTrue(!selected().isEmpty() && words.contains(selected()), selected());
        }
    }

    // What is looked at.

    private void press(KeyCode... keys) {
        robot().press(keys).release(keys);
        settle();
    }

    private void select(String words) {
        int start = text().replace("\n", " ").indexOf(words);
        run(
                () -> {
                    view().select(new Span(start, start + words.length()));
                    view().requestFocus();
                });
        settle();
    }

    private Node focused() {
        return onFx(() -> view().getScene().getFocusOwner());
    }

    private int page() {
        return onFx(() -> view().pageProperty().get());
    }

    private List<Passage> passages() {
        return onFx(() -> pane().model().passages());
    }

    private void waitForPassages(int count) {
        waitFor(count + " passages", () -> onFx(() -> passages().size() == count));
        settle();
    }

    private boolean popoverIsClearOf(String words) {
        return onFx(
                () -> {
                    Node box = pane().popover().node();
                    Bounds over = box.localToScene(box.getLayoutBounds());
                    return boundsOf(words).stream()
                            .map(line -> view().localToScene(line))
                            .noneMatch(over::intersects);
                });
    }

    private boolean isInSight(String line, String words) {
        int start = text().indexOf(words, text().indexOf(line));
        return onFx(
                () ->
                        view().selection().start() == start
                                && view().boundsOf(new Span(start, start + words.length())).stream()
                                        .anyMatch(
                                                b ->
                                                        b.getMinY() >= 0
                                                                && b.getMaxY()
                                                                        <= view().getHeight()));
    }

    @SuppressWarnings("unchecked")
    private ListView<Integer> smallPages() {
        return (ListView<Integer>) pane().node().lookup(".page-thumbnails");
    }

    private @Nullable Image smallPicture(int page) {
        return smallPages().lookupAll(".list-cell").stream()
                .filter(
                        cell ->
                                cell.isVisible()
                                        && cell
                                                instanceof
                                                javafx.scene.control.IndexedCell<?> indexed
                                        && indexed.getIndex() == page)
                .flatMap(cell -> cell.lookupAll(".image-view").stream())
                .map(picture -> ((ImageView) picture).getImage())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static double corner(@Nullable Image picture) {
        return picture == null ? -1 : picture.getPixelReader().getColor(4, 4).getBrightness();
    }

    /// Whether a picture that is drawn at the size in sight covers the place.
    private boolean isSharpAt(Bounds place) {
        Bounds wanted = view().localToScene(place);
        return view().lookupAll(".image-view").stream()
                .map(ImageView.class::cast)
                .filter(p -> p.isVisible() && p.getImage() != null)
                .filter(p -> p.getImage().getWidth() >= 0.99 * p.getBoundsInLocal().getWidth())
                .anyMatch(p -> p.localToScene(p.getBoundsInLocal()).contains(wanted));
    }
}
