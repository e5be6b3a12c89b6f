package org.briefingbuilder.ui.kit.terms;

import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Scale;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.List;

/// The levels of the known scales, beside a field for a marking in which any other words can be
/// written as well.
public final class LevelMenu {

    private LevelMenu() {}

    /// The field with the menu at its end.
    public static HBox beside(TextField field, Seat seat) {
        MenuButton menu = new MenuButton(seat.say("terms.levels"));
        menu.setAccessibleText(seat.say("terms.levels.of"));
        menu.setId(field.getId() == null ? "levels" : field.getId() + "-levels");
        menu.setOnShowing(_ -> menu.getItems().setAll(items(field, seat)));
        // It opens only when there is something in it.
        menu.getItems().setAll(items(field, seat));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(field, Priority.ALWAYS);
        return new HBox(8, field, menu);
    }

    private static List<MenuItem> items(TextField field, Seat seat) {
        List<MenuItem> items = new ArrayList<>();
        add("TLP 2.0", Scale.TLP, field, items);
        for (Scale scale : seat.desk().contents().scales()) {
            items.add(new SeparatorMenuItem());
            add(scale.name(), scale.levels(), field, items);
        }
        return items;
    }

    private static void add(
            String name, List<String> levels, TextField field, List<MenuItem> items) {
        MenuItem head = new MenuItem(name);
        head.setMnemonicParsing(false);
        head.setDisable(true);
        head.getStyleClass().add("menu-heading");
        items.add(head);
        for (String level : levels) {
            MenuItem item = new MenuItem(level);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> choose(level, field));
            items.add(item);
        }
    }

    /// As if it had been written and ended with Enter.
    private static void choose(String level, TextField field) {
        field.setText(level);
        field.requestFocus();
        field.end();
        field.fireEvent(new ActionEvent(field, field));
    }
}
