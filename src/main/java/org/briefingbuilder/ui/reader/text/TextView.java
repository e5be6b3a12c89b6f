package org.briefingbuilder.ui.reader.text;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Shows a text as paragraphs with its passages, and keeps a selection in UTF-16 offsets of that
/// text. Only the paragraphs in sight exist; a change paints only those that it touches. For the
/// JavaFX thread.
public final class TextView extends ReadingView {

    private static final double EDGE = 24;

    private final Labels labels;
    private final ReadOnlyDoubleWrapper measure = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper scrolled = new ReadOnlyDoubleWrapper();
    private final DoubleProperty size = new SimpleDoubleProperty(Faces.USUAL);
    private final Set<Row.Furniture> open = new HashSet<>();

    private Faces faces = new Faces(Faces.USUAL);
    private Region head = new Region();
    private @Nullable Consumer<Cut> onRestore;

    private final Sheet sheet;
    private final RowBox spare;
    private final Moves moves;

    public TextView(Labels labels) {
        this.labels = labels;
        this.sheet = new Sheet(this);
        this.spare = new RowBox(this);
        this.moves = new RowMoves(this);
        measure.set(faces.measure());
        getStyleClass().add("text-view");
        getChildren().add(sheet);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        takeHands();
        size.addListener((_, _, _) -> resized());
        sceneProperty().subscribe(sheet::measureAgain);
        sheet.positionProperty().addListener((_, _, now) -> scrolled.set(now.doubleValue()));
    }

    // What is shown.

    @Override
    public void show(Rows shown) {
        open.clear();
        super.show(shown);
        sheet.show(shown.size());
    }

    /// The node in the row of the head.
    public void setHead(Region node) {
        getChildren().remove(head);
        head = node;
    }

    /// How high the head is. A label that was in no scene has no height, and a row without height
    /// is never shown: the head waits here, unseen, until its row takes it.
    double headHeight(double width) {
        if (head.getParent() == null && getScene() != null) {
            head.setManaged(false);
            getChildren().addFirst(head);
            head.applyCss();
            head.setVisible(false);
        }
        return head.prefHeight(Math.min(width, measure.get()));
    }

    Region head() {
        return head;
    }

    /// The height of body text's letters in pixels; 17 as drawn.
    public DoubleProperty sizeProperty() {
        return size;
    }

    /// The width of the column of words, in pixels.
    public ReadOnlyDoubleProperty measureProperty() {
        return measure.getReadOnlyProperty();
    }

    private void resized() {
        int top = topOffset();
        faces = new Faces(size.get());
        measure.set(faces.measure());
        sheet.measureAgain();
        showAtTop(top);
    }

    Faces faces() {
        return faces;
    }

    Labels labels() {
        return labels;
    }

    // Furniture.

    /// Who puts furniture back; until then it can only be looked at.
    public void onRestore(Consumer<Cut> told) {
        onRestore = told;
    }

    boolean canRestore() {
        return onRestore != null;
    }

    void restore(Cut cut) {
        if (onRestore != null) {
            onRestore.accept(cut);
        }
    }

    boolean isOpen(Row.Furniture row) {
        return open.contains(row);
    }

    /// Opens furniture in its place, or closes it.
    void toggle(Row.Furniture row) {
        if (!open.remove(row)) {
            open.add(row);
        }
        sheet.measureAgain();
    }

    // Scrolling.

    /// Brings a place into sight, far away ones to the upper third.
    @Override
    public void reveal(int offset) {
        if (!rows().hasWords() || getHeight() <= 0) {
            return;
        }
        layout();
        sheet.layout();
        int index = rows().rowAt(offset);
        if (sheet.cellOf(index).isEmpty()) {
            sheet.scrollToTop(index);
            sheet.layout();
            sheet.scrollPixels(-getHeight() / 3);
            sheet.layout();
        }
        sheet.cellOf(index)
                .ifPresent(
                        cell -> {
                            cell.layout();
                            cell.box().layout();
                            Rectangle2D place = cell.box().caretAt(offset);
                            double top = cell.getLayoutY() + place.getMinY();
                            double bottom = cell.getLayoutY() + place.getMaxY();
                            if (top < EDGE) {
                                sheet.scrollPixels(top - EDGE);
                            } else if (bottom > getHeight() - EDGE) {
                                sheet.scrollPixels(bottom - getHeight() + EDGE);
                            }
                        });
    }

    /// Shows the row of a place at the top.
    @Override
    public void showAtTop(int offset) {
        if (rows().hasWords()) {
            layout();
            sheet.scrollToTop(offset <= rows().whole().start() ? 0 : rows().rowAt(offset));
            sheet.layout();
        }
    }

    /// Moves the text by so many pixels, up when positive.
    @Override
    public void scroll(double pixels) {
        sheet.scrollPixels(pixels);
    }

    /// The first place in sight.
    @Override
    public int topOffset() {
        return shown().stream()
                .filter(box -> box.getParent().getLayoutY() + box.getHeight() > 1)
                .findFirst()
                .map(box -> box.row().span().start())
                .orElse(rows().whole().start());
    }

    /// How far down the text is scrolled, from 0 to 1.
    @Override
    public ReadOnlyDoubleProperty scrolledProperty() {
        return scrolled.getReadOnlyProperty();
    }

    /// The last place in sight.
    @Override
    public int bottomOffset() {
        List<RowBox> boxes = shown();
        return boxes.isEmpty() ? rows().whole().start() : boxes.getLast().row().span().end();
    }

    /// Where a stretch is painted, line by line, in this view; only what is in sight.
    @Override
    public List<Bounds> boundsOf(Span span) {
        List<Bounds> bounds = new ArrayList<>();
        for (RowBox box : shown()) {
            for (Rectangle2D line : box.boxesOf(span)) {
                Bounds in =
                        sceneToLocal(
                                box.localToScene(
                                        new javafx.geometry.BoundingBox(
                                                line.getMinX(),
                                                line.getMinY(),
                                                line.getWidth(),
                                                line.getHeight())));
                if (in.getMaxY() > 0 && in.getMinY() < getHeight()) {
                    bounds.add(in);
                }
            }
        }
        return bounds;
    }

    // For the hands that move the selection.

    Sheet sheet() {
        return sheet;
    }

    /// Rows with words that are in sight, from the top.
    List<RowBox> shown() {
        return sheet.shown().stream().filter(RowCell::hasWords).map(RowCell::box).toList();
    }

    /// The words of a row laid out, whether it is in sight or not; good until the next call.
    RowBox laidOut(int index) {
        Optional<RowCell> cell = sheet.cellOf(index).filter(RowCell::hasWords);
        RowBox box = cell.map(RowCell::box).orElse(spare);
        if (box == spare) {
            double width = shown().isEmpty() ? getWidth() : shown().getFirst().getWidth();
            spare.show(index, rows().words(index));
            spare.resize(width, spare.prefHeight(width));
        }
        box.layout();
        return box;
    }

    // Painting.

    @Override
    protected void paint(Span span) {
        for (RowBox box : shown()) {
            Span row = box.row().span();
            if (span.start() <= row.end() && row.start() <= span.end()) {
                box.paint();
            }
        }
    }

    /// Paints the rows in which one of two selections begins or ends, or that only one covers.
    @Override
    protected void paintChange(Span before, Span after) {
        for (RowBox box : shown()) {
            Span row = box.row().span();
            boolean was = before.start() <= row.end() && row.start() <= before.end();
            boolean is = after.start() <= row.end() && row.start() <= after.end();
            boolean inside = contains(before, row) && contains(after, row);
            if ((was || is) && !inside) {
                box.paint();
            }
        }
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() < inner.start() && inner.end() < outer.end();
    }

    @Override
    protected void paintAll() {
        shown().forEach(RowBox::paint);
    }

    @Override
    protected void recolour() {
        if (sheet != null) {
            shown().forEach(RowBox::recolour);
        }
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    // For the hands.

    @Override
    protected Moves moves() {
        return moves;
    }

    @Override
    protected int placeAt(double sceneX, double sceneY) {
        RowBox nearest = null;
        double least = Double.MAX_VALUE;
        for (RowBox box : shown()) {
            Bounds bounds = box.localToScene(box.getLayoutBounds());
            double above = bounds.getMinY() - sceneY;
            double below = sceneY - bounds.getMaxY();
            double distance = Math.max(0, Math.max(above, below));
            if (distance < least) {
                least = distance;
                nearest = box;
            }
        }
        if (nearest == null) {
            return caret();
        }
        Point2D at = nearest.sceneToLocal(sceneX, sceneY);
        return nearest.offsetAt(at.getX(), at.getY());
    }

    @Override
    protected int letterAt(double sceneX, double sceneY) {
        for (RowBox box : shown()) {
            Point2D at = box.sceneToLocal(sceneX, sceneY);
            if (box.contains(at)) {
                return box.letterAt(at.getX(), at.getY());
            }
        }
        return -1;
    }

    @Override
    protected boolean isOnHandle(double sceneX, double sceneY, int offset, boolean start) {
        for (RowBox box : shown()) {
            Optional<Rectangle2D> handle = box.handleAt(offset, start);
            if (handle.isPresent()) {
                return MouseReach.isAt(box.sceneToLocal(sceneX, sceneY), handle.get(), start);
            }
        }
        return false;
    }

    @Override
    protected boolean isControl(Node node) {
        return node instanceof ScrollBar || node instanceof ButtonBase || node == head;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows().size();
            case ITEM_AT_INDEX -> sheet.getCell((Integer) parameters[0]);
            case FOCUS_ITEM -> rows().hasWords() ? sheet.getCell(rows().rowAt(caret())) : null;
            case VERTICAL_SCROLLBAR -> sheet.bar();
            // The flow keeps its rows in any order; they are heard from the top.
            case CHILDREN -> sheet.heard();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
