package org.briefingbuilder.ui.window;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.ui.kit.Chooser;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Failures;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.start.Ending;
import org.briefingbuilder.ui.start.Naming;
import org.briefingbuilder.ui.start.Opening;
import org.briefingbuilder.ui.start.OpeningFlow;
import org.briefingbuilder.ui.start.WelcomePane;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// One window of the program: the welcome, or a project.
public final class ProgramWindow {

    /// Milliseconds for which nothing is shown while a project is being opened.
    private static final double LONG = 600;

    private final Program program;
    private final Stage stage;
    private final Chooser chooser;
    private Optional<Workspace> workspace = Optional.empty();

    /// Whether the workspace is in the window, and not only being made ready for it.
    private boolean shown;

    /// Styled while a project is being opened, and waiting for its content.
    private Optional<Scene> dressed = Optional.empty();

    private boolean closed;
    private Failures failures;
    private OpeningFlow opening;

    ProgramWindow(Program program, Stage stage, Chooser chooser) {
        this.program = program;
        this.stage = stage;
        this.chooser = chooser;
        Overlay overlay = new Overlay(new StackPane());
        this.failures = failures(overlay);
        this.opening = opening(overlay);
        Dimension2D least = Sizes.least(room());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    close();
                });
    }

    /// What shows failures in this window.
    Failures failures() {
        return failures;
    }

    public Stage stage() {
        return stage;
    }

    /// The project that it shows, if it shows one.
    public Optional<Workspace> workspace() {
        return workspace.filter(_ -> shown);
    }

    Optional<Desk> desk() {
        return workspace.map(w -> w.seat().desk());
    }

    /// Shows the welcome.
    void welcome() {
        StackPane content = new StackPane();
        Overlay overlay = new Overlay(content);
        use(overlay);
        WelcomePane welcome =
                new WelcomePane(program.outfit().words(), chooser, program.recent(), new Doors());
        content.getChildren().add(welcome.node());
        stage.setTitle(program.outfit().words().of("ui.program"));
        stage.setScene(scene(overlay.node()));
        welcome.focus();
    }

    /// Opens a project here, or shows the window in which it is open.
    public void open(Path file) {
        Optional<Desk> there = program.open(file);
        if (there.isEmpty()) {
            opening.open(file);
        } else if (workspace.isEmpty()) {
            show(there.get());
        } else {
            program.windows().stream()
                    .filter(w -> w.desk().equals(there))
                    .findFirst()
                    .ifPresent(w -> w.stage().toFront());
        }
    }

    /// Waits for a project that is being opened, and is first seen with it; when that takes a
    /// while, with its name. The welcome is shown only when it could not be opened.
    void await(Begun begun) {
        Runnable callOff = Fx.delay(LONG, () -> beforehand(begun.file()));
        Scene ready = empty();
        ready.getRoot().applyCss();
        dressed = Optional.of(ready);
        var _ =
                begun.ending()
                        .whenComplete(
                                (ending, _) ->
                                        Fx.later(
                                                () -> {
                                                    callOff.run();
                                                    ended(begun, ending);
                                                }));
    }

    private void beforehand(Path file) {
        stage.setTitle(Naming.stem(file));
        stage.setScene(scene(OpeningFlow.waiting(program.outfit().words(), file)));
        stage.show();
    }

    private void ended(Begun begun, @Nullable Ending ending) {
        if (ending instanceof Ending.Opened(Path _, Project project)) {
            if (closed) {
                Jobs.VIRTUAL.execute(project::close);
            } else {
                here(program.seat(project));
            }
        } else if (!closed) {
            welcome();
            stage.show();
            opening.open(begun.file(), () -> Project.await(begun.ending()));
        }
    }

    /// Shows a project.
    void show(Desk desk) {
        Workspace made = made(desk);
        made.complete();
        show(made, scene(made.node()));
        made.begin();
        made.settle(failure -> unreadable(desk, failure));
    }

    /// Shows a project that has just been opened when the text that is read first is here too, or
    /// takes a while: what is seen is seen whole, and is laid out and painted once.
    private void showWithText(Desk desk) {
        Workspace made = made(desk);
        Scene scene = scene(made.node());
        made.begin();
        made.whenRead(
                () -> {
                    if (!closed && workspace.equals(Optional.of(made))) {
                        show(made, scene);
                        stage.show();
                        made.settle(failure -> unreadable(desk, failure));
                    }
                });
    }

    /// What was not read yet when the project was first seen is damaged, or cannot be reached: it
    /// is closed, and what can be done is said over the welcome.
    private void unreadable(Desk desk, Throwable failure) {
        if (closed || !desk().equals(Optional.of(desk))) {
            return;
        }
        if (!(failure instanceof Problem problem)) {
            failures.show(failure);
            return;
        }
        Path file = desk.project().file();
        workspace.ifPresent(Workspace::close);
        workspace = Optional.empty();
        shown = false;
        CompletableFuture<?> left = program.left(desk);
        welcome();
        opening.open(
                file,
                () -> {
                    left.join();
                    return Opening.ending(file, problem);
                });
    }

    private Workspace made(Desk desk) {
        Workspace made = new Workspace(desk, program.outfit(), chooser, new Actions());
        workspace = Optional.of(made);
        shown = false;
        return made;
    }

    private void show(Workspace made, Scene scene) {
        use(made.seat().overlay());
        stage.setTitle(Naming.stem(made.seat().desk().project().file()));
        stage.setScene(scene);
        made.seat().commands().install(scene, () -> !made.seat().overlay().isEmpty());
        shown = true;
    }

    /// Makes everything in it anew and looks at the same things.
    void refit() {
        if (workspace.isEmpty()) {
            welcome();
            return;
        }
        Workspace before = workspace.get();
        before.leave();
        show(before.seat().desk());
        workspace.get().lookAt(before.seat().focus());
        before.close();
    }

    /// Closes the window, unless there is something to ask first and the person stays.
    void close() {
        if (workspace.isPresent() && program.isLast(this)) {
            workspace.get().askToLeave(this::gone);
        } else {
            workspace.ifPresent(Workspace::leave);
            gone();
        }
    }

    private void gone() {
        if (closed) {
            return;
        }
        closed = true;
        Optional<Desk> desk = desk();
        workspace.ifPresent(Workspace::close);
        stage.setOnCloseRequest(null);
        stage.close();
        program.closed(this, desk);
    }

    private void use(Overlay overlay) {
        failures = failures(overlay);
        opening = opening(overlay);
    }

    private Failures failures(Overlay overlay) {
        return new Failures(overlay, program.outfit().words());
    }

    private OpeningFlow opening(Overlay overlay) {
        return new OpeningFlow(
                new Opening(Program.own(), Fx.EXECUTOR),
                overlay,
                failures,
                chooser,
                program.outfit().words(),
                new OpeningFlow.Listener() {
                    @Override
                    public void opened(Project project) {
                        here(program.seat(project));
                    }

                    @Override
                    public void forget(Path file) {
                        program.recent().forget(file);
                    }
                });
    }

    /// In this window when it shows no project yet, else in another.
    private void here(Desk desk) {
        if (workspace.isEmpty()) {
            showWithText(desk);
        } else {
            program.another(desk);
        }
    }

    /// Turned and styled before its content is in it, and before it is in the stage: both lay out
    /// at once whatever they hold. A new scene each time, so that no key of what was shown before
    /// acts any more.
    private Scene scene(Parent root) {
        Scene scene = dressed.orElseGet(this::empty);
        dressed = Optional.empty();
        scene.setNodeOrientation(program.outfit().words().direction());
        program.outfit().look().apply(scene, root);
        return scene;
    }

    private Scene empty() {
        Scene before = stage.getScene();
        StackPane nothing = new StackPane();
        Dimension2D first = Sizes.first(room());
        Scene scene =
                before == null
                        ? new Scene(nothing, first.getWidth(), first.getHeight())
                        : new Scene(nothing, before.getWidth(), before.getHeight());
        program.outfit().look().apply(scene);
        return scene;
    }

    private static Rectangle2D room() {
        return Screen.getPrimary().getVisualBounds();
    }

    private <T> void elsewhere(Supplier<T> work, java.util.function.Consumer<T> done) {
        Jobs.VIRTUAL.execute(
                () -> {
                    try {
                        T result = work.get();
                        Fx.later(() -> done.accept(result));
                    } catch (RuntimeException failure) {
                        Fx.later(() -> failures.show(failure));
                    }
                });
    }

    /// Where the welcome leads.
    private final class Doors implements WelcomePane.Doors {

        @Override
        public void create(Path file, List<Path> documents) {
            elsewhere(
                    () -> program.create(file),
                    project -> {
                        Desk desk = program.seat(project);
                        here(desk);
                        program.windows().stream()
                                .filter(w -> w.desk().equals(Optional.of(desk)))
                                .findFirst()
                                .flatMap(ProgramWindow::workspace)
                                .ifPresent(w -> w.take(documents));
                    });
        }

        @Override
        public void sample() {
            elsewhere(() -> program.sample(Progress.NONE), file -> open(file));
        }

        @Override
        public void open(Path file) {
            ProgramWindow.this.open(file);
        }

        @Override
        public void choose() {
            opening.choose();
        }
    }

    /// What the menu of a project can do with windows and projects.
    final class Actions {

        void create() {
            chooser.saveAs(
                            program.outfit().words().of("start.new.where"),
                            program.outfit().words().of("start.new.name") + Naming.ENDING,
                            "briefing")
                    .map(Naming::ended)
                    .ifPresent(file -> new Doors().create(file, List.of()));
        }

        void choose() {
            opening.choose();
        }

        void another() {
            desk().ifPresent(program::another);
        }

        void close() {
            ProgramWindow.this.close();
        }

        void refit() {
            program.refit();
        }
    }
}
