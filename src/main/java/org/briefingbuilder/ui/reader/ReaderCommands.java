package org.briefingbuilder.ui.reader;

import javafx.beans.property.DoubleProperty;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.reader.page.PageView;
import org.briefingbuilder.ui.reader.text.TextView;
import org.briefingbuilder.ui.reader.text.Unit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What can be done in the reader, with its keys.
final class ReaderCommands {

    private static final double STEP = 1.1;

    private final Seat seat;
    private final ReaderPane pane;
    private final ReaderModel model;
    private final TextView view;
    private final PageSide pages;

    /// By what + and − grow and shrink the selection: what was chosen last.
    private Unit unit = Unit.WORD;

    ReaderCommands(Seat seat, ReaderPane pane) {
        this.seat = seat;
        this.pane = pane;
        this.model = pane.model();
        this.view = pane.view();
        this.pages = pane.pages();
    }

    void add() {
        tagging();
        deciding();
        selecting();
        moving();
        finding();
        looking();
    }

    private void tagging() {
        for (int digit = 1; digit <= ThemeKeys.KEYS; digit++) {
            int key = digit;
            reading(
                    "reader.tag-" + digit,
                    () -> model.themes().at(key).ifPresent(t -> started(model.tag(t))),
                    String.valueOf(digit));
        }
        Command words = reading("reader.tag", () -> pane.popover().searchTheme());
        words.enabledProperty().set(false);
        view.selectionProperty()
                .addListener((_, _, _) -> words.enabledProperty().set(model.hasSelection()));
        seat.commands()
                .answer(
                        "reader.tag",
                        id ->
                                seat.desk()
                                        .contents()
                                        .theme(id)
                                        .ifPresent(t -> started(model.tag(t))));
        reading(
                "reader.theme",
                () -> {
                    if (model.hasTarget()) {
                        pane.popover().searchTheme();
                    }
                },
                "T");
        reading("reader.tag-again", () -> started(model.tagAgain()), "R");
        reading(
                "reader.note",
                () -> {
                    if (model.hasTarget()) {
                        pane.popover().writeNote();
                    }
                },
                "N");
        reading("reader.to-brief", this::toBrief, "B");
        reading("reader.remove", this::remove, "Del");
        reading("reader.ends", pane::startEnds, "E");
    }

    private void deciding() {
        reading(
                "reader.accept",
                () -> {
                    if (!pane.keepEnds()) {
                        started(model.decide(true));
                    }
                },
                "Enter");
        reading("reader.refuse", () -> started(model.decide(false)), "Backspace");
        reading("reader.mark-accepted", () -> started(model.mark(Passage.State.ACCEPTED)), "A");
        reading("reader.mark-disputed", () -> started(model.mark(Passage.State.DISPUTED)), "D");
        reading("reader.mark-open", () -> started(model.mark(Passage.State.OPEN)), "O");
    }

    private void selecting() {
        reading("reader.word", () -> snap(Unit.WORD), "W");
        reading("reader.sentence", () -> snap(Unit.SENTENCE), "S");
        reading("reader.paragraph", () -> snap(Unit.PARAGRAPH), "P");
        reading("reader.grow", () -> select(view.units().grown(view.selection(), unit)), "+");
        reading("reader.shrink", () -> select(view.units().shrunk(view.selection(), unit)), "-");
    }

    private void moving() {
        reading("reader.next-paragraph", () -> pane.active().moveByParagraph(true), "J");
        reading("reader.previous-paragraph", () -> pane.active().moveByParagraph(false), "K");
        reading("reader.next-passage", () -> pane.walk(true), "Alt+Down");
        reading("reader.previous-passage", () -> pane.walk(false), "Alt+Up");
        reading("reader.start", () -> pane.active().moveToEdge(false), "G");
        reading("reader.end", () -> pane.active().moveToEdge(true), "Shift+G");
        reading("reader.back", seat.focus()::back, "[");
        reading("reader.forward", seat.focus()::forward, "]");
        seat.commands().add("reader.focus", Scope.ALWAYS, pane::focus);
        seat.commands().answer("reader.focus", _ -> pane.focus());
    }

    private void finding() {
        reading("reader.find", () -> pane.find().open(), "F", "Ctrl+F");
        reading("reader.headings", pane::toggleHeadings, "H");
        reading("reader.take-over", pane::takeOver)
                .enabledProperty()
                .set(!seat.desk().isReadOnly());
        reading("reader.recognise", pane::recognise)
                .enabledProperty()
                .set(!seat.desk().isReadOnly());
        reading("reader.larger", () -> scale(STEP), "Ctrl++");
        reading("reader.smaller", () -> scale(1 / STEP), "Ctrl+-");
    }

    private void looking() {
        Command flip = reading("reader.pages", pages::toggle, "V");
        flip.enabledProperty().set(pages.possibleProperty().get());
        whilePages(reading("reader.fit-width", () -> fit(PageView.Fit.WIDTH), "Ctrl+0"));
        whilePages(reading("reader.fit-page", () -> fit(PageView.Fit.PAGE), "Ctrl+9"));
        whilePages(reading("reader.go-to-page", () -> pages.pane().askForPage(), "Ctrl+G"));
        whilePages(reading("reader.thumbnails", () -> pages.pane().toggleThumbnails(), "M"));
        whilePages(reading("reader.paper", () -> pages.view().nextPaper(), "Shift+V"));
    }

    private void whilePages(Command command) {
        command.enabledProperty().set(pages.shownProperty().get());
        pages.shownProperty().addListener((_, _, now) -> command.enabledProperty().set(now));
    }

    private void fit(PageView.Fit how) {
        pages.view().fit(how);
    }

    private Command reading(String id, Runnable action, String... keys) {
        return seat.commands().add(id, Scope.READING, action, keys);
    }

    private void snap(Unit to) {
        unit = to;
        Span span = view.selection();
        select(span.isEmpty() ? view.units().at(view.caret(), to) : view.units().snapped(span, to));
    }

    private void select(Span span) {
        view.select(span);
    }

    private void scale(double by) {
        if (pages.shownProperty().get()) {
            pages.view().zoomBy(by);
            return;
        }
        DoubleProperty scale = seat.look().readingScaleProperty();
        scale.set(Math.clamp(scale.get() * by, 0.7, 2.5));
    }

    private void toBrief() {
        var _ =
                model.keepWords()
                        .thenAccept(
                                _ -> {
                                    if (model.current().isPresent()) {
                                        seat.commands().run("passage.to-brief");
                                    }
                                });
    }

    private void remove() {
        var _ =
                model.remove()
                        .thenAccept(
                                done ->
                                        done.filter(a -> !a.edit().isEmpty())
                                                .ifPresent(
                                                        _ ->
                                                                seat.toasts()
                                                                        .undoable(
                                                                                seat.say(
                                                                                        "reader.removed"),
                                                                                seat::undo)));
    }

    /// What goes wrong is shown by the desk.
    private static void started(CompletableFuture<Optional<Announced>> edit) {
        var _ = edit;
    }
}
