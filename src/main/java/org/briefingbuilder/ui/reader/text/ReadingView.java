package org.briefingbuilder.ui.reader.text;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.text.Span;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A view of a source in which one reads, selects and finds, with a selection in UTF-16 offsets of
/// the clean text. All views of one source share what is selected, found and marked, and the hands
/// that do it; each knows where its letters are. For the JavaFX thread.
public abstract class ReadingView extends Region {

    private final Ink ink = new Ink(this, this::recolour);
    private final ReadingState state;

    ReadingView() {
        this(new ReadingState());
    }

    /// Another view of what `other` shows.
    protected ReadingView(ReadingView other) {
        this(other.state);
    }

    private ReadingView(ReadingState state) {
        this.state = state;
        state.add(this);
        setFocusTraversable(true);
        focusedProperty().addListener((_, _, _) -> paint(new Span(state.caret, state.caret)));
    }

    /// Lets mouse and keys select in this view, once it is built.
    protected final void takeHands() {
        new MouseSelecting(this);
        new KeySelecting(this, moves());
    }

    // What a view knows of its own.

    /// How the caret moves by lines and pages.
    protected abstract Moves moves();

    /// Paints what a stretch of the text touches.
    protected abstract void paint(Span span);

    /// Paints where one of two selections begins or ends, or that only one covers.
    protected abstract void paintChange(Span before, Span after);

    protected abstract void paintAll();

    /// Colours have changed.
    protected abstract void recolour();

    /// Brings a place into sight, far away ones to the upper third.
    public abstract void reveal(int offset);

    /// Shows a place at the top.
    public abstract void showAtTop(int offset);

    /// The first place in sight.
    public abstract int topOffset();

    /// The last place in sight.
    public abstract int bottomOffset();

    /// Moves what is shown by so many pixels, up when positive.
    public abstract void scroll(double pixels);

    /// How far down the view is scrolled, from 0 to 1.
    public abstract ReadOnlyDoubleProperty scrolledProperty();

    /// Where a stretch is painted, line by line, in this view; only what is in sight.
    public abstract List<Bounds> boundsOf(Span span);

    /// The place nearest to a point of the scene.
    protected abstract int placeAt(double sceneX, double sceneY);

    /// The letter at a point of the scene; -1 when there is none.
    protected abstract int letterAt(double sceneX, double sceneY);

    /// Whether a point of the scene is at the handle of a passage's end.
    protected abstract boolean isOnHandle(double sceneX, double sceneY, int offset, boolean start);

    /// Whether a node is pressed for itself and not for the words below it.
    protected abstract boolean isControl(Node node);

    // What is shown.

    /// Shows a text from its beginning, without passages and without a selection.
    public void show(Rows shown) {
        state.show(shown);
    }

    public Rows rows() {
        return state.rows;
    }

    public Units units() {
        return state.units;
    }

    public Ink ink() {
        return ink;
    }

    // Passages.

    public void setHighlights(Collection<Highlight> all) {
        state.highlights = new Highlights(state.rows);
        state.highlights.putAll(all);
        state.each(ReadingView::paintAll);
    }

    /// Places that are not to be taken on trust; they get a dotted line below or beside them.
    public void setDoubts(List<Doubt> all) {
        state.doubts = List.copyOf(all);
        state.each(ReadingView::paintAll);
    }

    public List<Doubt> doubts() {
        return state.doubts;
    }

    /// Adds a highlight or changes the one with its id; paints the rows that it touches.
    public void put(Highlight highlight) {
        Optional<Span> before = state.highlights.get(highlight.id()).map(Highlight::span);
        state.highlights.put(highlight);
        before.filter(span -> !span.equals(highlight.span())).ifPresent(state::paint);
        state.paint(highlight.span());
    }

    public void remove(String id) {
        Optional<Highlight> gone = state.highlights.remove(id);
        if (state.current.get().equals(Optional.of(id))) {
            state.current.set(Optional.empty());
        }
        gone.ifPresent(h -> state.paint(h.span()));
    }

    Highlights highlights() {
        return state.highlights;
    }

    /// Those that touch a stretch of the text, in reading order.
    protected List<Highlight> highlightsIn(Span stretch) {
        return state.highlights.within(stretch);
    }

    /// The shortest highlight over the letter at `offset`.
    public Optional<Highlight> highlightAt(int offset) {
        return state.highlights.at(offset);
    }

    /// The id of the passage that is looked at: raised, its ends can be dragged.
    public ObjectProperty<Optional<String>> currentProperty() {
        return state.current;
    }

    Optional<Highlight> currentHighlight() {
        return state.current.get().flatMap(state.highlights::get);
    }

    boolean isRaised(String id) {
        return state.raised.equals(Optional.of(id)) || state.current.get().equals(Optional.of(id));
    }

    /// Raises the passage under the pointer.
    void raise(Optional<String> id) {
        if (!state.raised.equals(id)) {
            Optional<String> was = state.raised;
            state.raised = id;
            state.paintHighlight(was);
            state.paintHighlight(id);
        }
    }

    void currentChanged(Optional<String> was, Optional<String> is) {
        was.flatMap(state.highlights::get).ifPresent(h -> paint(h.span()));
        is.flatMap(state.highlights::get).ifPresent(h -> paint(h.span()));
        setAccessibleText(is.flatMap(state.highlights::get).map(h -> h.spoken().get()).orElse(""));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Goes to the passage after (or before) the one that is looked at, or after the caret.
    public Optional<Highlight> walk(boolean forwards) {
        Optional<Highlight> next =
                state.highlights.walk(state.current.get(), state.caret, forwards);
        next.ifPresent(
                highlight -> {
                    select(highlight.span().start(), highlight.span().start());
                    state.current.set(Optional.of(highlight.id()));
                    reveal(highlight.span());
                });
        return next;
    }

    /// Who is told that an end of a passage was dragged elsewhere.
    public void onEnds(BiConsumer<String, Span> told) {
        state.onEnds = told;
    }

    boolean canMoveEnds() {
        return state.onEnds != null;
    }

    void moveEnds(String id, Span span) {
        BiConsumer<String, Span> told = state.onEnds;
        if (told != null && !span.isEmpty()) {
            told.accept(id, span);
        }
    }

    // Selection.

    /// The selected words; empty at the caret when there are none.
    public ReadOnlyObjectProperty<Span> selectionProperty() {
        return state.selection.getReadOnlyProperty();
    }

    public Span selection() {
        return state.selection.get();
    }

    public int caret() {
        return state.caret;
    }

    int anchor() {
        return state.anchor;
    }

    /// Selects from `from`, which stays when the selection is extended, to the caret at `to`;
    /// neither cuts a letter in two.
    public void select(int from, int to) {
        if (!rows().hasWords()) {
            return;
        }
        Span before = touched();
        state.anchor = units().whole(from);
        state.caret = units().whole(to);
        Span now = touched();
        state.selection.set(now);
        state.each(view -> view.paintChange(before, now));
    }

    public void select(Span span) {
        select(span.start(), span.end());
    }

    private Span touched() {
        return new Span(Math.min(state.anchor, state.caret), Math.max(state.anchor, state.caret));
    }

    /// Whether the selection begins or ends within a word.
    public boolean isCuttingWords() {
        Span span = selection();
        return !span.isEmpty() && (units().cutsWord(span.start()) || units().cutsWord(span.end()));
    }

    /// Whether the mouse is selecting just now.
    public ReadOnlyBooleanProperty draggingProperty() {
        return state.dragging.getReadOnlyProperty();
    }

    void setDragging(boolean is) {
        state.rounded = false;
        state.dragging.set(is);
    }

    /// Whether the mouse, which is selecting just now, was given whole words where it pointed
    /// within some.
    public boolean isRounded() {
        return state.rounded;
    }

    void setRounded(boolean is) {
        state.rounded = is;
    }

    /// The words of the selection, as they stand in the text.
    public String selectedWords() {
        return state.selection.get().in(rows().text());
    }

    /// What is put beside copied words as where they come from.
    public void setCiting(Function<Span, Optional<String>> from) {
        state.citing = from;
    }

    /// Copies the selected words: plainly, and as HTML with where they come from.
    public void copy() {
        if (selection().isEmpty()) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(selectedWords());
        state.citing
                .apply(selection())
                .ifPresent(from -> content.putHtml(Copied.html(selectedWords(), from)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Goes to the start of the next paragraph, or of this or the one before.
    public void moveByParagraph(boolean forwards) {
        if (rows().hasWords()) {
            int to = moves().paragraph(state.caret, forwards ? 1 : -1);
            select(to, to);
            reveal(to);
        }
    }

    /// Goes to the start or the end of the text.
    public void moveToEdge(boolean end) {
        int to = end ? rows().whole().end() : rows().whole().start();
        select(to, to);
        if (end) {
            reveal(to);
        } else {
            showAtTop(to);
        }
    }

    // Finding.

    public void setFound(Found other) {
        state.found = other;
        state.each(ReadingView::paintAll);
    }

    Found found() {
        return state.found;
    }

    /// Shows a stretch and marks it for a moment.
    public void flash(Span span) {
        reveal(span);
        state.endFlash();
        state.flashed = Optional.of(span);
        state.paint(span);
        state.flashing.playFromStart();
    }

    Optional<Span> flashed() {
        return state.flashed;
    }

    /// Brings a stretch into sight: its start, and its end if there is room for both.
    public void reveal(Span span) {
        reveal(span.end());
        reveal(span.start());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Ink.ALL;
    }
}
