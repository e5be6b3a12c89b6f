package org.briefingbuilder.ui.reader.text;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.briefingbuilder.text.Span;

import java.util.Optional;

/// Selects in a view by mouse: drag, Shift, double click for words, triple click for paragraphs,
/// scrolling when dragged beyond an edge. Words stay whole, unless Ctrl (Command on a Mac) or Alt
/// is held: a quotation that begins or ends within a word is nearly always a slip. Raises the
/// passage under the pointer, and drags the ends of the current one.
final class MouseSelecting {

    private final ReadingView view;
    private final AnimationTimer scrolling =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    scroll();
                }
            };

    private boolean dragging;
    private boolean pulled;
    private Unit unit = Unit.LETTER;
    private Span origin = new Span(0, 0);
    private Optional<String> moved = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    /// Whether words may be cut.
    private boolean toTheLetter;

    MouseSelecting(ReadingView view) {
        this.view = view;
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventFilter(MouseEvent.MOUSE_MOVED, this::hovered);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> view.raise(Optional.empty()));
    }

    private void pressed(MouseEvent event) {
        if (isControl(event) || !view.rows().hasWords()) {
            return;
        }
        view.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragging = true;
        pulled = false;
        view.setDragging(true);
        toTheLetter = event.isShortcutDown() || event.isAltDown();
        int at = view.placeAt(event.getSceneX(), event.getSceneY());
        Optional<Integer> other = otherEndOfHandle(event);
        if (other.isPresent()) {
            moved = view.currentProperty().get();
            unit = Unit.LETTER;
            origin = new Span(other.get(), other.get());
            Span passage = view.currentHighlight().orElseThrow().span();
            view.select(other.get(), passage.start() + passage.end() - other.get());
        } else if (event.isShiftDown()) {
            unit = Unit.LETTER;
            origin = new Span(view.anchor(), view.anchor());
            select(view.anchor(), at);
        } else {
            unit = unitOf(event.getClickCount());
            int letter = view.letterAt(event.getSceneX(), event.getSceneY());
            origin = view.units().at(letter >= 0 ? letter : at, unit);
            if (unit == Unit.LETTER) {
                origin = new Span(at, at);
                view.select(at, at);
                view.currentProperty()
                        .set(
                                letter < 0
                                        ? Optional.empty()
                                        : view.highlightAt(letter).map(Highlight::id));
            } else {
                view.select(origin);
            }
        }
        event.consume();
    }

    private static Unit unitOf(int clicks) {
        return switch ((clicks - 1) % 3) {
            case 0 -> Unit.LETTER;
            case 1 -> Unit.WORD;
            default -> Unit.PARAGRAPH;
        };
    }

    private void dragged(MouseEvent event) {
        if (!dragging) {
            return;
        }
        pointer = new Point2D(event.getSceneX(), event.getSceneY());
        toTheLetter = event.isShortcutDown() || event.isAltDown();
        pulled = true;
        extend();
        double y = view.sceneToLocal(pointer).getY();
        if (y < 0 || y > view.getHeight()) {
            scrolling.start();
        } else {
            scrolling.stop();
        }
        event.consume();
    }

    private void extend() {
        int at = view.placeAt(pointer.getX(), pointer.getY());
        Span here = unit == Unit.LETTER ? new Span(at, at) : view.units().at(at, unit);
        if (here.start() < origin.start()) {
            select(origin.end(), here.start());
        } else {
            select(origin.start(), Math.max(origin.end(), here.end()));
        }
    }

    /// Selects with whole words. What an end of a passage is dragged from stays where it is.
    private void select(int from, int to) {
        Span exact = new Span(Math.min(from, to), Math.max(from, to));
        Span words = toTheLetter ? exact : view.units().wholeWords(exact);
        view.setRounded(!words.equals(exact));
        if (from <= to) {
            view.select(moved.isPresent() ? from : words.start(), words.end());
        } else {
            view.select(moved.isPresent() ? from : words.end(), words.start());
        }
    }

    /// A part of the way beyond the edge in each frame.
    private void scroll() {
        double y = view.sceneToLocal(pointer).getY();
        double beyond = y < 0 ? y : y - view.getHeight();
        view.scroll(Math.clamp(beyond / 4, -40, 40));
        extend();
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            scrolling.stop();
            view.setDragging(false);
            moved.filter(_ -> pulled).ifPresent(id -> view.moveEnds(id, view.selection()));
            moved = Optional.empty();
            event.consume();
        }
    }

    private void hovered(MouseEvent event) {
        if (isControl(event)) {
            view.setCursor(Cursor.DEFAULT);
            return;
        }
        view.setCursor(otherEndOfHandle(event).isPresent() ? Cursor.H_RESIZE : Cursor.TEXT);
        int letter = view.letterAt(event.getSceneX(), event.getSceneY());
        view.raise(letter < 0 ? Optional.empty() : view.highlightAt(letter).map(Highlight::id));
    }

    /// When an end of the current passage is under the pointer: where its other end stands.
    private Optional<Integer> otherEndOfHandle(MouseEvent event) {
        Optional<Highlight> current = view.currentHighlight();
        if (current.isEmpty() || !view.canMoveEnds()) {
            return Optional.empty();
        }
        Span span = current.get().span();
        if (view.isOnHandle(event.getSceneX(), event.getSceneY(), span.start(), true)) {
            return Optional.of(span.end());
        }
        return view.isOnHandle(event.getSceneX(), event.getSceneY(), span.end(), false)
                ? Optional.of(span.start())
                : Optional.empty();
    }

    private boolean isControl(MouseEvent event) {
        for (Node at = (Node) event.getTarget(); at != null && at != view; at = at.getParent()) {
            if (view.isControl(at)) {
                return true;
            }
        }
        return false;
    }
}
