package org.briefingbuilder.ui.start;

import javafx.scene.control.Label;

import org.briefingbuilder.ui.kit.Fx;

/// Three dots, one after the other, twice a second: something is being done. A bar that glides
/// would have the window painted sixty times a second while the work needs the machine.
final class Beat {

    private static final double MILLIS = 500;
    private static final int DOTS = 3;

    private final Label node = new Label(" ");
    private int dots;

    private Beat() {}

    /// Beats as long as it is shown.
    static Label node() {
        Beat beat = new Beat();
        beat.next();
        return beat.node;
    }

    private void next() {
        Fx.delay(
                MILLIS,
                () -> {
                    if (node.getScene() != null) {
                        dots = dots % DOTS + 1;
                        node.setText("•".repeat(dots));
                        next();
                    }
                });
    }
}
