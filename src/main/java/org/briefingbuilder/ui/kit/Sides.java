package org.briefingbuilder.ui.kit;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import java.util.List;

/// How wide a person made the panes at the two sides of a split, kept for the next time, while what
/// is between them takes the rest. A small window narrows the sides, and a larger one gives them
/// their widths again: only what was dragged is asked for. For the JavaFX thread.
public final class Sides {

    private final Preferences preferences;
    private final SplitPane split;
    private final Side start;
    private final Side end;
    private final double middle;

    /// Where dividers were when the mouse went down.
    private double[] pressed = {};

    /// A pane at a side.
    ///
    /// @param key where the preferences keep its width
    /// @param width in pixels at first; negative: the pane takes what is left
    public record Side(String key, double width) {

        /// No pane of its own at this side.
        public static final Side NONE = new Side("", -1);

        private boolean isKept() {
            return width >= 0;
        }
    }

    private Sides(Preferences preferences, SplitPane split, Side start, Side end, double middle) {
        this.preferences = preferences;
        this.split = split;
        this.start = start;
        this.end = end;
        this.middle = middle;
    }

    /// @param split of two or three panes, not in a window yet
    /// @param middle what the pane between the sides keeps in a small window, in pixels
    public static void keep(
            Preferences preferences, SplitPane split, Side start, Side end, double middle) {
        Sides sides = new Sides(preferences, split, start, end, middle);
        if (start.isKept()) {
            SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        }
        if (end.isKept()) {
            SplitPane.setResizableWithParent(split.getItems().getLast(), false);
        }
        split.widthProperty()
                .addListener(
                        (_, before, _) -> {
                            sides.place();
                            // a split that was laid out before goes by its old widths once more
                            if (before.doubleValue() > 0) {
                                Fx.later(sides::place);
                            }
                        });
        split.addEventFilter(
                MouseEvent.MOUSE_PRESSED, _ -> sides.pressed = split.getDividerPositions());
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> sides.released());
    }

    /// What two panes at the sides take, so that the one between them can still be used.
    static double share(double wanted, double both, double width, double middle) {
        return wanted * Math.clamp((width - middle) / both, 0.5, 1);
    }

    private double asked(Side side) {
        return side.isKept() ? preferences.get(side.key(), side.width()) : 0;
    }

    private void place() {
        double width = split.getWidth();
        if (width <= 0) {
            return;
        }
        double both = asked(start) + asked(end);
        int last = split.getDividers().size() - 1;
        if (start.isKept()) {
            split.setDividerPosition(0, share(asked(start), both, width, middle) / width);
        }
        if (end.isKept()) {
            split.setDividerPosition(last, 1 - share(asked(end), both, width, middle) / width);
        }
    }

    private void released() {
        double[] now = split.getDividerPositions();
        if (pressed.length != now.length) {
            return;
        }
        for (Side side : List.of(start, end)) {
            int at = side == start ? 0 : now.length - 1;
            if (side.isKept() && now[at] != pressed[at]) {
                double share = side == start ? now[at] : 1 - now[at];
                preferences.put(side.key(), Math.round(share * split.getWidth()));
            }
        }
    }
}
