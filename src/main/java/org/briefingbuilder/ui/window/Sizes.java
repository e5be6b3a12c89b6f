package org.briefingbuilder.ui.window;

import javafx.scene.control.SplitPane;

import org.briefingbuilder.ui.kit.Preferences;

import java.util.List;

/// Keeps how wide a person made the panes at the sides; the one in the middle takes the rest.
final class Sizes {

    private Sizes() {}

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
        if (start >= 0) {
            split.setDividerPosition(0, start / width);
        }
        if (end >= 0) {
            split.setDividerPosition(dividers - 1, 1 - end / width);
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
