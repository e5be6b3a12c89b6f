package org.briefingbuilder.ui.evidence;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.passages.PassageFilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Themes by sources: every cell, heading and total filters the list. Only what fits is made into
/// nodes; the rest is scrolled to. Arrows walk, Enter filters.
final class MatrixView extends Pane {

    private static final double HEADING = 108;
    private static final double CELL = 46;

    /// Cells are narrower when that shows every source.
    private static final double NARROW = 34;

    private static final double TOTAL = 54;
    private static final double ROW = 34;
    private static final double TOP = 26;
    private static final double GAP = 3;
    private static final double BAR = 12;
    private static final int MOST_ROWS = 10;

    /// Above this share of the largest count a cell is filled with the theme's colour.
    private static final double STRONG = 0.66;

    private final EvidenceModel model;
    private final Phrases phrases;
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final List<Node> drawn = new ArrayList<>();
    private Matrix matrix = Overview.none().matrix();
    private ShortNames names = new ShortNames(List.of());
    private int row;
    private int column;
    private boolean redrawing;

    MatrixView(EvidenceModel model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        getStyleClass().add("matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : List.of(across, down)) {
            bar.setFocusTraversable(false);
            bar.setUnitIncrement(1);
            bar.setManaged(false);
            bar.valueProperty().addListener(_ -> redraw());
        }
        getChildren().addAll(across, down);
        focusedProperty().addListener(_ -> redraw());
        widthProperty().addListener(_ -> redraw());
        heightProperty().addListener(_ -> redraw());
        setOnMousePressed(
                event -> {
                    requestFocus();
                    // what scrolls would take the keyboard to itself
                    event.consume();
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        model.overviewProperty().addListener((_, _, now) -> show(now));
        model.filterProperty().addListener((_, was, is) -> chosen(was, is));
        show(model.overview());
    }

    Matrix matrix() {
        return matrix;
    }

    private void show(Overview overview) {
        matrix = overview.matrix();
        names = new ShortNames(matrix.sources());
        row = Math.clamp(row, 0, Math.max(0, matrix.themes().size() - 1));
        column = Math.clamp(column, 0, Math.max(0, matrix.sources().size() - 1));
        speak();
        redraw();
        requestLayout();
    }

    /// Only the themes and sources of a filter are seen here; words come one letter after another.
    private void chosen(PassageFilter was, PassageFilter is) {
        if (!was.themes().equals(is.themes()) || !was.sources().equals(is.sources())) {
            redraw();
        }
    }

    private int rows() {
        return Math.min(MOST_ROWS, matrix.themes().size());
    }

    private double room() {
        return getWidth() - HEADING - TOTAL - GAP - (isTall() ? BAR : 0);
    }

    /// Pixels of a cell: less than usual when all sources fit then and else would not.
    private double cell() {
        double each = Math.floor(room() / Math.max(1, matrix.sources().size())) - GAP;
        return each >= NARROW ? Math.min(CELL, each) : CELL;
    }

    /// Columns for sources that fit.
    private int columns() {
        return Math.clamp((int) (room() / (cell() + GAP)), 1, Math.max(1, matrix.sources().size()));
    }

    private boolean isTall() {
        return matrix.themes().size() > MOST_ROWS;
    }

    private boolean isWide() {
        return matrix.sources().size() > columns();
    }

    private int firstColumn() {
        return (int) Math.round(across.getValue());
    }

    private int firstRow() {
        return (int) Math.round(down.getValue());
    }

    @Override
    protected double computePrefWidth(double height) {
        return HEADING + TOTAL + 4 * (CELL + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TOP + (rows() + 1) * (ROW + GAP) + (isWide() ? BAR : 0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /// Makes the nodes that are seen now. Not while bars move because of it.
    private void redraw() {
        if (redrawing) {
            return;
        }
        redrawing = true;
        try {
            getChildren().removeAll(drawn);
            drawn.clear();
            draw();
            getChildren().addAll(drawn);
        } finally {
            redrawing = false;
        }
    }

    @Override
    protected void layoutChildren() {}

    private void draw() {
        range(across, isWide() ? matrix.sources().size() - columns() : 0, columns());
        range(down, matrix.themes().size() - rows(), rows());
        across.setVisible(isWide());
        down.setVisible(isTall());
        across.resizeRelocate(
                HEADING, getHeight() - BAR + 2, columns() * (cell() + GAP) - GAP, BAR - 2);
        down.resizeRelocate(
                getWidth() - BAR + 2, TOP, BAR - 2, Math.max(0, rows() * (ROW + GAP) - GAP));
        for (int c = 0; c < columns() && c < matrix.sources().size(); c++) {
            column(firstColumn() + c, HEADING + c * (cell() + GAP));
        }
        double totals = HEADING + Math.min(columns(), matrix.sources().size()) * (cell() + GAP);
        put(heading(phrases.of("evidence.total")), totals, 0, TOTAL, TOP);
        for (int r = 0; r < rows(); r++) {
            Theme theme = matrix.themes().get(firstRow() + r);
            double y = TOP + r * (ROW + GAP);
            put(themeHeading(theme), 0, y, HEADING - GAP, ROW);
            put(
                    total(matrix.themeTotals()[firstRow() + r], () -> filter(theme)),
                    totals,
                    y,
                    TOTAL,
                    ROW);
        }
        double y = TOP + rows() * (ROW + GAP);
        put(heading(phrases.of("evidence.total")), 0, y, HEADING - GAP, ROW);
        put(total(matrix.total(), this::clear), totals, y, TOTAL, ROW);
    }

    private static void range(ScrollBar bar, int most, int shown) {
        bar.setMax(Math.max(0, most));
        bar.setVisibleAmount(most <= 0 ? 1 : (double) shown * most / (most + shown));
        bar.setBlockIncrement(Math.max(1, shown - 1));
        bar.setValue(Math.clamp(bar.getValue(), 0, Math.max(0, most)));
    }

    private void column(int at, double x) {
        Source source = matrix.sources().get(at);
        Label heading = heading(names.of(source));
        Panes.script(heading, names.of(source));
        heading.setTooltip(new Tooltip(source.title()));
        heading.setOnMouseClicked(_ -> filter(source));
        heading.getStyleClass().add("matrix-source");
        put(heading, x, 0, cell(), TOP);
        for (int r = 0; r < rows(); r++) {
            put(cell(firstRow() + r, at), x, TOP + r * (ROW + GAP), cell(), ROW);
        }
        put(
                total(matrix.sourceTotals()[at], () -> filter(source)),
                x,
                TOP + rows() * (ROW + GAP),
                cell(),
                ROW);
    }

    private void put(Node node, double x, double y, double width, double height) {
        drawn.add(node);
        node.setManaged(false);
        node.resizeRelocate(x, y, width, height);
    }

    private Node cell(int r, int c) {
        Theme theme = matrix.themes().get(r);
        Source source = matrix.sources().get(c);
        int count = matrix.counts()[r][c];
        double weight = matrix.weight(count);
        boolean strong = weight > STRONG;
        Region tint = new Region();
        tint.getStyleClass().addAll("matrix-tint", "theme-" + theme.colour());
        tint.setOpacity(count == 0 ? 0 : strong ? 1 : 0.12 + 0.2 * weight / STRONG);
        Label number = new Label(count == 0 ? "" : phrases.words().number(count));
        number.getStyleClass().add(strong ? "matrix-strong" : "matrix-number");
        StackPane cell = new StackPane(tint, number);
        cell.getStyleClass().add("matrix-cell");
        if (isFilter(theme, source)) {
            cell.getStyleClass().add("chosen");
        }
        if (isFocused() && r == row && c == column) {
            cell.getStyleClass().add("walked");
        }
        cell.setAccessibleRole(AccessibleRole.TEXT);
        cell.setAccessibleText(spoken(r, c));
        cell.setOnMouseClicked(
                _ -> {
                    row = r;
                    column = c;
                    filter(theme, source);
                });
        return cell;
    }

    private Label total(int count, Runnable action) {
        Label total = new Label(phrases.words().number(count));
        total.getStyleClass().add("matrix-total");
        total.setOnMouseClicked(_ -> action.run());
        return total;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("matrix-heading");
        return label;
    }

    private Node themeHeading(Theme theme) {
        Label name = heading(theme.name());
        name.setMinWidth(0);
        Panes.script(name, theme.name());
        HBox box = new HBox(Marks.of(theme), name);
        box.getStyleClass().add("matrix-theme");
        Tooltip.install(box, new Tooltip(theme.name()));
        box.setOnMouseClicked(_ -> filter(theme));
        return box;
    }

    private boolean isFilter(Theme theme, Source source) {
        return model.filter().themes().equals(Set.of(theme.id()))
                && model.filter().sources().equals(Set.of(source.id()));
    }

    /// The same cell again takes its filter back.
    private void filter(Theme theme, Source source) {
        PassageFilter filter = model.filter();
        model.filterProperty()
                .set(
                        isFilter(theme, source)
                                ? filter.withThemes(Set.of()).withSources(Set.of())
                                : filter.withThemes(Set.of(theme.id()))
                                        .withSources(Set.of(source.id())));
    }

    private void filter(Theme theme) {
        model.filterProperty()
                .set(model.filter().withThemes(Set.of(theme.id())).withSources(Set.of()));
    }

    private void filter(Source source) {
        model.filterProperty()
                .set(model.filter().withThemes(Set.of()).withSources(Set.of(source.id())));
    }

    private void clear() {
        model.filterProperty().set(model.filter().withThemes(Set.of()).withSources(Set.of()));
    }

    private Optional<String> spokenCell() {
        return matrix.themes().isEmpty() || matrix.sources().isEmpty()
                ? Optional.empty()
                : Optional.of(spoken(row, column));
    }

    private String spoken(int r, int c) {
        return phrases.of(
                "evidence.cell",
                matrix.themes().get(r).name(),
                matrix.sources().get(c).title(),
                matrix.counts()[r][c]);
    }

    private void speak() {
        setAccessibleText(
                phrases.of("evidence.matrix") + spokenCell().map(cell -> ". " + cell).orElse(""));
    }

    private void pressed(KeyEvent event) {
        if (matrix.themes().isEmpty() || matrix.sources().isEmpty() || event.isShortcutDown()) {
            return;
        }
        boolean mirrored =
                getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;
        switch (event.getCode()) {
            case LEFT -> walk(0, mirrored ? 1 : -1);
            case RIGHT -> walk(0, mirrored ? -1 : 1);
            case UP -> walk(-1, 0);
            case DOWN -> walk(1, 0);
            case HOME -> walk(0, -column);
            case END -> walk(0, matrix.sources().size() - 1 - column);
            case PAGE_UP -> walk(0, -columns());
            case PAGE_DOWN -> walk(0, columns());
            case ENTER, SPACE -> filter(matrix.themes().get(row), matrix.sources().get(column));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int rows, int columns) {
        row = Math.clamp(row + rows, 0, matrix.themes().size() - 1);
        column = Math.clamp(column + columns, 0, matrix.sources().size() - 1);
        reveal(across, column, columns());
        reveal(down, row, rows());
        speak();
        redraw();
    }

    private static void reveal(ScrollBar bar, int at, int shown) {
        double first = Math.round(bar.getValue());
        bar.setValue(at < first ? at : at >= first + shown ? at - shown + 1 : first);
    }

    /// Sideways as far as there is more; up and down only where the pointer is over many themes.
    private void scrolled(ScrollEvent event) {
        double sideways = event.isShiftDown() ? event.getDeltaY() : event.getDeltaX();
        ScrollBar bar = sideways != 0 ? across : down;
        double delta = sideways != 0 ? sideways : event.getDeltaY();
        if (bar.isVisible() && delta != 0) {
            bar.setValue(Math.clamp(bar.getValue() - Math.signum(delta), 0, bar.getMax()));
            event.consume();
        }
    }
}
