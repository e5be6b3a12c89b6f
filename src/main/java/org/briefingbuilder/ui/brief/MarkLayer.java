package org.briefingbuilder.ui.brief;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Fx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Paints what is pointed out in a field over its letters: a tint for what is found, a wave below
/// what is misspelt, and over the mark of a quotation the words that stand there in print. Takes no
/// clicks. For the thread of the window.
final class MarkLayer {

    /// Half the length of a wave and its height, in pixels.
    private static final double STEP = 2;

    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private static final double TIP_WIDTH = 420;

    private final Tooltip tip = new Tooltip();
    private final TextArea area;
    private final Map<Marked.Why, Path> paths = new EnumMap<>(Marked.Why.class);
    private final Pane chips;
    private List<Marked> marks = List.of();
    private Function<String, Optional<String>> words = _ -> Optional.empty();
    private boolean soon;

    /// @param chips lies over the field
    MarkLayer(TextArea area, Pane chips) {
        this.area = area;
        this.chips = chips;
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> tell(event.getX(), event.getY()));
        for (Marked.Why why : Marked.Why.values()) {
            Path path = new Path();
            path.setManaged(false);
            path.setMouseTransparent(true);
            path.getStyleClass().setAll("brief-" + why.name().toLowerCase(java.util.Locale.ROOT));
            paths.put(why, path);
        }
    }

    List<Path> nodes() {
        return List.copyOf(paths.values());
    }

    List<Marked> marks() {
        return marks;
    }

    boolean hasSome() {
        return !marks.isEmpty()
                || !chips.getChildren().isEmpty()
                || !RunIn.marks(area.getText()).isEmpty();
    }

    void quotes(Function<String, Optional<String>> now) {
        words = now;
        paintSoon();
    }

    void show(List<Marked> now) {
        if (!marks.equals(now)) {
            marks = List.copyOf(now);
            paintSoon();
        }
    }

    /// The field is laid out after this: its letters have their places a moment later.
    void paintSoon() {
        if (!soon) {
            soon = true;
            Fx.later(
                    () -> {
                        soon = false;
                        paint();
                    });
        }
    }

    private void paint() {
        Map<Marked.Why, List<PathElement>> shapes = new EnumMap<>(Marked.Why.class);
        for (Marked.Why why : Marked.Why.values()) {
            shapes.put(why, new ArrayList<>());
        }
        chips.getChildren().clear();
        if (area.getScene() != null && hasSome()) {
            area.lookupAll(".text").stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> text.getText().equals(area.getText()))
                    .findFirst()
                    .ifPresent(
                            text -> {
                                marks.forEach(mark -> add(text, mark, shapes));
                                RunIn.marks(text.getText()).forEach(mark -> chip(text, mark));
                            });
        }
        shapes.forEach((why, shape) -> path(why).getElements().setAll(shape));
    }

    /// The first words of the quotation, where its mark stands.
    private void chip(Text text, RunIn.Mark mark) {
        Span span = mark.span();
        List<Box> boxes = boxes(text, text.rangeShape(span.start(), span.end()));
        Optional<String> said = words.apply(mark.quotation());
        for (Box box : boxes) {
            Label chip = new Label(said.orElse("?"));
            chip.getStyleClass().add("brief-chip");
            chip.pseudoClassStateChanged(UNKNOWN, said.isEmpty());
            chip.setFont(text.getFont());
            chip.setManaged(false);
            chip.setMinSize(1, 1);
            chips.getChildren().add(chip);
            chip.resizeRelocate(
                    box.left,
                    box.top,
                    Math.max(1, box.right - box.left),
                    Math.max(1, box.bottom - box.top));
        }
    }

    /// The whole words of the quotation under the mouse; its mark has room for the first.
    private void tell(double x, double y) {
        Optional<Label> under =
                chips.getChildren().stream()
                        .filter(chip -> chip.getBoundsInParent().contains(x, y))
                        .map(Label.class::cast)
                        .findFirst();
        under.ifPresentOrElse(
                chip -> {
                    tip.setText(chip.getText());
                    Tooltip.install(area, tip);
                },
                () -> Tooltip.uninstall(area, tip));
    }

    private Path path(Marked.Why why) {
        return java.util.Objects.requireNonNull(paths.get(why));
    }

    private void add(Text text, Marked mark, Map<Marked.Why, List<PathElement>> shapes) {
        Span span = mark.span();
        if (!span.fits(text.getText())) {
            return;
        }
        List<PathElement> to = java.util.Objects.requireNonNull(shapes.get(mark.why()));
        for (Box box : boxes(text, text.rangeShape(span.start(), span.end()))) {
            if (mark.why() == Marked.Why.MISSPELT) {
                wave(box, to);
            } else {
                to.add(new MoveTo(box.left, box.top));
                to.add(new LineTo(box.right, box.top));
                to.add(new LineTo(box.right, box.bottom));
                to.add(new LineTo(box.left, box.bottom));
                to.add(new ClosePath());
            }
        }
    }

    /// A part of a line.
    private record Box(double left, double top, double right, double bottom) {}

    /// The parts of lines in a shape of letters, in the field's own coordinates.
    private List<Box> boxes(Text text, PathElement[] shape) {
        List<Box> boxes = new ArrayList<>();
        double left = Double.NaN;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (PathElement element : shape) {
            Point2D at;
            switch (element) {
                case MoveTo move -> {
                    if (!Double.isNaN(left)) {
                        boxes.add(new Box(left, top, right, bottom));
                    }
                    left = Double.NaN;
                    at = new Point2D(move.getX(), move.getY());
                }
                case LineTo line -> at = new Point2D(line.getX(), line.getY());
                default -> {
                    continue;
                }
            }
            Point2D here = mirrored(area.sceneToLocal(text.localToScene(at)));
            if (Double.isNaN(left)) {
                left = here.getX();
                right = here.getX();
                top = here.getY();
                bottom = here.getY();
            } else {
                left = Math.min(left, here.getX());
                right = Math.max(right, here.getX());
                top = Math.min(top, here.getY());
                bottom = Math.max(bottom, here.getY());
            }
        }
        if (!Double.isNaN(left)) {
            boxes.add(new Box(left, top, right, bottom));
        }
        return boxes;
    }

    /// Letters are never mirrored, but shapes in a field from the right are.
    private Point2D mirrored(Point2D at) {
        return area.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT
                ? new Point2D(area.getWidth() - at.getX(), at.getY())
                : at;
    }

    private static void wave(Box box, List<PathElement> to) {
        double y = box.bottom - STEP;
        to.add(new MoveTo(box.left, y));
        boolean down = true;
        for (double x = box.left + STEP; x <= box.right; x += STEP) {
            to.add(new LineTo(x, down ? y + STEP : y));
            down = !down;
        }
    }
}
