package org.briefingbuilder.ui.window;

import javafx.application.Application;
import javafx.application.Platform;

import org.briefingbuilder.app.Logs;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.app.sample.Sample;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Painting;
import org.briefingbuilder.ui.kit.PlaceName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Opens the window on the sample, goes to each place once and ends: `Rehearsal FOLDER`. The build
/// runs it once, so that Java can note down which classes the window needs (a cache made ahead of
/// time), and later starts find them loaded. Run again, it only starts and ends, for the names of
/// the classes of that. Works without a screen, and only in the folder.
final class Rehearsal {

    /// Milliseconds for a place to be made and painted.
    private static final double EACH = 700;

    /// Milliseconds until it is looked again whether the window is there.
    private static final double SOON = 10;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.setProperty("user.home", folder.toString());
        System.setProperty("briefing.preferences", folder.resolve("preferences").toString());
        Logs.start(folder.resolve("log"));
        Painting.prepare();
        Path there = Sample.in(folder);
        boolean isFirst = Files.notExists(there);
        Path project = isFirst ? project(folder) : there;
        WorkspaceApplication.begin(Main.reading(project).get());
        List<PlaceName> places = isFirst ? List.of(PlaceName.values()).reversed() : List.of();
        Thread.ofPlatform().daemon().name("rehearsal").start(() -> wake(places));
        Application.launch(WorkspaceApplication.class);
    }

    private static Path project(Path folder) throws IOException {
        try (Intake intake = new Intake();
                Project made =
                        Sample.make(
                                folder,
                                Session.of("rehearsal"),
                                intake::read,
                                Project.IN_LINE,
                                Project.IN_LINE,
                                Unwritten.FAILS,
                                Progress.NONE)) {
            return made.file();
        }
    }

    /// Begins as soon as there is a program.
    private static void wake(List<PlaceName> places) {
        Program program = WorkspaceApplication.started();
        Fx.later(() -> await(program, places));
    }

    private static void await(Program program, List<PlaceName> places) {
        Optional<Workspace> shown =
                program.windows().stream().flatMap(w -> w.workspace().stream()).findFirst();
        if (shown.isPresent()) {
            Deque<PlaceName> ahead = new ArrayDeque<>(places);
            Fx.afterFrame(() -> visit(shown.get(), ahead));
        } else {
            var _ = Fx.delay(SOON, () -> await(program, places));
        }
    }

    private static void visit(Workspace workspace, Deque<PlaceName> places) {
        if (places.isEmpty()) {
            Platform.exit();
            return;
        }
        workspace.seat().focus().placeProperty().set(places.poll());
        var _ = Fx.delay(EACH, () -> visit(workspace, places));
    }
}
