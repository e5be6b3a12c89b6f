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
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Opens the window on the sample, goes to each place once and ends: `Rehearsal FOLDER`. The build
/// runs it once, so that Java can note down which classes the window needs (a cache made ahead of
/// time), and later starts find them loaded. Works without a screen, and only in the folder.
final class Rehearsal {

    /// Milliseconds for a place to be made and painted.
    private static final double EACH = 700;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.setProperty("user.home", folder.toString());
        System.setProperty("briefing.preferences", folder.resolve("preferences").toString());
        Logs.start(folder.resolve("log"));
        Painting.prepare();
        Path project = project(folder);
        WorkspaceApplication.begin(Main.reading(project));
        Thread.ofPlatform().daemon().name("rehearsal").start(Rehearsal::wake);
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
    private static void wake() {
        Program program = WorkspaceApplication.started();
        Fx.later(() -> await(program));
    }

    private static void await(Program program) {
        Optional<Workspace> shown =
                program.windows().stream().flatMap(w -> w.workspace().stream()).findFirst();
        if (shown.isPresent()) {
            Deque<PlaceName> places = new ArrayDeque<>(List.of(PlaceName.values()));
            places.add(PlaceName.READ);
            visit(shown.get(), places);
        } else {
            var _ = Fx.delay(EACH / 10, () -> await(program));
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
