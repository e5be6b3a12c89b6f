package org.briefingbuilder.ui.window;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything that can be done, by name and with its key, behind the project's name. It is filled
/// when it opens: the commands are those that are there by then.
final class MainMenu {

    /// The parts of the menu, in order, each with the beginnings of its commands' ids.
    private static final Map<String, List<String>> PARTS = parts();

    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private final Seat seat;
    private final MenuButton node;

    MainMenu(Seat seat, String name) {
        this.seat = seat;
        this.node = new MenuButton(name);
        node.setMnemonicParsing(false);
        node.getStyleClass().addAll("flat", "project-name");
        node.setAccessibleText(seat.say("ui.menu", name));
        node.setContentDisplay(ContentDisplay.LEFT);
        if (!Typefaces.isArabic(name)) {
            // What is cut off stands where the name ends, in a window from the right too.
            node.setEllipsisString("…" + LEFT_TO_RIGHT_MARK);
        }
        node.getItems().add(new MenuItem());
        node.setOnShowing(_ -> fill());
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("project", List.of("project."));
        parts.put("edit", List.of("edit."));
        parts.put("go", List.of("go."));
        parts.put("source", List.of("library."));
        parts.put("passage", List.of("reader.", "passage.", "passages.", "evidence."));
        parts.put("theme", List.of("theme.", "themes."));
        parts.put("brief", List.of("brief."));
        parts.put("review", List.of("review."));
        parts.put("program", List.of("app.", "window.", "search."));
        return parts;
    }

    MenuButton node() {
        return node;
    }

    private void fill() {
        node.getItems().clear();
        PARTS.forEach(
                (part, beginnings) -> {
                    Menu menu = new Menu(seat.say("ui.menu." + part));
                    for (Command command : seat.commands().all()) {
                        if (beginnings.stream().anyMatch(command.id()::startsWith)) {
                            menu.getItems().add(item(command));
                        }
                    }
                    if (!menu.getItems().isEmpty()) {
                        node.getItems().add(menu);
                    }
                });
    }

    private MenuItem item(Command command) {
        Label name = new Label(seat.say(command.wordsKey()));
        name.setMinWidth(200);
        HBox row = new HBox(12, name, Panes.gap());
        String key = seat.commands().hint(command.id());
        if (!key.isEmpty()) {
            row.getChildren().add(Panes.key(key));
        }
        CustomMenuItem item = new CustomMenuItem(row, true);
        item.disableProperty().bind(command.enabledProperty().not());
        item.setOnAction(_ -> command.run());
        return item;
    }
}
