package org.briefingbuilder.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import java.util.concurrent.Executor;

/// The JavaFX thread: the only place where anything is handed over to it.
public final class Fx {

    /// Runs everything on the JavaFX thread, later.
    public static final Executor EXECUTOR = Fx::later;

    private Fx() {}

    public static void later(Runnable work) {
        Platform.runLater(work);
    }

    /// Now when this is the JavaFX thread, else later.
    public static void now(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /// Runs `work` when what has changed until now has been painted: what a person looks at comes
    /// first, what stands beside it a frame later.
    public static void afterFrame(Runnable work) {
        new AnimationTimer() {
            private boolean painting;

            @Override
            public void handle(long now) {
                if (painting) {
                    stop();
                    work.run();
                }
                painting = true;
            }
        }.start();
    }

    /// Runs `work` after `millis` milliseconds on the JavaFX thread; running the result before then
    /// calls it off.
    public static Runnable delay(double millis, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> work.run());
        pause.play();
        return pause::stop;
    }
}
