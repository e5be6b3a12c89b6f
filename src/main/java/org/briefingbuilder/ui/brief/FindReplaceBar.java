package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.Replacing.Wanted;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Consumer;

/// Two lines above the outline: what is looked for, and what is to stand in its place. Quotations
/// are never touched.
final class FindReplaceBar {

    private final Seat seat;
    private final FindModel model;
    private final Consumer<Optional<FindModel.Hit>> back;
    private final TextField wanted = new TextField();
    private final TextField by = new TextField();
    private final ToggleButton exact;
    private final ToggleButton whole;
    private final Label count = Panes.muted("");
    private final HBox second;
    private final Button one;
    private final Button all;
    private final VBox node;

    /// @param back puts the keyboard into what was found, or where it was before
    FindReplaceBar(Seat seat, FindModel model, Consumer<Optional<FindModel.Hit>> back) {
        this.seat = seat;
        this.model = model;
        this.back = back;
        field(wanted, "brief.find.wanted", "brief-find-wanted");
        field(by, "brief.find.by", "brief-find-by");
        exact = toggle("Aa", "brief.find.exact");
        whole = toggle("[ab]", "brief.find.whole");
        one = Panes.button(seat.say("brief.find.replace"), this::replace, "small");
        all = Panes.button(seat.say("brief.find.replace-all"), this::replaceAll, "small");
        one.setId("brief-find-one");
        all.setId("brief-find-all");
        count.setMinWidth(76);
        count.setId("brief-find-count");
        Button previous =
                Panes.iconButton(
                        Feather.CHEVRON_UP, seat.say("brief.find.previous"), () -> model.go(-1));
        Button next =
                Panes.iconButton(
                        Feather.CHEVRON_DOWN, seat.say("brief.find.next"), () -> model.go(1));
        Button close = Panes.iconButton(Feather.X, seat.say("ui.close"), this::close);
        HBox first = new HBox(wanted, exact, whole, count, previous, next, close);
        second = new HBox(by, one, all);
        // From what is looked for to what is to stand there.
        Panes.ring(wanted, by, one, all, exact, whole, previous, next, close);
        first.getStyleClass().add("brief-find-line");
        second.getStyleClass().add("brief-find-line");
        second.managedProperty().bind(second.visibleProperty());
        node = new VBox(first, second);
        node.getStyleClass().add("brief-find");
        node.setVisible(false);
        node.managedProperty().bind(node.visibleProperty());
        wanted.textProperty().addListener((_, _, _) -> look());
        exact.selectedProperty().addListener((_, _, _) -> look());
        whole.selectedProperty().addListener((_, _, _) -> look());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::inWanted);
        by.addEventFilter(KeyEvent.KEY_PRESSED, this::inBy);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        model.foundProperty().addListener((_, _, now) -> count(now));
        count(FindModel.Found.NOTHING);
    }

    VBox node() {
        return node;
    }

    boolean isOpen() {
        return node.isVisible();
    }

    /// @param replacing whether other words are to be put in
    /// @param selected words that are looked for from the start; blank for those before
    void open(boolean replacing, String selected) {
        node.setVisible(true);
        second.setVisible(replacing);
        if (!selected.isBlank() && selected.indexOf('\n') < 0) {
            wanted.setText(selected.strip());
        }
        look();
        Fx.later(
                () -> {
                    wanted.requestFocus();
                    wanted.selectAll();
                });
    }

    void close() {
        Optional<FindModel.Hit> last = model.found().hit();
        node.setVisible(false);
        model.rest();
        back.accept(last);
    }

    private void field(TextField field, String words, String id) {
        field.setId(id);
        field.setPromptText(seat.say(words));
        Panes.name(field, seat.say(words));
        field.setMinWidth(120);
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private ToggleButton toggle(String sign, String words) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.getStyleClass().addAll("small", "brief-find-toggle");
        toggle.setAccessibleText(seat.say(words));
        toggle.setTooltip(new Tooltip(seat.say(words)));
        toggle.setMinWidth(HBox.USE_PREF_SIZE);
        return toggle;
    }

    private void look() {
        if (isOpen()) {
            model.want(new Wanted(wanted.getText(), exact.isSelected(), whole.isSelected()));
        }
    }

    private void count(FindModel.Found now) {
        boolean asked = !wanted.getText().isBlank();
        count.setText(
                asked
                        ? seat.say(
                                "brief.find.count", (long) now.here() + 1, (long) now.hits().size())
                        : "");
        one.setDisable(now.here() < 0);
        all.setDisable(now.here() < 0);
    }

    private void replace() {
        if (model.found().here() >= 0) {
            var _ = model.replace(by.getText());
        }
    }

    private void replaceAll() {
        int places = model.found().hits().size();
        if (places > 0) {
            var _ =
                    model.replaceAll(by.getText())
                            .thenAccept(
                                    done -> {
                                        if (!done.edit().changes().isEmpty()) {
                                            seat.toasts()
                                                    .undoable(
                                                            seat.say(
                                                                    "brief.find.replaced",
                                                                    (long) places),
                                                            seat::undo);
                                        }
                                    });
        }
    }

    private void inWanted(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.go(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private void inBy(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isAltDown()) {
                replaceAll();
            } else {
                replace();
            }
            event.consume();
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
