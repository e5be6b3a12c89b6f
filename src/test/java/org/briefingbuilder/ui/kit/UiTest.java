package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/// A test in a window, on JavaFX's headless platform unless another was chosen. One toolkit serves
/// all tests of a run.
@NullMarked
public abstract class UiTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /// Seconds after which a window is given up on; nothing is measured by it.
    private static final int PATIENCE = 60;

    private final FxRobot robot = new FxRobot();
    private final List<Stage> stages = new ArrayList<>();
    private final Preferences preferences = Preferences.none();
    private final Complaints complaints = new Complaints();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        Painting.prepare();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void listen() {
        complaints.listen();
    }

    /// What the program or the toolkit complains of from now on is expected.
    protected final void expectComplaints() {
        complaints.forgive();
    }

    /// A bug that was shown, or a style that could not be read, is a failure of the test.
    @AfterEach
    void nothingWasComplainedOf() {
        List<String> heard = complaints.stop();
        assertEquals(List.of(), heard);
    }

    @AfterEach
    void closeWindows() {
        onFx(
                () -> {
                    stages.forEach(Stage::close);
                    stages.clear();
                    return true;
                });
    }

    protected final FxRobot robot() {
        return robot;
    }

    protected final Preferences preferences() {
        return preferences;
    }

    /// What a window shares with the program, in a language and a look.
    protected final Seat.Outfit outfit(String language, Look.Mode mode) {
        return onFx(
                () -> {
                    Look look = new Look(preferences);
                    look.modeProperty().set(mode);
                    return new Seat.Outfit(new Words(language), look, preferences, new NoShell());
                });
    }

    /// A seat in a new window that shows what `make` gives it.
    protected final Seat seat(
            Desk desk,
            Seat.Outfit outfit,
            double width,
            double height,
            java.util.function.Function<Seat, Node> make) {
        return onFx(
                () -> {
                    StackPane content = new StackPane();
                    Overlay overlay = new Overlay(content);
                    Seat seat = new Seat(desk, outfit, overlay, new ScriptedChooser());
                    content.getChildren().add(make.apply(seat));
                    Scene scene = stage(overlay.node(), outfit, width, height).getScene();
                    seat.commands().install(scene, () -> !overlay.isEmpty());
                    return seat;
                });
    }

    /// Shows a node in a window of its own.
    protected final Stage show(Parent node, Seat.Outfit outfit, double width, double height) {
        return onFx(() -> stage(node, outfit, width, height));
    }

    private Stage stage(Parent node, Seat.Outfit outfit, double width, double height) {
        Scene scene = new Scene(node, width, height);
        scene.setNodeOrientation(
                outfit.words().isRightToLeft()
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        outfit.look().apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
        stages.add(stage);
        return stage;
    }

    /// Runs on the JavaFX thread and waits.
    public static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run =
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable failure) {
                        result.completeExceptionally(failure);
                    }
                };
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
        try {
            return result.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread does not answer", e);
        }
    }

    /// Waits until the condition holds, asked on the JavaFX thread between its other work.
    public static void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    /// Waits until three pulses have passed: everything that was changed is laid out and painted,
    /// and what follows a frame later as well.
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Boolean> pulse = new CompletableFuture<>();
            onFx(
                    () -> {
                        new javafx.animation.AnimationTimer() {
                            @Override
                            public void handle(long now) {
                                stop();
                                pulse.complete(true);
                            }
                        }.start();
                        Platform.requestNextPulse();
                        return true;
                    });
            try {
                pulse.get(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError("no pulse", e);
            }
        }
    }

    /// The first button of the mouse, at a point of a node and of the screen.
    public static MouseEvent mouse(
            EventType<MouseEvent> type, Point2D at, Point2D screen, boolean shift) {
        return mouse(type, at, screen, shift, false);
    }

    /// As [#mouse(EventType, Point2D, Point2D, boolean)], with Ctrl held or not.
    public static MouseEvent mouse(
            EventType<MouseEvent> type,
            Point2D at,
            Point2D screen,
            boolean shift,
            boolean control) {
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                control,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    /// Writes what a node looks like to `target/screenshots/NAME.png`.
    public static Path snapshot(Node node, String name) {
        settle();
        WritableImage image = onFx(() -> node.snapshot(new SnapshotParameters(), null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(SCREENSHOTS);
            Path file = SCREENSHOTS.resolve(name + ".png");
            ImageIO.write(copy, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands nothing over to the system, and remembers what it was asked to open.
    public static final class NoShell implements Shell {

        private final List<Path> opened = new ArrayList<>();

        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void showInFolder(Path file) {
            opened.add(file);
        }

        public List<Path> opened() {
            return opened;
        }
    }
}
