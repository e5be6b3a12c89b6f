package org.briefingbuilder.ui.reader;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Recognising;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.Tips;
import org.briefingbuilder.ui.reader.text.Cut;
import org.briefingbuilder.ui.reader.text.Highlight;
import org.briefingbuilder.ui.reader.text.Labels;
import org.briefingbuilder.ui.reader.text.ReadingView;
import org.briefingbuilder.ui.reader.text.TextView;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The centre of the place where one reads: the text of the source in focus with its passages, what
/// can be done with selected words, finding, and the headings. For the JavaFX thread.
public final class ReaderPane implements AutoCloseable {

    /// Milliseconds after which a text that is not here yet is announced by a skeleton.
    private static final double PATIENCE = 150;

    private static final String LANGUAGES = "eng+urd";

    private static final double SIZE = 17;

    private final Seat seat;
    private final ReaderModel model;
    private final Highlighting highlighting;
    private final TextView view;
    private final PageSide pages;
    private final Button flip;
    private final StackPane flipPlace;
    private final Popover popover;
    private final FindBar find;
    private final StackPane node = new StackPane();
    private final StackPane middle = new StackPane();
    private final StackPane headings = new StackPane();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<String> endsOf = Optional.empty();
    private boolean awaited;
    private boolean recognising;
    private final Runnable stop;
    private Runnable callOff = () -> {};

    public ReaderPane(Seat seat) {
        this.seat = seat;
        this.model = new ReaderModel(seat.desk(), seat.focus());
        this.highlighting = new Highlighting(seat.words());
        this.view = new TextView(labels());
        this.pages = new PageSide(seat, view);
        this.flip =
                Panes.iconButton(
                        Feather.BOOK_OPEN,
                        seat.say("command.reader.pages"),
                        () -> seat.commands().run("reader.pages"));
        this.flipPlace = new StackPane(flip);
        this.popover = new Popover(seat, pages::active, model);
        this.find = new FindBar(seat, pages::active);
        view.setAccessibleRoleDescription(seat.say("reader.text"));
        Panes.label(view, seat.say("reader.text"));
        view.setCiting(this::citation);
        view.sizeProperty().bind(seat.look().readingScaleProperty().multiply(SIZE));
        pages.view().setCiting(this::citation);
        Commands.mark(view, Scope.READING);
        Commands.mark(pages.view(), Scope.READING);
        build();
        follow();
        new ReaderCommands(seat, this).add();
        opened();
        stop = seat.desk().watch(_ -> edited());
    }

    /// What was done to words that are no furniture, by whom and when.
    private String changed(Cut cut) {
        if (cut.isFurniture()) {
            return "";
        }
        String by = cut.change().map(Tracked::by).orElse("");
        String date = cut.change().map(Tracked::date).orElse("");
        return switch (cut.reason()) {
            case "inserted" ->
                    by.isEmpty()
                            ? seat.say("reader.changes.inserted")
                            : seat.say("reader.changes.inserted-by", by, date);
            case "deleted" ->
                    by.isEmpty()
                            ? seat.say("reader.changes.deleted")
                            : seat.say("reader.changes.deleted-by", by, date);
            default -> seat.say("reader.changes.hidden");
        };
    }

    private Labels labels() {
        return new Labels() {
            @Override
            public String furniture(int lines, boolean open) {
                return seat.say(open ? "reader.furniture.hide" : "reader.furniture.show", lines);
            }

            @Override
            public String hidden(int lines, boolean open) {
                return seat.say(open ? "reader.hidden.hide" : "reader.hidden.show", lines);
            }

            @Override
            public String why(String reason) {
                return seat.say("removed." + reason);
            }

            @Override
            public String changes(int lines, boolean open) {
                return seat.say(open ? "reader.changes.hide" : "reader.changes.show", lines);
            }

            @Override
            public String about(Cut cut) {
                return changed(cut);
            }

            @Override
            public String restore() {
                return seat.say("reader.furniture.restore");
            }
        };
    }

    private void build() {
        HBox tools =
                new HBox(
                        flipPlace,
                        Panes.iconButton(
                                Feather.LIST,
                                seat.say("reader.headings"),
                                () -> seat.commands().run("reader.headings")),
                        Panes.iconButton(
                                Feather.SEARCH,
                                seat.say("reader.find"),
                                () -> seat.commands().run("reader.find")));
        tools.getStyleClass().add("reader-tools");
        tools.setMaxWidth(Region.USE_PREF_SIZE);
        Runnable ground = () -> onPaper(tools, pages.shownProperty().get());
        pages.shownProperty().addListener((_, _, _) -> ground.run());
        ground.run();
        headings.setVisible(false);
        headings.managedProperty().bind(headings.visibleProperty());
        VBox corner = new VBox(6, tools);
        Panes.whenShown(corner, find.node());
        Panes.whenShown(corner, headings);
        corner.setAlignment(Pos.TOP_RIGHT);
        corner.getStyleClass().add("reader-corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.TOP_RIGHT);
        node.getStyleClass().addAll("page", "reader");
        node.setMinWidth(0);
        node.getChildren().addAll(view, pages.node(), middle, corner, popover.node());
        middle.setPickOnBounds(false);
    }

    /// Over pages the tools lie on paper, on what is beside it, and on both.
    private static void onPaper(Node tools, boolean on) {
        tools.getStyleClass().remove("on-paper");
        if (on) {
            tools.getStyleClass().add("on-paper");
        }
    }

    private void follow() {
        model.openedProperty().addListener((_, _, _) -> opened());
        model.onPassages(this::put, view::remove, this::highlightAll);
        view.selectionProperty().addListener((_, _, now) -> selected(now));
        model.selectionProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!now.equals(view.selection())) {
                                view.select(now);
                            }
                        });
        view.draggingProperty()
                .addListener(
                        (_, _, _) -> {
                            popover.follow();
                            sayStatus();
                        });
        for (ReadingView side : List.of(view, pages.view())) {
            side.scrolledProperty().addListener((_, _, _) -> remember());
            side.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        }
        pages.possibleProperty().addListener((_, _, _) -> sayPages());
        pages.shownProperty()
                .addListener(
                        (_, _, _) -> {
                            sayPages();
                            popover.follow();
                        });
        sayPages();
        view.currentProperty().addListener((_, _, now) -> currentChanged(now));
        seat.focus().passageProperty().addListener((_, _, now) -> followPassage(now));
        seat.focus().spotProperty().addListener((_, _, now) -> now.ifPresent(_ -> goToSpot()));
        node.sceneProperty().addListener(_ -> focusAwaited());
        if (!seat.desk().isReadOnly()) {
            view.onEnds((id, span) -> changeEnds(id, span));
            view.onRestore(cut -> restore(cut.number()));
        }
    }

    /// What the button shows, or why there is nothing to show.
    private void sayPages() {
        boolean possible = pages.possibleProperty().get();
        String words =
                seat.say(
                        !possible
                                ? "reader.pages.none-here"
                                : pages.shownProperty().get()
                                        ? "reader.pages.to-text"
                                        : "command.reader.pages");
        String key = seat.commands().hint("reader.pages");
        flip.setDisable(!possible);
        flip.setGraphic(
                Icons.of(
                        possible && pages.shownProperty().get()
                                ? Feather.ALIGN_LEFT
                                : Feather.BOOK_OPEN));
        flip.setAccessibleText(words);
        Tips.on(flip, possible && !key.isEmpty() ? words + " (" + key + ")" : words);
        // A button that is off shows no tip: what it lies on does.
        Tips.on(flipPlace, possible ? "" : words);
        seat.commands().find("reader.pages").ifPresent(c -> c.enabledProperty().set(possible));
    }

    public Node node() {
        return node;
    }

    /// Goes on when no text is on its way any more, at the latest after so many milliseconds.
    public void whenOpened(double patience, Runnable then) {
        if (!model.isOpening()) {
            then.run();
            return;
        }
        ChangeListener<Optional<Opened>> arrives =
                new ChangeListener<>() {
                    private final Runnable callOff = Fx.delay(patience, this::goOn);

                    @Override
                    public void changed(
                            ObservableValue<? extends Optional<Opened>> of,
                            Optional<Opened> before,
                            Optional<Opened> now) {
                        if (!model.isOpening()) {
                            callOff.run();
                            goOn();
                        }
                    }

                    private void goOn() {
                        model.openedProperty().removeListener(this);
                        then.run();
                    }
                };
        model.openedProperty().addListener(arrives);
    }

    /// What is selected and where.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    /// Puts the keyboard into the text; into one that is still to be opened when it is there,
    /// unless somebody types elsewhere by then.
    public void focus() {
        active().requestFocus();
        awaited =
                node.getScene() == null
                        || model.openedProperty().get().isEmpty()
                                && seat.desk().contents().count(Source.class) > 0;
    }

    /// The text may be open before it is in the window.
    private void focusAwaited() {
        if (node.getScene() == null || model.openedProperty().get().isEmpty()) {
            return;
        }
        if (awaited && !(node.getScene().getFocusOwner() instanceof TextInputControl)) {
            active().requestFocus();
        }
        awaited = false;
    }

    ReaderModel model() {
        return model;
    }

    TextView view() {
        return view;
    }

    PageSide pages() {
        return pages;
    }

    /// The text or its pages, whichever is shown.
    ReadingView active() {
        return pages.active();
    }

    Popover popover() {
        return popover;
    }

    FindBar find() {
        return find;
    }

    // The source.

    private void opened() {
        callOff.run();
        callOff = () -> {};
        endsOf = Optional.empty();
        closeHeadings();
        Optional<Opened> opened = model.openedProperty().get();
        view.setVisible(opened.isPresent());
        popover.leave();
        if (opened.isPresent()) {
            middle.getChildren().clear();
            show(opened.get());
            focusAwaited();
        } else if (model.isOpening()) {
            pages.opened(Optional.empty());
            callOff = Fx.delay(PATIENCE, () -> middle.getChildren().setAll(skeleton()));
        } else {
            pages.opened(Optional.empty());
            sayNothingIsOpen();
        }
        popover.follow();
        sayStatus();
    }

    private void sayNothingIsOpen() {
        String words =
                seat.desk().contents().count(Source.class) == 0
                        ? "reader.empty.project"
                        : "reader.empty.choose";
        middle.getChildren().setAll(Panes.empty(Feather.BOOK_OPEN, seat.say(words)));
    }

    /// The first source may have come, or the last one gone.
    private void edited() {
        if (model.openedProperty().get().isEmpty() && !model.isOpening()) {
            sayNothingIsOpen();
        }
    }

    private void show(Opened opened) {
        view.setHead(
                Head.of(
                        seat,
                        opened,
                        () -> seat.commands().run("reader.take-over"),
                        () -> seat.commands().run("reader.recognise")));
        view.show(opened.rows());
        view.setDoubts(opened.source().doubts());
        highlightAll();
        find.forget();
        pages.opened(Optional.of(opened));
        if (opened.text().isBlank() && !pages.shownProperty().get()) {
            middle.getChildren().setAll(Panes.empty(Feather.FILE, seat.say("reader.empty.text")));
        }
        int place =
                (int)
                        seat.preferences()
                                .get(placeKey(opened.source()), view.rows().whole().start());
        active().showAtTop(Math.clamp(place, 0, opened.text().length()));
        followPassage(seat.focus().passageProperty().get());
        if (seat.focus().spotProperty().get().isPresent()) {
            goToSpot();
        }
        remember();
    }

    private Node skeleton() {
        VBox lines = new VBox(14);
        lines.getStyleClass().add("reader-skeleton");
        lines.setAccessibleRole(AccessibleRole.TEXT);
        lines.setAccessibleText(seat.say("reader.loading"));
        for (double share : new double[] {0.7, 0.3, 1, 0.96, 0.99, 0.5, 1, 0.94, 0.8}) {
            Region line = new Region();
            line.getStyleClass().add("reader-skeleton-line");
            line.setMaxWidth(view.measureProperty().get() * share);
            lines.getChildren().add(line);
        }
        lines.setMaxWidth(view.measureProperty().get());
        return lines;
    }

    private static String placeKey(Source source) {
        return "reading.place." + source.id();
    }

    private static String shareKey(Source source) {
        return "reading." + source.id();
    }

    /// Where one is, and how far one came.
    private void remember() {
        Optional<Opened> opened = model.openedProperty().get();
        ReadingView side = active();
        boolean ready = side == view ? view.isVisible() : pages.view().isShowing();
        if (opened.isEmpty() || !ready || side.getHeight() <= 0) {
            return;
        }
        Source source = opened.get().source();
        seat.preferences().put(placeKey(source), side.topOffset());
        double whole = Math.max(1, opened.get().text().length());
        double share = Math.min(1, side.bottomOffset() / whole);
        if (share > seat.preferences().get(shareKey(source), 0.0)) {
            seat.preferences().put(shareKey(source), Math.round(share * 1000) / 1000.0);
        }
    }

    private void goToSpot() {
        Optional<Spot> spot = seat.focus().spotProperty().get();
        Optional<Opened> opened = model.openedProperty().get();
        if (spot.isEmpty() || opened.isEmpty()) {
            return;
        }
        if (opened.get().source().id().equals(spot.get().source())) {
            Span span = fitting(spot.get().span(), opened.get().text().length());
            seat.focus().spotProperty().set(Optional.empty());
            view.select(span.start(), span.start());
            active().flash(span);
        }
    }

    private static Span fitting(Span span, int length) {
        return new Span(Math.min(span.start(), length), Math.min(span.end(), length));
    }

    // Passages.

    private void put(Passage passage) {
        view.put(highlighting.of(seat.desk().contents(), passage));
    }

    private void highlightAll() {
        var contents = seat.desk().contents();
        view.setHighlights(
                model.passages().stream().map(p -> highlighting.of(contents, p)).toList());
    }

    private void currentChanged(Optional<String> now) {
        if (now.isPresent() && !now.equals(seat.focus().passageProperty().get())) {
            seat.focus().selectedPassages().clear();
            seat.focus().passageProperty().set(now);
        } else if (now.isEmpty() && model.current().isPresent()) {
            seat.focus().passageProperty().set(Optional.empty());
        }
        sayStatus();
    }

    private void followPassage(Optional<String> id) {
        view.currentProperty().set(id.filter(_ -> model.current().isPresent()));
    }

    private void selected(Span now) {
        model.selectionProperty().set(now);
        if (now.isEmpty()) {
            endsOf = Optional.empty();
        }
        model.openedProperty()
                .get()
                .ifPresent(o -> seat.focus().at(new Spot(o.source().id(), now)));
        if (endsOf.isEmpty()) {
            popover.follow();
        }
        sayStatus();
    }

    private void sayStatus() {
        Optional<Opened> opened = model.openedProperty().get();
        Span span = view.selection();
        if (opened.isEmpty()) {
            status.set("");
            return;
        }
        String place = highlighting.place(opened.get().source(), span);
        status.set(
                endsOf.isPresent()
                        ? ends(span)
                        : span.isEmpty()
                                ? place
                                : seat.say("reader.selected", span.length(), place)
                                        + cutWords(span));
        opened.get().source().doubtsAt(span.isEmpty() ? atCaret(span) : span).stream()
                .findFirst()
                .ifPresent(why -> status.set(status.get() + " · " + doubt(why)));
    }

    /// What is said of words that the selection cuts, or of how it could cut them.
    private String cutWords(Span span) {
        if (view.isRounded()) {
            return " · " + seat.say("reader.selected.rounded");
        }
        boolean start = view.units().cutsWord(span.start());
        boolean end = view.units().cutsWord(span.end());
        String how = start && end ? "both" : start ? "start" : "end";
        return start || end
                ? " · "
                        + seat.say(
                                "reader.selected.cut-" + how, seat.commands().hint("reader.word"))
                : "";
    }

    /// What keys do while ends are moved.
    private String ends(Span span) {
        String other = seat.commands().hint("reader.ends");
        return view.caret() == span.start() && !span.isEmpty()
                ? seat.say("reader.ends.start.hint", other)
                : seat.say("reader.ends.hint", other);
    }

    private static Span atCaret(Span span) {
        return new Span(span.start(), span.start() + 1);
    }

    private String doubt(String reason) {
        return switch (reason) {
            case Doubt.MACHINE_READ -> seat.say("reader.doubt.machine-read");
            case Doubt.MACHINE_UNSURE -> seat.say("reader.doubt.machine-unsure");
            case "actual-text" -> seat.say("reader.doubt.actual-text");
            case "letters-differ" -> seat.say("reader.doubt.letters-differ");
            default -> seat.say("reader.doubt.hidden");
        };
    }

    /// Lets a machine read the pages of the open scan, in English and Urdu, in the background.
    void recognise() {
        Optional<Opened> opened = model.openedProperty().get();
        if (opened.isEmpty() || recognising || !Recognising.isScan(opened.get().source())) {
            return;
        }
        recognising = true;
        Recognising job = new Recognising(seat.desk().project(), seat.desk().session());
        var _ =
                seat.jobs()
                        .run(
                                seat.say("reader.recognise.job"),
                                progress -> job.run(opened.get().source(), LANGUAGES, progress),
                                this::recognised,
                                failure -> {
                                    recognising = false;
                                    if (!(failure instanceof Progress.Stopped)) {
                                        seat.failures().show(failure);
                                    }
                                });
    }

    private void recognised(boolean any) {
        recognising = false;
        if (any) {
            seat.toasts().undoable(seat.say("reader.recognised"), seat::undo);
        } else {
            seat.toasts().show(seat.say("reader.recognised.nothing"));
        }
    }

    /// Makes passages and notes of what was marked and written in the file.
    void takeOver() {
        var _ =
                model.takeOver()
                        .thenAccept(
                                done ->
                                        done.ifPresent(
                                                _ ->
                                                        seat.toasts()
                                                                .undoable(
                                                                        seat.say(
                                                                                "reader.markups.taken"),
                                                                        seat::undo)));
    }

    private Optional<String> citation(Span span) {
        return model.openedProperty()
                .get()
                .map(
                        o ->
                                seat.say(
                                        "reader.copied",
                                        o.source().title(),
                                        highlighting.place(o.source(), span)));
    }

    // Ends and furniture.

    /// Selects the words of the passage in focus, so that keys move its end; asked once more, they
    /// move its beginning, and so on.
    void startEnds() {
        if (endsOf.isPresent()) {
            Span span = view.selection();
            boolean atEnd = view.caret() == span.end();
            view.select(atEnd ? span.end() : span.start(), atEnd ? span.start() : span.end());
            sayStatus();
            return;
        }
        model.current()
                .ifPresent(
                        passage -> {
                            view.select(passage.anchor().span());
                            endsOf = Optional.of(passage.id());
                            popover.hide();
                            sayStatus();
                        });
    }

    /// Keeps the ends that were moved by keys; says whether any were.
    boolean keepEnds() {
        Optional<String> id = endsOf;
        endsOf = Optional.empty();
        id.ifPresent(passage -> changeEnds(passage, view.selection()));
        return id.isPresent();
    }

    private void changeEnds(String id, Span span) {
        view.select(span.end(), span.end());
        var _ =
                model.changeEnds(id, span)
                        .thenAccept(_ -> seat.focus().passageProperty().set(Optional.of(id)));
    }

    private void restore(int number) {
        var _ =
                model.restore(number)
                        .thenAccept(
                                _ ->
                                        seat.toasts()
                                                .undoable(
                                                        seat.say("reader.furniture.restored"),
                                                        seat::undo));
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (endsOf.isPresent() || !view.selection().isEmpty()) {
                endsOf = Optional.empty();
                view.select(view.caret(), view.caret());
                event.consume();
            } else if (find.node().isVisible()) {
                find.close();
                event.consume();
            } else if (view.currentProperty().get().isPresent()) {
                view.currentProperty().set(Optional.empty());
                event.consume();
            }
        }
    }

    // Headings.

    void toggleHeadings() {
        if (headings.isVisible()) {
            closeHeadings();
            active().requestFocus();
            return;
        }
        model.openedProperty()
                .get()
                .ifPresent(
                        opened -> {
                            HeadingList list =
                                    new HeadingList(
                                            seat,
                                            opened,
                                            block -> {
                                                closeHeadings();
                                                int at = block.span().start();
                                                view.select(at, at);
                                                active().showAtTop(at);
                                                active().requestFocus();
                                            },
                                            () -> {
                                                closeHeadings();
                                                active().requestFocus();
                                            });
                            headings.getChildren().setAll(list.node());
                            headings.setVisible(true);
                            list.node().requestFocus();
                        });
    }

    private void closeHeadings() {
        headings.setVisible(false);
        headings.getChildren().clear();
    }

    /// Goes to the passage after the one in focus, or before it.
    void walk(boolean forwards) {
        Optional<Highlight> next = active().walk(forwards);
        if (next.isEmpty()) {
            seat.toasts().show(seat.say("reader.no-more-passages"));
        }
    }

    @Override
    public void close() {
        stop.run();
        model.close();
        pages.close();
    }
}
