package org.briefingbuilder.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
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
import java.util.Set;

class EvidencePlaceTest extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable Seat seat;
    private @Nullable EvidencePlace place;

    private void open(Desk over, String language, Look.Mode mode, double width, double height) {
        desk = over;
        seat =
                seat(
                        desk,
                        outfit(language, mode),
                        width,
                        height,
                        s -> {
                            place = new EvidencePlace(s);
                            return place.node();
                        });
        onFx(
                () -> {
                    place().shown();
                    place().focus();
                    return true;
                });
        int passages = desk().project().contents().count(Passage.class);
        waitFor("the list", () -> place().model().listing().all() == passages);
        waitFor(
                "the overview",
                () ->
                        place().model().overview().contents()
                                == place().model().listing().contents());
    }

    private void openSmall() {
        open(Desks.smallInWindow(folder), "en", Look.Mode.LIGHT, 1384, 820);
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

    private EvidencePlace place() {
        return Objects.requireNonNull(place);
    }

    private Contents contents() {
        return desk().project().contents();
    }

    private void filter(PassageFilter filter) {
        onFx(
                () -> {
                    place().model().filterProperty().set(filter);
                    return true;
                });
        waitFor("the filter", () -> place().model().listing().filter().equals(filter));
        settle();
    }

    private void select(int... rows) {
        onFx(
                () -> {
                    place().list().node().getSelectionModel().clearSelection();
                    for (int row : rows) {
                        place().list().node().getSelectionModel().select(row);
                    }
                    place().list().node().requestFocus();
                    return true;
                });
    }

    private void type(KeyCode key) {
        robot().push(key);
    }

    private List<String> chosen() {
        return onFx(() -> place().list().chosen());
    }

    @Test
    void chosenPassagesAreTaggedTogetherAndOneUndoTakesItBack() {
        openSmall();
        select(1, 2, 3);
        List<String> ids = chosen();
        Theme fourth = contents().themes().get(3);
        assertEquals(3, ids.size());
        Contents before = contents();
        type(KeyCode.DIGIT4);
        waitFor("tagged", () -> ids.stream().allMatch(id -> carries(id, fourth)));
        waitFor("shown", () -> place().model().listing().contents() == desk().contents());
        assertEquals(ids, chosen());
        type(KeyCode.DIGIT4);
        waitFor("untagged", () -> ids.stream().noneMatch(id -> carries(id, fourth)));
        undo();
        waitFor("tagged again", () -> ids.stream().allMatch(id -> carries(id, fourth)));
        undo();
        waitFor("as before", () -> ids.stream().noneMatch(id -> carries(id, fourth)));
        ids.forEach(id -> assertEquals(before.passage(id), contents().passage(id)));
    }

    private boolean carries(String id, Theme theme) {
        return contents().passage(id).orElseThrow().carries(theme.id());
    }

    private void undo() {
        onFx(
                () -> {
                    seat().undo();
                    return true;
                });
    }

    @Test
    void aLetterDecidesAndEachDecisionIsUndone() {
        openSmall();
        select(1);
        String id = chosen().getFirst();
        Passage.State before = state(id);
        for (var decision :
                List.of(
                        new Decision(KeyCode.D, Passage.State.DISPUTED),
                        new Decision(KeyCode.O, Passage.State.OPEN),
                        new Decision(KeyCode.A, Passage.State.ACCEPTED))) {
            type(decision.key());
            waitFor("decided", () -> state(id) == decision.state());
        }
        for (Passage.State state : List.of(Passage.State.OPEN, Passage.State.DISPUTED, before)) {
            undo();
            waitFor("taken back", () -> state(id) == state);
        }
    }

    private record Decision(KeyCode key, Passage.State state) {}

    private Passage.State state(String id) {
        return contents().passage(id).orElseThrow().state();
    }

    @Test
    void removedPassagesComeBackByTheToast() {
        openSmall();
        select(1, 2);
        List<String> ids = chosen();
        int all = contents().count(Passage.class);
        type(KeyCode.DELETE);
        waitFor("removed", () -> contents().count(Passage.class) == all - 2);
        waitFor("told", () -> robot().lookup("Undo").tryQuery().isPresent());
        waitFor("gone from the list", () -> place().model().listing().all() == all - 2);
        assertTrue(robot().lookup("Removed 2 passages").tryQuery().isPresent());
        robot().clickOn("Undo");
        waitFor("back", () -> ids.stream().allMatch(id -> contents().passage(id).isPresent()));
        waitFor("back in the list", () -> place().model().listing().all() == all);
    }

    @Test
    void arrowsWalkOverHeadingsAndShiftTakesMore() {
        openSmall();
        select(1);
        int second = headings().get(1);
        select(second - 1);
        type(KeyCode.DOWN);
        assertEquals(List.of(line(second + 1)), chosen());
        robot().press(KeyCode.SHIFT).push(KeyCode.DOWN);
        robot().push(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(List.of(line(second + 1), line(second + 2), line(second + 3)), chosen());
        assertEquals(chosen(), List.copyOf(seat().focus().selectedPassages()));
    }

    private List<Integer> headings() {
        List<Integer> headings = new ArrayList<>();
        List<Row> rows = place().model().listing().rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Heading) {
                headings.add(i);
            }
        }
        return headings;
    }

    private String line(int row) {
        return ((Row.Line) place().model().listing().rows().get(row)).known().id();
    }

    @Test
    void enterOpensThePassageInItsSource() {
        openSmall();
        select(2);
        Passage passage = contents().passage(chosen().getFirst()).orElseThrow();
        type(KeyCode.ENTER);
        waitFor("in its source", () -> seat().focus().spotProperty().get().isPresent());
        assertEquals(Optional.of(Spot.of(passage)), seat().focus().spotProperty().get());
        assertEquals(PlaceName.READ, seat().focus().placeProperty().get());
    }

    @Test
    void theyAreSentToTheBriefByItsCommand() {
        openSmall();
        List<String> sent = new ArrayList<>();
        onFx(
                () ->
                        seat().commands()
                                .add(
                                        "passage.to-brief",
                                        Scope.READING,
                                        () -> sent.addAll(seat().focus().chosenPassages()),
                                        "B"));
        select(1, 3);
        type(KeyCode.B);
        waitFor("sent", () -> sent.size() == 2);
        assertEquals(chosen(), sent);
    }

    @Test
    void wordsAreFoundAsOneTypesAndAChipTakesAFilterAway() {
        openSmall();
        robot().clickOn(".filter-words").write("bit");
        waitFor("found", () -> place().model().listing().filter().words().equals("bit"));
        int found = place().model().listing().found();
        assertTrue(found > 0 && found < place().model().listing().all());
        Theme theme = contents().themes().getFirst();
        filter(place().model().filter().withThemes(Set.of(theme.id())));
        assertTrue(place().model().listing().found() < found);
        robot().clickOn((Node) robot().lookup(".filter-chip.on").queryButton());
        waitFor("without the theme", () -> place().model().listing().found() == found);
        assertEquals("bit", place().model().filter().words());
    }

    @Test
    void aSourceIsFoundByTypingAmongMany() {
        openSmall();
        // looked for where nothing changes meanwhile
        Node source =
                onFx(
                        () ->
                                robot().lookup(
                                                (javafx.scene.control.Button b) ->
                                                        b.getText().equals("Source"))
                                        .queryButton());
        robot().clickOn(source);
        waitFor("the choice", () -> robot().lookup(".choice .list-view").tryQuery().isPresent());
        robot().push(KeyCode.DOWN).push(KeyCode.SPACE);
        waitFor("a filter", () -> place().model().filter().sources().size() == 1);
        Source second = contents().sources().get(1);
        assertEquals(Set.of(second.id()), place().model().filter().sources());
        robot().push(KeyCode.ESCAPE);
        waitFor("closed", () -> robot().lookup(".choice").tryQuery().isEmpty());
    }

    @Test
    void everyCellOfTheMatrixFiltersByKeyToo() {
        openSmall();
        MatrixView matrix = robot().lookup(".matrix").query();
        onFx(
                () -> {
                    matrix.requestFocus();
                    return true;
                });
        robot().push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        waitFor("a filter", () -> !place().model().filter().isAll());
        Theme theme = matrix.matrix().themes().get(1);
        Source source = matrix.matrix().sources().get(1);
        assertEquals(Set.of(theme.id()), place().model().filter().themes());
        assertEquals(Set.of(source.id()), place().model().filter().sources());
        int count = matrix.matrix().counts()[1][1];
        waitFor("filtered", () -> place().model().listing().found() == count);
        robot().push(KeyCode.ENTER);
        waitFor("taken back", () -> place().model().filter().isAll());
    }

    @Test
    void themesThatComeTogetherAreAskedForTogether() {
        openSmall();
        Overview.Together pair = place().model().overview().together().getFirst();
        robot().clickOn(robot().lookup(".evidence-side .row-button").queryButton());
        waitFor("both", () -> place().model().listing().found() == pair.count());
        assertTrue(place().model().filter().together());
    }

    @Test
    void nothingThatFitsSaysSoAndClears() {
        openSmall();
        filter(PassageFilter.all().withWords("no such words"));
        assertTrue(robot().lookup("No passage fits these filters.").tryQuery().isPresent());
        robot().clickOn((Node) robot().lookup(".empty-state .link").queryButton());
        waitFor("all", () -> place().model().listing().found() == place().model().listing().all());
    }

    @Test
    void filtersStayWhenOneComesBackAndASearchIsKept() {
        openSmall();
        filter(PassageFilter.all().withWords("mining"));
        onFx(
                () -> {
                    place().left();
                    place().shown();
                    return true;
                });
        assertEquals("mining", place().model().filter().words());
        robot().clickOn("Save search");
        robot().write("Mines").push(KeyCode.ENTER);
        waitFor("saved", () -> robot().lookup(".saved-searches").tryQuery().isEmpty());
        filter(PassageFilter.all());
        robot().clickOn("Save search");
        robot().clickOn("Mines");
        waitFor("back", () -> place().model().listing().filter().words().equals("mining"));
    }

    @Test
    void aRequestForWordsComesToThisPlace() {
        openSmall();
        onFx(
                () -> {
                    seat().commands().ask("passages.search", "rare ");
                    return true;
                });
        waitFor("asked", () -> place().model().listing().filter().words().equals("rare "));
        assertEquals(PlaceName.PASSAGES, seat().focus().placeProperty().get());
    }

    @Test
    void anEmptyProjectSaysWhatToDo() {
        open(UiTest.onFx(() -> Desks.empty(folder)), "en", Look.Mode.LIGHT, 1384, 820);
        assertTrue(
                robot().lookup("No passages yet. Select words in a source and press 1.")
                        .tryQuery()
                        .isPresent());
        snapshot(seat().overlay().node(), "passages-empty");
    }

    @Test
    void theTableIsCopied() {
        openSmall();
        Matrix matrix = place().model().overview().matrix();
        robot().clickOn((Node) robot().lookup(".pane-heading .icon-button").queryButton());
        String table = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals(matrix.asTable("Theme", "Total"), table);
        assertEquals(matrix.themes().size() + 2, table.lines().count());
    }

    @Test
    @Tag("slow")
    void itLooksAsDrawn() {
        for (String language : List.of("en", "ur")) {
            for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK)) {
                Path own = folder.resolve(language + mode);
                assertTrue(own.toFile().mkdirs());
                open(Sampled.desk(own), language, mode, 1384, 820);
                String name = language.equals("ur") ? "-urdu" : "";
                String look = name + (mode == Look.Mode.DARK ? "-dark" : "-light");
                snapshot(seat().overlay().node(), "passages" + look);
                Set<String> two =
                        Set.copyOf(
                                contents().themes().subList(2, 4).stream().map(Theme::id).toList());
                filter(PassageFilter.all().withThemes(two).withWords(""));
                select(1);
                snapshot(seat().overlay().node(), "passages-filtered" + look);
                filter(PassageFilter.all().withWords("the min"));
                robot().clickOn((Node) robot().lookup(".filter-chip").nth(0).query());
                snapshot(seat().overlay().node(), "passages-words" + look);
                assertFalse(place().model().listing().rows().isEmpty());
                desk().close();
                closeWindow();
            }
        }
    }

    private void closeWindow() {
        onFx(
                () -> {
                    place().node().getScene().getWindow().hide();
                    return true;
                });
    }
}
