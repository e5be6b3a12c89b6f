package org.briefingbuilder.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A file of an import and what has become of it.
final class ImportCell extends ListCell<ImportFile> {

    private final ImportReport report;
    private final ScriptText name = new ScriptText(1, false, "import-name").fromStart();
    private final ScriptText what = new ScriptText(12, false, "small", "muted").fromStart();
    private final StackPane sign = Panes.styled(new StackPane(), "import-sign");
    private final VBox text = new VBox(name, what);
    private final HBox row;
    private final ImportActions actions;
    private final Button button;
    private final Button settle;
    private Subscription state = Subscription.EMPTY;

    ImportCell(ImportReport report, ImportActions actions) {
        this.report = report;
        this.actions = actions;
        button =
                Panes.link(
                        "",
                        () -> {
                            if (getItem() != null) {
                                actions.show(getItem());
                            }
                        });
        button.setMinWidth(Region.USE_PREF_SIZE);
        settle =
                Panes.link(
                        "",
                        () -> {
                            if (getItem() != null) {
                                actions.settle(getItem(), this::settled);
                            }
                        });
        settle.setMinWidth(Region.USE_PREF_SIZE);
        row = Panes.styled(new HBox(sign, text, settle, button), "import-row");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        getStyleClass().add("import-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ImportFile file, boolean empty) {
        super.updateItem(file, empty);
        state.unsubscribe();
        state = Subscription.EMPTY;
        if (empty || file == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(file.name());
        setTooltip(new Tooltip(file.path().toString()));
        state = file.state().subscribe(now -> show(file, now));
        setGraphic(row);
    }

    private void show(ImportFile file, FileState now) {
        what.setText(report.of(file));
        what.setManaged(!what.text().isEmpty());
        String words = actions.words(file);
        button.setText(words);
        button.setVisible(!words.isEmpty());
        button.setManaged(!words.isEmpty());
        settled();
        sign.getChildren().setAll(sign(file, now));
        setAccessibleText(file.name() + ". " + what.text());
        requestLayout();
    }

    private void settled() {
        String words = getItem() == null ? "" : actions.toSettle(getItem());
        settle.setText(words);
        settle.setVisible(!words.isEmpty());
        settle.setManaged(!words.isEmpty());
    }

    private static FontIcon sign(ImportFile file, FileState now) {
        return switch (now) {
            case FileState.Waiting _ -> icon(Feather.CIRCLE, "waiting");
            case FileState.Reading _ -> icon(Feather.BOOK_OPEN, "reading");
            case FileState.Added _ ->
                    file.isDoubtful()
                            ? icon(Feather.ALERT_TRIANGLE, "doubt")
                            : icon(Feather.CHECK, "good");
            case FileState.Refused _ -> icon(Feather.X_CIRCLE, "bad");
            case FileState.Stopped _ -> icon(Feather.MINUS_CIRCLE, "waiting");
        };
    }

    private static FontIcon icon(Feather which, String style) {
        return Panes.styled(Icons.of(which), style);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            row.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
