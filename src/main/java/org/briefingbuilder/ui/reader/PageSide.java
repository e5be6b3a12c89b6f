package org.briefingbuilder.ui.reader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.app.PageViewing;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.page.PageFeed;
import org.briefingbuilder.ui.reader.page.PagePane;
import org.briefingbuilder.ui.reader.page.PageView;
import org.briefingbuilder.ui.reader.page.PageWords;
import org.briefingbuilder.ui.reader.page.Paper;
import org.briefingbuilder.ui.reader.text.ReadingView;
import org.briefingbuilder.ui.reader.text.TextView;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/// The other side of a text: its pages. Knows which of the two is shown for each source, keeps the
/// place when it changes, and ends the drawing of pages when another source is opened. For the
/// JavaFX thread.
final class PageSide implements AutoCloseable {

    /// UTF-16 units between two places that are the same to the eye: a few lines.
    private static final int NEAR = 400;

    private final Seat seat;
    private final TextView text;
    private final PageView view;

    /// Made when pages are first shown.
    private Optional<PagePane> pane = Optional.empty();

    private final BorderPane node = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Label noText;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private Optional<PageFeed> feed = Optional.empty();
    private Optional<Opened> opened = Optional.empty();

    /// Where the last change of sides came from, and where it led to: going back without having
    /// moved leads to the very place.
    private int cameFrom = -1;

    private int ledTo = -1;

    PageSide(Seat seat, TextView text) {
        this.seat = seat;
        this.text = text;
        this.view = new PageView(text, words());
        this.noText = Panes.wrapped(seat.say("reader.pages.no-text"), "warn", "page-notice");
        view.setAccessibleRoleDescription(seat.say("reader.pages"));
        Panes.label(view, seat.say("reader.pages"));
        noText.managedProperty().bind(noText.visibleProperty());
        noText.setMaxWidth(Double.MAX_VALUE);
        middle.setPickOnBounds(false);
        node.setVisible(false);
        view.paperProperty().set(paper());
        view.paperProperty()
                .addListener(
                        (_, _, now) -> {
                            seat.preferences().put("reading.paper", now.name());
                            pane.ifPresent(PagePane::refresh);
                        });
        view.scaleProperty().addListener((_, _, _) -> rememberSize());
        view.fitProperty().addListener((_, _, _) -> rememberSize());
    }

    private Paper paper() {
        try {
            return Paper.valueOf(seat.preferences().get("reading.paper", Paper.WHITE.name()));
        } catch (IllegalArgumentException unknown) {
            return Paper.WHITE;
        }
    }

    private PageWords words() {
        return new PageWords() {
            @Override
            public String page(String label) {
                return seat.say("reader.page", label);
            }

            @Override
            public String failed() {
                return seat.say("reader.pages.failed");
            }

            @Override
            public String partly() {
                return seat.say("reader.pages.partly");
            }
        };
    }

    Node node() {
        return node;
    }

    PageView view() {
        return view;
    }

    PagePane pane() {
        return pane.orElseGet(this::made);
    }

    private PagePane made() {
        PagePane made = new PagePane(seat, view);
        pane = Optional.of(made);
        node.setTop(noText);
        node.setCenter(new StackPane(made.node(), middle));
        return made;
    }

    /// Whether the pages are shown, and not the text.
    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the source has pages.
    ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// The side that is shown.
    ReadingView active() {
        return shown.get() ? view : text;
    }

    /// Another source, or the same with another text, after its text is shown.
    void opened(Optional<Opened> now) {
        boolean same =
                feed.isPresent()
                        && now.isPresent()
                        && feed.get().source().original().equals(now.get().source().original());
        opened = now;
        if (same) {
            feed.get().changed(now.orElseThrow().source(), now.orElseThrow().text());
            view.refreshAll();
        } else {
            end();
        }
        possible.set(now.map(Opened::source).filter(PageViewing::hasPages).isPresent());
        boolean wanted =
                possible.get()
                        && (now.orElseThrow().text().isBlank()
                                || seat.preferences().get(key(now.get().source()), false));
        noText.setVisible(now.map(Opened::text).filter(String::isBlank).isPresent());
        show(wanted);
    }

    private static String key(Source source) {
        return "reading.pages." + source.id();
    }

    private static String sizeKey(Source source) {
        return "reading.zoom." + source.id();
    }

    /// Shows the other side at the same place.
    void toggle() {
        if (!possible.get() || opened.isEmpty()) {
            return;
        }
        int from = active().topOffset();
        boolean back = cameFrom >= 0 && Math.abs(from - ledTo) <= NEAR;
        int to = back ? cameFrom : from;
        boolean inSight =
                !active().selection().isEmpty()
                        && !active().boundsOf(active().selection()).isEmpty();
        seat.preferences().put(key(opened.get().source()), !shown.get());
        show(!shown.get());
        active().showAtTop(to);
        if (inSight) {
            active().reveal(active().selection());
        }
        cameFrom = from;
        ledTo = to;
        active().requestFocus();
    }

    private void show(boolean pages) {
        shown.set(pages);
        node.setVisible(pages);
        text.setVisible(opened.isPresent() && !pages);
        if (pages && feed.isEmpty()) {
            pane();
            begin(opened.orElseThrow());
        }
    }

    private void begin(Opened of) {
        Source source = of.source();
        PageFeed started =
                new PageFeed(
                        new PageViewing(source, seat.desk().project()::kept),
                        seat.jobs(),
                        source,
                        of.text());
        feed = Optional.of(started);
        middle.getChildren().clear();
        started.open(
                sizes -> {
                    if (feed.equals(Optional.of(started))) {
                        size(source);
                        view.show(started, sizes);
                        pane().shown();
                    }
                },
                problem -> {
                    if (feed.equals(Optional.of(started))) {
                        failed(problem);
                    }
                });
    }

    private void failed(Problem problem) {
        middle.getChildren()
                .setAll(Panes.empty(Feather.ALERT_CIRCLE, seat.words().problem(problem)));
    }

    private void size(Source source) {
        String size = seat.preferences().get(sizeKey(source), PageView.Fit.WIDTH.name());
        if (size.matches("\\d+(\\.\\d+)?")) {
            view.zoomTo(Double.parseDouble(size));
        } else {
            view.fit(
                    size.equals(PageView.Fit.PAGE.name()) ? PageView.Fit.PAGE : PageView.Fit.WIDTH);
        }
    }

    private void rememberSize() {
        if (view.isShowing() && opened.isPresent()) {
            PageView.Fit fit = view.fitProperty().get();
            seat.preferences()
                    .put(
                            sizeKey(opened.get().source()),
                            fit == PageView.Fit.FREE
                                    ? String.valueOf(Math.round(view.zoom() * 1000) / 1000.0)
                                    : fit.name());
        }
    }

    private void end() {
        feed.ifPresent(PageFeed::close);
        feed = Optional.empty();
        middle.getChildren().clear();
        view.forget();
        cameFrom = -1;
        ledTo = -1;
    }

    @Override
    public void close() {
        end();
    }
}
