package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.reader.page.PageView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What tests of the pages in a window need: a PDF that is opened as pages, and hands.
abstract class PagesTest extends UiTest {

    static final List<String> LEFT =
            List.of(
                    "Ports were closed for nine",
                    "days in March, and no ship",
                    "could be unloaded.");

    static final List<String> RIGHT =
            List.of("Exporters lost a third of", "their orders, as the cham-", "ber has said.");

    @TempDir Path folder;

    @Nullable Desk desk;
    @Nullable Seat seat;
    @Nullable ReaderPane pane;

    void open(String language, Look.Mode mode, byte[] pdf) throws IOException {
        open(language, mode, Files.write(folder.resolve("ports.pdf"), pdf));
    }

    void open(String language, Look.Mode mode, Path file) {
        desk = Desks.documents(folder, List.of(file));
        seat =
                seat(
                        desk(),
                        outfit(language, mode),
                        1000,
                        760,
                        s -> {
                            pane = new ReaderPane(s);
                            return pane.node();
                        });
        Source source = source();
        run(() -> seat().focus().sourceProperty().set(Optional.of(source.id())));
        waitFor("the text", () -> onFx(() -> pane().model().openedProperty().get().isPresent()));
        settle();
    }

    void openPages(byte[] pdf) throws IOException {
        open("en", Look.Mode.LIGHT, pdf);
        toPages();
    }

    void toPages() {
        if (!onFx(() -> pane().pages().shownProperty().get())) {
            run(() -> seat().commands().run("reader.pages"));
        }
        waitForPages();
    }

    void waitForPages() {
        waitFor("the pages", () -> onFx(() -> view().isComplete()));
        settle();
    }

    @AfterEach
    void close() {
        run(() -> pane().close());
        desk().close();
    }

    // What tests do.

    Desk desk() {
        return Objects.requireNonNull(desk);
    }

    Seat seat() {
        return Objects.requireNonNull(seat);
    }

    ReaderPane pane() {
        return Objects.requireNonNull(pane);
    }

    PageView view() {
        return pane().pages().view();
    }

    Source source() {
        return desk().contents().sources().getFirst();
    }

    String text() {
        return onFx(() -> pane().model().openedProperty().get().orElseThrow().text());
    }

    String selected() {
        return onFx(() -> view().selectedWords());
    }

    List<Bounds> boundsOf(String words) {
        int start = text().indexOf(words);
        assertTrue(start >= 0, words + " in " + text());
        return onFx(
                () -> new ArrayList<>(view().boundsOf(new Span(start, start + words.length()))));
    }

    void tag(String words, int theme) {
        int start = text().indexOf(words);
        tag(new Span(start, start + words.length()), desk().contents().themes().get(theme));
    }

    void tag(Span span, Theme theme) {
        Anchor anchor = Anchor.of(text(), span);
        Source source = source();
        int before = desk().contents().passagesOf(source).size();
        run(
                () -> {
                    var _ =
                            desk().edit(
                                            c ->
                                                    PassageEdits.tag(
                                                            c,
                                                            source,
                                                            anchor,
                                                            List.of(theme),
                                                            "",
                                                            desk().session().ids(),
                                                            desk().session().stamp()));
                });
        waitFor("a passage", () -> desk().contents().passagesOf(source).size() > before);
    }

    void drag(double fromX, double fromY, double toX, double toY) {
        Point2D from = onFx(() -> view().localToScreen(fromX, fromY));
        Point2D to = onFx(() -> view().localToScreen(toX, toY));
        robot().moveTo(from).press(MouseButton.PRIMARY);
        robot().moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        settle();
    }

    WritableImage picture() {
        return onFx(() -> view().snapshot(null, null));
    }

    static long count(WritableImage picture, Bounds box, java.util.function.Predicate<Color> what) {
        long count = 0;
        for (int y = (int) box.getMinY() + 1; y < box.getMaxY(); y++) {
            for (int x = (int) box.getMinX() + 1; x < box.getMaxX(); x++) {
                count += what.test(picture.getPixelReader().getColor(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    static boolean isTinted(Color colour) {
        return colour.getBrightness() > 0.7 && colour.getSaturation() > 0.04;
    }

    static boolean isInk(Color colour) {
        return colour.getBrightness() < 0.5;
    }

    static void run(Runnable work) {
        Callable<Boolean> call =
                () -> {
                    work.run();
                    return true;
                };
        onFx(call);
    }
}
