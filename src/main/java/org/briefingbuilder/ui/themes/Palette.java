package org.briefingbuilder.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The themes: picked by a click, put in order by dragging or Alt and an arrow, and made, changed,
/// merged and removed. For the JavaFX thread.
final class Palette implements AutoCloseable {

    /// Pixels of a row at 100 %.
    static final double ROW = 28;

    private final Seat seat;
    private final Tagging tagging;
    private final ObservableList<Codebook.Entry> entries = FXCollections.observableArrayList();
    private final ListView<Codebook.Entry> list = new ListView<>(entries);
    private final TextField name = new TextField();
    private final Label refused = Panes.wrapped("", "error", "small", "palette-refused");
    private final Label none;
    private final VBox box = new VBox();
    private final Runnable stop;

    Palette(Seat seat, Tagging tagging) {
        this.seat = seat;
        this.tagging = tagging;
        list.getStyleClass().addAll("palette", "rows");
        list.setId("palette");
        list.setAccessibleText(seat.say("themes.title"));
        list.setCellFactory(_ -> new PaletteCell(seat, tagging, this));
        list.fixedCellSizeProperty().bind(seat.look().scaleProperty().multiply(ROW));
        list.prefHeightProperty()
                .bind(Bindings.size(entries).multiply(list.fixedCellSizeProperty()).add(2));
        list.setMinHeight(0);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnContextMenuRequested(
                event -> {
                    if (event.isKeyboardTrigger()) {
                        event.consume();
                        showMenu();
                    }
                });
        new PaletteDrag(list, tagging::pick, this::put, seat.desk().isReadOnly());
        none = Panes.wrapped(seat.say("themes.none"), "muted", "shelf-words");
        name.setId("theme-name");
        name.getStyleClass().add("palette-name");
        name.setPromptText(seat.say("themes.new.prompt"));
        Panes.name(name, seat.say("themes.new.prompt"));
        name.setOnAction(_ -> make());
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInName);
        name.textProperty().addListener((_, _, typed) -> check(typed));
        Node add = Panes.iconButton(Feather.PLUS, seat.say("themes.new"), () -> startNaming(""));
        add.setId("theme-new");
        add.setDisable(seat.desk().isReadOnly());
        VBox.setVgrow(list, Priority.SOMETIMES);
        box.getChildren().addAll(Panes.heading(seat.say("themes.title"), add), none, list);
        box.getChildren().addAll(naming());
        box.setMinHeight(0);
        showNaming(false);
        rebuild(seat.desk().contents());
        stop = seat.desk().watch(this::follow);
    }

    Region node() {
        return box;
    }

    @Override
    public void close() {
        stop.run();
    }

    /// Opens the field for a new theme's name.
    void startNaming(String proposed) {
        name.setText(proposed);
        refused.setText("");
        showNaming(true);
        name.requestFocus();
        name.positionCaret(proposed.length());
    }

    ObservableList<Codebook.Entry> entries() {
        return entries;
    }

    private void showMenu() {
        int at = list.getFocusModel().getFocusedIndex();
        list.lookupAll(".palette-cell").stream()
                .filter(PaletteCell.class::isInstance)
                .map(PaletteCell.class::cast)
                .filter(cell -> cell.getIndex() == at)
                .findFirst()
                .ifPresent(PaletteCell::showMenu);
    }

    void edit(Theme theme) {
        new ThemeEditor(seat, theme).show();
    }

    void merge(Theme theme) {
        new MergeSheet(seat, tagging, theme).show();
    }

    /// Puts `theme` one place up or down among its own.
    void step(Theme theme, boolean up) {
        tagging.move(
                theme,
                (contents, now) ->
                        up
                                ? ThemeMove.up(contents, now, tagging.stamp())
                                : ThemeMove.down(contents, now, tagging.stamp()));
    }

    private void put(Theme theme, Theme beside, boolean after) {
        tagging.move(
                theme,
                (contents, now) ->
                        contents.theme(beside.id())
                                .map(
                                        there ->
                                                ThemeMove.put(
                                                        contents,
                                                        now,
                                                        there,
                                                        after,
                                                        tagging.stamp()))
                                .orElseGet(() -> ThemeMove.nothing(tagging.stamp())));
    }

    private VBox naming() {
        VBox naming = new VBox(name, refused);
        naming.getStyleClass().add("palette-naming");
        naming.managedProperty().bind(naming.visibleProperty());
        naming.setMinHeight(Region.USE_PREF_SIZE);
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        name.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused && name.getText().isBlank()) {
                                showNaming(false);
                            }
                        });
        return naming;
    }

    private void showNaming(boolean shown) {
        name.getParent().setVisible(shown);
    }

    private void check(String typed) {
        Optional<Theme> taken =
                typed.isBlank()
                        ? Optional.empty()
                        : seat.desk().contents().themeNamed(ThemeDraft.tidy(typed));
        refused.setText(taken.map(t -> seat.say("themes.new.taken", t.name())).orElse(""));
    }

    private void make() {
        String wanted = ThemeDraft.tidy(name.getText());
        if (wanted.isEmpty() || !refused.getText().isEmpty()) {
            return;
        }
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        ThemeEdits.add(
                                                contents,
                                                wanted,
                                                seat.desk().session().ids(),
                                                tagging.stamp()))
                        .thenAccept(_ -> select(wanted));
        name.clear();
        showNaming(false);
        list.requestFocus();
    }

    private void select(String wanted) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).theme().name().equalsIgnoreCase(wanted)) {
                list.getSelectionModel().clearAndSelect(i);
                list.scrollTo(i);
            }
        }
    }

    private void pressedInName(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            name.clear();
            showNaming(false);
            list.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        Codebook.Entry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        Theme theme = entry.theme();
        boolean done = true;
        switch (event.getCode()) {
            case ENTER, SPACE -> tagging.pick(theme);
            case F2 -> edit(theme);
            case DELETE -> tagging.remove(theme);
            case UP, DOWN -> {
                done = event.isAltDown();
                if (done) {
                    step(theme, event.getCode() == KeyCode.UP);
                }
            }
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void follow(Announced announced) {
        boolean themes =
                announced.edit().changes().stream()
                        .anyMatch(
                                change ->
                                        change.before().or(change::after).orElseThrow()
                                                instanceof Theme);
        if (themes) {
            rebuild(announced.contents());
        }
    }

    private void rebuild(Contents contents) {
        Codebook.Entry selected = list.getSelectionModel().getSelectedItem();
        entries.setAll(Codebook.of(contents).entries());
        none.setVisible(entries.isEmpty());
        none.setManaged(entries.isEmpty());
        if (selected != null) {
            select(selected.theme());
        }
    }

    private void select(Theme theme) {
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).theme().id().equals(theme.id())) {
                list.getSelectionModel().clearAndSelect(i);
                list.getFocusModel().focus(i);
            }
        }
    }
}
