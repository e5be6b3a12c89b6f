package org.briefingbuilder.ui.kit;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

import java.util.ArrayList;
import java.util.List;

/// Passages as they are carried from place to place.
public final class Passages {

    /// Their ids, in the order in which they are carried: a list of strings.
    public static final DataFormat FORMAT = new DataFormat("application/x-briefing-passages");

    private Passages() {}

    /// @param text for other programs
    public static ClipboardContent content(List<String> ids, String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, new ArrayList<>(ids));
        content.putString(text);
        return content;
    }

    /// The ids that are carried; none when it is something else.
    public static List<String> carried(Dragboard board) {
        return board.getContent(FORMAT) instanceof List<?> ids
                ? ids.stream().map(String.class::cast).toList()
                : List.of();
    }
}
