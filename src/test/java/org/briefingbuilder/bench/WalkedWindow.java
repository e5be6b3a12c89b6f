package org.briefingbuilder.bench;

import javafx.application.Application;
import javafx.stage.Stage;

import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.kit.Words;
import org.briefingbuilder.ui.window.Program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The program with a project in which twenty sources are read and every place is visited; it says
/// how many kilobytes of memory it has then, after the garbage was collected.
public final class WalkedWindow extends Application {

    private static final int READ = 20;

    public static void main(String[] args) {
        launch(WalkedWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.in(Preferences.usualFile(), Jobs.VIRTUAL);
        Seat.Outfit outfit =
                new Seat.Outfit(
                        new Words("en"), new Look(preferences), preferences, new UiTest.NoShell());
        Program program = new Program(() -> outfit, _ -> new ScriptedChooser(), Path.of("sample"));
        program.start(stage, Optional.of(Path.of(getParameters().getRaw().getFirst())));
        Thread.ofPlatform().name("walk").start(() -> walk(program));
    }

    private static void walk(Program program) {
        UiTest.waitFor("a project", () -> program.windows().getLast().workspace().isPresent());
        Seat seat = UiTest.onFx(() -> program.windows().getLast().workspace().orElseThrow().seat());
        List<Source> sources = seat.desk().contents().sources();
        for (Source source : sources.subList(0, READ)) {
            UiTest.onFx(
                    () -> {
                        seat.focus().sourceProperty().set(Optional.of(source.id()));
                        return true;
                    });
            UiTest.waitFor("its text", () -> seat.desk().texts().cached(source).isPresent());
            UiTest.settle();
        }
        for (PlaceName place : PlaceName.values()) {
            UiTest.onFx(
                    () -> {
                        seat.focus().placeProperty().set(place);
                        return true;
                    });
            UiTest.settle();
            UiTest.waitFor("no job runs", () -> seat.jobs().running().isEmpty());
        }
        System.gc();
        UiTest.settle();
        System.out.println(resident());
        StartedWindow.end();
    }

    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
