package org.briefingbuilder.ui.reader.text;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.OptionalInt;

/// Moves the caret and the selection of a view by keys: arrows, Home, End, page keys, with Ctrl by
/// words and to the ends, with Shift extending.
final class KeySelecting {

    private final ReadingView view;
    private final Moves moves;

    KeySelecting(ReadingView view, Moves moves) {
        this.view = view;
        this.moves = moves;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!view.rows().hasWords() || event.isAltDown()) {
            return;
        }
        boolean far = event.isShortcutDown();
        OptionalInt target = target(event.getCode(), far, event.isShiftDown());
        if (target.isPresent()) {
            int to = target.getAsInt();
            view.select(event.isShiftDown() ? view.anchor() : to, to);
            view.reveal(view.caret());
            event.consume();
        } else if (far && event.getCode() == KeyCode.A) {
            view.select(view.rows().whole());
            event.consume();
        } else if (far && event.getCode() == KeyCode.C) {
            view.copy();
            event.consume();
        }
    }

    private OptionalInt target(KeyCode key, boolean far, boolean extend) {
        int at = view.caret();
        boolean vertical =
                key == KeyCode.UP
                        || key == KeyCode.DOWN
                        || key == KeyCode.PAGE_UP
                        || key == KeyCode.PAGE_DOWN;
        if (!vertical) {
            moves.forgetColumn();
        }
        return switch (key) {
            case LEFT, RIGHT ->
                    OptionalInt.of(
                            sideways(
                                    (key == KeyCode.RIGHT) != moves.isRightToLeft(at),
                                    far,
                                    extend));
            case UP ->
                    far
                            ? OptionalInt.of(moves.paragraph(at, -1))
                            : OptionalInt.of(moves.line(at, -1));
            case DOWN ->
                    far
                            ? OptionalInt.of(moves.paragraph(at, 1))
                            : OptionalInt.of(moves.line(at, 1));
            case PAGE_UP -> OptionalInt.of(moves.page(at, -1));
            case PAGE_DOWN -> OptionalInt.of(moves.page(at, 1));
            case HOME -> OptionalInt.of(far ? view.rows().whole().start() : moves.lineStart(at));
            case END -> OptionalInt.of(far ? view.rows().whole().end() : moves.lineEnd(at));
            default -> OptionalInt.empty();
        };
    }

    /// Without Shift the first step only leaves the selection, at the side where it goes.
    private int sideways(boolean forwards, boolean far, boolean extend) {
        Units units = view.units();
        if (!extend && !far && !view.selection().isEmpty()) {
            return forwards ? view.selection().end() : view.selection().start();
        }
        int at = view.caret();
        if (far) {
            return forwards ? units.wordEndAfter(at) : units.wordStartBefore(at);
        }
        return forwards ? units.after(at) : units.before(at);
    }
}
