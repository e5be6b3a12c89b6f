package org.briefingbuilder.ui.evidence;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.text.Findable;
import org.briefingbuilder.text.Sought;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A list to choose from, some of it or all, with a field that narrows it as one types. For lists
/// of any length.
final class Choice extends VBox {

    private static final double ROW = 30;
    private static final int MOST_ROWS = 12;

    /// Up to so many entries need no field.
    private static final int FEW = 8;

    /// One entry.
    ///
    /// @param id given back when it is chosen
    /// @param words what it is looked for by
    /// @param icon stands before it
    /// @param end stands at its end; may be empty
    record Entry(String id, String words, Optional<Node> icon, String end) {}

    /// How far an entry is chosen.
    enum Chosen {
        NO,
        SOME,
        YES
    }

    private final List<Entry> entries;
    private final Function<String, Chosen> chosen;
    private final BiConsumer<String, Boolean> choose;
    private final ListView<Entry> list = new ListView<>();
    private final TextField field = new TextField();

    /// @param name of the list, for those who cannot see it
    /// @param prompt in the field
    /// @param choose gets the id and whether it shall be chosen now
    Choice(
            String name,
            String prompt,
            List<Entry> entries,
            Function<String, Chosen> chosen,
            BiConsumer<String, Boolean> choose) {
        this.entries = entries;
        this.chosen = chosen;
        this.choose = choose;
        getStyleClass().add("choice");
        list.setAccessibleText(name);
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInList);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().addListener(_ -> narrow());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyInField);
        if (entries.size() > FEW) {
            getChildren().add(field);
        }
        getChildren().add(list);
        narrow();
    }

    /// Puts the keyboard where one begins.
    void focus() {
        (entries.size() > FEW ? field : list).requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void narrow() {
        Sought sought = Sought.of(field.getText());
        list.getItems()
                .setAll(
                        entries.stream()
                                .filter(entry -> sought.isIn(Findable.form(entry.words())))
                                .toList());
        list.setPrefHeight(ROW * Math.clamp(list.getItems().size(), 1, MOST_ROWS) + 2);
        list.getSelectionModel().selectFirst();
    }

    private void keyInField(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> {
                toggleSelected();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        int to = list.getSelectionModel().getSelectedIndex() + by;
        if (to >= 0 && to < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 4));
        }
        event.consume();
    }

    private void keyInList(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
            toggleSelected();
            event.consume();
        }
    }

    private void toggleSelected() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::toggle);
    }

    private void toggle(Entry entry) {
        choose.accept(entry.id(), chosen.apply(entry.id()) != Chosen.YES);
        list.refresh();
    }

    private final class Cell extends ListCell<Entry> {
        private final StackPane box = new StackPane();
        private final Label words = new Label();
        private final Label end = Panes.muted("");
        private final HBox row = new HBox(box, words, Panes.gap(), end);

        Cell() {
            row.getStyleClass().add("choice-row");
            box.setMinWidth(18);
            words.setMinWidth(0);
            end.setMinWidth(USE_PREF_SIZE);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            setOnMouseClicked(
                    _ -> {
                        if (getItem() != null) {
                            toggle(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            Chosen how = chosen.apply(entry.id());
            Feather icon =
                    switch (how) {
                        case NO -> Feather.SQUARE;
                        case SOME -> Feather.MINUS_SQUARE;
                        case YES -> Feather.CHECK_SQUARE;
                    };
            box.getChildren()
                    .setAll(
                            Panes.styled(
                                    Icons.of(icon),
                                    "choice-" + how.name().toLowerCase(Locale.ROOT)));
            words.setText(entry.words());
            words.setGraphic(entry.icon().orElse(null));
            Panes.script(words, entry.words());
            end.setText(entry.end());
            setGraphic(row);
            setAccessibleText(entry.words() + " " + entry.end());
            setAccessibleRole(AccessibleRole.CHECK_BOX);
        }
    }
}
