package org.briefingbuilder.ui.evidence;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Passages;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.kit.passages.KnownPassage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The list of passages. What is chosen in it stays chosen while edits and filters change the rows,
/// as long as it is shown.
final class PassageList {

    private final Seat seat;
    private final EvidenceModel model;
    private final ListView<Row> view = new ListView<>();
    private boolean restoring;

    PassageList(Seat seat, EvidenceModel model) {
        this.seat = seat;
        this.model = model;
        Phrases phrases = new Phrases(seat.words());
        view.getStyleClass().add("passage-list");
        view.setAccessibleText(seat.say("evidence.list"));
        view.setCellFactory(_ -> cell(phrases));
        selection().setSelectionMode(SelectionMode.MULTIPLE);
        selection()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> selectionChanged());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        view.widthProperty().addListener(_ -> view.refresh());
        model.listingProperty().addListener((_, was, is) -> show(was, is));
    }

    ListView<Row> node() {
        return view;
    }

    /// The ids of the chosen passages as they stand in the list, each once.
    List<String> chosen() {
        return List.copyOf(chosenPassages().keySet());
    }

    /// Tells the window what is chosen here.
    void publish() {
        List<String> ids = chosen();
        seat.focus().selectedPassages().setAll(ids);
        lead().ifPresent(
                        line -> seat.focus().passageProperty().set(Optional.of(line.known().id())));
    }

    /// Opens the passage that was chosen last where it stands.
    void open() {
        lead().ifPresent(line -> open(line.known().passage()));
    }

    private void open(Passage passage) {
        seat.focus().passageProperty().set(Optional.of(passage.id()));
        seat.focus().show(Spot.of(passage));
    }

    private MultipleSelectionModel<Row> selection() {
        return view.getSelectionModel();
    }

    private Optional<Row.Line> lead() {
        return selection().getSelectedItem() instanceof Row.Line line
                ? Optional.of(line)
                : Optional.empty();
    }

    private Map<String, KnownPassage> chosenPassages() {
        Map<String, KnownPassage> chosen = new LinkedHashMap<>();
        List<Row> rows = view.getItems();
        for (int index : selection().getSelectedIndices()) {
            if (index >= 0
                    && index < rows.size()
                    && rows.get(index) instanceof Row.Line(KnownPassage known, _)) {
                chosen.put(known.id(), known);
            }
        }
        return chosen;
    }

    private void selectionChanged() {
        if (!restoring) {
            publish();
        }
    }

    private void show(Listing was, Listing is) {
        Map<String, KnownPassage> chosen = chosenPassages();
        Optional<Row.Line> lead = lead();
        boolean sameQuestion =
                was.filter().equals(is.filter()) && was.arrangement().equals(is.arrangement());
        Optional<Row> top = sameQuestion ? firstShown() : Optional.empty();
        int topWas = top.map(row -> was.rows().indexOf(row)).orElse(-1);
        restoring = true;
        try {
            view.setItems(FXCollections.observableList(is.rows()));
            choose(is.rows(), chosen, lead);
        } finally {
            restoring = false;
        }
        if (sameQuestion) {
            top.map(row -> indexOf(is.rows(), row))
                    .filter(at -> at >= 0 && at != topWas)
                    .ifPresent(view::scrollTo);
        } else if (!is.rows().isEmpty()) {
            view.scrollTo(0);
        }
        publish();
    }

    private void choose(List<Row> rows, Map<String, KnownPassage> chosen, Optional<Row.Line> lead) {
        selection().clearSelection();
        if (chosen.isEmpty()) {
            return;
        }
        List<Integer> at = new ArrayList<>();
        int leadAt = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Row.Line line && chosen.containsKey(line.known().id())) {
                boolean isLead = lead.isPresent() && sameLine(line, lead.get());
                leadAt = isLead ? i : leadAt;
                if (!isLead && (chosen.size() > 1 || lead.isEmpty())) {
                    at.add(i);
                }
            }
        }
        if (leadAt >= 0) {
            at.add(leadAt);
        }
        if (!at.isEmpty()) {
            int[] rest = at.subList(1, at.size()).stream().mapToInt(Integer::intValue).toArray();
            selection().selectIndices(at.getFirst(), rest);
            view.getFocusModel().focus(at.getLast());
        }
    }

    private static boolean sameLine(Row.Line one, Row.Line other) {
        return one.group().equals(other.group()) && one.known().id().equals(other.known().id());
    }

    private static int indexOf(List<Row> rows, Row sought) {
        for (int i = 0; i < rows.size(); i++) {
            boolean same =
                    switch (rows.get(i)) {
                        case Row.Line line ->
                                sought instanceof Row.Line other && sameLine(line, other);
                        case Row.Heading heading ->
                                sought instanceof Row.Heading other
                                        && heading.group().equals(other.group());
                    };
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Row> firstShown() {
        return view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() instanceof IndexedCell<?> cell
                        && cell.getItem() instanceof Row row
                ? Optional.of(row)
                : Optional.empty();
    }

    /// Up and down go from passage to passage, over the headings.
    private void walk(KeyEvent event) {
        boolean down = event.getCode() == KeyCode.DOWN;
        if ((!down && event.getCode() != KeyCode.UP)
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        List<Row> rows = view.getItems();
        int from = view.getFocusModel().getFocusedIndex();
        int to = from;
        do {
            to += down ? 1 : -1;
        } while (to >= 0 && to < rows.size() && rows.get(to) instanceof Row.Heading);
        if (to >= 0 && to < rows.size()) {
            if (event.isShiftDown()) {
                extend(from, to);
            } else {
                selection().clearAndSelect(to);
            }
            view.getFocusModel().focus(to);
            reveal(to);
        }
        event.consume();
    }

    /// Going back over what is chosen lets go of it.
    private void extend(int from, int to) {
        if (selection().isSelected(to)) {
            selection().clearSelection(from);
        }
        selection().select(to);
    }

    private void reveal(int index) {
        if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        }
    }

    private PassageCell cell(Phrases phrases) {
        PassageCell cell = new PassageCell(model::listing, phrases);
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
        cell.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2
                            && cell.getItem() instanceof Row.Line line) {
                        open(line.known().passage());
                    }
                });
        cell.setOnDragDetected(
                event -> {
                    Map<String, KnownPassage> carried = chosenPassages();
                    if (!carried.isEmpty()) {
                        cell.startDragAndDrop(TransferMode.COPY)
                                .setContent(
                                        Passages.content(
                                                List.copyOf(carried.keySet()), text(carried)));
                        event.consume();
                    }
                });
        return cell;
    }

    /// A press on something that is chosen already keeps all of it, so that it can be dragged; a
    /// press on a heading chooses what stands under it.
    private void pressed(PassageCell cell, MouseEvent event) {
        if (cell.getItem() instanceof Row.Heading) {
            view.requestFocus();
            selectGroup(cell.getIndex());
            event.consume();
        } else if (event.getButton() != MouseButton.PRIMARY && cell.isSelected()) {
            event.consume();
        }
    }

    private void selectGroup(int heading) {
        int end = heading + 1;
        while (end < view.getItems().size() && view.getItems().get(end) instanceof Row.Line) {
            end++;
        }
        selection().clearSelection();
        selection().selectRange(heading + 1, end);
        view.getFocusModel().focus(heading + 1);
    }

    /// The chosen passages for other programs.
    String text() {
        return text(chosenPassages());
    }

    private String text(Map<String, KnownPassage> passages) {
        Phrases phrases = new Phrases(seat.words());
        return passages.values().stream()
                .map(
                        known -> {
                            Optional<Source> source =
                                    seat.desk().contents().source(known.passage().source());
                            String from =
                                    source.map(
                                                    s ->
                                                            s.title()
                                                                    + ", "
                                                                    + phrases.where(
                                                                            s, known.passage()))
                                            .orElse("");
                            return "“" + known.passage().anchor().words() + "” — " + from;
                        })
                .collect(Collectors.joining("\n\n"));
    }
}
