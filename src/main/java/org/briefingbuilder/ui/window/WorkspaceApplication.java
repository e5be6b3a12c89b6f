package org.briefingbuilder.ui.window;

import javafx.application.Application;
import javafx.stage.Stage;

import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.StageChooser;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.Words;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The program as JavaFX starts it.
public final class WorkspaceApplication extends Application {

    /// What the program is started with, made while JavaFX cannot start yet.
    ///
    /// @param words in the language that the preferences name
    /// @param project that is being opened already
    record Given(Preferences preferences, Words words, Optional<Begun> project) {}

    /// For the one program of this process: JavaFX makes the application itself, so that nothing
    /// can be handed to it.
    private static volatile @Nullable Given given;

    static void begin(Given with) {
        given = with;
    }

    static String language(Preferences preferences) {
        return preferences.get("language", Locale.getDefault().getLanguage());
    }

    private static final CompletableFuture<Program> STARTED = new CompletableFuture<>();

    /// The program, once JavaFX has started it.
    static Program started() {
        return STARTED.join();
    }

    /// JavaFX calls this in a thread of its own, when it can load typefaces and its thread is free.
    @Override
    public void init() {
        Typefaces.begin();
    }

    @Override
    public void start(Stage first) {
        Given with = Objects.requireNonNull(given);
        Program program =
                new Program(
                        () -> outfit(with),
                        stage -> new StageChooser(stage, with.preferences()),
                        Path.of(System.getProperty("user.home", "."), "Briefing Builder sample"));
        program.begin(first, with.project());
        STARTED.complete(program);
    }

    private Seat.Outfit outfit(Given with) {
        Preferences preferences = with.preferences();
        return new Seat.Outfit(
                with.words().in(language(preferences)),
                new Look(preferences),
                preferences,
                SystemShell.of(getHostServices()));
    }
}
