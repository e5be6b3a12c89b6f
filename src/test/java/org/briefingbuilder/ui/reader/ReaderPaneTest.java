package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.reader.text.TextView;
import org.briefingbuilder.ui.reader.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

class ReaderPaneTest extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable Seat seat;
    private @Nullable ReaderPane pane;

    private void reading(String language, Look.Mode mode, double width, double height)
            throws IOException {
        desk = Desks.documents(folder, samples());
        open(language, mode, width, height);
    }

    private void open(String language, Look.Mode mode, double width, double height) {
        seat =
                seat(
                        desk(),
                        outfit(language, mode),
                        width,
                        height,
                        s -> {
                            pane = new ReaderPane(s);
                            return pane.node();
                        });
    }

    /// The bundled samples; and longer documents where they are beside the project.
    private static List<Path> samples() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path from : List.of(Path.of("resources/samples"), Path.of("../shared/seeds"))) {
            if (Files.isDirectory(from)) {
                try (Stream<Path> all = Files.list(from)) {
                    all.filter(f -> !f.toString().endsWith(".properties"))
                            .sorted(Comparator.comparing(Path::toString))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    pane().close();
                    return true;
                });
        desk().close();
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    private Seat seat() {
        return Objects.requireNonNull(seat);
    }

    private ReaderPane pane() {
        return Objects.requireNonNull(pane);
    }

    private Source source(String words) {
        return desk().contents().sources().stream()
                .filter(s -> s.file().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private void read(Source source) {
        onFx(
                () -> {
                    seat().focus().sourceProperty().set(Optional.of(source.id()));
                    return true;
                });
        waitFor(
                "the text",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().id().equals(source.id()))
                                .isPresent());
        onFx(
                () -> {
                    pane().focus();
                    return true;
                });
        settle();
    }

    private TextView view() {
        return pane().view();
    }

    private void select(Span span) {
        onFx(
                () -> {
                    view().select(span);
                    view().reveal(span);
                    return true;
                });
        settle();
    }

    private void press(KeyCode... keys) {
        robot().press(keys).release(keys);
        settle();
    }

    private List<Passage> passages() {
        return onFx(() -> pane().model().passages());
    }

    private void waitForPassages(int count) {
        waitFor(count + " passages", () -> pane().model().passages().size() == count);
        settle();
    }

    @Test
    void enterPressedTwiceOnANewThemeGivesItAndDoesNotTakeItAway() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 700);
        read(source("roundtable"));
        select(new Span(view().rows().whole().start() + 40, view().rows().whole().start() + 90));
        int before = passages().size();
        press(KeyCode.T);
        robot().write("water");
        onFx(
                () -> {
                    for (int i = 0; i < 2; i++) {
                        seat().overlay()
                                .node()
                                .getScene()
                                .getFocusOwner()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                KeyCode.ENTER,
                                                false,
                                                false,
                                                false,
                                                false));
                    }
                    return true;
                });
        waitForPassages(before + 1);
        Project.await(desk().project().edit(_ -> nothing()));
        settle();
        Theme water = desk().contents().themeNamed("water").orElseThrow();
        assertTrue(passages().stream().anyMatch(passage -> passage.carries(water.id())));
    }

    private Edit nothing() {
        return new Edit("theme.change", "", desk().session().stamp(), List.of());
    }

    @Test
    void whatWasTakenOutBeginsWhereTheLinesDoInANarrowWindowToo() throws IOException {
        reading("en", Look.Mode.LIGHT, 520, 700);
        read(source("opinion"));
        Node furniture = onFx(() -> view().lookup(".furniture"));
        double margin =
                onFx(
                        () ->
                                furniture.localToScene(furniture.getLayoutBounds()).getMinX()
                                        - view().localToScene(0, 0).getX());
        assertTrue(margin > 50, "within the margins: " + margin);
    }

    @Test
    void whereNothingIsOpenItSaysWhetherThereIsSomethingToRead() {
        desk = Desks.smallInWindow(folder);
        open("en", Look.Mode.LIGHT, 700, 500);
        Session session = desk().session();
        assertEquals(seat().say("reader.empty.choose"), said());
        Project.await(
                desk().project().edit(c -> SourceEdits.removeAll(c, c.sources(), session.stamp())));
        waitFor("no source", () -> said().equals(seat().say("reader.empty.project")));
        Project.await(desk().project().undo(session.stamp()));
        waitFor("sources again", () -> said().equals(seat().say("reader.empty.choose")));
    }

    private String said() {
        return onFx(() -> ((Labeled) pane().node().lookup(".empty-words")).getText());
    }

    @Test
    void selectedWordsAreTaggedByAKeyAndUndoTakesThemBack() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        Span first = onFx(() -> view().units().at(view().rows().whole().end() - 60, Unit.SENTENCE));
        select(first);
        assertTrue(onFx(() -> pane().popover().isShowing()));
        assertEquals(view(), onFx(() -> view().getScene().getFocusOwner()));
        press(KeyCode.DIGIT2);
        waitForPassages(1);
        assertFalse(onFx(() -> pane().popover().isShowing()));
        Passage passage = passages().getFirst();
        assertEquals(first, passage.anchor().span());
        assertTrue(onFx(() -> view().highlightAt(first.start())).isPresent());
        assertEquals(Optional.of(passage.id()), onFx(() -> view().currentProperty().get()));
        assertTrue(onFx(view()::getAccessibleText).contains("accepted"));
        onFx(
                () -> {
                    seat().undo();
                    return true;
                });
        waitForPassages(0);
        assertTrue(onFx(() -> view().highlightAt(first.start())).isEmpty());
    }

    @Test
    void thePopoverLiesBesideTheSelectionNeverOverIt() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        Span whole = onFx(() -> view().rows().whole());
        for (int at = whole.start(); at < whole.end(); at += whole.length() / 9) {
            int here = at;
            select(onFx(() -> view().units().at(here, Unit.SENTENCE)));
            assertTrue(onFx(() -> pane().popover().isShowing()));
            Bounds box = onFx(() -> pane().popover().node().getBoundsInParent());
            List<Bounds> lines = onFx(() -> view().boundsOf(view().selection()));
            Bounds own = onFx(() -> pane().popover().node().getLayoutBounds());
            double top = onFx(() -> pane().popover().node().getLayoutY());
            assertTrue(
                    lines.stream()
                            .allMatch(
                                    line ->
                                            line.getMaxY() <= top
                                                    || line.getMinY() >= top + own.getHeight()),
                    "over the selection: " + box);
            assertTrue(top + own.getHeight() <= 800);
        }
    }

    @Test
    void sentencesParagraphsGrowingAndShrinkingByKeys() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        int middle = onFx(() -> view().rows().whole().end() / 2);
        select(new Span(middle, middle));
        press(KeyCode.S);
        Span sentence = onFx(() -> view().selection());
        assertTrue(sentence.contains(middle) && sentence.length() > 10);
        press(KeyCode.ADD);
        assertTrue(onFx(() -> view().selection()).end() > sentence.end());
        press(KeyCode.SUBTRACT);
        assertEquals(sentence, onFx(() -> view().selection()));
        press(KeyCode.P);
        assertTrue(onFx(() -> view().selection()).contains(sentence));
        press(KeyCode.ESCAPE);
        assertTrue(onFx(() -> view().selection()).isEmpty());
        press(KeyCode.G);
        assertEquals(onFx(() -> view().rows().whole().start()), onFx(view()::caret));
        press(KeyCode.J);
        press(KeyCode.J);
        int second = onFx(view()::caret);
        press(KeyCode.K);
        assertTrue(onFx(view()::caret) < second);
        press(KeyCode.SHIFT, KeyCode.G);
        assertEquals(onFx(() -> view().rows().whole().end()), onFx(view()::caret));
    }

    @Test
    void aThemeFoundByOneOfItsWordsSaysSoAndAnotherCanStillBeMadeOfThatName() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        select(onFx(() -> view().units().at(view().rows().whole().end() / 2, Unit.SENTENCE)));
        press(KeyCode.T);
        robot().write("market access");
        settle();
        assertTrue(
                onFx(() -> pane().node().lookupAll(".reader-theme-search .muted")).stream()
                        .map(Labeled.class::cast)
                        .anyMatch(label -> label.getText().equals("market access")));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        waitForPassages(1);
        Theme made = desk().contents().themeNamed("market access").orElseThrow();
        assertTrue(passages().getFirst().carries(made.id()));
    }

    @Test
    void aThemeIsSearchedOrMadeAndANoteIsWritten() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        Span span = onFx(() -> view().units().at(view().rows().whole().end() / 2, Unit.SENTENCE));
        select(span);
        press(KeyCode.T);
        assertTrue(onFx(() -> view().getScene().getFocusOwner()) instanceof TextField);
        robot().write("Ports and harbours");
        settle();
        press(KeyCode.ENTER);
        waitForPassages(1);
        Theme theme = desk().contents().themeNamed("Ports and harbours").orElseThrow();
        assertTrue(passages().getFirst().carries(theme.id()));
        assertEquals(view(), onFx(() -> view().getScene().getFocusOwner()));
        press(KeyCode.N);
        assertTrue(onFx(() -> view().getScene().getFocusOwner()) instanceof TextArea);
        robot().write("Who says so?");
        press(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("the note", () -> desk().contents().notes().size() == 1);
        assertTrue(onFx(() -> view().highlightAt(span.start())).orElseThrow().noted());
        press(KeyCode.D);
        waitFor(
                "disputed",
                () -> pane().model().passages().getFirst().state() == Passage.State.DISPUTED);
        press(KeyCode.DELETE);
        waitForPassages(0);
        assertTrue(desk().contents().notes().isEmpty());
    }

    @Test
    void endsAreMovedByKeys() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        Span span = onFx(() -> view().units().at(view().rows().whole().end() / 2, Unit.SENTENCE));
        select(span);
        press(KeyCode.DIGIT1);
        waitForPassages(1);
        press(KeyCode.E);
        assertEquals(span, onFx(() -> view().selection()));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        press(KeyCode.ENTER);
        waitFor(
                "the new end",
                () ->
                        pane().model().passages().getFirst().anchor().span().length()
                                < span.length());
        assertEquals(span.start(), passages().getFirst().anchor().span().start());
        press(KeyCode.E);
        String hint = seat().say("reader.ends.hint", "E");
        assertEquals(hint, onFx(() -> pane().status().get()));
        press(KeyCode.E);
        String other = seat().say("reader.ends.start.hint", "E");
        assertEquals(other, onFx(() -> pane().status().get()));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.ENTER);
        waitFor(
                "the new beginning",
                () -> pane().model().passages().getFirst().anchor().span().start() > span.start());
        press(KeyCode.E);
        assertEquals(hint, onFx(() -> pane().status().get()));
        press(KeyCode.LEFT);
        assertFalse(onFx(() -> pane().status().get()).equals(hint), "nothing is moved any more");
    }

    @Test
    void wordsAreFoundOneAfterTheOther() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        press(KeyCode.CONTROL, KeyCode.F);
        robot().write("THE ");
        waitFor("places", () -> !view().selection().isEmpty());
        Span first = onFx(() -> view().selection());
        assertEquals("the", first.in(onFx(() -> view().rows().text())).toLowerCase());
        press(KeyCode.ENTER);
        Span second = onFx(() -> view().selection());
        assertTrue(second.start() > first.start());
        press(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(first, onFx(() -> view().selection()));
        press(KeyCode.ESCAPE);
        assertFalse(onFx(() -> pane().find().node().isVisible()));
        assertEquals(view(), onFx(() -> view().getScene().getFocusOwner()));
    }

    @Test
    void theReaderGoesToASpotAndBackAndRemembersItsPlace() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 400);
        Source one = source("opinion");
        Source other = source("minerals");
        read(one);
        int end = onFx(() -> view().rows().whole().end());
        select(new Span(end - 5, end));
        onFx(
                () -> {
                    seat().focus().show(new Spot(other.id(), new Span(20, 40)));
                    return true;
                });
        waitFor(
                "the other source",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().id().equals(other.id()))
                                .isPresent());
        settle();
        assertEquals(20, onFx(view()::caret));
        onFx(
                () -> {
                    pane().focus();
                    return true;
                });
        press(KeyCode.OPEN_BRACKET);
        waitFor(
                "the first source",
                () ->
                        pane().model()
                                .openedProperty()
                                .get()
                                .filter(o -> o.source().id().equals(one.id()))
                                .isPresent());
        settle();
        assertEquals(end - 5, onFx(view()::caret));
        assertTrue(seat().preferences().get("reading." + one.id(), 0.0) > 0.9);
        read(other);
        read(one);
        assertTrue(onFx(view()::topOffset) > 0);
    }

    @Test
    void aClickGoesToThePassageAndThePassageInFocusIsRaised() throws IOException {
        reading("en", Look.Mode.LIGHT, 900, 800);
        read(source("opinion"));
        Span span =
                onFx(() -> view().units().at(view().rows().whole().start() + 300, Unit.SENTENCE));
        select(span);
        press(KeyCode.DIGIT3);
        waitForPassages(1);
        onFx(
                () -> {
                    seat().focus().passageProperty().set(Optional.empty());
                    return true;
                });
        settle();
        assertEquals(Optional.empty(), onFx(() -> view().currentProperty().get()));
        Bounds line = onFx(() -> view().localToScreen(view().boundsOf(span).getFirst()));
        robot().clickOn(line.getCenterX(), line.getCenterY(), MouseButton.PRIMARY);
        settle();
        assertEquals(
                Optional.of(passages().getFirst().id()),
                onFx(() -> seat().focus().passageProperty().get()));
    }

    @Test
    void itLooksAsDrawn() throws IOException {
        desk = Desks.documents(folder, samples());
        Source source =
                desk().contents().sources().stream()
                        .filter(
                                s ->
                                        s.title().contains("Digital Pivot")
                                                || s.file().contains("tariff"))
                        .findFirst()
                        .orElseThrow();
        String text = desk().project().text(source.text());
        tagSentences(source, text);
        Source urdu = source("khudmukhtari");
        tagSentences(urdu, desk().project().text(urdu.text()));
        for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK)) {
            open("en", mode, 804, 826);
            read(source);
            Span last = onFx(() -> view().units().at(view().bottomOffset() - 300, Unit.SENTENCE));
            select(last);
            snapshot(
                    pane().node().getScene().getRoot(),
                    "reader-" + (mode == Look.Mode.LIGHT ? "light" : "dark"));
        }
        open("ur", Look.Mode.LIGHT, 804, 826);
        read(urdu);
        select(onFx(() -> view().units().at(view().rows().whole().start() + 500, Unit.SENTENCE)));
        Path picture = snapshot(pane().node().getScene().getRoot(), "reader-urdu-light");
        assertTrue(Files.size(picture) > 20_000);
    }

    private void tagSentences(Source source, String text) {
        List<Theme> themes = desk().contents().themes();
        var session = desk().session();
        var units =
                new org.briefingbuilder.ui.reader.text.Units(
                        org.briefingbuilder.ui.reader.text.Rows.of(
                                text, source.outline(), List.of()));
        int number = 0;
        for (int at = 150; at < text.length() - 1; at += 420) {
            Span span = units.at(at, Unit.SENTENCE);
            int k = number++;
            List<Theme> tags =
                    themes.subList(k % 4, Math.min(themes.size(), k % 4 + 1 + k % 3 / 2));
            String note = k % 3 == 0 ? "Check it." : "";
            onFx(
                    () ->
                            desk().edit(
                                            c ->
                                                    PassageEdits.tag(
                                                            c,
                                                            source,
                                                            Anchor.of(text, span),
                                                            tags,
                                                            note,
                                                            session.ids(),
                                                            session.stamp())));
        }
        int count = number;
        waitFor("passages", () -> desk().contents().passagesOf(source).size() >= count - 3);
    }

    @Test
    void whatIsSaidOfALongTextWithoutATitleStandsAboveItsFirstWords() throws IOException {
        String words = "it was said by the committee that the wells of the district run dry. ";
        Path file = folder.resolve("without.txt");
        Files.writeString(file, (words.repeat(4) + "\n\n").repeat(120));
        desk = Desks.documents(folder, List.of(file));
        open("en", Look.Mode.LIGHT, 900, 600);
        read(source("without"));
        Bounds head =
                onFx(
                        () -> {
                            Node node = pane().node().lookup(".reader-head");
                            return view().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                        });
        double first = onFx(() -> view().boundsOf(new Span(0, 1)).getFirst().getMinY());
        assertTrue(head.getMinY() >= 0 && head.getMaxY() <= first, head + ", " + first);
    }

    @Test
    void aTitleBeginsWhereItsTextDoesInAWindowFromTheRight() throws IOException {
        Path file = folder.resolve("wells.txt");
        Files.writeString(
                file, "it was said that the wells of the district run dry.\n\n".repeat(9));
        desk = Desks.documents(folder, List.of(file));
        open("ur", Look.Mode.DARK, 900, 600);
        read(source("wells"));
        double title =
                onFx(
                        () -> {
                            Node text = pane().node().lookup(".reader-title").lookup(".text");
                            return text.localToScene(text.getLayoutBounds()).getMinX();
                        });
        double first =
                onFx(
                        () -> {
                            Bounds letter = view().boundsOf(new Span(0, 1)).getFirst();
                            return view().localToScene(letter).getMinX();
                        });
        assertEquals(first, title, 4);
    }
}
