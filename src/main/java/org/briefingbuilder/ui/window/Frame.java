package org.briefingbuilder.ui.window;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.start.SavingModel;
import org.kordamp.ikonli.feather.Feather;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A window's frame: the rail with the places, the top bar, the status line. A place is made when
/// it is first gone to.
final class Frame {

    /// Milliseconds before the first of the other places is made: what was opened is seen first.
    private static final double FIRST = 700;

    /// Milliseconds between the making of two places.
    private static final double BETWEEN = 120;

    private final Seat seat;
    private final Function<PlaceName, Place> maker;
    private final Map<PlaceName, Place> places = new EnumMap<>(PlaceName.class);
    private final ToggleGroup rail = new ToggleGroup();
    private final StackPane centre = new StackPane();
    private final HBox placeActions = new HBox(8);
    private final BorderPane node = new BorderPane();
    private final VBox top = new VBox();
    private final StatusLine status;
    private Optional<Place> front = Optional.empty();
    private boolean closed;

    /// @param menu what stands before the project's name
    /// @param search the field in the middle of the top bar
    Frame(Seat seat, SavingModel saving, Function<PlaceName, Place> maker, Node menu, Node search) {
        this.seat = seat;
        this.maker = maker;
        this.status = new StatusLine(seat, saving);
        top.getChildren().add(topBar(menu, search));
        node.setTop(top);
        node.setLeft(railBar());
        node.setCenter(centre);
        node.setBottom(status.node());
        goCommands();
        status.refresh();
        seat.focus().placeProperty().addListener((_, _, to) -> show(to));
        show(seat.focus().placeProperty().get());
    }

    BorderPane node() {
        return node;
    }

    /// The place, made if it was not.
    Place place(PlaceName name) {
        return places.computeIfAbsent(name, maker);
    }

    /// What was typed and is not handed in yet is handed in.
    void leave() {
        front.ifPresent(Place::left);
    }

    /// Puts a line under the top bar, once it is shown.
    void banner(Node line) {
        Panes.whenShown(top, line);
    }

    /// Makes the other places, one after the other between what else there is to do, so that their
    /// commands act and going there takes no time.
    void makeReady() {
        makeNext(FIRST);
    }

    private void makeNext(double wait) {
        for (PlaceName name : PlaceName.values()) {
            if (!places.containsKey(name)) {
                Fx.delay(
                        wait,
                        () -> {
                            if (!closed) {
                                place(name);
                                makeNext(BETWEEN);
                            }
                        });
                return;
            }
        }
    }

    /// The window closes.
    void close() {
        closed = true;
        places.values().forEach(Place::close);
        status.close();
    }

    /// Shows a place; all but the reader need every passage and are shown when these are there.
    private void show(PlaceName name) {
        if (name == PlaceName.READ || places.containsKey(name)) {
            put(name);
        } else {
            seat.desk()
                    .whenCounted(
                            () -> {
                                if (!closed && seat.focus().placeProperty().get() == name) {
                                    put(name);
                                }
                            });
        }
    }

    private void put(PlaceName name) {
        front.ifPresent(Place::left);
        Place place = place(name);
        front = Optional.of(place);
        rail.selectToggle(rail.getToggles().get(name.ordinal()));
        centre.getChildren().setAll(place.node());
        placeActions.getChildren().setAll(place.actions());
        status.follow(place.status());
        place.shown();
        // what a split holds is in the window once it is styled; the keyboard cannot go there
        // before
        if (node.getScene() != null) {
            place.node().applyCss();
        }
        place.focus();
    }

    private HBox topBar(Node menu, Node search) {
        Label counts = Panes.muted("");
        counts.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> counts(seat.desk().contents()),
                                seat.desk().contentsProperty()));
        HBox start = new HBox(10, menu, counts);
        start.getStyleClass().add("top-start");
        Label author = Panes.muted(seat.desk().session().author());
        placeActions.getStyleClass().add("place-actions");
        Node settings =
                Panes.iconButton(
                        Feather.SETTINGS,
                        seat.say("command.app.settings"),
                        () -> seat.commands().run("app.settings"));
        HBox end = new HBox(12, placeActions, author, settings);
        end.getStyleClass().add("top-end");
        // what can be done here is never cut off: counts, the search and the name make room
        placeActions.setMinWidth(Region.USE_PREF_SIZE);
        author.setMinWidth(0);
        start.setMinWidth(0);
        for (HBox side : List.of(start, end)) {
            side.setPrefWidth(400);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        HBox bar = new HBox(start, search, end);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private String counts(Contents contents) {
        return seat.say("ui.counts", contents.count(Source.class), contents.count(Passage.class));
    }

    private VBox railBar() {
        VBox bar = new VBox();
        bar.getStyleClass().add("rail");
        bar.setAccessibleRole(AccessibleRole.TOOL_BAR);
        bar.setAccessibleText(seat.say("ui.places"));
        for (PlaceName name : PlaceName.values()) {
            ToggleButton button =
                    new ToggleButton(
                            seat.say("ui.place." + name.name().toLowerCase(Locale.ROOT)),
                            Icons.of(icon(name)));
            button.setToggleGroup(rail);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTextOverrun(OverrunStyle.CLIP);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        seat.focus().placeProperty().set(name);
                    });
            bar.getChildren().add(button);
        }
        return bar;
    }

    private static Feather icon(PlaceName name) {
        return switch (name) {
            case READ -> Feather.BOOK_OPEN;
            case PASSAGES -> Feather.MESSAGE_SQUARE;
            case BRIEF -> Feather.FILE_TEXT;
            case REVIEW -> Feather.CHECK_CIRCLE;
        };
    }

    private void goCommands() {
        for (PlaceName name : PlaceName.values()) {
            seat.commands()
                    .add(
                            "go." + name.name().toLowerCase(Locale.ROOT),
                            Scope.ALWAYS,
                            () -> seat.focus().placeProperty().set(name),
                            "Ctrl+" + (name.ordinal() + 1));
        }
        seat.commands().add("edit.undo", Scope.ALWAYS, seat::undo, "Ctrl+Z");
        seat.commands().add("edit.redo", Scope.ALWAYS, seat::redo, "Ctrl+Shift+Z", "Ctrl+Y");
        seat.commands().add("go.next-pane", Scope.ALWAYS, () -> walk(1), "F6");
        seat.commands().add("go.previous-pane", Scope.ALWAYS, () -> walk(-1), "Shift+F6");
    }

    /// From pane to pane, round.
    private void walk(int by) {
        List<Node> panes = front.map(Place::panes).orElse(List.of());
        if (panes.isEmpty() || node.getScene() == null) {
            return;
        }
        int at = -1;
        for (int i = 0; i < panes.size(); i++) {
            if (holds(panes.get(i), node.getScene().getFocusOwner())) {
                at = i;
            }
        }
        int next = at < 0 ? 0 : Math.floorMod(at + by, panes.size());
        Keyboard.give(panes.get(next));
    }

    private static boolean holds(Node pane, @org.jspecify.annotations.Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }
}
