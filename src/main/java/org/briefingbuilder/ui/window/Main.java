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
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Starts the workspace: `Main [PROJECT]`. With `--if-display` as the first argument nothing
/// happens where there is no screen.
public final class Main {

    /// Writes preferences when what they were changed by has been seen.
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS, Jobs.VIRTUAL);

    private Main() {}

    public static void main(String[] args) {
        boolean ask = args.length > 0 && args[0].equals("--if-display");
        if (ask && !hasDisplay()) {
            return;
        }
        String[] files = ask ? Arrays.copyOfRange(args, 1, args.length) : args;
        Supplier<WorkspaceApplication.Given> given =
                files.length > 0 ? reading(Path.of(files[0])) : () -> given(Optional.empty());
        ClassesAhead.begin();
        Logs.start(Logs.folder());
        Painting.prepare();
        WorkspaceApplication.begin(given.get());
        Application.launch(WorkspaceApplication.class, files);
    }

    /// Begins to open the project; what this gives is there when JavaFX may start beside that: not
    /// before SQLite has, and with what needs neither.
    static Supplier<WorkspaceApplication.Given> reading(Path file) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        // the first thing of all, as JavaFX waits for it
        Thread.ofPlatform().daemon().name("sqlite").start(() -> prepare(ready));
        return () -> {
            WorkspaceApplication.Given given = given(Optional.of(Begun.open(file, ready)));
            ready.join();
            return given;
        };
    }

    private static void prepare(CompletableFuture<Void> ready) {
        try {
            Project.prepare();
        } finally {
            ready.complete(null);
        }
    }

    private static WorkspaceApplication.Given given(Optional<Begun> project) {
        Preferences preferences = Preferences.in(Preferences.usualFile(), LATER);
        Words words = new Words(WorkspaceApplication.language(preferences));
        words.load();
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
