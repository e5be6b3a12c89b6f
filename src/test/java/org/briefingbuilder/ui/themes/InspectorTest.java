package org.briefingbuilder.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The pane as somebody uses it, with mouse and keys; what was done is taken back.
class InspectorTest extends UiTest {

    @TempDir private Path folder;

    private ReadingRoom room;
    private Seat seat;

    @BeforeEach
    void open() {
        room = new ReadingRoom(folder);
        seat =
                seat(
                        room.desk(),
                        outfit("en", Look.Mode.LIGHT),
                        700,
                        860,
                        s -> new InspectorPane(s).node());
        read(0);
    }

    @Test
    void aClickOnAThemeTagsThePassageAndAnotherOneWalksOn() {
        Passage passage = room.passage(0, 0);
        look(passage);
        Set<Item> before = items();
        robot().clickOn(themeRow("minerals"));
        waitFor("the tag", () -> now(passage).carries(room.theme("minerals").id()));
        robot().clickOn(themeRow("minerals"));
        waitFor(
                "the next passage",
                () -> seat.focus().passageProperty().get().equals(id(room.passage(0, 2))));
        assertEquals(
                Optional.of(Spot.of(room.passage(0, 2))), onFx(seat.focus().spotProperty()::get));
        undo(before);
    }

    @Test
    void aClickOnAThemeTagsTheWordsThatAreSelected() {
        List<String> asked = new ArrayList<>();
        onFx(
                () -> {
                    seat.commands().add("reader.tag", Scope.READING, () -> {});
                    seat.commands().answer("reader.tag", asked::add);
                    return true;
                });
        look(room.passage(0, 0));
        robot().clickOn(themeRow("minerals"));
        waitFor("the request", () -> asked.equals(List.of(room.theme("minerals").id())));
        assertFalse(now(room.passage(0, 0)).carries(room.theme("minerals").id()));
    }

    @Test
    void aThemeIsNamedInThePaletteAndATakenNameIsRefused() {
        Set<Item> before = items();
        robot().clickOn("#theme-new");
        robot().write("Tariffs");
        Label refused = find(".palette-refused", Label.class);
        waitFor("the refusal", () -> refused.getText().contains("tariffs"));
        robot().type(KeyCode.ENTER);
        robot().type(KeyCode.BACK_SPACE, 7);
        robot().write("water").type(KeyCode.ENTER);
        waitFor("the theme", () -> room.contents().themeNamed("water").isPresent());
        assertEquals(5, room.contents().themes().size());
        waitFor(
                "its row",
                () ->
                        names().equals(
                                        List.of(
                                                "dependency risk",
                                                "crypto",
                                                "minerals",
                                                "tariffs",
                                                "water")));
        undo(before);
    }

    @Test
    void keysOfAThemesMenuAreNotThoseOfTheWholeWindow() {
        settle();
        assertEquals(
                Set.of(), onFx(() -> seat.overlay().node().getScene().getAccelerators().keySet()));
    }

    @Test
    void theMenuOfAThemeComesByKeyToo() {
        selectTheme("minerals");
        onFx(
                () -> {
                    find("#palette", ListView.class)
                            .fireEvent(
                                    new ContextMenuEvent(
                                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                            0,
                                            0,
                                            0,
                                            0,
                                            true,
                                            null));
                    return true;
                });
        robot().clickOn("Merge into…");
        waitFor("the sheet", () -> seat.overlay().isShowing(MergeSheet.SHEET));
    }

    @Test
    void aRowThatHasTheKeyboardStaysWhereItIs() {
        Node row = themeRow("minerals");
        double before = onFx(() -> left(row));
        ListView<?> palette = find("#palette", ListView.class);
        onFx(
                () -> {
                    palette.requestFocus();
                    palette.getFocusModel().focus(2);
                    return true;
                });
        settle();
        assertTrue(onFx(row::isFocused), "the row has the keyboard");
        assertEquals(before, onFx(() -> left(row)));
    }

    private static double left(Node row) {
        return row.lookup(".mark").localToScene(0, 0).getX();
    }

    @Test
    void aSheetGivesTheKeyboardToItsFirstFieldAtOnce() {
        Node owner =
                onFx(() -> {
                            new ThemeEditor(seat, room.theme("minerals")).show();
                            CompletableFuture<Node> found = new CompletableFuture<>();
                            Platform.runLater(
                                    () ->
                                            found.complete(
                                                    seat.overlay()
                                                            .node()
                                                            .getScene()
                                                            .getFocusOwner()));
                            return found;
                        })
                        .join();
        assertEquals("edit-name", owner.getId());
    }

    @Test
    void noOtherPassageIsChosenWhenTheOneThatIsLookedAtGoes() {
        look(room.passage(0, 1));
        ListView<?> list = find("#source-passages", ListView.class);
        waitFor("its row", () -> list.getSelectionModel().getSelectedIndex() == 1);
        room.edit(
                c ->
                        PassageEdits.mark(
                                c,
                                List.of(room.passage(0, 1)),
                                Passage.State.DISPUTED,
                                room.session().stamp()));
        settle();
        assertEquals(1, onFx(() -> list.getSelectionModel().getSelectedIndex()), "still chosen");
        onFx(
                () ->
                        seat.desk()
                                .edit(
                                        c ->
                                                PassageEdits.removeAll(
                                                        c,
                                                        List.of(room.passage(0, 1)),
                                                        room.session().stamp())));
        waitFor("four rows", () -> list.getItems().size() == 4);
        assertEquals(-1, onFx(() -> list.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void escapeLeavesTheNameOfANewTheme() {
        robot().clickOn("#theme-new");
        robot().write("water").type(KeyCode.ESCAPE);
        waitFor(
                "the field gone",
                () -> !find("#theme-name", TextField.class).getParent().isVisible());
        assertTrue(room.contents().themeNamed("water").isEmpty());
    }

    @Test
    void aThemeIsDraggedToItsPlace() {
        Set<Item> before = items();
        Node from = themeRow("tariffs");
        Bounds onto = bounds(themeRow("dependency risk"));
        robot().moveTo(from).press(MouseButton.PRIMARY);
        robot().moveTo(onto.getCenterX(), onto.getCenterY());
        robot().moveTo(onto.getCenterX(), onto.getMinY() + 4);
        robot().release(MouseButton.PRIMARY);
        settle();
        waitFor(
                "the order",
                () -> names().equals(List.of("tariffs", "dependency risk", "crypto", "minerals")));
        undo(before);
        waitFor("the old order", () -> names().getLast().equals("tariffs"));
    }

    @Test
    void altAndAnArrowMoveATheme() {
        Set<Item> before = items();
        selectTheme("crypto");
        robot().press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        waitFor("lower", () -> names().indexOf("crypto") == 2);
        robot().press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        waitFor("lower still", () -> names().indexOf("crypto") == 3);
        robot().press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        waitFor("up", () -> names().indexOf("crypto") == 2);
        undo(before, 3);
    }

    @Test
    void aThemeIsChangedInOneEdit() {
        Set<Item> before = items();
        selectTheme("crypto");
        robot().type(KeyCode.F2);
        waitFor("the sheet", () -> seat.overlay().isShowing(ThemeEditor.SHEET));
        TextField name = find("#edit-name", TextField.class);
        set(name, "tariffs");
        waitFor("the refusal", () -> find("#theme-save", Button.class).isDisabled());
        set(name, "coins");
        TextField words = find("#edit-words", TextField.class);
        robot().clickOn(words).write("token,ledger").type(KeyCode.ENTER);
        robot().clickOn("#edit-colour-9");
        set(find("#edit-mark", TextField.class), "Co");
        robot().clickOn("#theme-save");
        waitFor("the change", () -> room.contents().themeNamed("coins").isPresent());
        Theme coins = room.theme("coins");
        assertEquals(9, coins.colour());
        assertEquals("Co", coins.mark());
        assertTrue(coins.words().containsAll(List.of("token", "ledger")));
        undo(before);
    }

    @Test
    void aThemeIsMergedIntoAnother() {
        Set<Item> before = items();
        robot().clickOn(themeRow("minerals"), MouseButton.SECONDARY);
        robot().clickOn("Merge into…");
        waitFor("the sheet", () -> seat.overlay().isShowing(MergeSheet.SHEET));
        robot().clickOn("#merge-search").write("tar");
        waitFor("what moves", () -> hasLabel(text -> text.startsWith("3 passages move")));
        robot().type(KeyCode.ENTER);
        waitFor("the merge", () -> room.contents().themeNamed("minerals").isEmpty());
        assertEquals(5, room.contents().passagesOf(room.theme("tariffs")).size());
        undo(before);
    }

    @Test
    void aThemeIsRemovedAndTheToastTakesItBack() {
        Set<Item> before = items();
        selectTheme("crypto");
        robot().type(KeyCode.DELETE);
        waitFor("gone", () -> names().size() == 3);
        robot().clickOn("Undo");
        waitFor("back", () -> items().equals(before));
    }

    @Test
    void aToastGoesBeforeItsUndoWouldTakeBackSomethingElse() {
        selectTheme("crypto");
        robot().type(KeyCode.DELETE);
        waitFor("a toast", () -> !robot().lookup("Undo").queryAll().isEmpty());
        room.theme("ports", Optional.empty());
        waitFor("no toast", () -> robot().lookup("Undo").queryAll().isEmpty());
    }

    @Test
    void anUnderscoreIsPartOfAName() {
        look(room.passage(0, 3));
        robot().clickOn("#passage-tag");
        robot().write("x_y");
        waitFor("the offer", () -> robot().lookup("#tag-make").queryButton().isVisible());
        Node shown = onFx(() -> robot().lookup("#tag-make").queryButton().lookup(".text"));
        assertTrue(onFx(() -> ((Text) shown).getText()).contains("x_y"));
    }

    @Test
    void howeverLongAToastIsItsButtonIsReadWhole() {
        onFx(
                () -> {
                    seat.toasts().undoable("Merged a theme of many words ".repeat(12), () -> {});
                    return true;
                });
        settle();
        Button undo = robot().lookup("Undo").queryButton();
        assertTrue(onFx(undo::getWidth) >= onFx(() -> undo.prefWidth(-1)));
    }

    @Test
    void whatAPassageCarriesIsAboveItsFactsHoweverNarrowThePaneIs() {
        look(room.passage(0, 3));
        for (double width = 420; width >= 180; width -= 20) {
            double narrow = width;
            onFx(
                    () -> {
                        seat.overlay().node().getScene().getWindow().setWidth(narrow);
                        return true;
                    });
            settle();
            double end = bottom("#passage-tag");
            double facts = top(".passage-facts");
            assertTrue(end <= facts, "at " + width + ": " + end + " below " + facts);
        }
    }

    private double bottom(String query) {
        return onFx(() -> onScreen(query).getMaxY());
    }

    private double top(String query) {
        return onFx(() -> onScreen(query).getMinY());
    }

    private Bounds onScreen(String query) {
        Node node = seat.overlay().node().lookup(query);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void themesAreTakenOffAPassageAndPutOn() {
        Passage passage = room.passage(0, 3);
        look(passage);
        Set<Item> before = items();
        robot().clickOn(named("Take away “minerals”"));
        waitFor("off", () -> !now(passage).carries(room.theme("minerals").id()));
        settle();
        robot().clickOn("#passage-tag");
        robot().write("cry").type(KeyCode.ENTER);
        waitFor("on", () -> now(passage).carries(room.theme("crypto").id()));
        settle();
        robot().clickOn("#passage-tag");
        robot().write("harbours").type(KeyCode.ENTER);
        waitFor("a new one", () -> room.contents().themeNamed("harbours").isPresent());
        waitFor("on too", () -> now(passage).carries(room.theme("harbours").id()));
        undo(before, 4);
    }

    @Test
    void theStateIsChosenFromAMenu() {
        Passage passage = room.passage(0, 3);
        look(passage);
        Set<Item> before = items();
        robot().clickOn("#passage-state");
        robot().clickOn("disputed");
        waitFor("disputed", () -> now(passage).state() == Passage.State.DISPUTED);
        waitFor(
                "the words",
                () -> find("#passage-state", MenuButton.class).getText().equals("disputed"));
        undo(before);
    }

    @Test
    void aPassageIsRemovedAndTakenBack() {
        Passage passage = room.passage(0, 3);
        look(passage);
        Set<Item> before = items();
        robot().clickOn("#passage-remove");
        waitFor("gone", () -> room.contents().passage(passage.id()).isEmpty());
        waitFor("an empty card", () -> hasLabel(text -> text.startsWith("Click a passage")));
        undo(before);
        waitFor("the card", () -> hasLabel(text -> text.startsWith("The ministry")));
    }

    @Test
    void severalPassagesAreTaggedInOneEdit() {
        Set<Item> before = items();
        onFx(
                () ->
                        seat.focus()
                                .selectedPassages()
                                .setAll(room.passage(0, 0).id(), room.passage(0, 1).id()));
        waitFor("two", () -> hasLabel("2 passages chosen"::equals));
        robot().clickOn(themeRow("minerals"));
        waitFor("both", () -> room.contents().passagesOf(room.theme("minerals")).size() == 5);
        undo(before);
    }

    @Test
    void whatWasTypedAndNotSavedIsThereWhenOneComesBack() {
        look(room.passage(0, 0));
        robot().clickOn(area()).write("half a thought");
        look(room.passage(0, 1));
        waitFor("an empty field", () -> area().getText().isEmpty());
        look(room.passage(0, 0));
        waitFor("the draft", () -> area().getText().equals("half a thought"));
        robot().clickOn(area()).type(KeyCode.ESCAPE);
        assertEquals("half a thought", onFx(() -> area().getText()));
        assertEquals(List.of(), room.contents().notes());
    }

    @Test
    void notesAreWrittenAnsweredChangedAndRemoved() {
        look(room.passage(0, 0));
        Set<Item> before = items();
        robot().clickOn(area()).write("Who says so?");
        robot().press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor("the note", () -> room.contents().notes().size() == 1);
        settle();
        robot().clickOn(named("Answer")).write("The ministry.");
        robot().press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor("the answer", () -> room.contents().notes().size() == 2);
        Note first = room.contents().notes().getFirst();
        assertEquals(Optional.of(first.id()), room.contents().notes().getLast().answers());
        settle();
        robot().clickOn(named("Edit the note")).write(" And when?");
        robot().press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor(
                "the change",
                () ->
                        room.contents()
                                .note(first.id())
                                .orElseThrow()
                                .text()
                                .equals("Who says so? And when?"));
        settle();
        robot().clickOn(named("Remove the note and its answers"));
        waitFor("both gone", () -> room.contents().notes().isEmpty());
        undo(before, 4);
    }

    @Test
    void theSourceHasNotesOfItsOwn() {
        robot().clickOn("#source-notes");
        robot().write("Ask for the date.");
        robot().press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor("the note", () -> !room.contents().notesAbout(room.source(0)).isEmpty());
    }

    @Test
    void aClickAndEnterInTheListShowThePassage() {
        ListView<?> list = find("#source-passages", ListView.class);
        robot().clickOn(
                        "Make the province a centre for the mining of coins with 2,000 MW that"
                                + " nobody buys.");
        waitFor(
                "the second",
                () -> seat.focus().passageProperty().get().equals(id(room.passage(0, 1))));
        robot().type(KeyCode.DOWN);
        assertEquals(id(room.passage(0, 1)), onFx(seat.focus().passageProperty()::get));
        robot().type(KeyCode.ENTER);
        waitFor(
                "the third",
                () -> seat.focus().passageProperty().get().equals(id(room.passage(0, 2))));
        assertEquals(2, onFx(() -> list.getSelectionModel().getSelectedIndex()));
        assertEquals(
                Optional.of(Spot.of(room.passage(0, 2))), onFx(seat.focus().spotProperty()::get));
    }

    @Test
    void fiveThousandPassagesAreAFewRows() {
        room.passages(5_000);
        ListView<?> list = find("#source-passages", ListView.class);
        waitFor("all", () -> list.getItems().size() == 5_005);
        look(room.passage(0, 4_000));
        waitFor("the current one", () -> list.getSelectionModel().getSelectedIndex() == 4_000);
        settle();
        long rows = onFx(() -> list.lookupAll(".passage-cell").size());
        assertTrue(rows < 60, rows + " rows");
        assertTrue(
                onFx(
                        () ->
                                list.lookupAll(".passage-cell").stream()
                                        .anyMatch(
                                                c ->
                                                        ((PassageCell) c).getIndex() == 4_000
                                                                && c.isVisible())));
    }

    @Test
    void aBriefThatUsesThePassageIsOpenedFromIt() {
        Brief brief = room.brief("Policy brief", room.passage(0, 0), room.passage(0, 3));
        look(room.passage(0, 3));
        waitFor("the link", () -> hasText("Policy brief, quotation 2"));
        robot().clickOn("Policy brief, quotation 2");
        waitFor("the place", () -> seat.focus().placeProperty().get() == PlaceName.BRIEF);
        assertEquals(Optional.of(brief.id()), onFx(seat.focus().briefProperty()::get));
    }

    @Test
    void longWordsAreFolded() {
        look(room.passage(0, 3));
        waitFor("folded", () -> hasLabel(text -> text.endsWith("…") && text.length() > 200));
        robot().clickOn("#passage-unfold");
        waitFor("all", () -> hasLabel(ReadingRoom.ENGLISH.get(4)::equals));
    }

    private void read(int source) {
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(room.source(source).id()));
                    return true;
                });
        settle();
    }

    private void look(Passage passage) {
        onFx(
                () -> {
                    seat.focus().passageProperty().set(Optional.of(passage.id()));
                    return true;
                });
        settle();
        settle();
    }

    private void undo(Set<Item> before) {
        undo(before, 1);
    }

    private void undo(Set<Item> before, int times) {
        for (int i = 0; i < times; i++) {
            Contents now = room.contents();
            onFx(
                    () -> {
                        seat.undo();
                        return true;
                    });
            waitFor("an undo", () -> room.desk().contents() != now);
        }
        assertEquals(before, items());
    }

    private Set<Item> items() {
        return room.contents().all().collect(Collectors.toSet());
    }

    private Passage now(Passage passage) {
        return room.contents().passage(passage.id()).orElseThrow();
    }

    private static Optional<String> id(Passage passage) {
        return Optional.of(passage.id());
    }

    private List<String> names() {
        return onFx(
                () ->
                        find("#palette", ListView.class).getItems().stream()
                                .map(entry -> ((Codebook.Entry) entry).theme().name())
                                .map(String.class::cast)
                                .toList());
    }

    private void selectTheme(String name) {
        onFx(
                () -> {
                    ListView<?> list = find("#palette", ListView.class);
                    list.requestFocus();
                    int at = names().indexOf(name);
                    list.getSelectionModel().clearAndSelect(at);
                    list.getFocusModel().focus(at);
                    return true;
                });
    }

    private Node themeRow(String name) {
        settle();
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".palette-cell").stream()
                                .map(PaletteCell.class::cast)
                                .filter(cell -> cell.getItem() != null)
                                .filter(cell -> cell.getItem().theme().name().equals(name))
                                .findFirst()
                                .orElseThrow());
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private TextArea area() {
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".note-area").stream()
                                .map(TextArea.class::cast)
                                .toList()
                                .getLast());
    }

    private Node named(String name) {
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".icon-button").stream()
                                .filter(node -> name.equals(node.getAccessibleText()))
                                .findFirst()
                                .orElseThrow());
    }

    private boolean hasLabel(Predicate<String> wanted) {
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".label").stream()
                                .filter(Label.class::isInstance)
                                .map(node -> ((Label) node).getText())
                                .anyMatch(wanted));
    }

    private boolean hasText(String words) {
        return onFx(
                () ->
                        seat.overlay().node().lookupAll(".button").stream()
                                .anyMatch(node -> ((Button) node).getText().equals(words)));
    }

    private static void set(TextField field, String text) {
        onFx(
                () -> {
                    field.setText(text);
                    return true;
                });
    }

    private <T extends Node> T find(String selector, Class<T> kind) {
        return onFx(() -> kind.cast(seat.overlay().node().lookup(selector)));
    }
}
