package org.briefingbuilder.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of the list: a source in two lines of title and one of facts, or a group's heading.
final class SourceCell extends ListCell<Row> {

    private static final double TIP_WIDTH = 360;

    /// Below so many times the size of the letters not even the date has room beside the themes.
    private static final double NARROW = 16;

    private static final PseudoClass NESTED = PseudoClass.getPseudoClass("nested");
    private static final PseudoClass OLDER = PseudoClass.getPseudoClass("older");

    private final RowWords words;
    private Row.Nest nest = Row.Nest.NONE;
    private final ScriptText title = new ScriptText(2, true, "source-title");
    private final ScriptText who = new ScriptText(1, false, "small", "muted");
    private final ScriptText when = new ScriptText(1, false, "small", "muted");
    private final ScriptText progress = new ScriptText(1, false, "small", "muted");
    private final HBox dots = Panes.styled(new HBox(), "source-dots");
    private final HBox line = Panes.styled(new HBox(who, when), "source-line");
    private final HBox foot = Panes.styled(new HBox(), "source-foot");
    private final VBox entry = Panes.styled(new VBox(title, foot), "source-entry");
    private final ScriptText heading = new ScriptText(1, true, "h3");

    /// Made when they are first wanted, which they are not in most rows.
    private Optional<FontIcon> doubt = Optional.empty();

    private Optional<Tip> tip = Optional.empty();

    SourceCell(RowWords words) {
        this.words = words;
        progress.setMinWidth(Region.USE_PREF_SIZE);
        line.setMinWidth(0);
        HBox.setHgrow(line, Priority.ALWAYS);
        getStyleClass().add("source-cell");
        setText(null);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> source().ifPresent(this::tell));
        // The list is as wide as its pane, however long the titles are.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean isHeading = !empty && row instanceof Row.Heading;
        pseudoClassStateChanged(NESTED, false);
        pseudoClassStateChanged(OLDER, false);
        setMouseTransparent(empty || isHeading);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case Row.Heading(String name, int count) -> {
                heading.setText(words.heading(name, count));
                setGraphic(heading);
                setTooltip(null);
                setAccessibleText(heading.text());
            }
            case Row.Entry(Source source, Row.Nest nest) -> {
                this.nest = nest;
                pseudoClassStateChanged(NESTED, nest != Row.Nest.NONE);
                pseudoClassStateChanged(OLDER, nest == Row.Nest.OLDER);
                show(source);
                setGraphic(entry);
                tip.ifPresent(made -> setTooltip(made.shown()));
            }
        }
    }

    /// Shows anew what changes without the source: passages and how far it was read.
    void refresh() {
        source().ifPresent(this::show);
    }

    Optional<Source> source() {
        return !isEmpty() && getItem() instanceof Row.Entry(Source source, Row.Nest _)
                ? Optional.of(source)
                : Optional.empty();
    }

    private void show(Source source) {
        title.setText(source.title());
        String kin = words.nest(nest);
        String by = words.who(source);
        who.setText(kin.isEmpty() || by.isEmpty() ? kin + by : kin + " · " + by);
        who.setManaged(!who.text().isEmpty());
        when.setText(words.when(source));
        words.dots().show(source.id(), dots);
        progress.setText(words.progress(source));
        foot(source);
        tip.ifPresent(made -> made.text().setText(words.tip(source)));
        setAccessibleText(words.spoken(source, nest));
    }

    /// Holds only what there is: each row of the list costs time.
    private void foot(Source source) {
        boolean hasPassages = !dots.getChildren().isEmpty();
        List<Node> parts = new ArrayList<>();
        if (words.doubt(source).isPresent()) {
            parts.add(doubt.orElseGet(this::madeDoubt));
        }
        parts.add(line);
        if (!hasPassages || words.isBegun(source)) {
            parts.add(progress);
        }
        if (hasPassages) {
            parts.add(dots);
        }
        if (!foot.getChildren().equals(parts)) {
            foot.getChildren().setAll(parts);
        }
    }

    private FontIcon madeDoubt() {
        FontIcon made = Icons.of(Feather.ALERT_TRIANGLE);
        made.getStyleClass().add("doubt");
        doubt = Optional.of(made);
        return made;
    }

    /// The pointer is here: the whole title and what else there is no room for.
    private void tell(Source source) {
        Tip made = tip.orElseGet(Tip::new);
        tip = Optional.of(made);
        made.text().setText(words.tip(source));
        setTooltip(made.shown());
    }

    private record Tip(ScriptText text, Tooltip shown) {
        Tip() {
            this(new ScriptText(12, false, "tip-words"), new Tooltip());
            text.setPrefWidth(TIP_WIDTH);
            shown.setGraphic(text);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || getGraphic() == null) {
            return super.computePrefHeight(width);
        }
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + getGraphic().prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean narrow = getWidth() < NARROW * when.size();
        when.setMinWidth(narrow ? 0 : Region.USE_PREF_SIZE);
        if (getGraphic() != null) {
            getGraphic()
                    .resizeRelocate(
                            snappedLeftInset(),
                            snappedTopInset(),
                            getWidth() - snappedLeftInset() - snappedRightInset(),
                            getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
