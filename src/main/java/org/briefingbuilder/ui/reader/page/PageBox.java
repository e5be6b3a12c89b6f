package org.briefingbuilder.ui.reader.page;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.reader.text.Highlight;
import org.briefingbuilder.ui.reader.text.Leaf;
import org.briefingbuilder.ui.reader.text.Painting;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One page with the room beside it for brackets and marks: its paper, its picture, what is painted
/// on it. Lengths are pixels of this box.
final class PageBox extends Region implements Leaf {

    /// Room beside the page.
    static final double MARGIN = 78;

    private final PageView view;
    private final Region paper = new Region();
    private final ImageView picture = new ImageView();
    private final ImageView detail = new ImageView();
    private final Region dim = new Region();
    private final Label trouble = new Label();
    private final Pane back = layer();
    private final Pane front = layer();
    private final Pane margin = layer();
    private int page = -1;
    private PlacedLetters letters = new PlacedLetters(PagePlaces.NONE, 1);

    PageBox(PageView view) {
        this.view = view;
        setManaged(false);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("page-box");
        paper.getStyleClass().add("page-paper");
        dim.getStyleClass().add("page-dim");
        trouble.getStyleClass().addAll("muted", "page-trouble");
        trouble.setWrapText(true);
        for (Node node : List.of(paper, picture, detail, dim, trouble)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(paper, picture, detail, dim, back, front, margin, trouble);
    }

    private static Pane layer() {
        Pane layer = new Pane();
        layer.setManaged(false);
        layer.setMouseTransparent(true);
        return layer;
    }

    int page() {
        return page;
    }

    void show(int shown) {
        if (page != shown) {
            page = shown;
            picture.setImage(null);
            detail.setImage(null);
            setAccessibleRoleDescription(view.pageName(shown));
        }
        refresh();
    }

    /// Takes the newest picture and places.
    void refresh() {
        PageFeed feed = view.feed();
        double scale = view.scale();
        letters = new PlacedLetters(feed.pictures().places(page).orElse(PagePlaces.NONE), scale);
        Optional<Pictures.Drawn> whole = feed.pictures().best(page);
        Optional<Pictures.Drawn> exact = feed.pictures().get(view.wholeKey(page));
        Pictures.Drawn shown = exact.or(() -> whole).orElse(null);
        picture.setImage(shown == null ? null : shown.image());
        picture.setSmooth(true);
        boolean failed = feed.hasFailed(new PageFeed.Drawing(view.wholeKey(page), false));
        boolean partly = shown != null && !shown.whole();
        trouble.setVisible(failed || partly);
        trouble.setText(failed ? view.words().failed() : partly ? view.words().partly() : "");
        paper.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("waiting"), shown == null && !failed);
        dim.setVisible(view.paper() == Paper.DIMMED);
        requestLayout();
        layoutChildren();
    }

    /// The sharper picture of the part that is in sight, where the whole is too large to make.
    void showDetail(Optional<Pictures.Key> key) {
        Optional<Pictures.Drawn> drawn = key.flatMap(view.feed().pictures()::get);
        if (drawn.isPresent()) {
            Crop crop = key.orElseThrow().crop();
            double factor = view.scale() / key.orElseThrow().scale();
            detail.setImage(drawn.get().image());
            detail.setFitWidth(crop.width() * factor);
            detail.setFitHeight(crop.height() * factor);
            detail.relocate(MARGIN + crop.x() * factor, crop.y() * factor);
        }
        detail.setVisible(drawn.isPresent());
    }

    boolean isSharp() {
        return picture.getImage() != null
                && view.feed().pictures().has(view.wholeKey(page))
                && view.feed()
                        .pictures()
                        .get(view.wholeKey(page))
                        .map(d -> d.image() == picture.getImage())
                        .orElse(false);
    }

    boolean isEmpty() {
        return picture.getImage() == null;
    }

    PlacedLetters letters() {
        return letters;
    }

    @Override
    protected void layoutChildren() {
        double wide = Math.max(1, getWidth() - 2 * MARGIN);
        for (Region region : List.of(paper, dim)) {
            region.resizeRelocate(MARGIN, 0, wide, getHeight());
        }
        picture.setFitWidth(wide);
        picture.setFitHeight(getHeight());
        picture.relocate(MARGIN, 0);
        for (Pane layer : List.of(back, front, margin)) {
            layer.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        double side = Math.min(wide - 24, 420);
        trouble.resizeRelocate(MARGIN + 12, 12, side, trouble.prefHeight(side));
        paint();
    }

    void paint() {
        if (page >= 0 && getWidth() > 0) {
            Painting painting = new Painting(view, this);
            fill(back, painting.behind());
            fill(front, painting.front());
            fill(margin, painting.margin());
        }
    }

    private static void fill(Pane layer, List<Node> shapes) {
        if (!shapes.isEmpty() || !layer.getChildren().isEmpty()) {
            layer.getChildren().setAll(shapes);
        }
    }

    // What is painted on.

    @Override
    public Span span() {
        return letters.span();
    }

    @Override
    public List<Highlight> highlights() {
        return letters.isEmpty() ? List.of() : view.highlightsOn(letters.span());
    }

    @Override
    public List<Rectangle2D> boxesOf(Span span) {
        return letters.boxes(span).stream().map(PageBox::moved).toList();
    }

    private static Rectangle2D moved(Rectangle2D box) {
        return new Rectangle2D(
                box.getMinX() + MARGIN, box.getMinY(), box.getWidth(), box.getHeight());
    }

    @Override
    public boolean holdsCaret(int offset) {
        return !letters.isEmpty() && view.pageOf(offset) == page;
    }

    @Override
    public Rectangle2D caretAt(int offset) {
        return letters.caret(offset).map(PageBox::moved).orElse(new Rectangle2D(MARGIN, 0, 0, 0));
    }

    @Override
    public Optional<Rectangle2D> handleAt(int offset, boolean start) {
        Span span = letters.span();
        boolean here =
                start
                        ? offset >= span.start() && offset < span.end()
                        : offset > span.start() && offset <= span.end();
        return here ? letters.caret(offset).map(PageBox::moved) : Optional.empty();
    }

    @Override
    public double edge() {
        return isRightToLeft() ? getWidth() - MARGIN : MARGIN;
    }

    @Override
    public boolean isRightToLeft() {
        return letters.isRightToLeft();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> view.wordsOf(page);
            case HELP ->
                    highlights().stream()
                            .map(h -> h.spoken().get())
                            .collect(Collectors.joining(". "));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
