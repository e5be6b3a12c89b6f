package org.briefingbuilder.ui.themes;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.briefingbuilder.model.Theme;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// The mouse on the palette: a click picks a theme; one that is dragged is put before or after the
/// row where it is let go.
final class PaletteDrag {

    private static final PseudoClass DROP_BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass DROP_AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    /// Pixels that the mouse moves before it drags.
    private static final double STILL = 6;

    private final ListView<Codebook.Entry> list;
    private final Consumer<Theme> picked;
    private final Dropped dropped;
    private final boolean fixed;
    private @Nullable PaletteCell held;
    private Point2D from = Point2D.ZERO;
    private boolean dragging;
    private @Nullable PaletteCell target;
    private boolean below;

    /// What happens when a theme is let go.
    interface Dropped {
        void put(Theme theme, Theme beside, boolean after);
    }

    /// @param fixed nothing can be moved
    PaletteDrag(
            ListView<Codebook.Entry> list, Consumer<Theme> picked, Dropped dropped, boolean fixed) {
        this.list = list;
        this.picked = picked;
        this.dropped = dropped;
        this.fixed = fixed;
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void pressed(MouseEvent event) {
        leave();
        if (event.getButton() == MouseButton.PRIMARY) {
            held = under(event).orElse(null);
            from = new Point2D(event.getSceneX(), event.getSceneY());
        }
    }

    private void dragged(MouseEvent event) {
        if (held == null || fixed) {
            return;
        }
        if (!dragging && from.distance(event.getSceneX(), event.getSceneY()) < STILL) {
            return;
        }
        dragging = true;
        held.pseudoClassStateChanged(DRAGGED, true);
        aim(under(event), event);
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (y < Palette.ROW / 2) {
            scroll(-1);
        } else if (y > list.getHeight() - Palette.ROW / 2) {
            scroll(1);
        }
    }

    private void released(MouseEvent event) {
        if (held == null || held.getItem() == null) {
            leave();
            return;
        }
        Theme theme = held.getItem().theme();
        if (!dragging) {
            leave();
            picked.accept(theme);
            return;
        }
        aim(under(event), event);
        Codebook.Entry beside = target == null ? null : target.getItem();
        boolean after = below;
        leave();
        event.consume();
        if (beside != null) {
            dropped.put(theme, beside.theme(), after);
        }
    }

    private void leave() {
        if (held != null) {
            held.pseudoClassStateChanged(DRAGGED, false);
        }
        unmark();
        held = null;
        dragging = false;
    }

    private void unmark() {
        if (target != null) {
            target.pseudoClassStateChanged(DROP_BEFORE, false);
            target.pseudoClassStateChanged(DROP_AFTER, false);
        }
        target = null;
    }

    private void aim(Optional<PaletteCell> cell, MouseEvent event) {
        unmark();
        if (cell.isPresent() && cell.get() != held) {
            PaletteCell onto = cell.get();
            Point2D at = onto.sceneToLocal(event.getSceneX(), event.getSceneY());
            below = at.getY() > onto.getHeight() / 2;
            onto.pseudoClassStateChanged(below ? DROP_AFTER : DROP_BEFORE, true);
            target = onto;
        }
    }

    /// The row under the mouse.
    private Optional<PaletteCell> under(MouseEvent event) {
        for (Node node : list.lookupAll(".palette-cell")) {
            if (node instanceof PaletteCell cell
                    && !cell.isEmpty()
                    && cell.isVisible()
                    && cell.contains(cell.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// While something is dragged over the edge.
    private void scroll(double rows) {
        for (Node node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == Orientation.VERTICAL
                    && bar.isVisible()) {
                double by = rows / list.getItems().size();
                bar.setValue(Math.clamp(bar.getValue() + by, 0, 1));
            }
        }
    }
}
