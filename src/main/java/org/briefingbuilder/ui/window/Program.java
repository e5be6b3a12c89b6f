package org.briefingbuilder.ui.window;

import javafx.stage.Stage;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.app.sample.Sample;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.ui.kit.Chooser;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.library.LibraryPane;
import org.briefingbuilder.ui.start.WelcomeModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/// The program: its windows, and the projects that they show. A project that is open already is
/// shown, not opened again; it is closed with its last window. For the JavaFX thread.
public final class Program {

    private final Supplier<Seat.Outfit> outfits;
    private final Function<Stage, Chooser> choosers;
    private final Path sampleFolder;
    private final List<ProgramWindow> windows = new ArrayList<>();
    private final Map<Path, Desk> desks = new HashMap<>();
    private final WelcomeModel recent;
    private Seat.Outfit outfit;

    /// @param outfits asked again whenever the language was changed
    /// @param choosers gives each window what asks for files
    /// @param sampleFolder where the sample project is made
    public Program(
            Supplier<Seat.Outfit> outfits, Function<Stage, Chooser> choosers, Path sampleFolder) {
        this.outfits = outfits;
        this.choosers = choosers;
        this.sampleFolder = sampleFolder;
        this.outfit = outfits.get();
        OwnTemplates.use();
        this.recent = new WelcomeModel(outfit.preferences(), Jobs.VIRTUAL, Fx.EXECUTOR);
        FailuresOfThreads.catchAll(this);
    }

    /// Shows the first window.
    public void start(Stage stage, Optional<Path> project) {
        begin(stage, project.map(Begun::open));
    }

    /// As [#start], with a project that is being opened already.
    void begin(Stage stage, Optional<Begun> project) {
        ProgramWindow window = window(stage);
        if (project.isPresent()) {
            window.await(project.get());
        } else {
            window.welcome();
            stage.show();
        }
    }

    /// Those that are open, the one in front last.
    public List<ProgramWindow> windows() {
        return List.copyOf(windows);
    }

    Seat.Outfit outfit() {
        return outfit;
    }

    WelcomeModel recent() {
        return recent;
    }

    Session session() {
        String author = outfit.preferences().get("author", System.getProperty("user.name", ""));
        return Session.of(author);
    }

    /// A new thread for the edits of one project.
    static Executor own() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("project").factory());
    }

    ProgramWindow window(Stage stage) {
        ProgramWindow window = new ProgramWindow(this, stage, choosers.apply(stage));
        windows.add(window);
        stage.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused && windows.remove(window)) {
                                windows.add(window);
                            }
                        });
        return window;
    }

    /// The desk of a project that is open in some window.
    Optional<Desk> open(Path file) {
        return Optional.ofNullable(desks.get(real(file)));
    }

    /// The desk of a project that has just been opened.
    Desk seat(Project project) {
        Jobs.VIRTUAL.execute(() -> LibraryPane.warmUp(project.contents()));
        Desk desk = new Desk(project, session(), Fx.EXECUTOR, Jobs.VIRTUAL);
        desks.put(real(project.file()), desk);
        recent.opened(project.file(), Instant.now());
        return desk;
    }

    /// Makes an empty project. Not for the JavaFX thread.
    Project create(Path file) {
        return Project.create(file, session(), own(), Fx.EXECUTOR, Unwritten.WAITS);
    }

    /// Makes the sample project, or gives where it is. Not for the JavaFX thread.
    Path sample(Progress progress) {
        Path file = Sample.in(sampleFolder);
        if (!Files.exists(file)) {
            try (Intake intake = new Intake()) {
                Sample.make(
                                sampleFolder,
                                session(),
                                FileReader.of(intake),
                                Project.IN_LINE,
                                Project.IN_LINE,
                                Unwritten.FAILS,
                                progress)
                        .close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return file;
    }

    /// Another window on the same project.
    void another(Desk desk) {
        Stage stage = new Stage();
        ProgramWindow window = window(stage);
        window.show(desk);
        stage.show();
    }

    /// Makes every window anew, in the language and with the name that are chosen now.
    public void refit() {
        outfit = outfits.get();
        windows().forEach(ProgramWindow::refit);
    }

    /// The window is gone; with the last one on a project, the project is closed.
    void closed(ProgramWindow window, Optional<Desk> desk) {
        windows.remove(window);
        desk.ifPresent(this::left);
    }

    /// The project is closed when no window is on it any more.
    ///
    /// @return waits for that
    CompletableFuture<Void> left(Desk desk) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (windows.stream().anyMatch(w -> w.desk().equals(Optional.of(desk)))) {
            done.complete(null);
            return done;
        }
        desks.values().remove(desk);
        // a thread that the program waits for when it ends
        Thread.ofPlatform().name("closing").start(() -> close(desk, done));
        return done;
    }

    /// Whether this window is the only one on its project.
    boolean isLast(ProgramWindow window) {
        return windows.stream().noneMatch(w -> w != window && w.desk().equals(window.desk()));
    }

    private void close(Desk desk, CompletableFuture<Void> done) {
        try {
            desk.close();
            outfit.preferences().flush();
        } finally {
            done.complete(null);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
