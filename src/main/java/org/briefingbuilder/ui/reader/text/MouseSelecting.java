package org.briefingbuilder.ui.reader.text;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.briefingbuilder.text.Span;

import java.util.Optional;

/// Selects in a text view by mouse: drag, Shift, double click for words, triple click for
/// paragraphs, scrolling when dragged beyond an edge; raises the passage under the pointer, and
/// drags the ends of the current one.
final class MouseSelecting {

    /// Pixels around a handle where it is caught.
    private static final double CATCH = 8;

    private final TextView view;
    private final Sheet sheet;
    private final AnimationTimer scrolling =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    scroll();
                }
            };

    private boolean dragging;
    private Unit unit = Unit.LETTER;
    private Span origin = new Span(0, 0);
    private Optional<String> moved = Optional.empty();
    private Point2D pointer = Point2D.ZERO;

    MouseSelecting(TextView view, Sheet sheet) {
        this.view = view;
        this.sheet = sheet;
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
        view.setDragging(true);
        int at = place(event.getSceneX(), event.getSceneY());
        Optional<Integer> other = otherEndOfHandle(event);
        if (other.isPresent()) {
            moved = view.currentProperty().get();
            unit = Unit.LETTER;
            origin = new Span(other.get(), other.get());
            view.select(other.get(), at);
        } else if (event.isShiftDown()) {
            unit = Unit.LETTER;
            origin = new Span(view.anchor(), view.anchor());
            view.select(view.anchor(), at);
        } else {
            unit = unitOf(event.getClickCount());
            int letter = letter(event.getSceneX(), event.getSceneY());
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
        int at = place(pointer.getX(), pointer.getY());
        Span here = unit == Unit.LETTER ? new Span(at, at) : view.units().at(at, unit);
        if (here.start() < origin.start()) {
            view.select(origin.end(), here.start());
        } else {
            view.select(origin.start(), Math.max(origin.end(), here.end()));
        }
    }

    /// A part of the way beyond the edge in each frame.
    private void scroll() {
        double y = view.sceneToLocal(pointer).getY();
        double beyond = y < 0 ? y : y - view.getHeight();
        sheet.scrollPixels(Math.clamp(beyond / 4, -40, 40));
        sheet.layout();
        extend();
    }

    private void released(MouseEvent event) {
        if (dragging) {
            dragging = false;
            scrolling.stop();
            view.setDragging(false);
            moved.ifPresent(id -> view.moveEnds(id, view.selection()));
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
        int letter = letter(event.getSceneX(), event.getSceneY());
        view.raise(letter < 0 ? Optional.empty() : view.highlightAt(letter).map(Highlight::id));
    }

    /// When an end of the current passage is under the pointer: where its other end stands.
    private Optional<Integer> otherEndOfHandle(MouseEvent event) {
        Optional<Highlight> current = view.currentHighlight();
        if (current.isEmpty() || !view.canMoveEnds()) {
            return Optional.empty();
        }
        Span span = current.get().span();
        if (isAt(event, span.start(), true)) {
            return Optional.of(span.end());
        }
        return isAt(event, span.end(), false) ? Optional.of(span.start()) : Optional.empty();
    }

    private boolean isAt(MouseEvent event, int offset, boolean start) {
        for (RowBox box : view.shown()) {
            Optional<Rectangle2D> handle = box.handleAt(offset, start);
            if (handle.isPresent()) {
                Point2D at = box.sceneToLocal(event.getSceneX(), event.getSceneY());
                Rectangle2D place = handle.get();
                double knob = start ? place.getMinY() : place.getMaxY();
                return Math.abs(at.getX() - place.getMinX()) <= CATCH
                        && Math.abs(at.getY() - knob) <= CATCH;
            }
        }
        return false;
    }

    /// The place nearest to a point of the scene.
    private int place(double sceneX, double sceneY) {
        RowBox nearest = null;
        double least = Double.MAX_VALUE;
        for (RowBox box : view.shown()) {
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
            return view.caret();
        }
        Point2D at = nearest.sceneToLocal(sceneX, sceneY);
        return nearest.offsetAt(at.getX(), at.getY());
    }

    private int letter(double sceneX, double sceneY) {
        for (RowBox box : view.shown()) {
            Point2D at = box.sceneToLocal(sceneX, sceneY);
            if (box.contains(at)) {
                return box.letterAt(at.getX(), at.getY());
            }
        }
        return -1;
    }

    private boolean isControl(MouseEvent event) {
        for (Node at = (Node) event.getTarget(); at != null && at != view; at = at.getParent()) {
            if (at instanceof ScrollBar || at instanceof ButtonBase || at == view.head()) {
                return true;
            }
        }
        return false;
    }
}
