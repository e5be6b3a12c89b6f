package org.briefingbuilder.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.shape.Rectangle;

/// Tells when what is to be seen now has been painted.
final class Painted {

    private Painted() {}

    /// Runs `then` after the next pulse, when its painting is over: what is painted is painted one
    /// after the other, so a picture of a dot that was asked for later comes later. On the JavaFX
    /// thread.
    static void then(Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(
                        () -> {
                            new Rectangle(1, 1).snapshot(new SnapshotParameters(), null);
                            then.run();
                        });
            }
        }.start();
        Platform.requestNextPulse();
    }
}
