package org.briefingbuilder.ui.themes;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The passage that is looked at, or what several chosen ones share. For the JavaFX thread.
final class PassageShelf implements AutoCloseable {

    private final Seat seat;
    private final Tagging tagging;
    private final NotesPane notes;
    private final VBox content = new VBox();
    private final Button remove;
    private final ScrollShelf shelf;
    private final Runnable stop;
    private final InvalidationListener moved = _ -> later();
    private List<Passage> shown = List.of();
    private Optional<String> unfolded = Optional.empty();
    private boolean asked;
    private boolean missed;

    PassageShelf(Seat seat, Tagging tagging, Drafts drafts) {
        this.seat = seat;
        this.tagging = tagging;
        this.remove =
                Panes.iconButton(
                        Feather.TRASH_2,
                        seat.say("themes.passage.remove"),
                        () -> tagging.remove(shown));
        remove.setId("passage-remove");
        content.getStyleClass().add("passage-shelf");
        shelf = new ScrollShelf(Panes.heading(seat.say("themes.passage"), remove), content);
        notes = new NotesPane(seat, drafts);
        seat.focus().passageProperty().addListener(moved);
        seat.focus().selectedPassages().addListener(moved);
        shelf.sceneProperty().addListener(moved);
        stop = seat.desk().watch(this::follow);
        rebuild();
    }

    Region node() {
        return shelf;
    }

    @Override
    public void close() {
        stop.run();
        seat.focus().passageProperty().removeListener(moved);
        seat.focus().selectedPassages().removeListener(moved);
    }

    /// Puts the keyboard where a new note is written.
    void writeNote() {
        rebuild();
        if (shown.size() == 1) {
            notes.write();
            Fx.later(() -> shelf.reveal(notes.fresh()));
        }
    }

    /// Several things may change at once; they are shown together, and only where somebody sees
    /// them: a hundred thousand passages can be chosen in another place.
    private void later() {
        if (!asked) {
            asked = true;
            Fx.afterFrame(this::catchUp);
        }
    }

    private void catchUp() {
        asked = false;
        if (shelf.getScene() == null) {
            return;
        }
        List<Passage> now = chosen();
        if (missed || !now.equals(shown)) {
            boolean others = !ids(now).equals(ids(shown));
            rebuild();
            if (others) {
                shelf.toTop();
            }
        }
    }

    private static List<String> ids(List<Passage> passages) {
        return passages.stream().map(Passage::id).toList();
    }

    private List<Passage> chosen() {
        return tagging.chosen();
    }

    private void follow(Announced announced) {
        Set<String> here = new HashSet<>();
        shown.forEach(passage -> here.add(passage.id()));
        boolean card = false;
        boolean thread = false;
        for (Change change : announced.edit().changes()) {
            Item item = change.before().or(change::after).orElseThrow();
            switch (item) {
                case Passage passage ->
                        card |= here.contains(passage.id()) || awaited(passage.id());
                case Note _ -> thread = true;
                case Theme _, Brief _, Source _, Terms _ -> card = true;
                case Waiver _, Scale _, KnownWord _ -> {}
            }
        }
        if (shelf.getScene() == null) {
            missed |= card || thread;
        } else if (card) {
            missed = true;
            later();
        } else if (thread) {
            notes.refresh();
        }
    }

    /// Looked at, but not there until now: an undo brought it back.
    private boolean awaited(String id) {
        return seat.focus().chosenPassages().contains(id);
    }

    private void rebuild() {
        missed = false;
        shown = chosen();
        remove.setVisible(!shown.isEmpty() && !seat.desk().isReadOnly());
        if (shown.isEmpty()) {
            content.getChildren()
                    .setAll(Panes.wrapped(seat.say("themes.passage.none"), "muted", "shelf-words"));
            return;
        }
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "passage-card");
        card.getChildren().add(shown.size() == 1 ? words(shown.getFirst()) : several());
        card.getChildren().add(new TagChips(seat, tagging, shown).node());
        card.getChildren().add(new PassageFacts(seat, tagging, shown).node());
        if (shown.size() == 1) {
            notes.show(shown.getFirst());
            card.getChildren().add(notes.node());
        }
        content.getChildren().setAll(card);
    }

    private Node several() {
        return Panes.wrapped(seat.say("themes.passages", shown.size()), "semibold");
    }

    private Node words(Passage passage) {
        String words = passage.anchor().words();
        Optional<String> folded =
                unfolded.equals(Optional.of(passage.id())) ? Optional.empty() : Fold.of(words);
        Label label = Panes.quoted(folded.orElse(words));
        label.getStyleClass().add("passage-text");
        label.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(label);
        boolean wasUnfolded = folded.isEmpty() && Fold.of(words).isPresent();
        if (folded.isPresent() || wasUnfolded) {
            Button more =
                    Panes.link(
                            seat.say(wasUnfolded ? "themes.words.less" : "themes.words.all"),
                            () -> {
                                unfolded =
                                        wasUnfolded ? Optional.empty() : Optional.of(passage.id());
                                rebuild();
                            });
            more.setId("passage-unfold");
            box.getChildren().add(more);
        }
        return box;
    }
}
