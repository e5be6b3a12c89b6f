package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.stage.Stage;

import org.briefingbuilder.app.LargeProject;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.journeys.Journey;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.start.Ending;
import org.briefingbuilder.ui.start.Opening;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A project that takes long to open: its window is there, says so, and then shows the project or
/// what became of it.
@NullMarked
class AwaitingTest extends Journey {

    @TempDir Path place;

    private final CompletableFuture<Ending> ending = new CompletableFuture<>();

    private ProgramWindow waitingFor(Path file) {
        Program program = start("en", Look.Mode.LIGHT, Optional.empty());
        ProgramWindow window =
                onFx(
                        () -> {
                            ProgramWindow made = program.window(new Stage());
                            made.await(new Begun(file, ending));
                            return made;
                        });
        waitFor("a window", () -> window.stage().isShowing());
        settle();
        return window;
    }

    private static Parent shown(ProgramWindow window) {
        return onFx(() -> window.stage().getScene().getRoot());
    }

    @Test
    void theWindowSaysWhatIsBeingOpenedAndThenShowsIt() {
        Path file = place.resolve("tariffs.briefing");
        Project.create(file, Session.of("Ayesha K."), Project.IN_LINE, Project.IN_LINE).close();
        ProgramWindow window = waitingFor(file);
        assertEquals("Opening tariffs.briefing", shown(window).getAccessibleText());
        assertTrue(window.workspace().isEmpty());
        snapshot(shown(window), "opening-window");
        ending.complete(new Opening(Program.own(), Fx.EXECUTOR).open(file));
        waitFor("the project", () -> window.workspace().isPresent());
        settle();
        assertEquals("tariffs", onFx(() -> window.stage().getTitle()));
    }

    @Test
    void aProjectIsFirstSeenWithItsText() {
        Program program = start("en", Look.Mode.LIGHT, Optional.of(sample()));
        waitFor("the project", () -> window(program).workspace().isPresent());
        assertTrue(onFx(() -> root(program).lookup(".text-view").isVisible()));
    }

    @Test
    void aProjectOfManyPassagesIsSeenBeforeTheyAreCounted() {
        Path file = LargeProject.make(place.resolve("many.briefing"), 4, 2_500);
        Program program = start("en", Look.Mode.LIGHT, Optional.of(file));
        waitFor("the project", () -> window(program).workspace().isPresent());
        Seat seat = workspace(program).seat();
        go(seat, PlaceName.PASSAGES);
        waitFor("the passages", () -> root(program).lookup(".passage-words") != null);
        assertEquals(2_500, onFx(() -> seat.desk().tally().total()));
    }

    @Test
    void aProjectWhosePassagesTurnOutDamagedLeadsToWhatCanBeDone() throws Exception {
        Path file = LargeProject.make(place.resolve("broken.briefing"), 4, 2_500);
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = raw.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            statement.execute(
                    "UPDATE passage SET state = 'LOST' WHERE source = (SELECT max(id) FROM"
                            + " source)");
        }
        Program program = start("en", Look.Mode.LIGHT, Optional.of(file));
        find(program, "#choice-salvage");
        assertTrue(window(program).workspace().isEmpty());
        snapshot(root(program), "damaged-passages");
        assertFalse(Files.exists(file.resolveSibling(file.getFileName() + ".lock")));
    }

    @Test
    void aWindowThatIsClosedBeforeItsTextIsThereShowsNothing() {
        Program program = start("en", Look.Mode.LIGHT, Optional.empty());
        ProgramWindow window = window(program);
        Path file = sample();
        onFx(
                () -> {
                    window.open(file);
                    return true;
                });
        waitFor("the project", () -> window.desk().isPresent());
        onFx(
                () -> {
                    window.close();
                    return true;
                });
        waitFor(
                "nobody has it",
                () -> !Files.exists(file.resolveSibling(file.getFileName() + ".lock")));
        assertFalse(onFx(() -> window.stage().isShowing()));
    }

    @Test
    void whatCannotBeOpenedLeadsToTheWelcomeWithTheReason() {
        Path file = place.resolve("missing.briefing");
        ProgramWindow window = waitingFor(file);
        ending.complete(new Opening(Program.own(), Fx.EXECUTOR).open(file));
        waitFor("a reason", () -> shown(window).lookup(".bad-moment") != null);
        assertTrue(window.workspace().isEmpty());
    }

    @Test
    void aProjectThatOpensAfterItsWindowWasClosedIsClosedAgain() {
        Path file = place.resolve("late.briefing");
        Project.create(file, Session.of("Ayesha K."), Project.IN_LINE, Project.IN_LINE).close();
        ProgramWindow window = waitingFor(file);
        onFx(
                () -> {
                    window.close();
                    return true;
                });
        ending.complete(new Opening(Program.own(), Fx.EXECUTOR).open(file));
        waitFor(
                "nobody has it",
                () -> !Files.exists(file.resolveSibling(file.getFileName() + ".lock")));
        assertFalse(onFx(() -> window.stage().isShowing()));
    }
}
