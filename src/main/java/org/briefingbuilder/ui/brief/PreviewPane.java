package org.briefingbuilder.ui.brief;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.publish.Place;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages as an export would make them. A click in a page leads to the block; the block that is
/// written in is marked and scrolled to.
final class PreviewPane {

    private static final double GAP = 16;
    private static final double LEAST_ZOOM = 0.25;
    private static final double MOST_ZOOM = 4;
    private static final double ZOOM_STEP = 1.2;

    private final Seat seat;
    private final PreviewModel model;
    private final BriefModel brief;
    private final Consumer<Row> go;
    private final VBox column = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(column);
    private final StackPane centre = new StackPane(scroll);
    private final Label age = Panes.muted("");
    private final Label percent = Panes.muted("");
    private final BorderPane box = new BorderPane();
    private final List<PageView> pages = new ArrayList<>();

    /// Pixels for each point; 0: as wide as the pane.
    private double zoom;

    private Runnable tick = () -> {};

    /// @param go leads to the row that was clicked
    PreviewPane(Seat seat, PreviewModel model, BriefModel brief, Consumer<Row> go) {
        this.seat = seat;
        this.model = model;
        this.brief = brief;
        this.go = go;
        column.getStyleClass().add("brief-pages");
        column.setAlignment(Pos.TOP_CENTER);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("brief-preview");
        scroll.setAccessibleText(seat.say("brief.preview"));
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        scroll.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scroll.viewportBoundsProperty().addListener(_ -> resize());
        scroll.vvalueProperty().addListener(_ -> draw());
        box.setCenter(centre);
        box.setBottom(foot());
        box.getStyleClass().add("brief-preview-pane");
        model.madeProperty().addListener(_ -> show());
        brief.currentProperty().addListener(_ -> Fx.later(() -> mark(true)));
        show();
    }

    Region node() {
        return box;
    }

    /// What the window shows now, for those who wait for it.
    List<PageView> pages() {
        return pages;
    }

    private HBox foot() {
        HBox foot =
                new HBox(
                        age,
                        Panes.gap(),
                        Panes.iconButton(
                                Feather.MINUS,
                                seat.say("brief.zoom.out"),
                                () -> zoom(1 / ZOOM_STEP)),
                        percent,
                        Panes.iconButton(
                                Feather.PLUS, seat.say("brief.zoom.in"), () -> zoom(ZOOM_STEP)),
                        Panes.iconButton(Feather.MAXIMIZE, seat.say("brief.zoom.fit"), this::fit));
        foot.getStyleClass().add("brief-preview-foot");
        return foot;
    }

    private void show() {
        PreviewModel.Made made = model.made();
        if (made.preview().isPresent()) {
            centre.getChildren().setAll(scroll);
            show(made.preview().get());
        } else {
            pages.clear();
            column.getChildren().clear();
            Node words =
                    made.problem()
                            .<Node>map(
                                    p ->
                                            Panes.empty(
                                                    Feather.ALERT_TRIANGLE,
                                                    seat.words().problem(p)))
                            .orElseGet(this::nothingYet);
            centre.getChildren().setAll(words);
        }
        tick.run();
        tick();
    }

    /// The first pages take a moment: what sets them is made ready.
    private Node nothingYet() {
        return brief.brief().isPresent()
                ? Panes.empty(Feather.FILE_TEXT, seat.say("brief.preview.making"))
                : new Region();
    }

    /// Pages that stay keep their picture until the new one is drawn, and the place scrolled to is
    /// kept.
    private void show(Preview preview) {
        double top = top();
        while (pages.size() > preview.pages()) {
            pages.removeLast();
        }
        while (pages.size() < preview.pages()) {
            pages.add(new PageView(seat, pages.size(), this::clicked));
        }
        pages.forEach(page -> page.take(preview));
        if (!column.getChildren().equals(pages.stream().map(PageView::node).toList())) {
            column.getChildren().setAll(pages.stream().map(PageView::node).toList());
        }
        resize();
        scrollTo(top);
        draw();
        mark(false);
    }

    private double height() {
        return Math.max(0, column.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private double top() {
        return scroll.getVvalue() * height();
    }

    private void scrollTo(double top) {
        scroll.applyCss();
        scroll.layout();
        double height = height();
        scroll.setVvalue(height == 0 ? 0 : Math.clamp(top / height, 0, 1));
    }

    private double scale() {
        Optional<Preview> preview = model.made().preview();
        double width = scroll.getViewportBounds().getWidth() - 2 * 30;
        if (zoom > 0 || preview.isEmpty() || width <= 0) {
            return zoom > 0 ? zoom : 1;
        }
        return Math.clamp(width / preview.get().width(0), LEAST_ZOOM, MOST_ZOOM);
    }

    private void resize() {
        double scale = scale();
        percent.setText(seat.say("brief.zoom", Math.round(scale * 100)));
        pages.forEach(page -> page.scale(scale));
        draw();
    }

    private void zoom(double by) {
        zoom = Math.clamp(scale() * by, LEAST_ZOOM, MOST_ZOOM);
        resize();
    }

    private void fit() {
        zoom = 0;
        resize();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            event.consume();
            zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.PLUS || event.getCode() == KeyCode.EQUALS) {
            zoom(ZOOM_STEP);
        } else if (event.getCode() == KeyCode.MINUS) {
            zoom(1 / ZOOM_STEP);
        } else if (event.getCode() == KeyCode.DIGIT0) {
            fit();
        }
    }

    /// Draws the pages that are seen.
    private void draw() {
        double top = top();
        double bottom = top + scroll.getViewportBounds().getHeight();
        for (PageView page : pages) {
            Bounds bounds = page.node().getBoundsInParent();
            if (bounds.getMaxY() >= top - GAP && bounds.getMinY() <= bottom + GAP) {
                page.draw();
            }
        }
    }

    private void clicked(Place place) {
        rowOf(place.part()).ifPresent(go);
    }

    /// The row that a part of the brief is.
    Optional<Row> rowOf(Part part) {
        return switch (part) {
            case Part.Title _, Part.Occasion _ -> brief.rows().stream().findFirst();
            case Part.Heading(List<Integer> section) ->
                    brief.rows().stream()
                            .filter(row -> row.what() instanceof Row.Heading)
                            .filter(row -> row.section().equals(Optional.of(section)))
                            .findFirst();
            case Part.Block(List<Integer> section, int index, Optional<String> quotation) ->
                    quotation
                            .flatMap(brief::rowOf)
                            .or(() -> brief.rowAt(new BlockPlace(section, index)));
            case Part.Sources _ -> Optional.empty();
        };
    }

    private static Part part(Row row) {
        return switch (row.what()) {
            case Row.Title _ -> new Part.Title();
            case Row.Heading heading -> new Part.Heading(heading.path());
            case Row.Block(BlockPlace place, BriefBlock _) ->
                    new Part.Block(
                            place.section(),
                            place.index(),
                            row.quotation().map(BriefBlock.Quotation::id));
        };
    }

    /// Where a row stands. A quotation that is named in a paragraph and not shown there, as one
    /// that another paragraph named first, is found with the paragraph.
    private List<Place> places(Preview pages, Row row) {
        List<Place> own = pages.of(part(row));
        return own.isEmpty()
                ? row.quotation()
                        .flatMap(q -> paragraphOf(q.id()))
                        .map(paragraph -> pages.of(part(paragraph)))
                        .orElse(own)
                : own;
    }

    private Optional<Row> paragraphOf(String quotation) {
        return brief.rows().stream()
                .filter(
                        row ->
                                row.what() instanceof Row.Block(BlockPlace _, BriefBlock block)
                                        && RunIn.marksIn(block).stream()
                                                .anyMatch(m -> m.quotation().equals(quotation)))
                .findFirst();
    }

    /// Marks the current block in the pages.
    ///
    /// @param follow whether to scroll to it
    private void mark(boolean follow) {
        Optional<Preview> preview = model.made().preview();
        List<Place> places =
                preview.flatMap(p -> brief.current().map(row -> places(p, row))).orElse(List.of());
        for (PageView page : pages) {
            page.mark(places.stream().filter(p -> p.page() == page.number()).toList());
        }
        if (follow && !places.isEmpty() && places.getFirst().page() < pages.size()) {
            reveal(places.getFirst());
        }
    }

    private void reveal(Place place) {
        double scale = scale();
        double y = pages.get(place.page()).node().getBoundsInParent().getMinY() + place.y() * scale;
        double visible = scroll.getViewportBounds().getHeight();
        double top = top();
        if (y < top || y + place.height() * scale > top + visible) {
            scrollTo(y - visible / 3);
        }
    }

    /// Says how old the pages are, every second.
    private void tick() {
        long at = model.made().at();
        if (at == 0) {
            age.setText("");
            return;
        }
        long seconds = (System.nanoTime() - at) / 1_000_000_000;
        age.setText(
                seconds < 60
                        ? seat.say("brief.preview.seconds", seconds)
                        : seat.say("brief.preview.minutes", seconds / 60));
        if (box.getScene() != null) {
            tick = Fx.delay(seconds < 60 ? 1_000 : 60_000, this::tick);
        }
    }
}
