package org.briefingbuilder.ui.themes;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.briefingbuilder.app.ThemeChange;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Forms;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sheet in which a theme is changed: one edit when it is saved. For the JavaFX thread.
final class ThemeEditor {

    static final String SHEET = "theme";

    private static final double WIDTH = 500;

    /// Pixels of the form without the sheet's edges.
    private static final double FORM = WIDTH - 52;

    private static final int COLOURS = 12;
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("error");

    private final Seat seat;
    private final ThemeDraft draft;
    private final Button save;

    ThemeEditor(Seat seat, Theme theme) {
        this.seat = seat;
        this.draft = new ThemeDraft(seat.desk().contents(), theme);
        this.save = Panes.button(seat.say("ui.save"), this::save, "primary");
        save.setId("theme-save");
        save.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !draft.isSound() || seat.desk().isReadOnly(),
                                draft.nameFault(),
                                draft.markFault()));
    }

    void show() {
        VBox form =
                new VBox(name(), definition(), words(), colours(), new HBox(16, mark(), parent()));
        form.getStyleClass().add("theme-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sheet-scroll");
        scroll.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        event.consume();
                        save();
                    }
                });
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                SHEET,
                                seat.say("themes.edit.title"),
                                scroll,
                                WIDTH * seat.look().scaleProperty().get(),
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(SHEET)),
                                save));
    }

    private void save() {
        if (save.isDisabled()) {
            return;
        }
        seat.overlay().close(SHEET);
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        contents.theme(draft.original().id())
                                                .map(
                                                        now ->
                                                                ThemeChange.of(
                                                                        contents,
                                                                        now,
                                                                        draft.on(now),
                                                                        seat.desk()
                                                                                .session()
                                                                                .stamp()))
                                                .orElseGet(this::nothing));
    }

    private Edit nothing() {
        return new Edit("theme.change", "", seat.desk().session().stamp(), List.of());
    }

    private Node name() {
        TextField field = new TextField();
        field.setId("edit-name");
        field.textProperty().bindBidirectional(draft.nameProperty());
        field.setOnAction(_ -> save());
        Label fault = fault(field, draft.nameFault());
        return Forms.field(seat.say("themes.edit.name"), field, fault);
    }

    private Node definition() {
        TextArea area = new TextArea();
        area.setId("edit-definition");
        area.setPrefRowCount(3);
        area.textProperty().bindBidirectional(draft.definitionProperty());
        Script.wrap(area);
        Panes.tabLeaves(area);
        return Forms.field(seat.say("themes.edit.definition"), area);
    }

    private Node words() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        chips.setPrefWrapLength(FORM);
        Runnable fill =
                () ->
                        chips.getChildren()
                                .setAll(draft.words().stream().map(this::wordChip).toList());
        draft.words().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        TextField more = new TextField();
        more.setId("edit-words");
        more.setPromptText(seat.say("themes.edit.words.prompt"));
        Runnable take =
                () -> {
                    draft.addWords(more.getText());
                    more.clear();
                };
        more.setOnAction(_ -> take.run());
        more.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (!event.getCharacter().isEmpty()
                            && ThemeDraft.BETWEEN.contains(event.getCharacter())) {
                        event.consume();
                        take.run();
                    }
                });
        more.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (!focused) {
                                take.run();
                            }
                        });
        return Forms.field(seat.say("themes.edit.words"), more, chips);
    }

    private Node wordChip(String word) {
        Label label = new Label(word);
        Panes.script(label, word);
        Button off =
                Panes.iconButton(
                        Feather.X,
                        seat.say("themes.edit.words.remove", word),
                        () -> draft.words().remove(word));
        HBox chip = new HBox(label, off);
        chip.getStyleClass().addAll("chip", "word-chip");
        chip.setMaxHeight(HBox.USE_PREF_SIZE);
        return chip;
    }

    private Node colours() {
        ToggleGroup group = new ToggleGroup();
        FlowPane slots = new FlowPane();
        slots.getStyleClass().add("colour-slots");
        slots.setAccessibleRole(AccessibleRole.TOOL_BAR);
        slots.setPrefWrapLength(FORM);
        for (int slot = 1; slot <= COLOURS; slot++) {
            slots.getChildren().add(colour(slot, group));
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, was, now) -> {
                            if (now == null && was != null) {
                                was.setSelected(true);
                            } else if (now != null) {
                                draft.colourProperty().set((Integer) now.getUserData());
                            }
                        });
        return Forms.field(seat.say("themes.edit.colour"), slots);
    }

    private ToggleButton colour(int slot, ToggleGroup group) {
        Label mark = new Label();
        mark.getStyleClass().setAll("label", "mark", "theme-" + slot);
        mark.textProperty().bind(draft.markProperty());
        mark.textProperty().addListener((_, _, text) -> styleMark(mark, text));
        styleMark(mark, draft.markProperty().get());
        ToggleButton button = new ToggleButton("", mark);
        button.getStyleClass().add("colour-slot");
        button.setId("edit-colour-" + slot);
        button.setUserData(slot);
        button.setToggleGroup(group);
        button.setSelected(slot == draft.colourProperty().get());
        String users =
                seat.desk().contents().themes().stream()
                        .filter(t -> t.colour() == slot && !t.id().equals(draft.original().id()))
                        .map(Theme::name)
                        .collect(Collectors.joining(", "));
        String words =
                users.isEmpty()
                        ? seat.say("themes.edit.colour.slot", slot)
                        : seat.say("themes.edit.colour.used", slot, users);
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        return button;
    }

    private static void styleMark(Label mark, String text) {
        mark.getStyleClass().remove("urdu-mark");
        if (Typefaces.isArabic(text)) {
            mark.getStyleClass().add("urdu-mark");
        }
    }

    private Node mark() {
        TextField field = new TextField();
        field.setId("edit-mark");
        field.setPrefColumnCount(3);
        field.textProperty().bindBidirectional(draft.markProperty());
        Node box =
                Forms.field(seat.say("themes.edit.mark"), field, fault(field, draft.markFault()));
        ((VBox) box).setMinWidth(120);
        return box;
    }

    private Node parent() {
        List<Optional<Theme>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        draft.parents().forEach(theme -> choices.add(Optional.of(theme)));
        ComboBox<Optional<Theme>> box = new ComboBox<>(FXCollections.observableArrayList(choices));
        box.setId("edit-parent");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Theme> theme) {
                        return theme == null
                                ? ""
                                : theme.map(Theme::name)
                                        .orElseGet(() -> seat.say("themes.edit.parent.none"));
                    }

                    @Override
                    public Optional<Theme> fromString(String name) {
                        return Optional.empty();
                    }
                });
        box.setValue(draft.parentProperty().get().flatMap(seat.desk().contents()::theme));
        box.valueProperty()
                .addListener((_, _, theme) -> draft.parentProperty().set(theme.map(Theme::id)));
        Node node = Forms.field(seat.say("themes.edit.parent"), box);
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private Label fault(
            Node field, javafx.beans.value.ObservableValue<Optional<ThemeDraft.Fault>> which) {
        Label label = Panes.wrapped("", "error", "small", "fault");
        label.textProperty()
                .bind(
                        which.map(
                                fault ->
                                        fault.map(f -> seat.say("themes.edit.fault." + f.key()))
                                                .orElse("")));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        which.addListener(
                (_, _, fault) -> field.pseudoClassStateChanged(FAULTY, fault.isPresent()));
        return label;
    }
}
