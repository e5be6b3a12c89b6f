package org.briefingbuilder.ui.reader.text;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.ui.kit.Panes;

import java.util.List;

/// What was taken out, as one grey line where it stood; opened, each line of it, to be put back.
final class FurnitureBox extends VBox {

    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden-words");

    private final TextView view;
    private final Button toggle;
    private final VBox lines = new VBox();
    private final VBox column;
    private Row.Furniture row = new Row.Furniture(List.of());
    private boolean open;

    FurnitureBox(TextView view) {
        this.view = view;
        this.toggle = Panes.link("", () -> view.toggle(row));
        toggle.getStyleClass().add("furniture-toggle");
        toggle.setFocusTraversable(false);
        lines.getStyleClass().add("furniture-lines");
        this.column = new VBox(toggle, lines);
        column.getStyleClass().add("furniture");
        column.maxWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                this::room, widthProperty(), view.measureProperty()));
        getChildren().add(column);
        getStyleClass().add("furniture-row");
        setAlignment(Pos.TOP_CENTER);
    }

    /// As wide as the lines of the text: in a narrow view its margins are kept.
    private double room() {
        double measure = view.measureProperty().get();
        double within = getWidth() - 2 * Math.min(RowBox.MARGIN, getWidth() / 5);
        return within <= 0 ? measure : Math.min(within, measure);
    }

    void show(Row.Furniture shown) {
        if (shown == row && open == view.isOpen(shown)) {
            return;
        }
        row = shown;
        open = view.isOpen(row);
        int hidden = (int) row.cuts().stream().filter(c -> Doubt.isHidden(c.reason())).count();
        boolean furniture = row.cuts().stream().allMatch(Cut::isFurniture);
        toggle.setText(
                hidden == row.cuts().size()
                        ? view.labels().hidden(hidden, open)
                        : furniture
                                ? view.labels().furniture(row.cuts().size(), open)
                                : view.labels().changes(row.cuts().size(), open));
        column.pseudoClassStateChanged(HIDDEN, hidden > 0);
        lines.getChildren().clear();
        lines.setManaged(open);
        if (open) {
            row.cuts().forEach(cut -> lines.getChildren().add(line(cut)));
        }
    }

    private HBox line(Cut cut) {
        Label words = Panes.wrapped(cut.words().strip(), "furniture-words");
        Panes.script(words, cut.words());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(words);
        line.getStyleClass().add("furniture-line");
        if (Doubt.isHidden(cut.reason())) {
            Label why = Panes.styled(new Label(view.labels().why(cut.reason())), "hidden-why");
            why.setMinWidth(USE_PREF_SIZE);
            line.getChildren().addFirst(why);
        }
        String about = view.labels().about(cut);
        if (!about.isEmpty()) {
            Label who = new Label(about);
            who.getStyleClass().add("furniture-about");
            who.setMinWidth(USE_PREF_SIZE);
            line.getChildren().addFirst(who);
        }
        if (view.canRestore() && cut.isFurniture()) {
            Button restore = Panes.link(view.labels().restore(), () -> view.restore(cut));
            restore.setMinWidth(USE_PREF_SIZE);
            restore.setAccessibleText(view.labels().restore() + ": " + cut.words());
            line.getChildren().add(restore);
        }
        return line;
    }
}
