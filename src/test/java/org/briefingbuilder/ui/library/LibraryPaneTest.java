package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class LibraryPaneTest extends UiTest {

    private static final double WIDTH = 270;

    @TempDir Path folder;
    private final List<Desk> desks = new ArrayList<>();
    private @Nullable LibraryPane pane;

    @AfterEach
    void closeDesks() {
        desks.forEach(Desk::close);
    }

    @Test
    void manyLongAndMixedTitlesAreShownInTwoLinesEach() {
        Seat seat = library(desk(Shelves.many(1000)), "en", Look.Mode.LIGHT, 900);
        onFx(() -> open(seat, "s00003"));
        snapshot(root(), "library-1000-light");
        for (Node cell : root().lookupAll(".source-cell")) {
            SourceCell row = (SourceCell) cell;
            if (row.getItem() instanceof Row.Entry(Source source, Row.Nest _) && row.isVisible()) {
                boolean arabic = source.title().startsWith("معدنیات");
                ScriptText title =
                        row.lookupAll("*").stream()
                                .filter(ScriptText.class::isInstance)
                                .map(ScriptText.class::cast)
                                .filter(text -> text.text().equals(source.title()))
                                .findFirst()
                                .orElseThrow();
                assertEquals(arabic, title.isRightToLeft());
                assertTrue(row.getWidth() <= WIDTH, "no row is wider than the pane");
                assertTrue(row.getHeight() < 110, "a row is no higher than two lines of title");
                assertTrue(title.getHeight() > 12, "the title is not cut off");
            }
        }
        onFx(
                () -> {
                    pane().model().grouping().set(Grouping.PUBLISHER);
                    pane().model().order().set(Order.DATE);
                    return true;
                });
        snapshot(root(), "library-1000-grouped");
    }

    @Test
    void theListLooksRightInTheDarkAndFromRightToLeft() {
        Desk desk = small();
        Seat dark = library(desk, "en", Look.Mode.DARK, 640);
        onFx(() -> open(dark, "s2"));
        snapshot(root(), "library-dark");
        closeWindow();
        Seat urdu = library(desk, "ur", Look.Mode.LIGHT, 640);
        onFx(() -> open(urdu, "s4"));
        snapshot(root().getScene().getRoot(), "library-urdu");
        closeWindow();
        Seat light = library(desk, "en", Look.Mode.LIGHT, 640);
        onFx(() -> open(light, "s2"));
        snapshot(root(), "library-light");
        onFx(
                () -> {
                    light.look().scaleProperty().set(2);
                    return true;
                });
        snapshot(root(), "library-large");
        onFx(
                () -> {
                    light.look().scaleProperty().set(1);
                    return true;
                });
    }

    @Test
    void anEmptyProjectSaysHowToBegin() {
        Seat seat = library(desk(List.of()), "en", Look.Mode.LIGHT, 640);
        snapshot(root(), "library-empty");
        Label words = (Label) root().lookup(".empty-words");
        assertEquals(seat.say("library.empty"), words.getText());
    }

    @Test
    void theArrowsGoThroughTheListAndOpenWhereTheyRest() {
        Seat seat = library(small(), "en", Look.Mode.LIGHT, 640);
        focusList();
        robot().push(KeyCode.DOWN);
        waitFor("the first is opened", () -> isOpen(seat, "s1"));
        robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        waitFor("the fourth is opened", () -> isOpen(seat, "s4"));
        robot().push(KeyCode.UP);
        waitFor("the third is opened", () -> isOpen(seat, "s3"));
        onFx(
                () -> {
                    pane().model().grouping().set(Grouping.LANGUAGE);
                    return true;
                });
        assertEquals(List.of("s3"), selected(), "what was selected stays so");
        robot().push(KeyCode.UP);
        waitFor("the heading is stepped over", () -> isOpen(seat, "s4"));
    }

    @Test
    void typingTheBeginningOfATitleGoesToIt() {
        Seat seat = library(small(), "en", Look.Mode.LIGHT, 640);
        focusList();
        robot().type(KeyCode.M, KeyCode.E, KeyCode.T);
        waitFor("found", () -> isOpen(seat, "s5"));
    }

    @Test
    void sourcesAreRemovedTogetherAndComeBackWithUndo() {
        Desk desk = small();
        Seat seat = library(desk, "en", Look.Mode.LIGHT, 640);
        onFx(() -> open(seat, "s2"));
        focusList();
        robot().press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of("s2", "s3"), selected());
        robot().push(KeyCode.DELETE);
        waitFor("both are gone", () -> desk.contents().sources().size() == 3);
        waitFor("the next is opened", () -> isOpen(seat, "s4"));
        waitFor("the toast", () -> root().getScene().getRoot().lookup(".toast") != null);
        snapshot(root().getScene().getRoot(), "library-removed");
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("both are back", () -> desk.contents().sources().size() == 5);
        assertEquals(List.of("s1", "s2", "s3", "s4", "s5"), ids());
    }

    @Test
    void aTagShowsAtOnceInTheRow() {
        Desk desk = small();
        library(desk, "en", Look.Mode.LIGHT, 640);
        settle();
        assertEquals(0, dots("s5"));
        onFx(() -> desk.edit(c -> tag(desk, c.source("s5").orElseThrow(), 0, c.themes().get(2))));
        waitFor("a dot", () -> dots("s5") == 1);
    }

    @Test
    void howFarASourceWasReadIsShown() {
        preferences().put(ReadingProgress.key("s5"), 0.4);
        library(small(), "en", Look.Mode.LIGHT, 640);
        settle();
        assertTrue(says("s5", "40%"));
        preferences().put(ReadingProgress.key("s5"), 1.0);
        Seat seat = library(small(), "en", Look.Mode.LIGHT, 640);
        onFx(() -> open(seat, "s1"));
        settle();
        assertTrue(says("s5", "read"));
        preferences().remove(ReadingProgress.key("s5"));
    }

    @Test
    void scrollingThroughAThousandSourcesHoldsNothingUp() {
        library(desk(Shelves.many(1000)), "en", Look.Mode.LIGHT, 900);
        settle();
        VirtualFlow<?> flow = (VirtualFlow<?>) onFx(() -> list().lookup(".virtual-flow"));
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            times.add(
                    onFx(
                            () -> {
                                long begun = System.nanoTime();
                                flow.scrollPixels(60);
                                flow.getScene().getRoot().applyCss();
                                flow.getScene().getRoot().layout();
                                return System.nanoTime() - begun;
                            }));
        }
        assertTrue(onFx(() -> flow.getFirstVisibleCell().getIndex()) > 100, "it has scrolled");
        long median = times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
        assertTrue(median < TimeUnit.MILLISECONDS.toNanos(50), "a step takes " + median + " ns");
    }

    @Test
    void theFilterIsInstantAndCanBeLeft() {
        Seat seat = library(small(), "en", Look.Mode.LIGHT, 640);
        onFx(
                () -> {
                    seat.commands().run("library.find");
                    return true;
                });
        robot().write("meta");
        waitFor("one is left", () -> ids().equals(List.of("s5")));
        snapshot(root(), "library-found");
        robot().push(KeyCode.ESCAPE);
        waitFor("all are back", () -> ids().size() == 5);
        assertTrue(onFx(() -> list().isFocused()));
        assertFalse(onFx(() -> root().lookup(".find-bar").isVisible()));
    }

    private Desk desk(List<Item> items) {
        Session session = Example.session(5);
        Project project =
                Project.create(
                        folder.resolve("p" + desks.size() + ".briefing"),
                        session,
                        Desks.own(),
                        Fx.EXECUTOR);
        List<Deposit> texts = new ArrayList<>();
        for (Item item : items) {
            Source source = (Source) item;
            texts.add(Shelves.text(source));
            texts.add(Shelves.original(source));
        }
        Project.await(
                project.edit(
                        texts,
                        _ ->
                                new Edit(
                                        "source.add",
                                        "",
                                        session.stamp(),
                                        items.stream().map(Change::added).toList())));
        Desk desk = onFx(() -> Desks.inWindow(project, session));
        desks.add(desk);
        return desk;
    }

    @Test
    void attachmentsAndOlderVersionsLookAsWhatTheyAre() {
        List<Item> items = new ArrayList<>(Shelves.office());
        items.set(1, ((Source) items.get(1)).withWithin(Optional.of(items.get(0).id())));
        items.set(3, ((Source) items.get(3)).withWithin(Optional.of(items.get(0).id())));
        items.set(4, ((Source) items.get(4)).withForerunner(Optional.of(items.get(2).id())));
        Desk desk = desk(items);
        library(desk, "en", Look.Mode.LIGHT, 640);
        snapshot(root(), "library-nested-light");
        closeWindow();
        library(desk, "en", Look.Mode.DARK, 640);
        snapshot(root(), "library-nested-dark");
        closeWindow();
        library(desk, "ur", Look.Mode.LIGHT, 640);
        snapshot(root().getScene().getRoot(), "library-nested-urdu");
        ListCell<?> nested =
                root().lookupAll(".source-cell").stream()
                        .map(ListCell.class::cast)
                        .filter(
                                c ->
                                        c.getItem() instanceof Row.Entry(Source _, Row.Nest nest)
                                                && nest == Row.Nest.WITHIN)
                        .findFirst()
                        .orElseThrow();
        assertTrue(nested.getAccessibleText().contains("منسلکہ"), nested.getAccessibleText());
    }

    /// Five sources as an office has them, some with passages.
    private Desk small() {
        Desk desk = desk(Shelves.office());
        int[][] tags = {{0, 0}, {0, 0}, {0, 2}, {1, 1}, {1, 2}, {1, 3}, {1, 1}, {3, 3}};
        for (int i = 0; i < tags.length; i++) {
            int[] tag = tags[i];
            int at = i * 12;
            Project.await(
                    desk.project()
                            .edit(
                                    c ->
                                            tag(
                                                    desk,
                                                    c.sources().get(tag[0]),
                                                    at,
                                                    c.themes().get(tag[1]))));
        }
        waitFor("tagged", () -> desk.tally().total() == tags.length);
        return desk;
    }

    private static Edit tag(Desk desk, Source source, int at, Theme theme) {
        Anchor anchor = Anchor.of(Shelves.words(source), new Span(at, at + 8));
        return PassageEdits.tag(
                desk.project().contents(),
                source,
                anchor,
                List.of(theme),
                "",
                desk.session().ids(),
                desk.session().stamp());
    }

    private Seat library(Desk desk, String language, Look.Mode mode, double height) {
        Seat seat =
                seat(
                        desk,
                        outfit(language, mode),
                        900,
                        height,
                        s -> {
                            LibraryPane library = new LibraryPane(s);
                            pane = library;
                            Region page = new Region();
                            page.getStyleClass().add("page");
                            HBox.setHgrow(page, Priority.ALWAYS);
                            Region node = (Region) library.node();
                            node.setMinWidth(WIDTH);
                            node.setMaxWidth(WIDTH);
                            return new HBox(node, page);
                        });
        settle();
        return seat;
    }

    private LibraryPane pane() {
        return Objects.requireNonNull(pane);
    }

    private void closeWindow() {
        onFx(
                () -> {
                    root().getScene().getWindow().hide();
                    return true;
                });
    }

    private Region root() {
        return (Region) pane().node();
    }

    private ListView<?> list() {
        return (ListView<?>) root().lookup(".source-list");
    }

    private void focusList() {
        onFx(
                () -> {
                    pane().focus();
                    return true;
                });
    }

    private boolean open(Seat seat, String source) {
        seat.focus().sourceProperty().set(Optional.of(source));
        return true;
    }

    private static boolean isOpen(Seat seat, String source) {
        return seat.focus().sourceProperty().get().equals(Optional.of(source));
    }

    private List<String> selected() {
        return onFx(
                () ->
                        list().getSelectionModel().getSelectedItems().stream()
                                .flatMap(row -> LibraryModel.source((Row) row))
                                .map(Source::id)
                                .toList());
    }

    private List<String> ids() {
        return onFx(() -> pane().model().shown().stream().map(Source::id).toList());
    }

    private int dots(String source) {
        return cell(source).lookup(".source-dots") instanceof HBox row
                ? row.getChildren().size()
                : 0;
    }

    private boolean says(String source, String words) {
        return onFx(
                () ->
                        cell(source).lookupAll("*").stream()
                                .filter(ScriptText.class::isInstance)
                                .map(ScriptText.class::cast)
                                .anyMatch(t -> t.isManaged() && t.text().equals(words)));
    }

    private SourceCell cell(String source) {
        return root().lookupAll(".source-cell").stream()
                .map(SourceCell.class::cast)
                .filter(
                        cell ->
                                cell.getItem() instanceof Row.Entry(Source s, Row.Nest _)
                                        && s.id().equals(source)
                                        && !cell.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
