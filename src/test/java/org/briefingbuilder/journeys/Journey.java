package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.app.sample.Sample;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.window.Program;
import org.briefingbuilder.ui.window.ProgramWindow;
import org.briefingbuilder.ui.window.Workspace;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person at work in the whole program. What that person would choose in a file dialog is put
/// into [#chooser] before.
@NullMarked
public abstract class Journey extends UiTest {

    @TempDir Path folder;

    protected final ScriptedChooser chooser = new ScriptedChooser();
    private final List<Program> programs = new ArrayList<>();

    /// Starts the program as a person does.
    protected final Program start(String language, Look.Mode mode, Optional<Path> project) {
        preferences().put("language", language);
        preferences().put("author", "Ayesha K.");
        return onFx(
                () -> {
                    Program program =
                            new Program(
                                    () -> outfit(preferences().get("language", "en"), mode),
                                    _ -> chooser,
                                    folder.resolve("sample"));
                    programs.add(program);
                    program.start(new Stage(), project);
                    return program;
                });
    }

    /// The window in front.
    protected static ProgramWindow window(Program program) {
        return program.windows().getLast();
    }

    /// The project in the window in front, once it is there.
    protected static Workspace workspace(Program program) {
        waitFor("a project", () -> window(program).workspace().isPresent());
        waitFor("what is seen last", () -> isComplete(window(program)));
        return onFx(() -> window(program).workspace().orElseThrow());
    }

    private static boolean isComplete(ProgramWindow window) {
        Workspace shown = window.workspace().orElseThrow();
        return shown.seat().focus().placeProperty().get() != PlaceName.READ
                || window.stage().getScene().getRoot().lookup(".inspector") != null;
    }

    protected static void go(Seat seat, PlaceName place) {
        onFx(
                () -> {
                    seat.focus().placeProperty().set(place);
                    return true;
                });
        settle();
    }

    protected static void shot(Program program, String name) {
        snapshot(onFx(() -> window(program).stage().getScene().getRoot()), name);
    }

    protected static Node find(Program program, String selector) {
        waitFor(
                selector,
                () ->
                        // A window is turned to its project before it has anything to show.
                        Optional.ofNullable(window(program).stage().getScene())
                                .map(scene -> scene.getRoot().lookup(selector))
                                .isPresent());
        return onFx(() -> window(program).stage().getScene().getRoot().lookup(selector));
    }

    /// Runs a command as its menu entry does.
    protected static void run(Seat seat, String command) {
        onFx(
                () -> {
                    assertTrue(seat.commands().find(command).isPresent(), "a command " + command);
                    seat.commands().run(command);
                    return true;
                });
    }

    /// Waits until the reader shows a text.
    protected static void waitForText(Program program) {
        find(program, ".text-view");
        settle();
    }

    /// Gives the keyboard to the text.
    protected static void focusText(Program program) {
        Node text = find(program, ".text-view");
        onFx(
                () -> {
                    text.requestFocus();
                    return true;
                });
        settle();
    }

    /// Waits until the preview shows a page.
    protected static void waitForPages(Program program) {
        waitFor(
                "a page",
                () ->
                        root(program).lookupAll(".image-view").stream()
                                .anyMatch(n -> n instanceof ImageView v && v.getImage() != null));
        settle();
    }

    /// Opens the check sheet and exports to `file`, which the person chooses.
    protected final void export(Program program, Seat seat, Path file) {
        chooser.willChoose(file);
        run(seat, "brief.export");
        settle();
        shot(program, "journey-check");
        waitFor(
                "checked",
                () -> root(program).lookup("#check-export") instanceof Button b && !b.isDisabled());
        settle();
        robot().clickOn("#check-export");
    }

    protected static Parent root(Program program) {
        return window(program).stage().getScene().getRoot();
    }

    /// Presses keys one after the other in the window in front.
    protected final void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot().push(key);
            settle();
        }
    }

    /// Clicks the control that shows these words.
    protected final void clickWords(Program program, String words) {
        waitFor(words, () -> control(program, words).isPresent());
        Node node = onFx(() -> control(program, words).orElseThrow());
        robot().clickOn(node);
        settle();
    }

    private static Optional<Node> control(Program program, String words) {
        return window(program).stage().getScene().getRoot().lookupAll("*").stream()
                .filter(n -> n instanceof Labeled l && words.equals(l.getText()))
                .filter(n -> n.localToScene(n.getBoundsInLocal()).getWidth() > 0)
                .findFirst();
    }

    /// The sample project, made in a file of its own.
    protected final Path sample() {
        Path made = folder.resolve("made");
        try (Intake intake = new Intake()) {
            Sample.make(
                            made,
                            Session.of("Ayesha K."),
                            intake::read,
                            Project.IN_LINE,
                            Project.IN_LINE,
                            Unwritten.FAILS,
                            Progress.NONE)
                    .close();
            return Files.move(Sample.in(made), folder.resolve("Technology and trade.briefing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void closeProgram() {
        for (Program program : programs) {
            onFx(
                    () -> {
                        program.windows().forEach(w -> w.stage().fireEvent(closing(w.stage())));
                        return true;
                    });
            waitFor("every window closes", () -> program.windows().isEmpty());
        }
    }

    protected static javafx.stage.WindowEvent closing(Stage stage) {
        return new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST);
    }
}
