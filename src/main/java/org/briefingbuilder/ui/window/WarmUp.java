package org.briefingbuilder.ui.window;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// Makes a window's content once, unseen, of a small project in memory, while the real one is still
/// being read: what has been made, styled, laid out and painted once takes a fifth of the time
/// again. Leaves nothing behind, and stops between two steps as soon as it is not wanted any more.
/// For the JavaFX thread.
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int SOURCES = 12;
    private static final String PARAGRAPH =
            "A text like those that are read here, long enough for lines to be broken.\n\n";

    private final ProgramWindow window;
    private final Seat.Outfit real;
    private final BooleanSupplier wanted;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int taken;
    private Optional<Desk> desk = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();

    private WarmUp(ProgramWindow window, Seat.Outfit real, BooleanSupplier wanted) {
        this.window = window;
        this.real = real;
        this.wanted = wanted;
    }

    /// Begins.
    ///
    /// @param window that waits for its project
    /// @param outfit how everything will look
    /// @param wanted asked before each step
    /// @return when everything is closed again, the number of steps that were taken
    static CompletableFuture<Integer> begin(
            ProgramWindow window, Seat.Outfit outfit, BooleanSupplier wanted) {
        WarmUp warmUp = new WarmUp(window, outfit, wanted);
        Jobs.VIRTUAL.execute(warmUp::prepare);
        return warmUp.ended;
    }

    private void prepare() {
        try {
            Project project = project();
            Tally tally = Tally.of(project.contents());
            Fx.later(() -> seat(project, tally));
        } catch (RuntimeException e) {
            LOG.warn("Nothing could be made ready", e);
            ended.complete(0);
        }
    }

    private static Project project() {
        Session session = Session.of("");
        Project project =
                Project.inMemory(
                        Path.of("memory.briefing"), session, Project.IN_LINE, Project.IN_LINE);
        String text = PARAGRAPH.repeat(SOURCES);
        Deposit kept = Deposit.text(text);
        for (int i = 1; i <= SOURCES; i++) {
            Source source =
                    new Source(
                            session.ids().source(),
                            i,
                            Reference.titled("A source with a title"),
                            "source.txt",
                            "text",
                            kept.digest(),
                            kept.digest(),
                            kept.digest(),
                            new Outline(List.of(), List.of()),
                            List.of(),
                            10,
                            false,
                            List.of(),
                            Optional.empty(),
                            session.stamp());
            project.edit(List.of(kept), c -> SourceEdits.add(c, List.of(source), session.stamp()));
            Anchor anchor = Anchor.of(text, new Span(2 + i, 40 + i));
            project.edit(
                    List.of(),
                    c ->
                            PassageEdits.tag(
                                    c,
                                    c.sources().getFirst(),
                                    anchor,
                                    c.themes(),
                                    "",
                                    session.ids(),
                                    session.stamp()));
        }
        return project;
    }

    private void seat(Project project, Tally tally) {
        Desk made = new Desk(project, Session.of(""), Fx.EXECUTOR, Jobs.VIRTUAL, tally);
        desk = Optional.of(made);
        Seat.Outfit outfit =
                new Seat.Outfit(real.words(), real.look(), Preferences.none(), real.shell());
        StackPane nothing = new StackPane();
        Scene scene = new Scene(nothing, WIDTH, HEIGHT);
        scene.setNodeOrientation(outfit.words().direction());
        steps.add(() -> workspace = Optional.of(window.rehearsed(made, outfit)));
        steps.add(() -> workspace.ifPresent(w -> outfit.look().apply(scene, w.node())));
        steps.add(() -> workspace.ifPresent(w -> w.node().applyCss()));
        steps.add(() -> workspace.ifPresent(w -> w.node().layout()));
        steps.add(() -> workspace.ifPresent(Workspace::lookAtFirst));
        steps.add(() -> workspace.ifPresent(w -> w.node().layout()));
        steps.add(() -> scene.snapshot(null));
        next();
    }

    /// What else is to be done gets its turn between two steps.
    private void next() {
        if (steps.isEmpty() || !wanted.getAsBoolean()) {
            end();
            return;
        }
        try {
            steps.poll().run();
            taken++;
        } catch (RuntimeException e) {
            LOG.warn("Not everything could be made ready", e);
            steps.clear();
        }
        Fx.later(this::next);
    }

    private void end() {
        workspace.ifPresent(Workspace::close);
        Jobs.VIRTUAL.execute(
                () -> {
                    desk.ifPresent(Desk::close);
                    ended.complete(taken);
                });
    }
}
