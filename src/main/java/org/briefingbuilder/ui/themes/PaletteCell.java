package org.briefingbuilder.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Tally;
import org.jspecify.annotations.Nullable;

/// One theme in the palette: its mark, its name, how many passages carry it, and its digit.
final class PaletteCell extends ListCell<Codebook.Entry> {

    private static final double INDENT = 18;
    private static final double SIDE = 14;

    private final Seat seat;
    private final Tagging tagging;
    private final Palette palette;
    private final Label name = new Label();
    private final Label count = Panes.muted("");
    private final HBox row = new HBox();
    private final Tooltip tip = new Tooltip();

    PaletteCell(Seat seat, Tagging tagging, Palette palette) {
        this.seat = seat;
        this.tagging = tagging;
        this.palette = palette;
        getStyleClass().add("palette-cell");
        row.getStyleClass().add("palette-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::counted,
                                seat.desk().tally().versionProperty(),
                                itemProperty()));
        accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::spoken,
                                seat.desk().tally().versionProperty(),
                                itemProperty()));
        setPrefWidth(0);
        tip.setMaxWidth(360);
    }

    private String counted() {
        Codebook.Entry entry = getItem();
        return entry == null ? "" : count(seat, entry.theme());
    }

    /// How many passages carry the theme; nothing before they are counted.
    static String count(Seat seat, Theme theme) {
        Tally tally = seat.desk().tally();
        return tally.isCounted() ? seat.words().number(tally.passages(theme.id())) : "";
    }

    private String spoken() {
        Codebook.Entry entry = getItem();
        if (entry == null) {
            return "";
        }
        String theme = entry.theme().name();
        if (!seat.desk().tally().isCounted()) {
            return theme;
        }
        return entry.key()
                .map(key -> seat.say("themes.row.keyed", theme, counted(), key))
                .orElseGet(() -> seat.say("themes.row", theme, counted()));
    }

    @Override
    protected void updateItem(Codebook.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setOnContextMenuRequested(null);
            setTooltip(null);
            return;
        }
        Theme theme = entry.theme();
        Script.inRow(name, theme.name(), seat.words());
        Label key = Panes.key(entry.key().orElse("9"));
        key.setVisible(entry.key().isPresent());
        row.getChildren().setAll(Marks.of(theme), name, count, key);
        row.setPadding(new Insets(0, SIDE, 0, SIDE + INDENT * Math.min(entry.depth(), 5)));
        setGraphic(row);
        // a menu of the cell's own would give its keys to the whole window
        setOnContextMenuRequested(
                event -> {
                    event.consume();
                    menu(theme).show(this, event.getScreenX(), event.getScreenY());
                });
        tip.setText(
                theme.definition().isEmpty()
                        ? theme.name()
                        : theme.name() + "\n" + theme.definition());
        tip.setWrapText(Script.breaks(tip.getText()));
        setTooltip(tip);
    }

    /// The menu of the theme, below its row.
    void showMenu() {
        Bounds row = localToScreen(getLayoutBounds());
        if (row != null && getItem() != null) {
            menu(getItem().theme()).show(this, row.getMinX() + SIDE, row.getMaxY());
        }
    }

    private ContextMenu menu(Theme theme) {
        MenuItem edit = item("themes.menu.edit", () -> palette.edit(theme), KeyCode.F2);
        MenuItem merge = item("themes.menu.merge", () -> palette.merge(theme));
        merge.setDisable(palette.entries().size() < 2);
        MenuItem up =
                item(
                        "themes.menu.up",
                        () -> palette.step(theme, true),
                        KeyCode.UP,
                        KeyCombination.ALT_DOWN);
        MenuItem down =
                item(
                        "themes.menu.down",
                        () -> palette.step(theme, false),
                        KeyCode.DOWN,
                        KeyCombination.ALT_DOWN);
        MenuItem remove = item("themes.menu.remove", () -> tagging.remove(theme), KeyCode.DELETE);
        ContextMenu menu =
                new ContextMenu(
                        edit,
                        merge,
                        new SeparatorMenuItem(),
                        up,
                        down,
                        new SeparatorMenuItem(),
                        remove);
        if (seat.desk().isReadOnly()) {
            menu.getItems().forEach(item -> item.setDisable(true));
        }
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(seat.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem item(
            String key, Runnable action, KeyCode code, KeyCombination.Modifier... with) {
        MenuItem item = item(key, action);
        item.setAccelerator(new KeyCodeCombination(code, with));
        return item;
    }
}
