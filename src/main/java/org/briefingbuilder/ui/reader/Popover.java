package org.briefingbuilder.ui.reader;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.text.ReadingView;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done with the selected words, near their end and never over them. It does not take
/// the keyboard, but for the search for a theme and for a note, when asked for. For the JavaFX
/// thread.
final class Popover {

    private static final double GAP = 10;
    private static final double WIDTH = 460;

    private final Seat seat;
    private final Supplier<ReadingView> view;
    private final ReaderModel model;
    private final StackPane box = new StackPane();
    private boolean typing;

    /// Told whether the selection begins or ends within a word.
    private Consumer<Boolean> cutWords = _ -> {};

    Popover(Seat seat, Supplier<ReadingView> view, ReaderModel model) {
        this.seat = seat;
        this.view = view;
        this.model = model;
        box.getStyleClass().add("reader-popover");
        box.setManaged(false);
        box.setVisible(false);
        Runnable afterLayout = this::place;
        box.sceneProperty()
                .addListener(
                        (_, was, is) -> {
                            if (was != null) {
                                was.removePostLayoutPulseListener(afterLayout);
                            }
                            if (is != null) {
                                is.addPostLayoutPulseListener(afterLayout);
                            }
                        });
    }

    Node node() {
        return box;
    }

    boolean isShowing() {
        return box.isVisible();
    }

    /// Shows what can be done with the selection, or nothing without one.
    void follow() {
        if (typing) {
            return;
        }
        if (view.get().selection().isEmpty()
                || view.get().draggingProperty().get()
                || !model.hasSelection()) {
            box.setVisible(false);
        } else {
            if (!box.isVisible()) {
                box.getChildren().setAll(choices());
            }
            cutWords.accept(view.get().isCuttingWords());
            box.setVisible(true);
            place();
        }
    }

    /// The selection or the passage in focus gets a theme that is searched for.
    void searchTheme() {
        ThemeSearch search =
                new ThemeSearch(
                        seat,
                        theme -> {
                            leave();
                            var _ = model.give(theme);
                        },
                        this::leave);
        type(search.node(), search::focus);
    }

    void writeNote() {
        NoteBox note =
                new NoteBox(
                        seat,
                        words -> {
                            leave();
                            var _ = model.note(words);
                        },
                        this::leave);
        type(note.node(), note::focus);
    }

    /// The keyboard comes after the key that asked for it, which would be typed otherwise.
    private void type(Node content, Runnable focus) {
        typing = true;
        box.getChildren().setAll(content);
        box.setVisible(true);
        place();
        Fx.later(focus);
    }

    /// Until the selection changes, or it is told to follow it.
    void hide() {
        box.setVisible(false);
    }

    /// Gives the keyboard back to the text.
    void leave() {
        if (typing) {
            typing = false;
            box.setVisible(false);
            view.get().requestFocus();
            follow();
        }
    }

    private Node choices() {
        FlowPane themes = new FlowPane(6, 6);
        List<Theme> keyed = model.themes().keyed();
        for (int i = 0; i < keyed.size(); i++) {
            Theme theme = keyed.get(i);
            themes.getChildren()
                    .add(
                            choice(
                                    "reader.tag-" + (i + 1),
                                    theme.name(),
                                    Marks.of(theme),
                                    "chip",
                                    () -> {
                                        var _ = model.tag(theme);
                                    }));
        }
        themes.getChildren().add(command("reader.theme", "reader.choice.other", "chip"));
        Button words = command("reader.word", "reader.choice.words", "quiet-choice");
        words.getStyleClass().add("cut-words");
        words.managedProperty().bind(words.visibleProperty());
        cutWords = words.visibleProperty()::set;
        FlowPane others =
                new FlowPane(
                        10,
                        4,
                        words,
                        command("reader.sentence", "reader.choice.sentence", "quiet-choice"),
                        command("reader.paragraph", "reader.choice.paragraph", "quiet-choice"),
                        command("reader.note", "reader.choice.note", "quiet-choice"),
                        command("reader.to-brief", "reader.choice.brief", "quiet-choice"));
        for (FlowPane pane : List.of(themes, others)) {
            pane.setPrefWrapLength(WIDTH - 18);
        }
        javafx.scene.layout.VBox column = new javafx.scene.layout.VBox(8, themes, others);
        column.setFillWidth(true);
        return column;
    }

    private Button command(String id, String words, String style) {
        return choice(id, seat.say(words), new Pane(), style, () -> seat.commands().run(id));
    }

    private Button choice(String id, String words, Node mark, String style, Runnable action) {
        HBox content = new HBox(6);
        String key = seat.commands().hint(id);
        if (!key.isEmpty()) {
            content.getChildren().add(Panes.key(key));
        }
        if (!(mark instanceof Pane)) {
            content.getChildren().add(mark);
        }
        javafx.scene.control.Label name = new javafx.scene.control.Label(words);
        Panes.script(name, words);
        content.getChildren().add(name);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Button button = new Button("", content);
        button.getStyleClass().setAll("button", "reader-choice", style);
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// After each layout, as that may move the words: below the last line of the selection, above
    /// the first when there is no room, at the foot when the selection fills the view.get().
    void place() {
        if (!box.isVisible()) {
            return;
        }
        double width = Math.min(WIDTH, Math.max(200, view.get().getWidth() - 16));
        box.applyCss();
        double wanted = Math.min(width, Math.ceil(box.prefWidth(-1)));
        double height = Math.ceil(box.prefHeight(wanted));
        List<Bounds> lines = lines();
        double x = (view.get().getWidth() - wanted) / 2;
        double y = view.get().getHeight() - height - GAP;
        if (!lines.isEmpty()) {
            Bounds last = lines.getLast();
            Bounds first = lines.getFirst();
            x = last.getMaxX() - wanted / 3;
            double below = last.getMaxY() + GAP;
            double above = first.getMinY() - GAP - height;
            if (below + height <= view.get().getHeight()) {
                y = below;
            } else if (above >= 0) {
                y = above;
            }
        }
        double left = Math.clamp(x, 8, Math.max(8, view.get().getWidth() - wanted - 8));
        Point2D origin = origin();
        box.resizeRelocate(
                Math.round(origin.getX() + left), Math.round(origin.getY() + y), wanted, height);
    }

    /// Where the view is in what holds the popover.
    private Point2D origin() {
        return box.getParent() == null
                ? Point2D.ZERO
                : box.getParent().sceneToLocal(view.get().localToScene(0, 0));
    }

    private List<Bounds> lines() {
        if (!view.get().selection().isEmpty()) {
            return view.get().boundsOf(view.get().selection());
        }
        return model.current().map(p -> view.get().boundsOf(p.anchor().span())).orElse(List.of());
    }
}
