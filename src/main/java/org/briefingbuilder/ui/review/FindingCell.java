package org.briefingbuilder.ui.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One finding: what, where, the letters that differ, and the way to the passage.
final class FindingCell extends ListCell<Finding> {

    private final Seat seat;
    private final VerdictWords words;
    private final VerifyModel model;

    FindingCell(Seat seat, VerdictWords words, VerifyModel model) {
        this.seat = seat;
        this.words = words;
        this.model = model;
        setPrefWidth(0);
        getStyleClass().add("review-cell");
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setAccessibleText("");
        } else {
            setGraphic(row(finding));
            setAccessibleText(words.what(finding) + " " + words.where(finding));
        }
    }

    private Node row(Finding finding) {
        boolean unseen = Verdict.isUnseen(finding);
        Node icon = Icons.of(unseen ? Feather.HELP_CIRCLE : Feather.X_CIRCLE);
        icon.getStyleClass().add(unseen ? "verdict-unseen" : "verdict-differs");
        VBox middle = Panes.styled(new VBox(Panes.wrapped(words.what(finding))), "review-middle");
        String where = words.where(finding);
        if (!where.isEmpty()) {
            middle.getChildren().add(Panes.wrapped(where, "muted", "small"));
        }
        if (!finding.expected().isEmpty() || !finding.found().isEmpty()) {
            middle.getChildren().add(letters(finding));
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox row = Panes.styled(new HBox(icon, middle), "review-row");
        row.setAlignment(Pos.TOP_LEFT);
        model.spot(finding)
                .ifPresent(
                        spot -> {
                            var show =
                                    Panes.link(
                                            seat.say("review.finding.show"),
                                            () -> seat.focus().show(spot));
                            show.setMinWidth(Region.USE_PREF_SIZE);
                            row.getChildren().add(show);
                        });
        return row;
    }

    private GridPane letters(Finding finding) {
        GridPane grid = Panes.styled(new GridPane(), "review-letters");
        grid.addRow(0, muted(seat.say("review.finding.expected")), said(finding.expected()));
        grid.addRow(1, muted(seat.say("review.finding.found")), said(words.found(finding)));
        return grid;
    }

    private static Label muted(String text) {
        Label label = Panes.styled(new Label(text), "muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Label said(String letters) {
        return letters.isEmpty()
                ? muted(seat.say("review.finding.nothing"))
                : Panes.quoted(letters);
    }
}
