package org.briefingbuilder.ui.brief;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.Quoting;
import org.briefingbuilder.edits.RunningIn;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A quotation as a card: its words with what is altered in them, whether they stand in the source,
/// where they are from, and the author's comment. Words are chosen with Alt and the mouse, or with
/// the arrow keys, and then left out, marked or added to.
final class QuotationView extends RowView {

    private static final PseudoClass RUNS_IN = PseudoClass.getPseudoClass("runs-in");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// UTF-16 units of words that were left out.
    private static final int SHOWN = 60;

    private final WordsFlow words = new WordsFlow();
    private final HBox actions = new HBox();
    private final FlowPane line = new FlowPane();
    private final Label warning = Panes.wrapped("", "brief-warning");
    private final GrowingArea comment;
    private final VBox card;
    private boolean isCurrent;

    QuotationView(Writing writing, Row row) {
        super(writing, row);
        comment =
                area(
                        writing.say("brief.comment"),
                        writing.say("brief.comment.prompt"),
                        "brief-comment");
        actions.getStyleClass().add("brief-card-actions");
        line.getStyleClass().add("brief-card-line");
        VBox inner = new VBox(words, actions, line, warning, comment);
        inner.getStyleClass().add("brief-quote");
        card = new VBox(inner);
        card.getStyleClass().add("brief-card");
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mouse);
        card.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouse);
        card.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused) {
                                writing.model().currentProperty().set(row().key());
                            }
                        });
        words.selectionChanged(this::showActions);
        fill(card);
    }

    private BriefBlock.Quotation quotation() {
        return row().quotation().orElseThrow();
    }

    @Override
    void show(Row.Said said) {
        comment.write(((BriefBlock.Quotation) ((Row.Content) said).block()).comment());
        BriefBlock.Quotation quotation = quotation();
        Contents contents = writing.contents();
        Optional<Passage> passage = writing.passage(quotation);
        String text = passage.map(p -> p.anchor().words()).orElse("");
        words.show(text, quotation.alterations());
        NodeOrientation direction =
                Typefaces.isArabic(text)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT;
        card.setNodeOrientation(direction);
        Node inner = card.getChildren().getFirst();
        inner.getStyleClass().removeIf(c -> c.startsWith("rule-"));
        passage.flatMap(p -> theme(contents, p))
                .ifPresent(theme -> inner.getStyleClass().add("rule-" + theme.colour()));
        card.setAccessibleText(text);
        showLine();
        showActions();
    }

    private static Optional<Theme> theme(Contents contents, Passage passage) {
        return passage.tags().stream()
                .map(Tag::theme)
                .flatMap(id -> contents.theme(id).stream())
                .findFirst();
    }

    /// The seal, what was altered, and where the words are from.
    void showLine() {
        List<Node> parts = new ArrayList<>();
        BriefBlock.Quotation quotation = quotation();
        Optional<Check> wrong = writing.seals().wrong(quotation.id());
        if (wrong.isPresent()) {
            parts.add(tag(writing.say("brief.seal.wrong"), "brief-seal", "error"));
        } else if (writing.seals().knows(quotation.id())) {
            parts.add(tag(writing.say("brief.seal"), "brief-seal", "ok"));
        }
        warning.setManaged(wrong.isPresent());
        warning.setVisible(wrong.isPresent());
        warning.setText(wrong.map(this::warning).orElse(""));
        card.pseudoClassStateChanged(WRONG, wrong.isPresent());
        Optional<Passage> passage = writing.passage(quotation);
        quotation.alterations().stream()
                .filter(a -> !(a instanceof Alteration.InnerMark))
                .forEach(a -> parts.add(altered(a, passage)));
        innerMarks(quotation).ifPresent(parts::add);
        passage.ifPresent(
                p -> {
                    state(p).ifPresent(parts::add);
                    revised(p).ifPresent(parts::add);
                    writing.contents()
                            .source(p.source())
                            .ifPresent(source -> parts.add(attribution(source, p)));
                });
        boolean runs = writing.runsIn(quotation.id());
        card.pseudoClassStateChanged(RUNS_IN, runs);
        if (runs) {
            parts.addFirst(tag(writing.say("brief.runs-in"), "accent"));
        }
        if (isCurrent) {
            placing(quotation, runs).ifPresent(parts::add);
            parts.add(small("brief.show-source", this::showSource));
            parts.add(small("brief.take-out", () -> writing.remove(row())));
        }
        line.getChildren().setAll(parts);
        boolean commented = isCurrent && !runs || !comment.getText().isEmpty();
        comment.setManaged(commented);
        comment.setVisible(commented);
    }

    /// The other of the two ways in which it can stand, where there is one.
    private Optional<Node> placing(BriefBlock.Quotation quotation, boolean runs) {
        if (runs) {
            return Optional.of(
                    small(
                            "command.brief.stand",
                            () -> writing.seat().commands().run("brief.stand")));
        }
        return writing.model()
                .brief()
                .flatMap(brief -> RunningIn.beside(brief, quotation.id()))
                .map(
                        _ ->
                                small(
                                        "command.brief.run-in",
                                        () -> writing.seat().commands().run("brief.run-in")));
    }

    private String warning(Check check) {
        Object[] args = check.args().toArray();
        return writing.seat()
                .words()
                .find(check.key() + ".detail", args)
                .orElseGet(() -> writing.say(check.key(), args));
    }

    private Label attribution(Source source, Passage passage) {
        return tag(Attribution.of(source, passage, writing.seat().words()), "muted", "brief-from");
    }

    private Optional<Node> state(Passage passage) {
        return Attribution.state(passage.state(), writing.seat().words())
                .map(words -> tag(words, "warn"));
    }

    /// Its source was revised: there are other words now, or not these.
    private Optional<Node> revised(Passage passage) {
        if (passage.former().isPresent()) {
            return Optional.of(tag(writing.say("brief.revised.changed"), "warn"));
        }
        boolean older =
                writing.contents().referringTo(passage.source()).anyMatch(Source.class::isInstance);
        return older
                ? Optional.of(tag(writing.say("brief.revised.older"), "warn"))
                : Optional.empty();
    }

    private Node altered(Alteration alteration, Optional<Passage> passage) {
        String text = passage.map(p -> p.anchor().words()).orElse("");
        String said =
                switch (alteration) {
                    case Alteration.Omission(Span span) ->
                            writing.say("brief.altered.omission", shortened(in(span, text)));
                    case Alteration.Insertion(int _, String put) ->
                            writing.say("brief.altered.insertion", put);
                    case Alteration.Emphasis(Span span) ->
                            writing.say("brief.altered.emphasis", shortened(in(span, text)));
                    case Alteration.Sic _ -> writing.say("brief.altered.sic");
                    case Alteration.FirstLetter(int at) ->
                            writing.say(
                                    "brief.altered.first-letter",
                                    at < text.length()
                                            ? Character.toString(text.codePointAt(at))
                                            : "");
                    case Alteration.InnerMark _ -> writing.say("brief.altered.inner-marks");
                };
        return taken(said, () -> restore(alteration));
    }

    /// The marks within: changed, with a way back, or to be changed.
    private Optional<Node> innerMarks(BriefBlock.Quotation quotation) {
        boolean changed =
                quotation.alterations().stream().anyMatch(Alteration.InnerMark.class::isInstance);
        if (changed) {
            return Optional.of(
                    taken(
                            writing.say("brief.altered.inner-marks"),
                            () -> {
                                var _ =
                                        writing.model()
                                                .edit(
                                                        (_, now, stamp) ->
                                                                Quoting.restoreInnerMarks(
                                                                        now,
                                                                        quotation.id(),
                                                                        stamp));
                            }));
        }
        boolean open =
                isCurrent
                        && writing.model()
                                .brief()
                                .filter(
                                        brief ->
                                                !Quoting.innerMarks(
                                                                writing.contents(),
                                                                brief,
                                                                quotation)
                                                        .isEmpty())
                                .isPresent();
        return open
                ? Optional.of(
                        small(
                                "brief.inner-marks",
                                () -> {
                                    var _ =
                                            writing.model()
                                                    .edit(
                                                            (now, brief, stamp) ->
                                                                    Quoting.setInnerMarks(
                                                                            now,
                                                                            brief,
                                                                            quotation.id(),
                                                                            stamp));
                                }))
                : Optional.empty();
    }

    /// What was altered, with a way to take it back while the card is current.
    private Node taken(String said, Runnable back) {
        if (!isCurrent) {
            return tag(said, "muted");
        }
        Button restore = Panes.link(said + " ×", back);
        restore.getStyleClass().add("brief-small");
        restore.setAccessibleText(writing.say("brief.restore", said));
        return restore;
    }

    private void restore(Alteration alteration) {
        String id = quotation().id();
        var _ =
                writing.model()
                        .edit((_, now, stamp) -> Quoting.restore(now, id, alteration, stamp));
    }

    private Button small(String key, Runnable action) {
        Button button = Panes.link(writing.say(key), action);
        button.getStyleClass().add("brief-small");
        return button;
    }

    private static String in(Span span, String text) {
        return span.fits(text) ? span.in(text).strip() : "";
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isLowSurrogate(text.charAt(SHOWN)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    @Override
    Row.Said said() {
        return new Row.Content(quotation().withComment(comment.getText()));
    }

    @Override
    List<GrowingArea> fields() {
        return List.of(comment);
    }

    @Override
    void focus() {
        card.requestFocus();
    }

    @Override
    void currentChanged(boolean is) {
        isCurrent = is;
        if (!is) {
            words.select(Optional.empty());
        }
        showLine();
    }

    private void showSource() {
        writing.passage(quotation()).ifPresent(p -> writing.seat().focus().show(Spot.of(p)));
    }

    /// What can be done with the chosen words.
    private void showActions() {
        boolean some = words.selection().isPresent();
        actions.setManaged(some);
        actions.setVisible(some);
        if (!some) {
            actions.getChildren().clear();
        } else if (actions.getChildren().isEmpty()) {
            actions.getChildren()
                    .setAll(
                            action("brief.omit", () -> alter(Alteration.Omission::new)),
                            action("brief.insert", this::askForWords),
                            action("brief.sic", () -> alter(s -> new Alteration.Sic(s.end()))),
                            action("brief.emphasise", () -> alter(Alteration.Emphasis::new)),
                            action(
                                    "brief.first-letter",
                                    () -> alter(s -> new Alteration.FirstLetter(s.start()))));
        }
    }

    private Button action(String key, Runnable action) {
        Button button = Panes.button(writing.say(key), action, "small");
        button.setFocusTraversable(true);
        return button;
    }

    private void askForWords() {
        TextField field = new TextField();
        field.setPromptText(writing.say("brief.insert.prompt"));
        Panes.name(field, writing.say("brief.insert.prompt"));
        field.setOnAction(
                _ -> {
                    if (!field.getText().isBlank()) {
                        String put = field.getText().strip();
                        alter(span -> new Alteration.Insertion(span.end(), put));
                    }
                });
        actions.getChildren().setAll(field);
        field.requestFocus();
    }

    private void alter(java.util.function.Function<Span, Alteration> of) {
        Optional<Span> span = words.selection();
        words.select(Optional.empty());
        card.requestFocus();
        span.ifPresent(s -> alter(of.apply(s)));
    }

    private void alter(Alteration alteration) {
        String id = quotation().id();
        Contents contents = writing.contents();
        boolean fits =
                writing.model()
                        .brief()
                        .filter(brief -> Quoting.fits(contents, brief, id, alteration))
                        .isPresent();
        if (fits) {
            var _ =
                    writing.model()
                            .edit(
                                    (now, brief, stamp) ->
                                            Quoting.alter(now, brief, id, alteration, stamp));
        } else {
            writing.seat()
                    .toasts()
                    .show(
                            writing.say(
                                    alteration instanceof Alteration.FirstLetter
                                            ? "brief.alter.no-other-case"
                                            : "brief.alter.nothing-left"));
        }
    }

    private void mouse(MouseEvent event) {
        boolean pressed = event.getEventType() == MouseEvent.MOUSE_PRESSED;
        if (pressed) {
            card.requestFocus();
            // what scrolls would take the keyboard to itself
            event.consume();
        }
        if (event.isAltDown() || pressed && event.getClickCount() == 2) {
            words.drag(event);
            event.consume();
        } else if (pressed && event.isShiftDown()) {
            words.extend(event);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != card || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean mirrored = card.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        switch (event.getCode()) {
            case LEFT -> words.step(mirrored, event.isShiftDown());
            case RIGHT -> words.step(!mirrored, event.isShiftDown());
            case ENTER -> showSource();
            case ESCAPE -> words.select(Optional.empty());
            case DELETE, BACK_SPACE -> {
                if (words.selection().isPresent()) {
                    alter(Alteration.Omission::new);
                } else {
                    writing.remove(row());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
