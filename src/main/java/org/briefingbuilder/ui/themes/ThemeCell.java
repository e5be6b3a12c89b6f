package org.briefingbuilder.ui.themes;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Predicate;

/// A theme in a list to choose from.
final class ThemeCell extends ListCell<Theme> {

    private final Seat seat;
    private final Predicate<Theme> ticked;
    private final Label name = new Label();
    private final HBox row = new HBox();

    /// @param ticked says which themes are there already
    ThemeCell(Seat seat, Predicate<Theme> ticked) {
        this.seat = seat;
        this.ticked = ticked;
        row.getStyleClass().addAll("palette-row", "theme-choice");
        HBox.setHgrow(name, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Theme theme, boolean empty) {
        super.updateItem(theme, empty);
        if (empty || theme == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Script.inRow(name, theme.name(), seat.words());
        String count = PaletteCell.count(seat, theme);
        row.getChildren().setAll(Marks.of(theme), name);
        if (ticked.test(theme)) {
            row.getChildren().add(Icons.of(Feather.CHECK));
        }
        row.getChildren().add(Panes.muted(count));
        setGraphic(row);
        setAccessibleText(
                count.isEmpty()
                        ? theme.name()
                        : ticked.test(theme)
                                ? seat.say("themes.row.carried", theme.name(), count)
                                : seat.say("themes.row", theme.name(), count));
    }
}
