package org.briefingbuilder.ui.reader.page;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.reader.text.Highlight;
import org.briefingbuilder.ui.reader.text.MouseReach;
import org.briefingbuilder.ui.reader.text.Moves;
import org.briefingbuilder.ui.reader.text.ReadingView;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Shows a source's pages one below the other, with the passages, the selection and the hands of
/// the text view. Only the pages in sight exist; they and their neighbours are drawn. For the
/// JavaFX thread.
public final class PageView extends ReadingView {

    /// Pixels for each point at 100 %.
    static final double ACTUAL = 96 / 72.0;

    static final double LEAST = 0.5 * ACTUAL;
    static final double MOST = 4 * ACTUAL;

    /// Between pages.
    private static final double GAP = 18;

    private static final double EDGE = 24;

    /// Pixels of a picture of a whole page; beyond, the part in sight is drawn on its own.
    private static final long LARGEST = 6_000_000;

    /// How large pages are shown.
    public enum Fit {
        WIDTH,
        PAGE,
        FREE
    }

    private final PageWords words;
    private final Pane content = new Pane();
    private final ScrollBar vertical = new ScrollBar();
    private final ScrollBar horizontal = new ScrollBar();
    private final ReadOnlyDoubleWrapper scrolled = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(ACTUAL);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(Fit.WIDTH);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.WHITE);
    private final Map<Integer, PageBox> boxes = new HashMap<>();
    private final List<PageBox> spare = new ArrayList<>();
    private final PageMoves moves = new PageMoves(this);

    private @Nullable PageFeed feed;
    private List<PageSize> sizes = List.of();

    /// For each page the points above it, and at the end all points together.
    private double[] tops = {0};

    private double widest = 1;
    private double top;
    private double left;
    private OptionalInt coming = OptionalInt.empty();
    private boolean comingAtTop;
    private boolean following;

    public PageView(ReadingView other, PageWords words) {
        super(other);
        this.words = words;
        getStyleClass().addAll("page-view");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(content.widthProperty());
        clip.heightProperty().bind(content.heightProperty());
        content.setClip(clip);
        horizontal.setOrientation(Orientation.HORIZONTAL);
        vertical.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : List.of(vertical, horizontal)) {
            bar.setFocusTraversable(false);
            bar.setManaged(false);
        }
        content.setManaged(false);
        getChildren().addAll(content, vertical, horizontal);
        vertical.valueProperty().addListener((_, _, now) -> barMoved(now.doubleValue(), left));
        horizontal.valueProperty().addListener((_, _, now) -> barMoved(top, now.doubleValue()));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        paper.addListener((_, _, now) -> paperChanged(now));
        visibleProperty().addListener((_, _, _) -> requestLayout());
        takeHands();
    }

    // What is shown.

    /// Shows the pages of a feed once their sizes are known.
    public void show(PageFeed of, List<PageSize> pages) {
        feed = of;
        sizes = List.copyOf(pages);
        tops = new double[sizes.size() + 1];
        widest = 1;
        for (int i = 0; i < sizes.size(); i++) {
            tops[i + 1] = tops[i] + sizes.get(i).height();
            widest = Math.max(widest, sizes.get(i).width());
        }
        of.onArrival(this::arrived);
        of.setInverted(paper.get() == Paper.INVERTED);
        top = 0;
        left = 0;
        clear();
        applyFit();
        requestLayout();
    }

    /// Shows nothing.
    public void forget() {
        feed = null;
        sizes = List.of();
        tops = new double[] {0};
        coming = OptionalInt.empty();
        clear();
    }

    private void clear() {
        content.getChildren().clear();
        boxes.clear();
        spare.clear();
    }

    public boolean isShowing() {
        return feed != null && !sizes.isEmpty();
    }

    PageFeed feed() {
        if (feed == null) {
            throw new IllegalStateException("no pages are shown");
        }
        return feed;
    }

    PageWords words() {
        return words;
    }

    public int pages() {
        return sizes.size();
    }

    PageSize sizeOf(int index) {
        return sizes.get(index);
    }

    /// The page in the upper part of the view, from 0.
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// As printed, or its number.
    public String label(int index) {
        var outline = feed().source().outline().pages();
        return index < outline.size() ? outline.get(index).label() : String.valueOf(index + 1);
    }

    String pageName(int index) {
        return words.page(label(index));
    }

    String wordsOf(int index) {
        return spanOf(index).in(rows().text());
    }

    Span spanOf(int index) {
        var outline = feed().source().outline().pages();
        int length = rows().text().length();
        if (index >= outline.size()) {
            return new Span(length, length);
        }
        Span span = outline.get(index).span();
        return new Span(Math.min(span.start(), length), Math.min(span.end(), length));
    }

    /// The page on which a unit of the text stands.
    int pageOf(int offset) {
        return feed == null ? 0 : feed.source().outline().pageAt(offset).orElse(0);
    }

    List<Highlight> highlightsOn(Span span) {
        return highlightsIn(span);
    }

    // Size.

    /// Pixels for each point.
    double scale() {
        return zoom.get();
    }

    /// As a part of the size in print: 1 is 100 %.
    public double zoom() {
        return zoom.get() / ACTUAL;
    }

    public ReadOnlyDoubleProperty scaleProperty() {
        return zoom.getReadOnlyProperty();
    }

    public ObjectProperty<Fit> fitProperty() {
        return fit;
    }

    public void fit(Fit how) {
        fit.set(how);
        applyFit();
    }

    /// Larger or smaller around the middle of the view.
    public void zoomBy(double factor) {
        zoomTo(zoom.get() * factor, getWidth() / 2, getHeight() / 2);
    }

    /// @param part of the size in print
    public void zoomTo(double part) {
        zoomTo(part * ACTUAL, getWidth() / 2, getHeight() / 2);
    }

    private void zoomTo(double wanted, double x, double y) {
        fit.set(Fit.FREE);
        setScale(Math.clamp(wanted, LEAST, MOST), x, y);
    }

    private void applyFit() {
        if (!isShowing() || getWidth() <= 0) {
            return;
        }
        double wide = Math.max(80, viewWidth() - 2 * PageBox.MARGIN);
        double byWidth = wide / widest;
        double wanted =
                switch (fit.get()) {
                    case FREE -> zoom.get();
                    case WIDTH -> byWidth;
                    case PAGE ->
                            Math.min(
                                    byWidth,
                                    (viewHeight() - 2 * GAP)
                                            / sizes.get(Math.min(page.get(), pages() - 1))
                                                    .height());
                };
        setScale(Math.clamp(wanted, LEAST / 2, MOST), getWidth() / 2, 0);
    }

    /// Keeps the point of the page that is at a point of the view where it is.
    private void setScale(double now, double x, double y) {
        if (Math.abs(now - zoom.get()) < 1e-6) {
            return;
        }
        int index = pageAt(top + y);
        double inside = (top + y - topOf(index)) / zoom.get();
        double beside = (left + x - leftOf(index) - PageBox.MARGIN) / zoom.get();
        zoom.set(now);
        top = topOf(index) + inside * now - y;
        left = leftOf(index) + PageBox.MARGIN + beside * now - x;
        bound();
        requestLayout();
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    Paper paper() {
        return paper.get();
    }

    /// The next of white, dimmed and inverted.
    public void nextPaper() {
        paper.set(paper.get().next());
    }

    private void paperChanged(Paper now) {
        getStyleClass().remove("inverted");
        if (now == Paper.INVERTED) {
            getStyleClass().add("inverted");
        }
        if (feed != null) {
            feed.setInverted(now == Paper.INVERTED);
            refreshAll();
            requestLayout();
        }
    }

    // Where pages are.

    private double topOf(int index) {
        return tops[index] * zoom.get() + (index + 1) * GAP;
    }

    private double heightOf(int index) {
        return sizes.get(index).height() * zoom.get();
    }

    private double widthOf(int index) {
        return sizes.get(index).width() * zoom.get() + 2 * PageBox.MARGIN;
    }

    private double leftOf(int index) {
        double all = Math.max(viewWidth(), widest * zoom.get() + 2 * PageBox.MARGIN);
        return Math.floor((all - widthOf(index)) / 2);
    }

    private double wholeHeight() {
        return tops[sizes.size()] * zoom.get() + (sizes.size() + 1) * GAP;
    }

    /// The page at a height of the whole, or the one above a gap.
    private int pageAt(double y) {
        int low = 0;
        int high = sizes.size() - 1;
        int found = 0;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (topOf(middle) <= y) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /// Whether lengths across the view count from the right, as in an Urdu window; on a page they
    /// never do.
    private boolean isMirrored() {
        return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private double viewWidth() {
        return Math.max(1, getWidth() - vertical.prefWidth(-1));
    }

    private double viewHeight() {
        return Math.max(1, getHeight() - (horizontal.isVisible() ? horizontal.prefHeight(-1) : 0));
    }

    // Scrolling.

    private void wheel(ScrollEvent event) {
        if (!isShowing()) {
            return;
        }
        if (event.isShortcutDown()) {
            if (event.getDeltaY() != 0) {
                double factor = Math.pow(1.1, Math.signum(event.getDeltaY()));
                zoomTo(zoom.get() * factor, event.getX(), event.getY());
            }
        } else {
            top -= event.getDeltaY();
            left -= isMirrored() ? -event.getDeltaX() : event.getDeltaX();
            moved();
        }
        event.consume();
    }

    private void barMoved(double y, double x) {
        if (!following) {
            top = y;
            left = x;
            moved();
        }
    }

    /// The place was chosen by hand: what was on its way there no longer matters.
    private void moved() {
        coming = OptionalInt.empty();
        bound();
        arrange();
    }

    private void bound() {
        top = Math.clamp(top, 0, Math.max(0, wholeHeight() - viewHeight()));
        double all = widest * zoom.get() + 2 * PageBox.MARGIN;
        left = Math.clamp(left, 0, Math.max(0, all - viewWidth()));
    }

    @Override
    public void scroll(double pixels) {
        top += pixels;
        moved();
    }

    public void goToPage(int index) {
        if (isShowing()) {
            coming = OptionalInt.empty();
            top = topOf(Math.clamp(index, 0, pages() - 1)) - GAP / 2;
            bound();
            arrange();
        }
    }

    @Override
    public void reveal(int offset) {
        go(offset, false);
    }

    @Override
    public void showAtTop(int offset) {
        go(offset, true);
    }

    /// Goes to a place of the text; when its page's letters are not known yet, to about there, and
    /// to the place itself once they are.
    private void go(int offset, boolean atTop) {
        if (!isShowing() || getHeight() <= 0) {
            coming = OptionalInt.of(offset);
            comingAtTop = atTop;
            return;
        }
        int index = pageOf(offset);
        Optional<Rectangle2D> caret =
                feed().pictures()
                        .places(index)
                        .flatMap(places -> new PlacedLetters(places, scale()).caret(offset));
        coming = caret.isPresent() ? OptionalInt.empty() : OptionalInt.of(offset);
        comingAtTop = atTop;
        double y = topOf(index);
        double high = 20;
        if (caret.isPresent()) {
            y += caret.get().getMinY();
            high = caret.get().getHeight();
            sideways(index, caret.get().getMinX());
        } else {
            Span span = spanOf(index);
            double share = (offset - span.start()) / (double) Math.max(1, span.length());
            y += Math.clamp(share, 0, 1) * heightOf(index) * 0.85;
        }
        if (atTop) {
            boolean first = offset <= spanOf(index).start();
            top = first ? topOf(index) - GAP / 2 : y - EDGE;
        } else if (y < top || y + high > top + viewHeight()) {
            boolean far = y < top - viewHeight() || y > top + 2 * viewHeight();
            top = far ? y - viewHeight() / 3 : y < top ? y - EDGE : y + high + EDGE - viewHeight();
        }
        bound();
        arrange();
    }

    private void sideways(int index, double x) {
        double inBox = PageBox.MARGIN + x;
        double at = leftOf(index) + (isMirrored() ? widthOf(index) - inBox : inBox);
        if (at < left + EDGE || at > left + viewWidth() - EDGE) {
            left = at - viewWidth() / 2;
        }
    }

    @Override
    public int topOffset() {
        if (!isShowing()) {
            return rows().whole().start();
        }
        for (int index = pageAt(top);
                index < pages() && topOf(index) < top + getHeight();
                index++) {
            double y = top - topOf(index);
            Span span = spanOf(index);
            Optional<Integer> found =
                    feed().pictures()
                            .places(index)
                            .filter(places -> places.size() > 0)
                            .flatMap(p -> new PlacedLetters(p, scale()).firstBelow(y - 1));
            if (found.isPresent() || y <= 0) {
                return found.orElse(span.start());
            }
            if (feed().pictures().places(index).isEmpty()) {
                return span.start() + (int) (span.length() * Math.clamp(y / heightOf(index), 0, 1));
            }
        }
        return spanOf(Math.min(page.get(), pages() - 1)).start();
    }

    @Override
    public int bottomOffset() {
        if (!isShowing()) {
            return rows().whole().start();
        }
        int index = pageAt(top + viewHeight() - 1);
        Span span = spanOf(index);
        double y = top + viewHeight() - topOf(index);
        return feed().pictures()
                .places(index)
                .flatMap(p -> new PlacedLetters(p, scale()).lastAbove(y))
                .orElse(y >= heightOf(index) ? span.end() : span.start());
    }

    @Override
    public ReadOnlyDoubleProperty scrolledProperty() {
        return scrolled.getReadOnlyProperty();
    }

    // Layout.

    @Override
    protected void layoutChildren() {
        double wide = viewWidth();
        horizontal.setVisible(widest * zoom.get() + 2 * PageBox.MARGIN > wide + 1);
        double high = viewHeight();
        content.resizeRelocate(0, 0, wide, high);
        vertical.resizeRelocate(wide, 0, getWidth() - wide, high);
        horizontal.resizeRelocate(0, high, wide, Math.max(0, getHeight() - high));
        if (isShowing()) {
            if (fit.get() != Fit.FREE) {
                applyFit();
            }
            if (coming.isPresent() && getHeight() > 0) {
                go(coming.getAsInt(), comingAtTop);
            }
            bound();
            arrange();
        }
    }

    /// Puts the pages in sight where they belong and asks for what they need.
    private void arrange() {
        if (!isShowing() || getHeight() <= 0) {
            return;
        }
        int first = pageAt(top);
        int last = pageAt(top + viewHeight());
        Iterator<Map.Entry<Integer, PageBox>> all = boxes.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Integer, PageBox> one = all.next();
            if (one.getKey() < first || one.getKey() > last) {
                content.getChildren().remove(one.getValue());
                spare.add(one.getValue());
                all.remove();
            }
        }
        for (int index = first; index <= last; index++) {
            PageBox box = boxes.get(index);
            boolean fresh = box == null;
            if (box == null) {
                box = spare.isEmpty() ? new PageBox(this) : spare.removeLast();
                boxes.put(index, box);
            }
            boolean resized =
                    box.getHeight() != heightOf(index) || box.getWidth() != widthOf(index);
            box.resizeRelocate(
                    leftOf(index) - Math.round(left),
                    topOf(index) - Math.round(top),
                    widthOf(index),
                    heightOf(index));
            if (fresh) {
                content.getChildren().add(box);
            }
            if (fresh || resized || box.page() != index) {
                box.show(index);
            }
            box.showDetail(detailKey(index));
        }
        page.set(pageAt(top + viewHeight() / 3));
        follow();
        if (isVisible()) {
            want(first, last);
        }
    }

    private void follow() {
        following = true;
        double high = Math.max(0, wholeHeight() - viewHeight());
        vertical.setMax(high);
        vertical.setVisibleAmount(high * viewHeight() / Math.max(1, wholeHeight()));
        vertical.setBlockIncrement(viewHeight() * 0.9);
        vertical.setUnitIncrement(40);
        vertical.setValue(top);
        double all = widest * zoom.get() + 2 * PageBox.MARGIN;
        double beside = Math.max(0, all - viewWidth());
        horizontal.setMax(beside);
        horizontal.setVisibleAmount(beside * viewWidth() / all);
        horizontal.setValue(left);
        following = false;
        scrolled.set(high == 0 ? 0 : top / high);
    }

    /// First what is in sight, its letters after its picture, then the page after and the one
    /// before.
    private void want(int first, int last) {
        List<PageFeed.Wanted> wanted = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            wanted.add(new PageFeed.Drawing(wholeKey(index), false));
            wanted.add(new PageFeed.Letters(index));
        }
        for (int index = first; index <= last; index++) {
            detailKey(index).ifPresent(key -> wanted.add(new PageFeed.Drawing(key, false)));
        }
        for (int index : new int[] {last + 1, first - 1}) {
            if (index >= 0 && index < pages()) {
                wanted.add(new PageFeed.Drawing(wholeKey(index), false));
                wanted.add(new PageFeed.Letters(index));
            }
        }
        feed().want(wanted);
    }

    /// Device pixels for each point.
    private double sharp() {
        double screen =
                getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getOutputScaleX();
        return scale() * Math.max(1, screen);
    }

    Pictures.Key wholeKey(int index) {
        double scale = Crop.scaleWithin(sizes.get(index), sharp(), LARGEST);
        return new Pictures.Key(index, scale, Crop.whole(sizes.get(index), scale));
    }

    /// The part in sight with some room around it, on a grid so that scrolling a little asks for
    /// nothing new; empty when the whole page is sharp.
    private Optional<Pictures.Key> detailKey(int index) {
        double scale = sharp();
        PageSize size = sizes.get(index);
        if (Crop.scaleWithin(size, scale, LARGEST) >= scale) {
            return Optional.empty();
        }
        double device = scale / scale();
        double grid = 256;
        double from = left - leftOf(index);
        double inBox = isMirrored() ? widthOf(index) - from - viewWidth() : from;
        double x0 = (inBox - PageBox.MARGIN) * device;
        double y0 = (top - topOf(index)) * device;
        double x1 = x0 + viewWidth() * device;
        double y1 = y0 + viewHeight() * device;
        int wide = Crop.pixels(size.width(), scale);
        int high = Crop.pixels(size.height(), scale);
        int fromX = (int) Math.clamp(Math.floor(x0 / grid) * grid, 0, wide - 1);
        int fromY = (int) Math.clamp(Math.floor(y0 / grid) * grid, 0, high - 1);
        int toX = (int) Math.clamp(Math.ceil(x1 / grid) * grid, fromX + 1, wide);
        int toY = (int) Math.clamp(Math.ceil(y1 / grid) * grid, fromY + 1, high);
        if (y1 <= 0 || x1 <= 0 || (long) (toX - fromX) * (toY - fromY) > Crop.MOST_PIXELS) {
            return Optional.empty();
        }
        return Optional.of(
                new Pictures.Key(index, scale, new Crop(fromX, fromY, toX - fromX, toY - fromY)));
    }

    private void arrived(int index) {
        PageBox box = boxes.get(index);
        if (box != null) {
            box.refresh();
            box.showDetail(detailKey(index));
        }
        if (coming.isPresent()
                && pageOf(coming.getAsInt()) == index
                && feed().pictures().places(index).isPresent()) {
            go(coming.getAsInt(), comingAtTop);
        }
    }

    /// The clean text is another one: letters are looked for anew.
    public void refreshAll() {
        boxes.values().forEach(PageBox::refresh);
        arrange();
    }

    /// Whether all that is in sight is there: sharp pictures, and the places of letters.
    public boolean isComplete() {
        return isShowing()
                && !boxes.isEmpty()
                && boxes.values().stream()
                        .allMatch(
                                box ->
                                        box.isSharp()
                                                && feed().pictures()
                                                        .places(box.page())
                                                        .isPresent());
    }

    /// Whether a page is drawn at the size that is shown, in sight or not.
    public boolean isDrawn(int index) {
        return feed().pictures().has(wholeKey(index));
    }

    /// Bytes of all pictures that are kept.
    public long bytes() {
        return feed().pictures().bytes();
    }

    List<PageBox> shown() {
        List<Integer> order = new ArrayList<>(new HashSet<>(boxes.keySet()));
        order.sort(null);
        return order.stream().map(boxes::get).toList();
    }

    // For the hands.

    @Override
    protected Moves moves() {
        return moves;
    }

    @Override
    protected int placeAt(double sceneX, double sceneY) {
        PageBox nearest = null;
        double least = Double.MAX_VALUE;
        for (PageBox box : shown()) {
            Bounds bounds = box.localToScene(box.getLayoutBounds());
            double away =
                    Math.max(0, Math.max(bounds.getMinY() - sceneY, sceneY - bounds.getMaxY()));
            if (away < least && !box.letters().isEmpty()) {
                least = away;
                nearest = box;
            }
        }
        if (nearest == null) {
            return caret();
        }
        Point2D at = nearest.sceneToLocal(sceneX, sceneY);
        return nearest.letters().offsetAt(at.getX() - PageBox.MARGIN, at.getY()).orElse(caret());
    }

    @Override
    protected int letterAt(double sceneX, double sceneY) {
        for (PageBox box : shown()) {
            Point2D at = box.sceneToLocal(sceneX, sceneY);
            if (box.contains(at)) {
                return box.letters().letterAt(at.getX() - PageBox.MARGIN, at.getY());
            }
        }
        return -1;
    }

    @Override
    protected boolean isOnHandle(double sceneX, double sceneY, int offset, boolean start) {
        for (PageBox box : shown()) {
            Optional<Rectangle2D> handle = box.handleAt(offset, start);
            if (handle.isPresent()) {
                return MouseReach.isAt(box.sceneToLocal(sceneX, sceneY), handle.get(), start);
            }
        }
        return false;
    }

    @Override
    protected boolean isControl(Node node) {
        return node instanceof ScrollBar || node instanceof ButtonBase;
    }

    @Override
    public List<Bounds> boundsOf(Span span) {
        List<Bounds> bounds = new ArrayList<>();
        for (PageBox box : shown()) {
            for (Rectangle2D line : box.boxesOf(span)) {
                Bounds in =
                        sceneToLocal(
                                box.localToScene(
                                        new BoundingBox(
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

    // Painting.

    @Override
    protected void paint(Span span) {
        if (isVisible()) {
            for (PageBox box : shown()) {
                Span there = box.span();
                if (span.start() <= there.end() && there.start() <= span.end()) {
                    box.paint();
                }
            }
        }
    }

    @Override
    protected void paintChange(Span before, Span after) {
        Set<Span> both = new HashSet<>(Arrays.asList(before, after));
        both.forEach(this::paint);
    }

    @Override
    protected void paintAll() {
        if (boxes != null && isVisible()) {
            shown().forEach(PageBox::paint);
        }
    }

    @Override
    protected void recolour() {
        paintAll();
    }
}
