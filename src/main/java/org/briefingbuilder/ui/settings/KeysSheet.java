package org.briefingbuilder.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Keystroke;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.List;

/// All keys at a glance, by group and in columns, found by words.
public final class KeysSheet {

    private static final String SHEET = "keys";
    private static final double WIDTH = 900;
    private static final int COLUMNS = 2;

    private final Seat seat;
    private final KeysModel model;
    private final HBox columns = Panes.styled(new HBox(), "keys-columns");

    private KeysSheet(Seat seat) {
        this.seat = seat;
        this.model = new KeysModel(seat.commands(), seat.words(), true);
    }

    /// Shows it, unless it is shown already.
    public static void show(Seat seat) {
        if (!seat.overlay().isShowing(SHEET)) {
            new KeysSheet(seat).show();
        }
    }

    private void show() {
        TextField search = new TextField();
        search.setPromptText(seat.say("settings.keys.search"));
        Panes.name(search, seat.say("settings.keys.search"));
        model.wantedProperty().bind(search.textProperty());
        model.rows()
                .addListener((javafx.collections.ListChangeListener<KeysModel.Row>) _ -> fill());
        fill();
        ScrollPane scroll = Panes.styled(new ScrollPane(columns), "plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(470);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(12, search, scroll);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                SHEET,
                                seat.say("settings.keys.title"),
                                box,
                                WIDTH,
                                Panes.button(
                                        seat.say("settings.keys.change"),
                                        () -> {
                                            seat.overlay().close(SHEET);
                                            seat.commands().run("app.settings-keys");
                                        }),
                                Panes.button(
                                        seat.say("ui.close"),
                                        () -> seat.overlay().close(SHEET),
                                        "primary")));
    }

    /// Groups go whole into the columns, in order, so that these are about as long as each other.
    private void fill() {
        List<VBox> groups = groups();
        int all = groups.stream().mapToInt(group -> group.getChildren().size() + 1).sum();
        columns.getChildren().clear();
        VBox column = column();
        int used = 0;
        for (VBox group : groups) {
            if (used >= (double) all / COLUMNS && columns.getChildren().size() < COLUMNS) {
                column = column();
                used = 0;
            }
            column.getChildren().add(group);
            used += group.getChildren().size() + 1;
        }
        if (groups.isEmpty()) {
            column.getChildren().add(Panes.muted(seat.say("settings.keys.nothing")));
        }
    }

    private VBox column() {
        VBox column = Panes.styled(new VBox(), "keys-column");
        column.setPrefWidth(WIDTH / COLUMNS);
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.getChildren().add(column);
        return column;
    }

    private List<VBox> groups() {
        List<VBox> groups = new ArrayList<>();
        for (KeysModel.Row row : model.rows()) {
            switch (row) {
                case KeysModel.Row.Heading(KeyGroup group) -> {
                    VBox box = Panes.styled(new VBox(), "keys-group");
                    box.getChildren().add(Panes.styled(new Label(group.name(seat.words())), "h3"));
                    groups.add(box);
                }
                case KeysModel.Row.Of one -> groups.getLast().getChildren().add(line(one));
            }
        }
        return groups;
    }

    private HBox line(KeysModel.Row.Of one) {
        Label name = new Label(one.name());
        name.setMinWidth(0);
        HBox line = Panes.styled(new HBox(name, Panes.gap()), "keys-line");
        for (Keystroke key : one.command().keys()) {
            Label cap = Panes.key(key.shown());
            cap.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(cap);
        }
        return line;
    }
}
