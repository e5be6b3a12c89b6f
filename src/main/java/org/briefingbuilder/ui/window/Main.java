package org.briefingbuilder.ui.window;

import javafx.application.Application;

import org.briefingbuilder.app.Logs;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Painting;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Words;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Starts the workspace: `Main [PROJECT]`. With `--if-display` as the first argument nothing
/// happens where there is no screen.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        boolean ask = args.length > 0 && args[0].equals("--if-display");
        if (ask && !hasDisplay()) {
            return;
        }
        Logs.start(Logs.folder());
        Painting.prepare();
        String[] files = ask ? Arrays.copyOfRange(args, 1, args.length) : args;
        WorkspaceApplication.Given given =
                files.length > 0 ? reading(Path.of(files[0])) : given(Optional.empty());
        WorkspaceApplication.begin(given);
        Application.launch(WorkspaceApplication.class, files);
    }

    /// Begins to open the project, and returns when JavaFX may start beside that: not before SQLite
    /// has, and with what needs neither.
    static WorkspaceApplication.Given reading(Path file) {
        CompletableFuture<Void> ready = CompletableFuture.runAsync(Project::prepare, Jobs.VIRTUAL);
        WorkspaceApplication.Given given = given(Optional.of(Begun.open(file, ready)));
        ready.join();
        return given;
    }

    private static WorkspaceApplication.Given given(Optional<Begun> project) {
        Preferences preferences = Preferences.in(Preferences.usualFile(), Jobs.VIRTUAL);
        Words words = new Words(WorkspaceApplication.language(preferences));
        return new WorkspaceApplication.Given(preferences, words, project);
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "");
        boolean alwaysHasOne = system.startsWith("Mac") || system.startsWith("Windows");
        return alwaysHasOne || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
