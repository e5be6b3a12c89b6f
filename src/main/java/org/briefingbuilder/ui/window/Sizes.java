package org.briefingbuilder.ui.window;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;

import org.briefingbuilder.ui.kit.Preferences;

import java.util.List;

/// How large a window is at first and at least; and keeps how wide a person made the panes at its
/// sides, while the one in the middle takes the rest.
final class Sizes {

    private static final Dimension2D FIRST = new Dimension2D(1440, 900);
    private static final Dimension2D LEAST = new Dimension2D(1024, 640);

    /// What a system's title bar takes at most, in pixels.
    private static final double TITLE = 40;

    /// What the pane between two others keeps in a small window, in pixels.
    private static final double MIDDLE = 480;

    private Sizes() {}

    /// As drawn, or what a smaller screen has room for below a title.
    static Dimension2D first(Rectangle2D room) {
        return within(FIRST, room);
    }

    /// So that a small screen, or one with large letters, still holds the whole window.
    static Dimension2D least(Rectangle2D room) {
        return within(LEAST, room);
    }

    /// What two panes at the sides take, so that the one between them can still be read in.
    static double share(double wanted, double both, double width) {
        return wanted * Math.clamp((width - MIDDLE) / both, 0.5, 1);
    }

    private static Dimension2D within(Dimension2D wanted, Rectangle2D room) {
        double height = wanted.getHeight();
        return new Dimension2D(
                Math.min(wanted.getWidth(), room.getWidth()),
                room.getHeight() < height ? room.getHeight() - TITLE : height);
    }

    /// @param widths in pixels at first, of the first pane and of the last; negative: the pane
    ///   takes what is left
    static void keep(Preferences preferences, String name, SplitPane split, double[] widths) {
        int last = split.getItems().size() - 1;
        double start = preferences.get("size." + name + ".start", widths[0]);
        double end = preferences.get("size." + name + ".end", widths[1]);
        for (int i : List.of(0, last)) {
            if (widths[i == 0 ? 0 : 1] >= 0) {
                SplitPane.setResizableWithParent(split.getItems().get(i), false);
            }
        }
        split.widthProperty()
                .addListener(
                        (_, before, now) -> {
                            if (before.doubleValue() <= 0 && now.doubleValue() > 0) {
                                place(split, start, end, now.doubleValue());
                                remember(preferences, name, split);
                            }
                        });
    }

    private static void place(SplitPane split, double start, double end, double width) {
        int dividers = split.getDividers().size();
        double both = Math.max(0, start) + Math.max(0, end);
        if (start >= 0) {
            split.setDividerPosition(0, share(start, both, width) / width);
        }
        if (end >= 0) {
            split.setDividerPosition(dividers - 1, 1 - share(end, both, width) / width);
        }
    }

    private static void remember(Preferences preferences, String name, SplitPane split) {
        int last = split.getDividers().size() - 1;
        split.getDividers()
                .getFirst()
                .positionProperty()
                .addListener(
                        (_, _, now) ->
                                preferences.put(
                                        "size." + name + ".start",
                                        Math.round(now.doubleValue() * split.getWidth())));
        split.getDividers()
                .get(last)
                .positionProperty()
                .addListener(
                        (_, _, now) ->
                                preferences.put(
                                        "size." + name + ".end",
                                        Math.round((1 - now.doubleValue()) * split.getWidth())));
    }
}
