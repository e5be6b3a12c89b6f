package org.briefingbuilder.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Saving;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Failures;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The welcome and every bad moment in a window, with real causes.
class BadMomentsTest extends UiTest {

    @TempDir Path folder;
    private final List<Project> opened = new ArrayList<>();
    private final List<Path> forgotten = new ArrayList<>();
    private final ScriptedChooser chooser = new ScriptedChooser();

    /// A window without a project.
    private record Empty(Overlay overlay, OpeningFlow flow, WelcomeModel model, Node node) {}

    @Test
    void aLockedProjectCanBeReadAfterAll() throws Exception {
        Path file = project();
        try (Holding _ = Holding.of(file)) {
            for (Seat.Outfit outfit : outfits()) {
                Empty window = window(outfit, 1024, 680);
                open(window, file);
                look(window, outfit, "bad-locked");
                press(window, "#choice-read");
                waitFor("open to read", () -> !opened.isEmpty());
                assertTrue(opened.removeLast().isReadOnly());
            }
        }
    }

    @Test
    void aDamagedProjectIsSavedIntoANewOneThatOpens() throws Exception {
        Path file = filled();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            // A small project is mostly what its tables need, which stands first.
            raw.setLength(raw.length() * 9 / 10);
        }
        int round = 0;
        for (Seat.Outfit outfit : outfits()) {
            Empty window = window(outfit, 1024, 680);
            open(window, file);
            look(window, outfit, "bad-damaged");
            Path to = folder.resolve("saved" + round++ + ".briefing");
            chooser.willChoose(to);
            press(window, "#choice-salvage");
            waitFor(
                    "saved",
                    () ->
                            button(window, "#sheet-opening .primary").isPresent()
                                    && Files.exists(to));
            look(window, outfit, "bad-salvaged");
            press(window, "#sheet-opening .primary");
            waitFor("open", () -> !opened.isEmpty());
            Project project = opened.removeLast();
            assertFalse(project.isReadOnly());
            project.close();
        }
    }

    @Test
    void everyFileThatCannotBeOpenedSaysWhatToDo() throws Exception {
        Path text = Files.writeString(folder.resolve("Minutes.briefing"), "Not one. ".repeat(200));
        Path newer = project();
        try (RandomAccessFile raw = new RandomAccessFile(newer.toFile(), "rw")) {
            raw.seek(60);
            raw.writeInt(999);
        }
        for (Seat.Outfit outfit : outfits()) {
            Empty window = window(outfit, 1024, 680);
            open(window, folder.resolve("Digital pivot.briefing"));
            look(window, outfit, "bad-missing");
            press(window, "#choice-forget");
            assertEquals(1, forgotten.size());
            forgotten.clear();
            open(window, text);
            look(window, outfit, "bad-not-a-project");
            robot().push(KeyCode.ESCAPE);
            waitFor("closed", () -> !window.overlay().isShowing("opening"));
            open(window, newer);
            look(window, outfit, "bad-newer");
        }
        assertEquals(List.of(), opened);
    }

    @Test
    void theWelcomeIsWalkedByKeysAndMakesAProjectOfDroppedDocuments() {
        List<String> done = new ArrayList<>();
        for (Seat.Outfit outfit : outfits()) {
            Empty empty = window(outfit, 1440, 900);
            look(empty, outfit, "welcome-empty");
            onFx(
                    () -> {
                        empty.model().opened(folder.resolve("Old times.briefing"), Instant.now());
                        empty.model()
                                .opened(
                                        project("Pakistan tech and trade"),
                                        Instant.now().minusSeconds(90_000));
                        empty.model().opened(project("معدنیات اور محصولات"), Instant.now());
                        return true;
                    });
            waitFor(
                    "one is gone",
                    () -> empty.model().rows().stream().anyMatch(WelcomeModel.Row::gone));
            look(empty, outfit, "welcome");
            Empty small = window(outfit, 1024, 680);
            look(small, outfit, "welcome-small");
        }
        WelcomeModel model =
                onFx(() -> new WelcomeModel(Preferences.none(), Runnable::run, Runnable::run));
        model.opened(project("One"), Instant.now());
        Seat.Outfit outfit = outfit("en", Look.Mode.LIGHT);
        WelcomePane pane =
                onFx(
                        () ->
                                new WelcomePane(
                                        outfit.words(),
                                        chooser,
                                        model,
                                        new WelcomePane.Doors() {
                                            @Override
                                            public void create(Path file, List<Path> documents) {
                                                done.add(
                                                        "create " + file.getFileName() + documents);
                                            }

                                            @Override
                                            public void sample() {
                                                done.add("sample");
                                            }

                                            @Override
                                            public void open(Path file) {
                                                done.add("open " + file.getFileName());
                                            }

                                            @Override
                                            public void choose() {
                                                done.add("choose");
                                            }
                                        }));
        show(new StackPane(pane.node()), outfit, 1024, 680);
        onFx(
                () -> {
                    pane.focus();
                    return true;
                });
        robot().push(KeyCode.ENTER);
        waitFor("opened", () -> done.contains("open One.briefing"));
        chooser.willChoose(folder.resolve("Notes"));
        onFx(
                () -> {
                    pane.take(List.of(Path.of("notes.txt")));
                    pane.take(List.of(Path.of("a.briefing")));
                    return true;
                });
        assertTrue(done.contains("create Notes.briefing[notes.txt]"), done.toString());
        assertTrue(done.contains("open a.briefing"), done.toString());
    }

    @Test
    void onAFullDiskTheWorkGoesOnAndClosingAsks() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        boolean mounted =
                Path.of("/bin/mount").toFile().exists()
                        && ran("mount", "-t", "tmpfs", "-o", "size=1m", "none", small.toString());
        assumeTrue(mounted, "only an administrator can make a small disk");
        Session session = Example.session(3);
        Project project =
                Project.create(
                        small.resolve("Digital pivot.briefing"),
                        session,
                        Desks.own(),
                        Fx.EXECUTOR,
                        Unwritten.WAITS);
        Desk desk = onFx(() -> Desks.inWindow(project, session));
        Path ballast = small.resolve("ballast");
        try {
            Files.write(ballast, new byte[(int) small.toFile().getUsableSpace()]);
            List<String> ends = new ArrayList<>();
            for (Seat.Outfit outfit : outfits()) {
                SavingModel[] model = new SavingModel[1];
                Seat seat =
                        seat(
                                desk,
                                outfit,
                                1024,
                                680,
                                s -> {
                                    model[0] = new SavingModel(project, Fx.EXECUTOR);
                                    return new VBox(new SavingBanner(s, model[0]).node());
                                });
                Node banner = onFx(() -> seat.overlay().node().lookup("#saving-banner"));
                for (int i = 0; i < 3; i++) {
                    note(desk, session, "n".repeat(5000));
                }
                waitFor("the banner", banner::isVisible);
                look(seat, outfit, "bad-disk-full");
                assertTrue(project.saving() instanceof Saving.Unsaved);
                assertFalse(SavingBanner.status(seat, project.saving()).isEmpty());
                onFx(
                        () -> {
                            new Closing(seat, model[0])
                                    .ask(
                                            new Closing.Exit() {
                                                @Override
                                                public void saved() {
                                                    ends.add("saved");
                                                }

                                                @Override
                                                public void givenUp() {
                                                    ends.add("given up");
                                                }
                                            });
                            return true;
                        });
                waitFor("the question", () -> seat.overlay().isShowing("closing"));
                look(seat, outfit, "bad-closing");
                robot().push(KeyCode.ESCAPE);
                waitFor("stayed", () -> !seat.overlay().isShowing("closing"));
                assertEquals(List.of(), ends);
            }
            Files.delete(ballast);
            assertTrue(Project.await(project.retry()) instanceof Saving.Saved);
        } finally {
            onFx(
                    () -> {
                        desk.close();
                        return true;
                    });
            assertTrue(ran("umount", small.toString()));
        }
    }

    @Test
    void aStormOfOneBugIsOneDialogWithoutAWordOfADocument() {
        expectComplaints();
        for (Seat.Outfit outfit : outfits()) {
            Empty window = window(outfit, 1024, 680);
            Failures failures = onFx(() -> new Failures(window.overlay(), outfit.words()));
            onFx(
                    () -> {
                        for (int i = 0; i < 500; i++) {
                            failures.show(new IllegalStateException("secret words " + i));
                        }
                        return true;
                    });
            look(window, outfit, "bad-bug");
            assertEquals(1, onFx(() -> window.overlay().node().lookupAll("#sheet-bug").size()));
            press(window, "#sheet-bug .button");
            String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.contains("IllegalStateException"), copied);
            assertTrue(copied.contains("BadMomentsTest"), copied);
            assertFalse(copied.contains("secret"), copied);
            robot().push(KeyCode.ESCAPE);
            waitFor("put away", () -> !window.overlay().isShowing("bug"));
            onFx(
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            bug(failures);
                        }
                        return true;
                    });
            assertTrue(onFx(() -> window.overlay().isShowing("bug")), "another bug is shown");
        }
    }

    private static void bug(Failures failures) {
        failures.show(new java.util.concurrent.CompletionException(new ArithmeticException()));
    }

    @Test
    void aProblemIsWordedHoweverDeepItLies() {
        Seat.Outfit outfit = outfit("en", Look.Mode.LIGHT);
        Empty window = window(outfit, 1024, 680);
        Failures failures = onFx(() -> new Failures(window.overlay(), outfit.words()));
        onFx(
                () -> {
                    failures.show(
                            new java.util.concurrent.CompletionException(
                                    new Problem("project.disk-full", "p.briefing")));
                    return true;
                });
        Label words = (Label) onFx(() -> window.overlay().node().lookup(".problem-words"));
        assertTrue(words.getText().startsWith("The disk with p.briefing is full"), words.getText());
    }

    private void note(Desk desk, Session session, String text) {
        Project.await(
                desk.project()
                        .edit(
                                c ->
                                        NoteEdits.add(
                                                c.themes().getFirst(),
                                                text,
                                                session.ids(),
                                                session.stamp())));
    }

    private List<Seat.Outfit> outfits() {
        return List.of(
                outfit("en", Look.Mode.LIGHT),
                outfit("en", Look.Mode.DARK),
                outfit("ur", Look.Mode.LIGHT));
    }

    private Empty window(Seat.Outfit outfit, double width, double height) {
        onFx(
                () -> {
                    outfit.look().modeProperty().set(outfit.look().modeProperty().get());
                    return true;
                });
        return onFx(
                () -> {
                    StackPane content = new StackPane();
                    Overlay overlay = new Overlay(content);
                    Failures failures = new Failures(overlay, outfit.words());
                    WelcomeModel model = new WelcomeModel(preferences(), Jobs.VIRTUAL, Fx.EXECUTOR);
                    OpeningFlow flow =
                            new OpeningFlow(
                                    new Opening(Desks.own(), Fx.EXECUTOR),
                                    overlay,
                                    failures,
                                    chooser,
                                    outfit.words(),
                                    new OpeningFlow.Listener() {
                                        @Override
                                        public void opened(Project project) {
                                            opened.add(project);
                                        }

                                        @Override
                                        public void forget(Path file) {
                                            forgotten.add(file);
                                        }
                                    });
                    WelcomePane pane =
                            new WelcomePane(outfit.words(), chooser, model, new NoDoors());
                    content.getChildren().add(pane.node());
                    Stage stage = show(overlay.node(), outfit, width, height);
                    pane.focus();
                    return new Empty(overlay, flow, model, stage.getScene().getRoot());
                });
    }

    private void open(Empty window, Path file) {
        onFx(
                () -> {
                    window.flow().open(file);
                    return true;
                });
        waitFor(
                "an answer",
                () -> window.overlay().node().lookup("#sheet-opening .bad-moment") != null);
    }

    private void press(Empty window, String selector) {
        Button button = onFx(() -> button(window, selector).orElseThrow());
        robot().interact(button::fire);
    }

    private static Optional<Button> button(Empty window, String selector) {
        return Optional.ofNullable((Button) window.overlay().node().lookup(selector));
    }

    private void look(Empty window, Seat.Outfit outfit, String name) {
        snapshot(window.node(), name + suffix(outfit));
    }

    private void look(Seat seat, Seat.Outfit outfit, String name) {
        snapshot(seat.overlay().node(), name + suffix(outfit));
    }

    private static String suffix(Seat.Outfit outfit) {
        return "-"
                + (outfit.words().isRightToLeft()
                        ? "urdu"
                        : outfit.look().modeProperty().get().name().toLowerCase(Locale.ROOT));
    }

    private Path project() {
        return project("Digital pivot 2026");
    }

    private Path project(String name) {
        Path file = folder.resolve(name + ".briefing");
        if (!Files.exists(file)) {
            Project.create(file, Example.session(1), Project.IN_LINE, Project.IN_LINE).close();
        }
        return file;
    }

    private Path filled() {
        Desk desk = Desks.small(folder);
        Path file = desk.project().file();
        desk.close();
        return file;
    }

    private static boolean ran(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static final class NoDoors implements WelcomePane.Doors {
        @Override
        public void create(Path file, List<Path> documents) {}

        @Override
        public void sample() {}

        @Override
        public void open(Path file) {}

        @Override
        public void choose() {}
    }
}
