package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FactsSheetTest extends UiTest {

    @TempDir Path folder;
    private final List<Desk> desks = new ArrayList<>();

    @AfterEach
    void closeDesks() {
        desks.forEach(Desk::close);
    }

    @Test
    void aDateThatIsMissingIsWrittenSavedAndTakenBack() {
        Seat seat = window("en", Look.Mode.LIGHT);
        open(seat, "s3");
        waitFor("the keyboard is in the date", () -> field(seat, "date").isFocused());
        snapshot(root(seat), "library-facts-light");
        assertTrue(onFx(() -> says(seat, "page’s meta data")));
        assertEquals(
                "from the text’s head", onFx(() -> field(seat, "authors").getAccessibleHelp()));
        robot().write("29 oct 2025");
        waitFor("it is by hand now", () -> says(seat, "by hand"));
        robot().push(KeyCode.ENTER);
        waitFor("it is saved", () -> reference(seat, "s3").date().equals("2025-10-29"));
        assertEquals(Optional.of(Origin.PERSON), reference(seat, "s3").origin(Fact.DATE));
        assertFalse(onFx(() -> seat.overlay().isShowing("facts")));
        assertEquals("source.describe", seat.desk().project().undoable().orElseThrow().name());
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("it is taken back", () -> reference(seat, "s3").date().isEmpty());
    }

    @Test
    void whatCannotBeTakenIsSaidBesideTheFieldAndNotSaved() {
        Seat seat = window("en", Look.Mode.LIGHT);
        open(seat, "s1");
        write(seat, "date", "03/04/2025");
        write(seat, "url", "example");
        write(seat, "name", "");
        waitFor("it is said", () -> says(seat, "This may be 3 Apr 2025 or 4 Mar 2025."));
        assertTrue(onFx(() -> says(seat, "A source needs a title.")));
        assertTrue(onFx(() -> says(seat, "An address begins with https://")));
        snapshot(root(seat), "library-facts-wrong");
        robot().push(KeyCode.ESCAPE);
        waitFor("it is closed", () -> !seat.overlay().isShowing("facts"));
        assertEquals("CASS", reference(seat, "s1").publisher());
        assertEquals(
                0,
                seat.desk().project().log().stream()
                        .filter(l -> l.name().equals("source.describe"))
                        .count());
    }

    @Test
    void oneGoesToTheNextThatLacksAFactWithoutLeavingTheKeyboard() {
        Seat seat = window("en", Look.Mode.LIGHT);
        open(seat, "s3");
        waitFor("it is said", () -> says(seat, "2 sources lack a date"));
        waitFor("the keyboard is in the date", () -> field(seat, "date").isFocused());
        robot().write("2025");
        robot().press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor("the next is shown", () -> field(seat, "name").getText().equals("Undated"));
        waitFor("the keyboard is there again", () -> field(seat, "date").isFocused());
        assertTrue(onFx(() -> says(seat, "1 source lacks a date")));
        robot().write("2024");
        robot().press(KeyCode.CONTROL).push(KeyCode.ENTER).release(KeyCode.CONTROL);
        waitFor("one without a name", () -> field(seat, "name").getText().contains("Pivot"));
        assertTrue(onFx(() -> says(seat, "1 source names neither author nor publisher")));
        waitFor("the keyboard is in the date", () -> field(seat, "date").isFocused());
        robot().press(KeyCode.ALT).push(KeyCode.PAGE_DOWN).release(KeyCode.ALT);
        waitFor("the next is shown", () -> field(seat, "name").getText().contains("Risks"));
        assertEquals("2025", reference(seat, "s3").date());
        assertEquals("2024", reference(seat, "s6").date());
    }

    @Test
    void theFormLooksRightInTheDarkAndFromRightToLeft() {
        Seat dark = window("en", Look.Mode.DARK);
        open(dark, "s3");
        snapshot(root(dark), "library-facts-dark");
        Seat urdu = window("ur", Look.Mode.LIGHT);
        open(urdu, "s4");
        snapshot(root(urdu), "library-facts-urdu");
    }

    private Seat window(String language, Look.Mode mode) {
        Session session = Example.session(5);
        Project project =
                Project.create(
                        folder.resolve("p" + desks.size() + ".briefing"),
                        session,
                        Desks.own(),
                        Fx.EXECUTOR);
        List<Item> items = new ArrayList<>(Shelves.office());
        items.add(Shelves.source("s6", 6, Shelves.reference("Undated", "BR", "", "report")));
        List<Deposit> texts = new ArrayList<>();
        for (Item item : items) {
            texts.add(Shelves.text((Source) item));
            texts.add(Shelves.original((Source) item));
        }
        List<Change> changes = items.stream().map(Change::added).toList();
        Project.await(
                project.edit(texts, _ -> new Edit("source.add", "", session.stamp(), changes)));
        Desk desk = onFx(() -> Desks.inWindow(project, session));
        desks.add(desk);
        return seat(
                desk, outfit(language, mode), 1000, 760, s -> new HBox(new LibraryPane(s).node()));
    }

    private static void open(Seat seat, String source) {
        waitFor(
                "the window is in front",
                () -> {
                    root(seat).getScene().getWindow().requestFocus();
                    return root(seat).getScene().getWindow().isFocused();
                });
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(source));
                    seat.commands().run("library.facts");
                    return true;
                });
        settle();
    }

    private static void write(Seat seat, String field, String words) {
        onFx(
                () -> {
                    field(seat, field).setText(words);
                    return true;
                });
    }

    private static TextInputControl field(Seat seat, String name) {
        return (TextInputControl) root(seat).lookup("#facts-" + name);
    }

    private static Reference reference(Seat seat, String source) {
        return seat.desk().contents().source(source).orElseThrow().reference();
    }

    private static Node root(Seat seat) {
        return seat.overlay().node();
    }

    private static boolean says(Seat seat, String words) {
        return root(seat).lookupAll("*").stream()
                .anyMatch(
                        n ->
                                n instanceof ScriptText text
                                        && text.isVisible()
                                        && text.text().contains(words));
    }
}
