package org.briefingbuilder.ui.library;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.briefingbuilder.ui.kit.Words;

import java.util.Locale;

/// How the list is sorted and grouped.
final class OptionsMenu {

    private final Words words;
    private final ContextMenu menu = new ContextMenu();

    OptionsMenu(Words words, LibraryModel model) {
        this.words = words;
        menu.getStyleClass().add("library-options");
        choices("library.sort", "library.order.", Order.values(), model.order());
        menu.getItems().add(new SeparatorMenuItem());
        choices("library.group", "library.grouping.", Grouping.values(), model.grouping());
    }

    ContextMenu menu() {
        return menu;
    }

    private <E extends Enum<E>> void choices(
            String heading, String prefix, E[] values, ObjectProperty<E> chosen) {
        MenuItem title = new MenuItem(words.of(heading));
        title.setDisable(true);
        title.getStyleClass().add("menu-heading");
        menu.getItems().add(title);
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            RadioMenuItem item =
                    new RadioMenuItem(words.of(prefix + value.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.set(value));
            menu.getItems().add(item);
            chosen.subscribe(now -> item.setSelected(now == value));
        }
    }
}
