package org.briefingbuilder.ui.reader.text;

import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Shows a text as paragraphs with its passages, and keeps a selection in UTF-16 offsets of that
/// text. Only the paragraphs in sight exist; a change paints only those that it touches. For the
/// JavaFX thread.
public final class TextView extends Region {

    private static final double EDGE = 24;
    private static final Duration FLASH = Duration.millis(1_400);

    private final Ink ink = new Ink(this, this::recolour);
    private final Labels labels;
    private final ReadOnlyObjectWrapper<Span> selection =
            new ReadOnlyObjectWrapper<>(new Span(0, 0));
    private final ObjectProperty<Optional<String>> current =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper measure = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper scrolled = new ReadOnlyDoubleWrapper();
    private final DoubleProperty size = new SimpleDoubleProperty(Faces.USUAL);
    private final Set<Row.Furniture> open = new HashSet<>();
    private final PauseTransition flashing = new PauseTransition(FLASH);

    private Faces faces = new Faces(Faces.USUAL);
    private Rows rows = Rows.empty();
    private Units units = new Units(rows);
    private Highlights highlights = new Highlights(rows);
    private Found found = Found.NONE;
    private Optional<String> raised = Optional.empty();
    private Optional<Span> flashed = Optional.empty();
    private Region head = new Region();
    private int anchor;
    private int caret;
    private @Nullable BiConsumer<String, Span> onEnds;
    private @Nullable Consumer<Cut> onRestore;
    private Function<Span, Optional<String>> citing = _ -> Optional.empty();

    private final Sheet sheet;
    private final RowBox spare;
    private final Moves moves;

    public TextView(Labels labels) {
        this.labels = labels;
        this.sheet = new Sheet(this);
        this.spare = new RowBox(this);
        this.moves = new Moves(this);
        measure.set(faces.measure());
        getStyleClass().add("text-view");
        getChildren().add(sheet);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        new MouseSelecting(this, sheet);
        new KeySelecting(this, moves);
        focusedProperty().addListener((_, _, _) -> paint(new Span(caret, caret)));
        current.addListener((_, was, is) -> currentChanged(was, is));
        size.addListener((_, _, _) -> resized());
        sheet.positionProperty().addListener((_, _, now) -> scrolled.set(now.doubleValue()));
        flashing.setOnFinished(_ -> endFlash());
    }

    // What is shown.

    /// Shows a text from its beginning, without passages and without a selection.
    public void show(Rows shown) {
        rows = shown;
        units = new Units(shown);
        highlights = new Highlights(shown);
        found = Found.NONE;
        raised = Optional.empty();
        flashed = Optional.empty();
        open.clear();
        current.set(Optional.empty());
        anchor = shown.whole().start();
        caret = anchor;
        selection.set(new Span(anchor, anchor));
        sheet.show(shown.size());
    }

    public Rows rows() {
        return rows;
    }

    public Units units() {
        return units;
    }

    /// The node in the row of the head.
    public void setHead(Region node) {
        head = node;
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

    Ink ink() {
        return ink;
    }

    Labels labels() {
        return labels;
    }

    // Passages.

    public void setHighlights(Collection<Highlight> all) {
        highlights = new Highlights(rows);
        highlights.putAll(all);
        paintAll();
    }

    /// Adds a highlight or changes the one with its id; paints the rows that it touches.
    public void put(Highlight highlight) {
        Optional<Span> before = highlights.get(highlight.id()).map(Highlight::span);
        highlights.put(highlight);
        before.filter(span -> !span.equals(highlight.span())).ifPresent(this::paint);
        paint(highlight.span());
    }

    public void remove(String id) {
        Optional<Highlight> gone = highlights.remove(id);
        if (current.get().equals(Optional.of(id))) {
            current.set(Optional.empty());
        }
        gone.ifPresent(h -> paint(h.span()));
    }

    Highlights highlights() {
        return highlights;
    }

    /// The shortest highlight over the letter at `offset`.
    public Optional<Highlight> highlightAt(int offset) {
        return highlights.at(offset);
    }

    /// The id of the passage that is looked at: raised, its ends can be dragged.
    public ObjectProperty<Optional<String>> currentProperty() {
        return current;
    }

    Optional<Highlight> currentHighlight() {
        return current.get().flatMap(highlights::get);
    }

    boolean isRaised(String id) {
        return raised.equals(Optional.of(id)) || current.get().equals(Optional.of(id));
    }

    /// Raises the passage under the pointer.
    void raise(Optional<String> id) {
        if (!raised.equals(id)) {
            Optional<String> was = raised;
            raised = id;
            paintHighlight(was);
            paintHighlight(id);
        }
    }

    private void currentChanged(Optional<String> was, Optional<String> is) {
        paintHighlight(was);
        paintHighlight(is);
        setAccessibleText(is.flatMap(highlights::get).map(h -> h.spoken().get()).orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void paintHighlight(Optional<String> id) {
        id.flatMap(highlights::get).ifPresent(h -> paint(h.span()));
    }

    /// Goes to the passage after (or before) the one that is looked at, or after the caret.
    public Optional<Highlight> walk(boolean forwards) {
        Optional<Highlight> next = highlights.walk(current.get(), caret, forwards);
        next.ifPresent(
                highlight -> {
                    select(highlight.span().start(), highlight.span().start());
                    current.set(Optional.of(highlight.id()));
                    reveal(highlight.span());
                });
        return next;
    }

    /// Who is told that an end of a passage was dragged elsewhere.
    public void onEnds(BiConsumer<String, Span> told) {
        onEnds = told;
    }

    boolean canMoveEnds() {
        return onEnds != null;
    }

    void moveEnds(String id, Span span) {
        if (onEnds != null && !span.isEmpty()) {
            onEnds.accept(id, span);
        }
    }

    // Selection.

    /// The selected words; empty at the caret when there are none.
    public ReadOnlyObjectProperty<Span> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Span selection() {
        return selection.get();
    }

    public int caret() {
        return caret;
    }

    int anchor() {
        return anchor;
    }

    /// Selects from `from`, which stays when the selection is extended, to the caret at `to`;
    /// neither cuts a letter in two.
    public void select(int from, int to) {
        if (!rows.hasWords()) {
            return;
        }
        Span before = touched();
        anchor = units.whole(from);
        caret = units.whole(to);
        Span now = new Span(Math.min(anchor, caret), Math.max(anchor, caret));
        selection.set(now);
        paintChange(before, touched());
    }

    public void select(Span span) {
        select(span.start(), span.end());
    }

    private Span touched() {
        return new Span(Math.min(anchor, caret), Math.max(anchor, caret));
    }

    /// Whether the mouse is selecting just now.
    public ReadOnlyBooleanProperty draggingProperty() {
        return dragging.getReadOnlyProperty();
    }

    void setDragging(boolean is) {
        dragging.set(is);
    }

    /// The words of the selection, as they stand in the text.
    public String selectedWords() {
        return selection.get().in(rows.text());
    }

    /// What is put beside copied words as where they come from.
    public void setCiting(Function<Span, Optional<String>> from) {
        citing = from;
    }

    /// Copies the selected words: plainly, and as HTML with where they come from.
    public void copy() {
        if (selection.get().isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(selectedWords());
        citing.apply(selection.get())
                .ifPresent(from -> content.putHtml(Copied.html(selectedWords(), from)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Goes to the start of the next paragraph, or of this or the one before.
    public void moveByParagraph(boolean forwards) {
        if (rows.hasWords()) {
            int to = moves.paragraph(caret, forwards ? 1 : -1);
            select(to, to);
            reveal(to);
        }
    }

    /// Goes to the start or the end of the text.
    public void moveToEdge(boolean end) {
        int to = end ? rows.whole().end() : rows.whole().start();
        select(to, to);
        if (end) {
            reveal(to);
        } else {
            showAtTop(to);
        }
    }

    // Finding.

    public void setFound(Found other) {
        found = other;
        paintAll();
    }

    Found found() {
        return found;
    }

    /// Shows a stretch and marks it for a moment.
    public void flash(Span span) {
        reveal(span);
        endFlash();
        flashed = Optional.of(span);
        paint(span);
        flashing.playFromStart();
    }

    private void endFlash() {
        Optional<Span> was = flashed;
        flashed = Optional.empty();
        was.ifPresent(this::paint);
    }

    Optional<Span> flashed() {
        return flashed;
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

    /// Brings a stretch into sight: its start, and its end if there is room for both.
    public void reveal(Span span) {
        reveal(span.end());
        reveal(span.start());
    }

    /// Brings a place into sight, far away ones to the upper third.
    public void reveal(int offset) {
        if (!rows.hasWords() || getHeight() <= 0) {
            return;
        }
        layout();
        sheet.layout();
        int index = rows.rowAt(offset);
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
    public void showAtTop(int offset) {
        if (rows.hasWords()) {
            layout();
            sheet.scrollToTop(offset <= rows.whole().start() ? 0 : rows.rowAt(offset));
            sheet.layout();
        }
    }

    /// Moves the text by so many pixels, up when positive.
    public void scroll(double pixels) {
        sheet.scrollPixels(pixels);
    }

    /// The first place in sight.
    public int topOffset() {
        return shown().stream()
                .filter(box -> box.getParent().getLayoutY() + box.getHeight() > 1)
                .findFirst()
                .map(box -> box.row().span().start())
                .orElse(rows.whole().start());
    }

    /// How far down the text is scrolled, from 0 to 1.
    public ReadOnlyDoubleProperty scrolledProperty() {
        return scrolled.getReadOnlyProperty();
    }

    /// The last place in sight.
    public int bottomOffset() {
        List<RowBox> boxes = shown();
        return boxes.isEmpty() ? rows.whole().start() : boxes.getLast().row().span().end();
    }

    /// Where a stretch is painted, line by line, in this view; only what is in sight.
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
            spare.show(index, rows.words(index));
            spare.resize(width, spare.prefHeight(width));
        }
        box.layout();
        return box;
    }

    // Painting.

    private void paint(Span span) {
        for (RowBox box : shown()) {
            Span row = box.row().span();
            if (span.start() <= row.end() && row.start() <= span.end()) {
                box.paint();
            }
        }
    }

    /// Paints the rows in which one of two selections begins or ends, or that only one covers.
    private void paintChange(Span before, Span after) {
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

    private void paintAll() {
        shown().forEach(RowBox::paint);
    }

    private void recolour() {
        if (sheet != null) {
            shown().forEach(RowBox::recolour);
        }
    }

    @Override
    protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Ink.ALL;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> rows.size();
            case ITEM_AT_INDEX -> sheet.getCell((Integer) parameters[0]);
            case FOCUS_ITEM -> rows.hasWords() ? sheet.getCell(rows.rowAt(caret)) : null;
            case VERTICAL_SCROLLBAR -> sheet.bar();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
