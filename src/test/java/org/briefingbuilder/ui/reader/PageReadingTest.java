package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

import org.briefingbuilder.intake.pdf.PagesMade;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.reader.page.PageView;
import org.briefingbuilder.ui.reader.page.Paper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The pages of a PDF, read in a window.
class PageReadingTest extends PagesTest {

    @Test
    void highlightsSitOnTheWords() throws IOException {
        openPages(PagesMade.columns(0, true, List.of(LEFT, RIGHT)));
        tag("nine days in March", 0);
        settle();
        WritableImage picture = picture();
        List<Bounds> lines = boundsOf("nine days in March");
        assertEquals(2, lines.size());
        for (Bounds line : lines) {
            // Tinted paper between the letters, ink of letters, and the line under them.
            assertTrue(count(picture, line, PagesTest::isTinted) > 40, "tint of " + line);
            assertTrue(count(picture, line, PagesTest::isInk) > 20, "ink of " + line);
        }
        for (Bounds line : boundsOf("Exporters lost")) {
            assertEquals(0, count(picture, line, PagesTest::isTinted));
        }
    }

    @Test
    void aDragDownAColumnSelectsThatColumnAlone() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        Bounds first = boundsOf("Ports were").getFirst();
        Bounds last = boundsOf("could be unloaded").getFirst();
        drag(first.getMinX() + 1, first.getCenterY(), last.getMaxX() - 1, last.getCenterY());
        assertEquals(
                "Ports were closed for nine days in March, and no ship could be unloaded",
                selected().replace("\n", " "));
    }

    @Test
    void aDragFromOneColumnIntoTheNextFollowsTheReading() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        Bounds first = boundsOf("could be").getFirst();
        Bounds last = boundsOf("a third of").getFirst();
        drag(first.getMinX() + 1, first.getCenterY(), last.getMaxX() - 1, last.getCenterY());
        assertEquals(
                "could be unloaded. Exporters lost a third of", selected().replaceAll("\\s+", " "));
    }

    @Test
    void aWordIsSelectedByADoubleClickAlsoOnATurnedPage() throws IOException {
        for (int rotation : new int[] {0, 90}) {
            if (desk != null) {
                close();
            }
            Path turned = folder.resolve("turned" + rotation);
            Files.createDirectories(turned);
            folder = turned;
            openPages(PagesMade.columns(rotation, true, List.of(LEFT, RIGHT)));
            int place = text().indexOf("orders");
            run(() -> view().reveal(new Span(place, place + 6)));
            waitForPages();
            Bounds word = boundsOf("orders").getFirst();
            Point2D at = onFx(() -> view().localToScreen(word.getCenterX(), word.getCenterY()));
            robot().moveTo(at).doubleClickOn(MouseButton.PRIMARY);
            settle();
            assertEquals("orders", selected());
        }
    }

    @Test
    void keysSelectAndTagAsInTheText() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        int at = text().indexOf("days in March");
        run(
                () -> {
                    view().select(at, at);
                    view().requestFocus();
                });
        robot().push(KeyCode.S);
        settle();
        assertTrue(selected().replace("\n", " ").startsWith("Ports were closed"), selected());
        robot().push(KeyCode.DIGIT1);
        waitFor("the passage", () -> desk().contents().passagesOf(source()).size() == 1);
        settle();
        Passage passage = desk().contents().passagesOf(source()).getFirst();
        assertTrue(passage.anchor().words().endsWith("unloaded."), passage.anchor().words());
        run(() -> view().select(at, at));
        robot().push(KeyCode.DOWN);
        settle();
        assertTrue(view().caret() > text().indexOf("could be") - 2, "caret " + view().caret());
        robot().push(KeyCode.SHIFT, KeyCode.END);
        settle();
        assertTrue(selected().endsWith("unloaded."), selected());
        robot().push(KeyCode.DELETE);
        waitFor("its removal", () -> desk().contents().passagesOf(source()).isEmpty());
    }

    @Test
    void theKeyVChangesTheSideAndKeepsThePlace() throws IOException {
        open("en", Look.Mode.LIGHT, PagesMade.many(40));
        int there = text().indexOf("Page 23 says in its line 11 ");
        run(
                () -> {
                    pane().view().showAtTop(there);
                    pane().view().requestFocus();
                });
        settle();
        int before = onFx(() -> pane().view().topOffset());
        robot().push(KeyCode.V);
        waitForPages();
        assertTrue(onFx(() -> pane().pages().shownProperty().get()));
        int onPages = onFx(() -> view().topOffset());
        assertTrue(Math.abs(onPages - before) < 400, before + " became " + onPages);
        robot().push(KeyCode.V);
        settle();
        int after = onFx(() -> pane().view().topOffset());
        assertEquals(before, after);
        robot().push(KeyCode.V);
        waitForPages();
        int label = text().indexOf("Page 31 says in its line 2 ");
        run(
                () ->
                        seat().focus()
                                .spotProperty()
                                .set(
                                        Optional.of(
                                                new Spot(
                                                        source().id(),
                                                        new Span(label, label + 20)))));
        waitForPages();
        waitFor(
                "the place",
                () -> onFx(() -> !view().boundsOf(new Span(label, label + 20)).isEmpty()));
        waitFor("the neighbours", () -> onFx(() -> view().isDrawn(31) && view().isDrawn(29)));
    }

    @Test
    void onlyPagesInSightExistAndPicturesAreBounded() throws IOException {
        openPages(PagesMade.many(300));
        for (int page : new int[] {250, 30, 120, 299, 0, 77}) {
            run(() -> view().goToPage(page));
            waitForPages();
            assertEquals(page, onFx(() -> view().pageProperty().get()));
        }
        assertTrue(view().bytes() <= 96L << 20);
        assertTrue(view().lookupAll(".page-box").size() <= 4);
    }

    @Test
    void sizesFromTheFittingToFourTimesAreSharp() throws IOException {
        openPages(PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
        for (double size : new double[] {0.5, 1, 4}) {
            run(() -> view().zoomTo(size));
            waitForPages();
            assertEquals(size, onFx(() -> view().zoom()), 0.001);
            int place = text().indexOf("closed");
            run(() -> view().reveal(new Span(place, place + 6)));
            waitForPages();
            assertFalse(boundsOf("closed").isEmpty());
        }
        run(() -> view().fit(PageView.Fit.PAGE));
        waitForPages();
        run(() -> view().paperProperty().set(Paper.INVERTED));
        waitForPages();
        Bounds paper =
                onFx(
                        () -> {
                            var node = view().lookup(".page-paper");
                            return view().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                        });
        Color corner =
                picture()
                        .getPixelReader()
                        .getColor((int) paper.getMinX() + 15, (int) paper.getMinY() + 15);
        assertTrue(corner.getBrightness() < 0.3, corner.toString());
    }

    @Test
    void whereThereAreNoPagesTheCommandIsOffAndTheReasonIsSaid() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "One line.\n\nAnother line.");
        open("en", Look.Mode.LIGHT, plain);
        assertFalse(seat().commands().find("reader.pages").orElseThrow().enabledProperty().get());
        run(() -> seat().commands().run("reader.pages"));
        assertFalse(onFx(() -> pane().pages().shownProperty().get()));
    }

    @Test
    void aRightToLeftPageIsSelectedFromTheRight() throws IOException {
        openPages(PagesMade.urdu(List.of("بندرگاہیں")));
        Bounds word = boundsOf("بندرگاہیں").getFirst();
        drag(word.getMaxX() - 1, word.getCenterY(), word.getCenterX(), word.getCenterY());
        assertTrue(!selected().isEmpty() && text().startsWith(selected()), selected());
    }

    @Test
    void pictures() throws IOException {
        Path real = Path.of("../shared/corpus/good/pdf/federal-register-3col-15p.pdf");
        for (String look : List.of("light", "dark", "urdu")) {
            Look.Mode mode = look.equals("dark") ? Look.Mode.DARK : Look.Mode.LIGHT;
            String language = look.equals("urdu") ? "ur" : "en";
            if (desk != null) {
                close();
            }
            folder = Files.createDirectories(folder.resolve(look));
            if (Files.exists(real)) {
                open(language, mode, real);
            } else {
                open(language, mode, PagesMade.columns(0, false, List.of(LEFT, RIGHT)));
            }
            toPages();
            List<Theme> themes = desk().contents().themes();
            int length = text().length();
            for (int i = 0; i < 6; i++) {
                int start = text().indexOf(' ', length / 60 * i + 20) + 1;
                int end = text().indexOf(' ', start + 90 + 40 * i);
                if (start > 0 && end > start) {
                    tag(new Span(start, end), themes.get(i % themes.size()));
                }
            }
            run(() -> pane().pages().pane().toggleThumbnails());
            waitForPages();
            run(
                    () -> {
                        Span word =
                                pane().view()
                                        .units()
                                        .at(400, org.briefingbuilder.ui.reader.text.Unit.SENTENCE);
                        view().select(word);
                        view().requestFocus();
                    });
            waitFor(
                    "small pages",
                    () ->
                            onFx(
                                    () ->
                                            !pane().node()
                                                    .lookupAll(".page-thumbnails .list-cell")
                                                    .isEmpty()));
            settle();
            snapshot(pane().node().getScene().getRoot(), "pages-" + look);
        }
    }
}
