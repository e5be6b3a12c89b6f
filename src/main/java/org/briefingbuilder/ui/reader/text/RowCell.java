package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/// Holds one row while it is in sight.
final class RowCell extends IndexedCell<Row> {

    /// The height of a cell below the last row; the flow fills up with them and wants it above 0.
    private static final double EMPTY = 28;

    private final TextView view;
    private final RowBox box;
    private final FurnitureBox furnitureBox;
    private final HeadBox headBox;
    private final Region nothing = new Region();
    private @Nullable Node content;

    RowCell(TextView view) {
        this.view = view;
        this.box = new RowBox(view);
        this.furnitureBox = new FurnitureBox(view);
        this.headBox = new HeadBox(view);
        getStyleClass().setAll("text-row");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
    }

    RowBox box() {
        return box;
    }

    boolean hasWords() {
        return content == box;
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        boolean shows = index >= 0 && index < view.rows().size();
        updateItem(shows ? view.rows().get(index) : null, !shows);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        Node next =
                switch (row) {
                    case Row.Words words -> {
                        box.show(getIndex(), words);
                        yield box;
                    }
                    case Row.Furniture furniture -> {
                        furnitureBox.show(furniture);
                        yield furnitureBox;
                    }
                    case Row.Head _ -> headBox;
                    case null -> nothing;
                };
        if (next != content) {
            content = next;
            if (getSkin() instanceof Holder holder) {
                holder.hold(next);
            }
        }
        requestLayout();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Holder holder = new Holder(this);
        holder.hold(content == null ? nothing : content);
        return holder;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (content == null || content == nothing) {
            return EMPTY;
        }
        return content.prefHeight(width > 0 ? width : view.sheet().rowWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.PARENT) {
            return view;
        }
        if (!hasWords()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        int start = box.row().span().start();
        int length = box.words().length();
        return switch (attribute) {
            case TEXT -> box.words();
            case HELP ->
                    view.highlights().in(getIndex()).stream()
                            .map(h -> h.spoken().get())
                            .collect(Collectors.joining(". "));
            case SELECTION_START -> Math.clamp((long) view.selection().start() - start, 0, length);
            case SELECTION_END -> Math.clamp((long) view.selection().end() - start, 0, length);
            case CARET_OFFSET -> Math.clamp((long) view.caret() - start, 0, length);
            case OFFSET_AT_POINT -> {
                Point2D point = box.screenToLocal((Point2D) parameters[0]);
                yield box.offsetAt(point.getX(), point.getY()) - start;
            }
            case LINE_FOR_OFFSET -> box.lineIndex(start + (Integer) parameters[0]);
            case LINE_START -> box.lineSpan((Integer) parameters[0]).start();
            case LINE_END -> box.lineSpan((Integer) parameters[0]).end();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /// Lets the content fill the cell.
    private static final class Holder extends SkinBase<RowCell> {

        Holder(RowCell cell) {
            super(cell);
        }

        void hold(Node content) {
            getChildren().setAll(content);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            getChildren()
                    .forEach(
                            child ->
                                    child.resizeRelocate(
                                            0,
                                            0,
                                            getSkinnable().getWidth(),
                                            getSkinnable().getHeight()));
        }
    }
}
