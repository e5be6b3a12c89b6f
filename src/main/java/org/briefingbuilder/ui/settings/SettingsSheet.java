package org.briefingbuilder.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Words;

import java.util.List;
import java.util.function.Consumer;

/// What a person sets: who they are, the language, how things look, the keys. Everything acts at
/// once; there is nothing to confirm.
public final class SettingsSheet {

    /// Preferences that others read: the author of edits, and the language as a BCP 47 tag.
    public static final String AUTHOR = "author";

    public static final String LANGUAGE = "language";

    private static final String SHEET = "settings";
    private static final double WIDTH = 720;
    private static final double LARGEST = 2;

    private final Seat seat;
    private final Consumer<String> spoken;
    private final BorderPane content = new BorderPane();
    private final KeysEditor keys;

    private SettingsSheet(Seat seat, Consumer<String> spoken) {
        this.seat = seat;
        this.spoken = spoken;
        this.keys = new KeysEditor(seat);
    }

    /// Adds the commands that lead to settings and keys.
    ///
    /// @param spoken told when another language is chosen: the windows are made anew in it
    public static void addCommands(Seat seat, Consumer<String> spoken) {
        Commands commands = seat.commands();
        commands.add("app.settings", Scope.ALWAYS, () -> show(seat, spoken), "Ctrl+,");
        commands.add("app.settings-keys", Scope.ALWAYS, () -> showKeys(seat, spoken));
        commands.add("app.keys", Scope.ALWAYS, () -> KeysSheet.show(seat), "?", "F1");
    }

    /// @param spoken told when another language is chosen: the windows are made anew in it
    public static void show(Seat seat, Consumer<String> spoken) {
        new SettingsSheet(seat, spoken).open(false);
    }

    /// Shows the keys in it.
    public static void showKeys(Seat seat, Consumer<String> spoken) {
        new SettingsSheet(seat, spoken).open(true);
    }

    private void open(boolean atKeys) {
        if (seat.overlay().isShowing(SHEET)) {
            return;
        }
        ToggleGroup group = new ToggleGroup();
        Node look = general();
        ToggleButton general = tab(group, "settings.general", look);
        ToggleButton keysTab = tab(group, "settings.keys", keys.node());
        HBox tabs = Panes.styled(new HBox(general, keysTab), "settings-tabs");
        content.setTop(tabs);
        content.setPrefHeight(470);
        content.setMinHeight(200);
        (atKeys ? keysTab : general).fire();
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                SHEET,
                                seat.say("settings.title"),
                                content,
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.close"),
                                        () -> seat.overlay().close(SHEET),
                                        "primary")),
                        keys::ended);
    }

    private ToggleButton tab(ToggleGroup group, String key, Node node) {
        ToggleButton tab = Panes.styled(new ToggleButton(seat.say(key)), "settings-tab");
        tab.setToggleGroup(group);
        tab.setOnAction(
                _ -> {
                    tab.setSelected(true);
                    keys.ended();
                    content.setCenter(node);
                });
        return tab;
    }

    private Node general() {
        Look look = seat.look();
        GridPane grid = Panes.styled(new GridPane(), "settings-grid");
        row(grid, "settings.name", "settings.name.what", name());
        row(grid, "settings.language", "settings.language.what", language());
        row(grid, "settings.mode", "", mode());
        row(grid, "settings.scale", "", size("settings.scale", look.scaleProperty()));
        row(
                grid,
                "settings.reading-scale",
                "",
                size("settings.reading-scale", look.readingScaleProperty()));
        row(
                grid,
                "settings.contrast",
                "settings.contrast.what",
                check("settings.contrast", look.contrastProperty()));
        row(
                grid,
                "settings.calm",
                "settings.calm.what",
                check("settings.calm", look.calmProperty()));
        row(
                grid,
                "settings.project",
                "settings.project.what",
                new HBox(12, command("brief.scales"), command("brief.words")));
        ScrollPane scroll = Panes.styled(new ScrollPane(grid), "plain-scroll");
        scroll.setFitToWidth(true);
        return scroll;
    }

    /// What belongs to the open project has a sheet of its own.
    private Node command(String id) {
        return Panes.link(seat.say("command." + id), () -> seat.commands().run(id));
    }

    private void row(GridPane grid, String key, String whatKey, Node control) {
        VBox said = new VBox(2, Panes.styled(new Label(seat.say(key)), "semibold"));
        if (!whatKey.isEmpty()) {
            said.getChildren().add(Panes.wrapped(seat.say(whatKey), "muted", "small"));
        }
        GridPane.setHgrow(control, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), said, control);
    }

    private Node name() {
        TextField field =
                new TextField(seat.preferences().get(AUTHOR, seat.desk().session().author()));
        Panes.name(field, seat.say("settings.name"));
        field.textProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!now.isBlank()) {
                                seat.preferences().put(AUTHOR, now.strip());
                                seat.desk().signAs(now.strip());
                            }
                        });
        return field;
    }

    /// Each language is named in itself.
    private Node language() {
        FlowPane row = Panes.styled(new FlowPane(), "settings-choices");
        ToggleGroup group = new ToggleGroup();
        for (String tag : Words.LANGUAGES) {
            String name = tag.equals("ur") ? "اردو" : "English";
            boolean isIt = tag.equals("ur") == seat.words().isRightToLeft();
            row.getChildren()
                    .add(
                            choice(
                                    group,
                                    name,
                                    isIt,
                                    () -> {
                                        if (!isIt) {
                                            seat.preferences().put(LANGUAGE, tag);
                                            seat.overlay().close(SHEET);
                                            spoken.accept(tag);
                                        }
                                    }));
        }
        return row;
    }

    private Node mode() {
        FlowPane row = Panes.styled(new FlowPane(), "settings-choices");
        ToggleGroup group = new ToggleGroup();
        for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK, Look.Mode.SYSTEM)) {
            String name =
                    switch (mode) {
                        case LIGHT -> seat.say("settings.mode.light");
                        case DARK -> seat.say("settings.mode.dark");
                        case SYSTEM -> seat.say("settings.mode.system");
                    };
            row.getChildren()
                    .add(
                            choice(
                                    group,
                                    name,
                                    seat.look().modeProperty().get() == mode,
                                    () -> seat.look().modeProperty().set(mode)));
        }
        return row;
    }

    private static ToggleButton choice(
            ToggleGroup group, String name, boolean selected, Runnable chosen) {
        ToggleButton toggle = Panes.styled(new ToggleButton(name), "chip");
        toggle.setToggleGroup(group);
        toggle.setSelected(selected);
        toggle.setOnAction(
                _ -> {
                    toggle.setSelected(true);
                    chosen.run();
                });
        return toggle;
    }

    /// From 100 % to 200 % in steps of ten; the text follows when the slider is let go, so that it
    /// does not run away under the pointer.
    private Node size(String key, DoubleProperty scale) {
        Slider slider = new Slider(1, LARGEST, scale.get());
        slider.setMajorTickUnit(0.5);
        slider.setMinorTickCount(4);
        slider.setBlockIncrement(0.1);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(seat.say(key));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label percent = new Label(percent(scale.get()));
        percent.setMinWidth(Region.USE_PREF_SIZE);
        slider.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            percent.setText(percent(now.doubleValue()));
                            if (!slider.isValueChanging()) {
                                scale.set(step(now.doubleValue()));
                            }
                        });
        slider.valueChangingProperty()
                .addListener(
                        (_, _, changing) -> {
                            if (!changing) {
                                scale.set(step(slider.getValue()));
                            }
                        });
        return Panes.styled(new HBox(slider, percent), "settings-size");
    }

    private static double step(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private String percent(double scale) {
        return seat.say("settings.percent", Math.round(step(scale) * 100));
    }

    private Node check(String key, BooleanProperty property) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(seat.say(key));
        box.setSelected(property.get());
        box.selectedProperty().addListener((_, _, now) -> property.set(now));
        return box;
    }
}
