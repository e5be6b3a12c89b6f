package org.briefingbuilder.ui.evidence;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.WordFlow;

import java.util.Locale;
import java.util.Optional;

/// The nodes of a passage in the list. They are made and styled once for a cell, which shows one
/// passage after the other as somebody types a filter or scrolls.
final class LineNodes {

    private static final double MARK_COLUMN = 26;
    private static final double PLACE_COLUMN = 150;
    private static final double STATE_COLUMN = 92;

    private final StackPane mark = Panes.styled(new StackPane(), "mark-column");
    private final Label title = small();
    private final Label where = small();
    private final VBox place = new VBox(title, where);
    private final Label state = small();
    private final Label use = small();
    private final HBox row = Panes.styled(new HBox(), "passage-row");
    private Optional<Theme> marked = Optional.empty();
    private Optional<Passage.State> shown = Optional.empty();
    private Optional<Boolean> narrow = Optional.empty();
    private Region words = new Region();

    LineNodes() {
        fix(mark, MARK_COLUMN);
        fix(place, PLACE_COLUMN);
        row.getChildren().addAll(mark, words, place);
    }

    Node row() {
        return row;
    }

    void mark(Optional<Theme> theme) {
        if (!theme.equals(marked)) {
            marked = theme;
            mark.getChildren().setAll(theme.map(Marks::of).stream().toList());
        }
    }

    void words(WordFlow flow) {
        Region now = flow.node(words);
        if (now != words) {
            now.getStyleClass().add("passage-words");
            HBox.setHgrow(now, Priority.ALWAYS);
            row.getChildren().set(row.getChildren().indexOf(words), now);
            words = now;
        }
    }

    void place(String name, String at) {
        title.setText(name);
        Panes.script(title, name);
        where.setText(at);
    }

    void state(Passage.State is, String name) {
        state.setText(name);
        if (!shown.equals(Optional.of(is))) {
            shown.ifPresent(was -> state.getStyleClass().remove(style(was)));
            state.getStyleClass().add(style(is));
            shown = Optional.of(is);
        }
    }

    private static String style(Passage.State state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT);
    }

    void use(String said) {
        use.setText(said);
    }

    /// Where there is little room, the state stands under the place.
    void arrange(boolean isNarrow) {
        if (narrow.equals(Optional.of(isNarrow))) {
            return;
        }
        narrow = Optional.of(isNarrow);
        row.getChildren().removeAll(state, use);
        place.getChildren().removeAll(state, use);
        if (isNarrow) {
            free(state);
            free(use);
            place.getChildren().addAll(state, use);
        } else {
            fix(state, STATE_COLUMN);
            fix(use, STATE_COLUMN);
            row.getChildren().addAll(state, use);
        }
    }

    private static void fix(Region node, double width) {
        node.setMinWidth(width);
        node.setMaxWidth(width);
    }

    private static void free(Region node) {
        node.setMinWidth(0);
        node.setMaxWidth(Region.USE_COMPUTED_SIZE);
    }

    private static Label small() {
        Label label = Panes.styled(new Label(), "muted", "small");
        label.setMinWidth(0);
        return label;
    }
}
