package org.briefingbuilder.ui.themes;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Mirror;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.kordamp.ikonli.feather.Feather;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The passages of the source that is read, in their order, and the notes about the source. For the
/// JavaFX thread.
final class SourceShelf implements AutoCloseable {

    private static final Comparator<Passage> ORDER =
            Comparator.comparing((Passage passage) -> passage.anchor().span())
                    .thenComparing(Passage::id);

    /// Share of the shelf that notes may take.
    private static final double NOTES = 0.6;

    private final Seat seat;
    private final Mirror<Passage> passages;
    private final ListView<Passage> list;
    private final Label count = Panes.muted("");
    private final Label none;
    private final ToggleButton noted = new ToggleButton("", Icons.of(Feather.MESSAGE_SQUARE));
    private final NotesPane notes;
    private final ScrollShelf noteShelf;
    private final VBox box;
    private final Runnable stop;
    private final InvalidationListener sourceMoved = _ -> sourceChanged();
    private final InvalidationListener passageMoved = _ -> passageChanged();
    private Optional<String> source;

    SourceShelf(Seat seat, Drafts drafts) {
        this.seat = seat;
        this.source = seat.focus().sourceProperty().get();
        passages =
                new Mirror<>(seat.desk(), Passage.class, this::ofSource, this::isOfSource, ORDER);
        list = new ListView<>(passages.list());
        list.setId("source-passages");
        list.getStyleClass().add("rows");
        list.setAccessibleText(seat.say("themes.source"));
        list.setCellFactory(_ -> new PassageCell(seat));
        list.fixedCellSizeProperty().bind(seat.look().scaleProperty().multiply(Palette.ROW));
        list.prefHeightProperty()
                .bind(Bindings.size(passages.list()).multiply(list.fixedCellSizeProperty()).add(2));
        list.setMinHeight(0);
        // a list that gets another height keeps its place only roughly
        list.heightProperty().addListener((_, _, _) -> Fx.later(this::keepInSight));
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        reveal();
                    }
                });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> seat.words().number(passages.list().size()),
                                passages.list()));
        none = Panes.wrapped(seat.say("themes.source.none"), "muted", "shelf-words");
        none.visibleProperty().bind(Bindings.isEmpty(passages.list()));
        none.managedProperty().bind(none.visibleProperty());
        noted.setId("source-notes");
        noted.getStyleClass().addAll("flat", "icon-button", "noted");
        notes = new NotesPane(seat, drafts);
        VBox noteBox = new VBox(notes.node());
        noteBox.getStyleClass().add("source-notes");
        noteShelf = new ScrollShelf(new Region(), noteBox);
        noteShelf.visibleProperty().bind(noted.selectedProperty());
        noteShelf.managedProperty().bind(noted.selectedProperty());
        noted.selectedProperty().addListener((_, _, _) -> showNotes());
        VBox.setVgrow(list, Priority.ALWAYS);
        box =
                new VBox(
                        Panes.heading(seat.say("themes.source"), noted, count),
                        noteShelf,
                        none,
                        list);
        box.setMinHeight(0);
        noteShelf.maxHeightProperty().bind(box.heightProperty().multiply(NOTES));
        seat.focus().sourceProperty().addListener(sourceMoved);
        seat.focus().passageProperty().addListener(passageMoved);
        stop = seat.desk().watch(this::follow);
        sourceChanged();
    }

    Region node() {
        return box;
    }

    @Override
    public void close() {
        stop.run();
        passages.close();
        seat.focus().sourceProperty().removeListener(sourceMoved);
        seat.focus().passageProperty().removeListener(passageMoved);
    }

    private Stream<Passage> ofSource(Contents contents) {
        return source.stream()
                .flatMap(contents::referringTo)
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast);
    }

    private boolean isOfSource(Passage passage) {
        return source.equals(Optional.of(passage.source()));
    }

    private void sourceChanged() {
        source = seat.focus().sourceProperty().get();
        list.getSelectionModel().clearSelection();
        passages.refresh();
        list.scrollTo(0);
        noted.setSelected(false);
        noted.setDisable(read().isEmpty());
        countNotes();
        passageChanged();
    }

    private Optional<Source> read() {
        return source.flatMap(seat.desk().contents()::source);
    }

    private void passageChanged() {
        current()
                .ifPresent(
                        passage -> {
                            select(passage);
                            keepInSight();
                        });
    }

    private void select(Passage passage) {
        int at = list.getItems().indexOf(passage);
        list.getSelectionModel().clearAndSelect(at);
        list.getFocusModel().focus(at);
    }

    private Optional<Passage> current() {
        return seat.focus().passageProperty().get().flatMap(passages::get);
    }

    /// Scrolls to the passage that is looked at, unless it is seen already.
    private void keepInSight() {
        current()
                .map(list.getItems()::indexOf)
                .filter(at -> at >= 0 && !isSeen(at))
                .ifPresent(at -> list.scrollTo(Math.max(0, at - 1)));
    }

    private boolean isSeen(int index) {
        return list.lookupAll(".passage-cell").stream()
                .filter(PassageCell.class::isInstance)
                .map(PassageCell.class::cast)
                .anyMatch(
                        cell ->
                                cell.getIndex() == index
                                        && cell.getBoundsInParent().getMinY() >= 0
                                        && cell.getBoundsInParent().getMaxY() <= list.getHeight());
    }

    private void reveal() {
        Passage passage = list.getSelectionModel().getSelectedItem();
        if (passage != null) {
            seat.focus().passageProperty().set(Optional.of(passage.id()));
            seat.focus().show(Spot.of(passage));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            reveal();
        }
    }

    private void follow(Announced announced) {
        boolean theme = false;
        boolean note = false;
        boolean passage = false;
        for (var change : announced.edit().changes()) {
            Item item = change.before().or(change::after).orElseThrow();
            theme |= item instanceof Theme;
            note |= item instanceof Note;
            passage |= item instanceof Passage;
        }
        if (note) {
            countNotes();
            notes.refresh();
        }
        if (theme || note) {
            list.refresh();
        }
        // a list that loses its selected row selects another one, and none for one put in its place
        if (passage) {
            current().ifPresentOrElse(this::select, list.getSelectionModel()::clearSelection);
        }
    }

    private void countNotes() {
        int many =
                read().map(seat.desk().contents()::notesAbout).map(java.util.List::size).orElse(0);
        String words = seat.say("themes.source.notes", many);
        noted.setText(many == 0 ? "" : seat.words().number(many));
        noted.setAccessibleText(words);
        noted.setTooltip(new Tooltip(words));
    }

    private void showNotes() {
        if (noted.isSelected()) {
            read().ifPresent(notes::show);
            notes.write();
        }
    }
}
