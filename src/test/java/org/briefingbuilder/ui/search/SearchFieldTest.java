package org.briefingbuilder.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.evidence.Sampled;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class SearchFieldTest extends UiTest {

    @TempDir Path folder;

    private final Button work = new Button("work");
    private @Nullable Desk desk;
    private @Nullable Seat seat;
    private @Nullable SearchField search;

    private void open(Desk over, String language, Look.Mode mode) {
        desk = over;
        seat =
                seat(
                        desk,
                        outfit(language, mode),
                        1200,
                        800,
                        s -> {
                            search = new SearchField(s);
                            s.commands()
                                    .add(
                                            "passages.copy",
                                            Scope.ALWAYS,
                                            () -> ran.add("copy"),
                                            "Ctrl+J");
                            BorderPane pane = new BorderPane(work);
                            HBox top = new HBox(new Region(), search().node());
                            top.setStyle("-fx-alignment: center;");
                            top.getStyleClass().add("top-bar");
                            pane.setTop(top);
                            return pane;
                        });
        onFx(
                () -> {
                    work.requestFocus();
                    return true;
                });
    }

    private final List<String> ran = new ArrayList<>();

    private void openSmall() {
        open(Desks.smallInWindow(folder), "en", Look.Mode.LIGHT);
    }

    @AfterEach
    void closeDesk() {
        if (desk != null) {
            desk.close();
        }
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    private Seat seat() {
        return Objects.requireNonNull(seat);
    }

    private SearchField search() {
        return Objects.requireNonNull(search);
    }

    private void type(String words) {
        robot().push(KeyCode.CONTROL, KeyCode.K);
        onFx(
                () -> {
                    search().field().setText(words);
                    return true;
                });
        waitFor("results", () -> search().shown().typed().equals(words));
        settle();
    }

    private List<Result.Group> groups() {
        return onFx(() -> search().shown().list().stream().map(Result::group).distinct().toList());
    }

    @Test
    void everythingIsFoundInItsGroup() {
        openSmall();
        type("mi");
        assertTrue(groups().contains(Result.Group.TEXTS));
        assertTrue(groups().contains(Result.Group.PASSAGES));
        assertTrue(groups().contains(Result.Group.THEMES));
        type("ask");
        assertTrue(groups().contains(Result.Group.NOTES));
        type("on the");
        assertTrue(groups().contains(Result.Group.SOURCES));
        type("copy");
        assertTrue(groups().contains(Result.Group.COMMANDS));
    }

    @Test
    void whatIsFoundIsSeenWholeWhereThereIsRoom() {
        openSmall();
        type("minerals");
        double shown =
                onFx(() -> ((ScrollPane) search().list().getParent().getParent().getParent()))
                        .getViewportBounds()
                        .getHeight();
        assertTrue(onFx(() -> search().list().getHeight()) <= shown + 1, "higher than " + shown);
    }

    @Test
    void aSourceIsFoundByTheNameOfItsFileToo() {
        openSmall();
        Source source = desk().contents().sources().getLast();
        String name = source.file();
        type(name);
        Result found = new Result.OneSource(source);
        assertTrue(onFx(() -> search().shown().list().contains(found)), name);
        assertTrue(
                onFx(
                        () ->
                                robot().lookup(".result-row .label").queryAll().stream()
                                        .anyMatch(l -> ((Label) l).getText().equals(name))));
    }

    @Test
    void aBriefIsFoundByItsTitleAndEnterGoesThere() {
        open(Sampled.desk(folder), "en", Look.Mode.LIGHT);
        Brief brief = desk().contents().briefs().getFirst();
        type(brief.title());
        Result found = new Result.OneBrief(brief);
        assertTrue(onFx(() -> search().shown().list().contains(found)), brief.title());
        while (onFx(() -> !search().shown().list().get(search().walked()).equals(found))) {
            robot().push(KeyCode.DOWN);
        }
        robot().push(KeyCode.ENTER);
        waitFor("there", () -> seat().focus().placeProperty().get() == PlaceName.BRIEF);
        assertEquals(Optional.of(brief.id()), seat().focus().briefProperty().get());
    }

    @Test
    void aClickThatComesBeforeTheFieldIsThereIsNotLost() {
        openSmall();
        robot().clickOn(".search-field.waiting");
        waitFor("the keyboard", () -> search().field().isFocused());
        robot().write("bitcoin");
        waitFor("results", () -> search().shown().typed().equals("bitcoin"));
    }

    @Test
    void arrowsWalkTabGoesToTheNextGroupAndEnterGoesThere() {
        openSmall();
        type("minerals");
        robot().push(KeyCode.DOWN);
        assertEquals(1, search().walked());
        robot().push(KeyCode.UP).push(KeyCode.TAB);
        waitFor(
                "the next group",
                () ->
                        search().shown().list().get(search().walked()).group()
                                == Result.Group.PASSAGES);
        Hit hit = ((Result.Words) search().shown().list().get(search().walked())).hit();
        robot().push(KeyCode.ENTER);
        waitFor("there", () -> seat().focus().spotProperty().get().isPresent());
        Spot spot = seat().focus().spotProperty().get().orElseThrow();
        assertEquals(hit.source(), spot.source());
        assertEquals(Optional.of(hit.id()), seat().focus().passageProperty().get());
        assertTrue(isClosed());
    }

    @Test
    void aHitInATextGoesToItsWords() {
        openSmall();
        type("bitcoin");
        Hit hit = ((Result.Words) search().shown().list().getFirst()).hit();
        assertEquals(Hit.Kind.SOURCE, hit.kind());
        robot().push(KeyCode.ENTER);
        waitFor("there", () -> seat().focus().spotProperty().get().isPresent());
        Spot spot = seat().focus().spotProperty().get().orElseThrow();
        String text =
                desk().project().text(desk().contents().source(spot.source()).orElseThrow().text());
        assertEquals("bitcoin", spot.span().in(text));
    }

    @Test
    void aCommandRunsAndTheKeyboardGoesBack() {
        openSmall();
        type("copy the");
        robot().push(KeyCode.ENTER);
        waitFor("run", () -> ran.equals(List.of("copy")));
        assertTrue(onFx(work::isFocused));
    }

    private boolean isClosed() {
        return onFx(
                () ->
                        robot().lookup(".search-results").queryAll().stream()
                                .noneMatch(Node::isVisible));
    }

    @Test
    void escapeClosesAndThenLeaves() {
        openSmall();
        type("mining");
        robot().push(KeyCode.ESCAPE);
        waitFor("closed", this::isClosed);
        assertTrue(onFx(() -> search().field().isFocused()));
        robot().push(KeyCode.ESCAPE);
        waitFor("left", work::isFocused);
    }

    @Test
    void allPassagesAreAskedForWithTheirNumber() {
        openSmall();
        List<String> asked = new ArrayList<>();
        onFx(
                () -> {
                    seat().commands().answer("passages.search", asked::add);
                    return true;
                });
        type("mi");
        waitFor("the number", () -> all().isPresent());
        int at = search().shown().list().indexOf(all().orElseThrow());
        assertEquals(Result.Group.PASSAGES, search().shown().list().get(at - 1).group());
        for (int i = 0; i < at; i++) {
            robot().push(KeyCode.DOWN);
        }
        robot().push(KeyCode.ENTER);
        waitFor("asked", () -> asked.equals(List.of("mi")));
    }

    private Optional<Result> all() {
        return search().shown().list().stream()
                .filter(Result.AllPassages.class::isInstance)
                .findFirst();
    }

    @Test
    void nothingFoundSaysSo() {
        openSmall();
        type("zzzz");
        assertEquals("Nothing found for “zzzz”.", search().nothing().getText());
        assertTrue(robot().lookup(".nothing-found").tryQuery().isPresent());
    }

    @Test
    void whatWasSoughtIsOfferedAgain() {
        openSmall();
        type("bitcoin");
        robot().push(KeyCode.ENTER);
        type("");
        waitFor(
                "recent",
                () -> search().shown().list().equals(List.of(new Result.Recent("bitcoin"))));
        robot().push(KeyCode.ENTER);
        waitFor("again", () -> search().shown().typed().equals("bitcoin"));
        assertFalse(search().shown().list().isEmpty());
    }

    @Test
    void typingFastShowsTheLastAndNothingElse() {
        openSmall();
        robot().push(KeyCode.CONTROL, KeyCode.K);
        List<String> shown = new ArrayList<>();
        onFx(
                () -> {
                    search().list()
                            .getChildren()
                            .addListener(
                                    (javafx.collections.ListChangeListener<javafx.scene.Node>)
                                            _ -> shown.add(search().shown().typed()));
                    for (String words : List.of("m", "mi", "min", "mine", "miner", "mineral")) {
                        search().field().setText(words);
                    }
                    return true;
                });
        waitFor("the last", () -> search().shown().typed().equals("mineral"));
        assertFalse(shown.contains("mine"));
    }

    @Test
    @Tag("slow")
    void itLooksAsDrawn() {
        for (String language : List.of("en", "ur")) {
            for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK)) {
                Path own = folder.resolve(language + mode);
                assertTrue(own.toFile().mkdirs());
                open(Sampled.desk(own), language, mode);
                String look =
                        (language.equals("ur") ? "-urdu" : "")
                                + (mode == Look.Mode.DARK ? "-dark" : "-light");
                type("tar");
                snapshot(seat().overlay().node(), "search" + look);
                type("معدن");
                assertFalse(search().shown().list().isEmpty());
                snapshot(seat().overlay().node(), "search-words-urdu" + look);
                type("nothing at all");
                snapshot(seat().overlay().node(), "search-nothing" + look);
                desk().close();
                onFx(
                        () -> {
                            work.getScene().getWindow().hide();
                            return true;
                        });
            }
        }
    }
}
