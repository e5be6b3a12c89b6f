package org.briefingbuilder.ui.window;

import javafx.application.Application;
import javafx.stage.Stage;

import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.StageChooser;
import org.briefingbuilder.ui.kit.Words;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The program as JavaFX starts it.
public final class WorkspaceApplication extends Application {

    /// What the one program of this process is started with: JavaFX makes the application itself,
    /// so that nothing can be handed to it.
    private static volatile Optional<Begun> begun = Optional.empty();

    static void begin(Begun project) {
        begun = Optional.of(project);
    }

    private static final CompletableFuture<Program> STARTED = new CompletableFuture<>();

    /// The program, once JavaFX has started it.
    static Program started() {
        return STARTED.join();
    }

    @Override
    public void start(Stage first) {
        Preferences preferences = Preferences.in(Preferences.usualFile(), Jobs.VIRTUAL);
        Program program =
                new Program(
                        () -> outfit(preferences),
                        stage -> new StageChooser(stage, preferences),
                        Path.of(System.getProperty("user.home", "."), "Briefing Builder sample"));
        program.begin(first, begun);
        STARTED.complete(program);
    }

    private Seat.Outfit outfit(Preferences preferences) {
        String language = preferences.get("language", Locale.getDefault().getLanguage());
        return new Seat.Outfit(
                new Words(language),
                new Look(preferences),
                preferences,
                SystemShell.of(getHostServices()));
    }
}
