package org.briefingbuilder.ui.library;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Revising;
import org.briefingbuilder.edits.RevisionEdits.Decision;
import org.briefingbuilder.text.Fate;
import org.briefingbuilder.text.Revision;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.library.RevisionText.Mark;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A revision on the screen: what became of each passage, to be decided one by one or all at once,
/// beside both versions in one list of paragraphs, so that they scroll together. One edit when it
/// is done.
final class ReviseSheet {

    static final String NAME = "revise";
    private static final double WIDTH = 1180;

    private final Seat seat;
    private final RevisionModel model;
    private final ListView<Revising.Judged> passages = new ListView<>();
    private final ListView<RevisionModel.Pair> texts = new ListView<>();
    private final List<Mark> oldMarks = new ArrayList<>();
    private final List<Mark> newMarks = new ArrayList<>();
    private final TextArea place = new TextArea();
    private final VBox choosing;
    private final VBox content;
    private final Button take;
    private final Button keep;
    private final Button drop;
    private final Button choose;
    private Optional<Span> chosenIn = Optional.empty();

    ReviseSheet(Seat seat, Revising.Proposal proposal) {
        this.seat = seat;
        this.model = new RevisionModel(proposal);
        this.take = Panes.button(seat.say("library.revise.take"), this::take);
        this.keep =
                Panes.button(seat.say("library.revise.keep"), () -> decide(new Decision.Keep()));
        this.drop =
                Panes.button(seat.say("library.revise.drop"), () -> decide(new Decision.Drop()));
        this.choose = Panes.button(seat.say("library.revise.choose"), this::choose);
        this.choosing = choosing();
        oldMarks.addAll(RevisionText.gone(proposal.revision()));
        newMarks.addAll(RevisionText.fresh(proposal.revision()));
        proposal.fates()
                .forEach(
                        j -> {
                            oldMarks.add(new Mark(j.passage().anchor().span(), "revise-passage"));
                            j.fate()
                                    .span()
                                    .ifPresent(s -> newMarks.add(new Mark(s, "revise-passage")));
                        });
        this.content = content();
    }

    void show() {
        Node[] buttons = {
            Panes.button(seat.say("library.revise.all"), this::all),
            Panes.gap(),
            Panes.button(seat.say("library.revise.cancel"), () -> seat.overlay().close(NAME)),
            Panes.button(seat.say("library.revise.do"), this::apply, "primary")
        };
        String title = seat.say("library.revise.title", model.proposal().old().title());
        seat.overlay().show(new Overlay.Sheet(NAME, title, content, WIDTH, buttons));
        passages.getSelectionModel().select(0);
        passages.requestFocus();
    }

    private VBox content() {
        passages.setItems(FXCollections.observableArrayList(model.passages()));
        passages.setCellFactory(_ -> new PassageCell());
        passages.setAccessibleText(seat.say("library.revise.passages"));
        passages.setPlaceholder(Panes.muted(seat.say("library.revise.none")));
        passages.setId("revise-passages");
        passages.getSelectionModel()
                .selectedItemProperty()
                .subscribe(judged -> Optional.ofNullable(judged).ifPresent(this::selected));
        passages.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        texts.setItems(FXCollections.observableArrayList(model.pairs()));
        texts.setCellFactory(_ -> new PairCell());
        texts.setAccessibleText(seat.say("library.revise.texts"));
        texts.setId("revise-texts");
        // What was measured before the list had its width is measured anew, and stands elsewhere.
        texts.widthProperty()
                .subscribe(
                        () ->
                                Fx.later(
                                        () -> {
                                            texts.refresh();
                                            Fx.afterFrame(this::reveal);
                                        }));
        passages.widthProperty().subscribe(() -> Fx.later(passages::refresh));
        Label counts =
                Panes.wrapped(
                        seat.say(
                                "library.revise.counts",
                                model.count(Fate.Kind.UNCHANGED),
                                model.count(Fate.Kind.MOVED),
                                model.count(Fate.Kind.CHANGED),
                                model.count(Fate.Kind.LOST)));
        counts.setId("revise-counts");
        FlowPane actions = Panes.styled(new FlowPane(take, keep, choose, drop), "revise-actions");
        VBox side = Panes.styled(new VBox(counts, passages, actions), "revise-side");
        VBox.setVgrow(passages, Priority.ALWAYS);
        side.setMinWidth(380);
        side.setPrefWidth(380);
        Label before = Panes.muted(seat.say("library.revise.old"));
        Label after = Panes.muted(seat.say("library.revise.new"));
        HBox heads =
                new HBox(
                        before,
                        Panes.gap(),
                        Panes.link(seat.say("library.revise.previous"), () -> toDifference(-1)),
                        Panes.link(seat.say("library.revise.next"), () -> toDifference(1)),
                        Panes.gap(),
                        after);
        heads.getStyleClass().add("revise-heads");
        VBox beside = new VBox(heads, texts, choosing);
        VBox.setVgrow(texts, Priority.ALWAYS);
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox both = Panes.styled(new HBox(side, beside), "revise");
        both.setPrefHeight(560);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox all = new VBox(both);
        all.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                        event.consume();
                        toDifference(1);
                    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                        event.consume();
                        toDifference(-1);
                    }
                });
        return all;
    }

    /// The words of one paragraph of the newer version, in which another place is selected.
    private VBox choosing() {
        place.setEditable(false);
        place.setWrapText(true);
        place.setPrefRowCount(4);
        place.setId("revise-place");
        Panes.name(place, seat.say("library.revise.place"));
        Button here = Panes.button(seat.say("library.revise.here"), this::here, "primary");
        here.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> place.getSelection().getLength() == 0,
                                place.selectionProperty()));
        VBox box =
                Panes.styled(
                        new VBox(Panes.muted(seat.say("library.revise.place")), place, here),
                        "revise-choosing");
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> take();
            case K -> decide(new Decision.Keep());
            case C -> choose();
            case DELETE -> decide(new Decision.Drop());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Optional<Revising.Judged> current() {
        return Optional.ofNullable(passages.getSelectionModel().getSelectedItem());
    }

    private void selected(Revising.Judged judged) {
        choosing.setVisible(false);
        take.setDisable(judged.fate().span().isEmpty());
        int row =
                judged.fate().kind() == Fate.Kind.MOVED
                        ? model.rowOfNew(judged.fate().span().map(Span::start).orElse(0))
                        : model.rowOfOld(judged.passage().anchor().span().start());
        texts.getSelectionModel().select(row);
        reveal();
    }

    /// What is selected of the texts, with what stands above it.
    private void reveal() {
        texts.scrollTo(Math.max(0, texts.getSelectionModel().getSelectedIndex() - 1));
    }

    private void take() {
        current().flatMap(j -> j.fate().span()).ifPresent(span -> decide(new Decision.Take(span)));
    }

    private void decide(Decision decision) {
        current()
                .ifPresent(
                        judged -> {
                            model.decide(judged, decision);
                            choosing.setVisible(false);
                            passages.refresh();
                            int next = passages.getSelectionModel().getSelectedIndex() + 1;
                            if (next < passages.getItems().size()) {
                                passages.getSelectionModel().select(next);
                                passages.scrollTo(Math.max(0, next - 2));
                            }
                        });
    }

    /// Shows the paragraph of the newer version that is selected, or the nearest, to select in.
    private void choose() {
        int row = Math.max(0, texts.getSelectionModel().getSelectedIndex());
        Optional<Span> near = Optional.empty();
        for (int d = 0; d < model.pairs().size() && near.isEmpty(); d++) {
            for (int at : new int[] {row + d, row - d}) {
                if (near.isEmpty() && at >= 0 && at < model.pairs().size()) {
                    near = model.pairs().get(at).now();
                }
            }
        }
        chosenIn = near;
        near.ifPresent(
                span -> {
                    String words = span.in(newText());
                    place.setText(words);
                    place.setNodeOrientation(
                            Typefaces.isArabic(words)
                                    ? NodeOrientation.RIGHT_TO_LEFT
                                    : NodeOrientation.LEFT_TO_RIGHT);
                    choosing.setVisible(true);
                    place.requestFocus();
                });
    }

    private void here() {
        IndexRange range = place.getSelection();
        chosenIn.ifPresent(
                in -> {
                    Span span =
                            new Span(in.start() + range.getStart(), in.start() + range.getEnd());
                    if (!span.cutsPair(newText())) {
                        decide(new Decision.Take(span));
                        passages.requestFocus();
                    }
                });
    }

    private void all() {
        model.decideAsProposed();
        passages.refresh();
    }

    private void toDifference(int step) {
        int row = model.difference(Math.max(0, texts.getSelectionModel().getSelectedIndex()), step);
        texts.getSelectionModel().select(row);
        reveal();
    }

    private void apply() {
        Revising.Proposal proposal = model.proposal();
        var _ =
                seat.desk()
                        .edit(
                                proposal.deposits(),
                                contents ->
                                        Revising.edit(
                                                contents,
                                                proposal,
                                                model.decisions(),
                                                seat.desk().session().stamp()))
                        .thenRun(
                                () -> {
                                    seat.overlay().close(NAME);
                                    seat.focus()
                                            .sourceProperty()
                                            .set(Optional.of(proposal.newer().id()));
                                    seat.toasts()
                                            .undoable(
                                                    seat.say(
                                                            "library.revise.done",
                                                            proposal.old().title()),
                                                    seat::undo);
                                });
    }

    private String newText() {
        return model.proposal().revision().newText();
    }

    private String oldText() {
        return model.proposal().revision().oldText();
    }

    private String decided(Revising.Judged judged) {
        return switch (model.decision(judged)) {
            case Decision.Keep _ -> seat.say("library.revise.decided.keep");
            case Decision.Drop _ -> seat.say("library.revise.decided.drop");
            case Decision.Take(Span span) ->
                    judged.fate().span().equals(Optional.of(span))
                            ? seat.say("library.revise.decided.take")
                            : seat.say("library.revise.decided.chosen");
        };
    }

    private String outcome(Fate fate) {
        String key = "library.revise.outcome." + fate.kind().name().toLowerCase(Locale.ROOT);
        String word = seat.words().find(key).orElse("");
        return fate.kind() == Fate.Kind.LOST && !fate.candidates().isEmpty()
                ? seat.say("library.revise.outcome.several", fate.candidates().size())
                : word;
    }

    /// A passage: its outcome, its words with the differences in them, and the decision.
    private final class PassageCell extends ListCell<Revising.Judged> {

        @Override
        protected void updateItem(Revising.@Nullable Judged judged, boolean empty) {
            super.updateItem(judged, empty);
            setText(null);
            if (empty || judged == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label outcome = new Label(outcome(judged.fate()));
            outcome.getStyleClass().addAll("small", "semibold");
            if (judged.fate().kind() == Fate.Kind.LOST) {
                outcome.getStyleClass().add("error");
            } else if (judged.fate().kind() == Fate.Kind.CHANGED) {
                outcome.getStyleClass().add("warn");
            }
            Label decision = Panes.muted(decided(judged));
            decision.getStyleClass().add("small");
            VBox box = new VBox(new HBox(outcome, Panes.gap(), decision), words(judged));
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(
                    outcome.getText()
                            + ", "
                            + decision.getText()
                            + ": "
                            + judged.passage().anchor().words());
        }

        /// Of a changed one both wordings at once: what went is struck out, what came is marked.
        private Region words(Revising.Judged judged) {
            String was = judged.passage().anchor().words();
            Optional<String> now =
                    model.decision(judged) instanceof Decision.Take(Span span)
                            ? Optional.of(span.in(newText()))
                            : judged.fate().span().map(s -> s.in(newText()));
            if (now.isEmpty() || judged.fate().kind() == Fate.Kind.UNCHANGED) {
                return RevisionText.of(was, new Span(0, was.length()), List.of(), "revise-words");
            }
            Revision words = Revision.of(was, now.get());
            StringBuilder both = new StringBuilder();
            List<Mark> marks = new ArrayList<>();
            int at = 0;
            for (Revision.Gap gap : words.gaps()) {
                both.append(was, at, Math.max(at, gap.from().start()));
                int start = both.length();
                both.append(gap.from().in(was));
                if (start < both.length()) {
                    marks.add(new Mark(new Span(start, both.length()), "revise-gone"));
                    both.append(' ');
                }
                start = both.length();
                both.append(gap.to().in(now.get()));
                if (start < both.length()) {
                    marks.add(new Mark(new Span(start, both.length()), "revise-fresh"));
                    both.append(gap.from().isEmpty() ? " " : "");
                }
                at = Math.max(at, gap.from().end());
            }
            both.append(was.substring(at));
            return RevisionText.of(
                    both.toString(), new Span(0, both.length()), marks, "revise-words");
        }

        @Override
        protected double computePrefHeight(double width) {
            return height(this, getGraphic(), passages.getWidth());
        }

        /// What the words would need in the narrowest column asks for nothing.
        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }
    }

    /// Two paragraphs side by side.
    private final class PairCell extends ListCell<RevisionModel.Pair> {

        PairCell() {
            setAlignment(Pos.TOP_LEFT);
        }

        @Override
        protected void updateItem(RevisionModel.@Nullable Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(null);
            if (empty || pair == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Region old = side(oldText(), pair.old(), oldMarks);
            Region now = side(newText(), pair.now(), newMarks);
            HBox box = Panes.styled(new HBox(old, now), "revise-pair");
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(
                    seat.say(
                            "library.revise.pair",
                            pair.old().map(s -> s.in(oldText())).orElse("–"),
                            pair.now().map(s -> s.in(newText())).orElse("–")));
        }

        private static Region side(String text, Optional<Span> span, List<Mark> marks) {
            Region side =
                    span.map(s -> RevisionText.of(text, s, marks, "revise-words"))
                            .orElseGet(Region::new);
            side.setPrefWidth(10);
            HBox.setHgrow(side, Priority.ALWAYS);
            return side;
        }

        @Override
        protected double computePrefHeight(double width) {
            return height(this, getGraphic(), texts.getWidth());
        }

        /// What the words would need in the narrowest column asks for nothing.
        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }
    }

    /// Cells of a list do not ask how high their words are at their width.
    private static double height(ListCell<?> cell, @Nullable Node graphic, double width) {
        if (width < 80) {
            return 40; // not on the screen yet
        }
        double around = cell.snappedTopInset() + cell.snappedBottomInset();
        double beside = cell.snappedLeftInset() + cell.snappedRightInset() + 18;
        if (graphic instanceof HBox pair) {
            double half = (width - beside - pair.getSpacing()) / 2;
            double most =
                    pair.getChildren().stream()
                            .mapToDouble(child -> child.prefHeight(Math.max(40, half)))
                            .max()
                            .orElse(0);
            return most + around + 2;
        }
        return graphic == null ? 24 : graphic.prefHeight(Math.max(40, width - beside)) + around + 2;
    }
}
