package org.briefingbuilder.ui.library;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import org.briefingbuilder.app.Resembling;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Scope;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The rows on the screen: many can be selected, one after another is gone through with the arrows,
/// and typing the beginning of a title goes to it. What is selected stays so when rows move.
final class SourceList {

    /// Milliseconds after which typing begins a new word.
    private static final double PAUSE = 900;

    private final LibraryModel model;
    private final ListView<Row> list = new ListView<>();
    private final List<SourceCell> cells = new ArrayList<>();
    private final Set<String> selected = new HashSet<>();
    private final StringBuilder typed = new StringBuilder();
    private Runnable forgetTyped = () -> {};
    private Consumer<List<Source>> selection = sources -> {};
    private BiConsumer<Source, Path> drop = (_, _) -> {};
    private boolean settingBack;

    SourceList(LibraryModel model, RowWords words) {
        this.model = model;
        list.setItems(model.rows());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getStyleClass().add("source-list");
        list.setCellFactory(
                _ -> {
                    SourceCell cell = new SourceCell(words);
                    acceptNewer(cell);
                    cells.add(cell);
                    return cell;
                });
        Commands.mark(list, Scope.SOURCES);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<Row>) _ -> selectionChanged());
        model.rows().addListener((ListChangeListener<Row>) _ -> setBack());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /// A single file that is called as a source's file is, dropped on that source, is a newer
    /// version of it; whatever else is dropped is for the window.
    private void acceptNewer(SourceCell cell) {
        cell.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (newer(cell, event).isPresent()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        cell.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event ->
                        newer(cell, event)
                                .ifPresent(
                                        file -> {
                                            event.setDropCompleted(true);
                                            event.consume();
                                            cell.source().ifPresent(s -> drop.accept(s, file));
                                        }));
    }

    private static Optional<Path> newer(SourceCell cell, DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (event.getGestureSource() != null || files == null || files.size() != 1) {
            return Optional.empty();
        }
        File file = files.getFirst();
        return cell.source()
                .filter(source -> file.isFile())
                .filter(source -> Resembling.isNamedAs(file.getName(), source))
                .map(_ -> file.toPath());
    }

    /// Tells of a newer file that was dropped on a source.
    void onDrop(BiConsumer<Source, Path> told) {
        drop = told;
    }

    ListView<Row> node() {
        return list;
    }

    /// Tells of every change of the selection that a person made.
    void onSelection(Consumer<List<Source>> told) {
        selection = told;
    }

    /// In the order of the list.
    List<Source> selected() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .flatMap(LibraryModel::source)
                .toList();
    }

    /// Selects this source alone and brings it into view; nothing when the filter hides it.
    void select(String source) {
        settingBack = true;
        try {
            selected.clear();
            selected.add(source);
            OptionalInt at = model.indexOf(source);
            list.getSelectionModel().clearSelection();
            at.ifPresent(
                    index -> {
                        list.getSelectionModel().clearAndSelect(index);
                        reveal(index);
                    });
        } finally {
            settingBack = false;
        }
    }

    void selectNothing() {
        settingBack = true;
        selected.clear();
        list.getSelectionModel().clearSelection();
        settingBack = false;
    }

    boolean isSelectedAlone(String source) {
        return selected.equals(Set.of(source));
    }

    /// Shows anew what rows say of passages and progress.
    void refresh() {
        cells.forEach(SourceCell::refresh);
    }

    /// Brings a row into view and moves no more than that takes.
    private void reveal(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        } else {
            list.scrollTo(index);
        }
    }

    private void selectionChanged() {
        if (settingBack || model.isArranging()) {
            return;
        }
        selected.clear();
        List<Source> now = selected();
        now.forEach(source -> selected.add(source.id()));
        selection.accept(now);
    }

    /// The rows are others now: the same sources are selected again.
    private void setBack() {
        settingBack = true;
        try {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < model.rows().size(); i++) {
                if (model.rows().get(i) instanceof Row.Entry(Source s, Row.Nest _)
                        && selected.contains(s.id())) {
                    rows.add(i);
                }
            }
            if (!rows.equals(List.copyOf(list.getSelectionModel().getSelectedIndices()))) {
                list.getSelectionModel().clearSelection();
                rows.forEach(list.getSelectionModel()::select);
            }
        } finally {
            settingBack = false;
        }
    }

    /// Headings are stepped over.
    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown();
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (!plain || step == 0) {
            return;
        }
        event.consume();
        int focused = list.getFocusModel().getFocusedIndex();
        boolean fresh = list.getSelectionModel().isEmpty();
        for (int i = fresh ? Math.max(0, focused) : focused + step;
                i >= 0 && i < model.rows().size();
                i += step) {
            if (model.rows().get(i) instanceof Row.Entry) {
                go(i);
                return;
            }
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean letter = !text.isEmpty() && !Character.isISOControl(text.charAt(0));
        if (!letter || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        event.consume();
        boolean first = typed.isEmpty();
        typed.append(text);
        forgetTyped.run();
        forgetTyped = Fx.delay(PAUSE, () -> typed.setLength(0));
        int from = list.getFocusModel().getFocusedIndex() + (first ? 1 : 0);
        model.typed(typed.toString(), from).ifPresent(this::go);
    }

    private void go(int index) {
        list.getSelectionModel().clearAndSelect(index);
        reveal(index);
    }
}
