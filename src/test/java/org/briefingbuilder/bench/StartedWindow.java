package org.briefingbuilder.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.stage.Window;

import org.briefingbuilder.ui.window.Main;

import java.util.concurrent.locks.LockSupport;

/// The program itself with a project; it says [#READY] and ends as soon as the text of a source and
/// the rows of the list of sources have been painted; with `-Dcounted=true` not before the numbers
/// of passages have been, too.
public final class StartedWindow {

    static final String READY = "ready";

    /// Nanoseconds between two looks whether JavaFX has started: each costs some, and long before
    /// there is a window it has.
    private static final long BETWEEN = 40_000_000;

    private static final boolean COUNTED = Boolean.getBoolean("counted");

    private StartedWindow() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("started").start(StartedWindow::watch);
        Main.main(args);
    }

    /// Says that it is there; whoever started it stops the clock.
    static void end() {
        System.out.println(READY);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void watch() {
        while (!isLooking()) {
            LockSupport.parkNanos(BETWEEN);
        }
    }

    /// Looks as soon as there is a JavaFX thread.
    private static boolean isLooking() {
        try {
            Platform.runLater(StartedWindow::look);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static void look() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (Window.getWindows().stream().anyMatch(StartedWindow::isUsable)) {
                    stop();
                    Painted.then(StartedWindow::end);
                }
            }
        }.start();
    }

    private static boolean isUsable(Window window) {
        Parent root = window.getScene() == null ? null : window.getScene().getRoot();
        return root != null
                && has(root, ".text-view", ".text-row")
                && has(root, ".source-list")
                && (!COUNTED || isCounted(root));
    }

    /// Whether the palette says how many passages its themes have.
    private static boolean isCounted(Parent root) {
        return root.lookupAll(".palette-row .muted").stream()
                .anyMatch(node -> node instanceof Labeled count && !count.getText().isEmpty());
    }

    private static boolean has(Parent root, String view, String row) {
        return root.lookup(view) instanceof Parent shown
                && shown.isVisible()
                && shown.lookup(row) != null;
    }

    private static boolean has(Parent root, String list) {
        return root.lookup(list) instanceof Node shown
                && shown.lookupAll(".list-cell").stream()
                        .anyMatch(cell -> cell instanceof ListCell<?> row && !row.isEmpty());
    }
}
