package org.briefingbuilder.bench;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.journeys.Journey;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.text.TextView;
import org.briefingbuilder.ui.window.Program;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The whole window with the large project, worked in by keys.
@NullMarked
abstract class LargeWindow extends Journey {

    private static final int PATIENCE = 60;

    @TempDir Path place;

    private Optional<Program> program = Optional.empty();

    /// Opens the project and waits until its first text is there.
    protected final Seat open() throws IOException {
        Path file = LargeFile.copy(place);
        Program started = start("en", Look.Mode.LIGHT, Optional.of(file));
        program = Optional.of(started);
        Seat seat = workspace(started).seat();
        waitFor("a text", () -> root().lookup(".text-view .text-row") != null);
        settle();
        return seat;
    }

    protected final Parent root() {
        return scene().getRoot();
    }

    private Scene scene() {
        return window(program.orElseThrow()).stage().getScene();
    }

    protected final TextView text() {
        return (TextView) Objects.requireNonNull(root().lookup(".text-view"));
    }

    /// What is there with this style class, once it is.
    protected final <T extends Node> T there(Class<T> kind, String selector) {
        return kind.cast(find(program.orElseThrow(), selector));
    }

    /// A key as the keyboard gives it: to what has the focus.
    protected final void press(KeyCode code, boolean control) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
    }

    /// A letter as the keyboard gives it.
    protected final void type(String letter) {
        KeyCode code = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, letter, letter, code, false, false, false, false));
        fire(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        fire(new KeyEvent(KeyEvent.KEY_RELEASED, letter, letter, code, false, false, false, false));
    }

    private void fire(KeyEvent event) {
        Node owner = scene().getFocusOwner();
        Event.fireEvent(owner == null ? scene() : owner, event);
    }

    /// Milliseconds from `act` until `done` was called and what had changed by then was painted.
    protected static double painted(Consumer<Runnable> act) throws Exception {
        CompletableFuture<Double> millis = new CompletableFuture<>();
        onFx(
                () -> {
                    long start = System.nanoTime();
                    act.accept(
                            () ->
                                    Painted.then(
                                            () ->
                                                    millis.complete(
                                                            (System.nanoTime() - start) / 1e6)));
                    return true;
                });
        return millis.get(PATIENCE, TimeUnit.SECONDS);
    }

    /// Selects some words that stand on the screen, the n-th time others.
    protected final void selectWords(int n) {
        TextView text = text();
        int from = text.topOffset();
        int room = Math.max(1, text.bottomOffset() - from - 60);
        int start = from + n * 37 % room;
        text.select(new Span(start, start + 30 + n % 11));
        text.requestFocus();
    }

    protected static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f ms", millis);
    }
}
