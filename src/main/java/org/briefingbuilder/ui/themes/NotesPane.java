package org.briefingbuilder.ui.themes;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// The notes about one item with their answers, and where a new one is written. For the JavaFX
/// thread.
final class NotesPane {

    private static final double INDENT = 14;
    private static final int DEEPEST = 5;

    private final Seat seat;
    private final Drafts drafts;
    private final VBox box = new VBox();

    /// The editors that are open; they stay the same while the notes around them change.
    private final Map<Drafts.Purpose, NoteEditor> open = new HashMap<>();

    private Optional<Item> about = Optional.empty();
    private NoteThread thread = new NoteThread(List.of());

    NotesPane(Seat seat, Drafts drafts) {
        this.seat = seat;
        this.drafts = drafts;
        box.getStyleClass().add("notes");
    }

    Node node() {
        return box;
    }

    /// Shows the notes about `item`, with the drafts that wait there.
    void show(Item item) {
        if (!about.map(Item::id).equals(Optional.of(item.id()))) {
            open.clear();
        }
        about = Optional.of(item);
        thread = NoteThread.of(seat.desk().contents(), item);
        rebuild();
    }

    /// Looks whether the notes have changed.
    void refresh() {
        about.flatMap(item -> seat.desk().contents().item(item.id()))
                .filter(item -> !NoteThread.of(seat.desk().contents(), item).equals(thread))
                .ifPresent(this::show);
    }

    /// Puts the keyboard into the field for a new note.
    void write() {
        about.ifPresent(item -> fresh(item).focus());
    }

    /// Where a new note is written, or all notes when nothing is shown.
    Node fresh() {
        return about.map(item -> fresh(item).node()).orElse(box);
    }

    private void rebuild() {
        box.getChildren().clear();
        for (NoteThread.Line line : thread.lines()) {
            box.getChildren().add(node(line));
        }
        if (!seat.desk().isReadOnly()) {
            about.ifPresent(item -> box.getChildren().add(fresh(item).node()));
        }
    }

    private Node node(NoteThread.Line line) {
        Note note = line.note();
        VBox node = new VBox();
        node.getStyleClass().add("note");
        if (line.depth() > 0) {
            node.getStyleClass().add("answer");
        }
        Drafts.Purpose change = Drafts.Purpose.changing(note);
        if (isOpen(change)) {
            node.getChildren().add(changing(note).node());
        } else {
            Label words = Panes.wrapped(note.text(), "note-text");
            Panes.script(words, note.text());
            words.setMaxWidth(Double.MAX_VALUE);
            node.getChildren().add(words);
        }
        node.getChildren().add(foot(note));
        Drafts.Purpose answer = Drafts.Purpose.answering(note);
        if (isOpen(answer)) {
            node.getChildren().add(answering(note).node());
        }
        VBox.setMargin(node, new Insets(0, 0, 0, INDENT * Math.min(line.depth(), DEEPEST)));
        return node;
    }

    private HBox foot(Note note) {
        Label who = Panes.wrapped(PassageFacts.stamp(seat, note.made()), "muted", "small");
        HBox foot = new HBox(who, Panes.gap());
        foot.getStyleClass().add("note-line");
        if (!seat.desk().isReadOnly()) {
            foot.getChildren()
                    .addAll(
                            button(
                                    Feather.CORNER_DOWN_RIGHT,
                                    "themes.note.answer",
                                    () -> start(answering(note))),
                            button(
                                    Feather.EDIT_2,
                                    "themes.note.change",
                                    () -> start(changing(note))),
                            button(Feather.TRASH_2, "themes.note.remove", () -> remove(note)));
        }
        return foot;
    }

    private Button button(Feather icon, String key, Runnable action) {
        Button button = Panes.iconButton(icon, seat.say(key), action);
        button.getStyleClass().add("note-button");
        return button;
    }

    private void start(NoteEditor editor) {
        rebuild();
        editor.focus();
    }

    private boolean isOpen(Drafts.Purpose purpose) {
        return open.containsKey(purpose) || drafts.of(purpose).isPresent();
    }

    private NoteEditor fresh(Item item) {
        return editor(
                Drafts.Purpose.about(item),
                "",
                "themes.note.write",
                words ->
                        edit(
                                contents ->
                                        contents.item(item.id())
                                                .map(
                                                        now ->
                                                                NoteEdits.add(
                                                                        now,
                                                                        words,
                                                                        seat.desk().session().ids(),
                                                                        seat.desk()
                                                                                .session()
                                                                                .stamp()))));
    }

    private NoteEditor answering(Note note) {
        return editor(
                Drafts.Purpose.answering(note),
                "",
                "themes.note.write-answer",
                words ->
                        edit(
                                contents ->
                                        contents.note(note.id())
                                                .map(
                                                        now ->
                                                                NoteEdits.answer(
                                                                        now,
                                                                        words,
                                                                        seat.desk().session().ids(),
                                                                        seat.desk()
                                                                                .session()
                                                                                .stamp()))));
    }

    private NoteEditor changing(Note note) {
        return editor(
                Drafts.Purpose.changing(note),
                note.text(),
                "themes.note.change",
                words ->
                        edit(
                                contents ->
                                        contents.note(note.id())
                                                .map(
                                                        now ->
                                                                NoteEdits.change(
                                                                        now,
                                                                        words,
                                                                        seat.desk()
                                                                                .session()
                                                                                .stamp()))));
    }

    private NoteEditor editor(
            Drafts.Purpose purpose,
            String standing,
            String prompt,
            Function<String, CompletableFuture<Announced>> save) {
        NoteEditor there = open.get(purpose);
        if (there != null) {
            return there;
        }
        NoteEditor[] self = new NoteEditor[1];
        Consumer<String> saved =
                words -> {
                    leave(purpose);
                    var _ =
                            save.apply(words)
                                    .whenComplete(
                                            (_, failure) -> {
                                                if (failure != null) {
                                                    drafts.keep(purpose, words, standing);
                                                    self[0].putBack(words);
                                                }
                                            });
                };
        self[0] =
                new NoteEditor(
                        seat,
                        drafts,
                        purpose,
                        standing,
                        seat.say(prompt),
                        saved,
                        () -> leave(purpose));
        open.put(purpose, self[0]);
        return self[0];
    }

    /// An editor without a draft closes, but for the one of a new note; the keyboard goes back to
    /// the text.
    private void leave(Drafts.Purpose purpose) {
        if (drafts.of(purpose).isEmpty() && !(purpose instanceof Drafts.Purpose.Fresh)) {
            open.remove(purpose);
            rebuild();
        }
        box.setFocusTraversable(true);
        box.requestFocus();
        box.setFocusTraversable(false);
        seat.commands().ask("reader.focus", "");
    }

    private void remove(Note note) {
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        contents.note(note.id())
                                                .map(
                                                        now ->
                                                                NoteEdits.remove(
                                                                        contents,
                                                                        now,
                                                                        seat.desk()
                                                                                .session()
                                                                                .stamp()))
                                                .orElseGet(this::nothing))
                        .thenAccept(
                                done ->
                                        seat.toasts()
                                                .undoable(
                                                        seat.say(
                                                                "themes.note.removed",
                                                                done.edit().changes().size()),
                                                        seat::undo));
    }

    private CompletableFuture<Announced> edit(Function<Contents, Optional<Edit>> make) {
        return seat.desk().edit(contents -> make.apply(contents).orElseGet(this::nothing));
    }

    private Edit nothing() {
        return new Edit("note.change", "", seat.desk().session().stamp(), List.of());
    }
}
