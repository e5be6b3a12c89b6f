package org.briefingbuilder.ui.themes;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Set;
import java.util.function.Consumer;

/// A field that finds a theme by its letters, with what it found below; a name that no theme has
/// becomes one. For the JavaFX thread.
public final class TagBox {

    private static final int ROWS = 6;

    private final Seat seat;
    private final Consumer<Theme> chosen;
    private final Runnable left;
    private final ObservableList<Theme> found = FXCollections.observableArrayList();
    private final ListView<Theme> list = new ListView<>(found);
    private final TextField search = new TextField();
    private final Button make = Panes.link("", this::make);
    private final VBox box = new VBox(search, list, make);
    private Set<String> carried = Set.of();

    /// @param chosen gets the theme; it is in the project by then
    /// @param left is told when somebody leaves it without choosing
    public TagBox(Seat seat, Consumer<Theme> chosen, Runnable left) {
        this.seat = seat;
        this.chosen = chosen;
        this.left = left;
        search.setId("tag-search");
        search.setPromptText(seat.say("themes.tag.prompt"));
        Panes.name(search, seat.say("themes.tag.prompt"));
        search.textProperty().addListener((_, _, _) -> fill());
        search.setOnAction(_ -> choose());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("tag-found");
        list.getStyleClass().add("rows");
        list.setAccessibleText(seat.say("themes.title"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ThemeCell(seat, theme -> carried.contains(theme.id())));
        list.fixedCellSizeProperty().bind(seat.look().scaleProperty().multiply(Palette.ROW));
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        choose();
                    }
                });
        make.setId("tag-make");
        make.managedProperty().bind(make.visibleProperty());
        box.getStyleClass().add("tag-box");
    }

    public Node node() {
        return box;
    }

    /// Begins anew, with the keyboard in the field.
    ///
    /// @param already the ids of the themes that are shown as there already
    public void open(Set<String> already) {
        carried = Set.copyOf(already);
        search.clear();
        fill();
        search.requestFocus();
    }

    private void fill() {
        String typed = ThemeDraft.tidy(search.getText());
        found.setAll(Codebook.of(seat.desk().contents()).search(typed));
        list.getSelectionModel().clearSelection();
        if (!typed.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        int rows = Math.min(ROWS, found.size());
        list.setPrefHeight(rows * list.getFixedCellSize() + 2);
        list.setMinHeight(list.getPrefHeight());
        list.setVisible(rows > 0);
        list.setManaged(rows > 0);
        boolean fresh =
                !typed.isEmpty()
                        && !seat.desk().isReadOnly()
                        && seat.desk().contents().themeNamed(typed).isEmpty();
        make.setVisible(fresh);
        make.setText(seat.say("themes.tag.make", typed));
    }

    private void choose() {
        Theme theme = list.getSelectionModel().getSelectedItem();
        if (theme != null) {
            chosen.accept(theme);
        } else if (make.isVisible()) {
            make();
        }
    }

    private void make() {
        String name = ThemeDraft.tidy(search.getText());
        var session = seat.desk().session();
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        ThemeEdits.add(
                                                contents, name, session.ids(), session.stamp()))
                        .thenAccept(done -> done.contents().themeNamed(name).ifPresent(chosen));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                list.getSelectionModel().selectNext();
                event.consume();
            }
            case UP -> {
                list.getSelectionModel().selectPrevious();
                event.consume();
            }
            case ESCAPE -> {
                left.run();
                event.consume();
            }
            default -> {}
        }
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        }
    }
}
