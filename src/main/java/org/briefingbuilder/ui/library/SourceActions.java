package org.briefingbuilder.ui.library;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.TermsSheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be done with the sources that are selected.
final class SourceActions {

    private final Seat seat;
    private final LibraryModel model;
    private final SourceList list;
    private List<Source> order = List.of();

    SourceActions(Seat seat, LibraryModel model, SourceList list) {
        this.seat = seat;
        this.model = model;
        this.list = list;
    }

    void open() {
        list.selected().stream()
                .findFirst()
                .ifPresent(
                        source -> {
                            seat.focus().placeProperty().set(PlaceName.READ);
                            seat.focus().sourceProperty().set(Optional.of(source.id()));
                            seat.commands().run("reader.focus");
                        });
    }

    /// The source that is selected, else the one that is open.
    Optional<Source> one() {
        return list.selected().stream()
                .findFirst()
                .or(
                        () ->
                                seat.focus()
                                        .sourceProperty()
                                        .get()
                                        .flatMap(seat.desk().contents()::source));
    }

    /// Of the source that is selected or open; else of the first that lacks a fact.
    void facts() {
        List<Source> shown = model.shown();
        list.selected().stream()
                .findFirst()
                .or(
                        () ->
                                seat.focus()
                                        .sourceProperty()
                                        .get()
                                        .flatMap(seat.desk().contents()::source))
                .or(() -> Missing.next(shown, ""))
                .or(() -> shown.stream().findFirst())
                .ifPresent(source -> new FactsSheet(seat, model).show(source));
    }

    /// On what terms the selected sources, or the open one, may be used.
    void terms() {
        List<Source> selected = list.selected();
        List<Source> open =
                seat.focus().sourceProperty().get().flatMap(seat.desk().contents()::source).stream()
                        .toList();
        TermsSheet.show(seat, selected.isEmpty() ? open : selected);
    }

    void remove() {
        List<Source> sources = list.selected();
        if (sources.isEmpty()) {
            return;
        }
        order = model.shown();
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        SourceEdits.removeAll(
                                                contents, sources, seat.desk().session().stamp()))
                        .thenAccept(done -> told(sources, passages(done)));
    }

    private static long passages(Announced removed) {
        return removed.edit().changes().stream()
                .filter(change -> change.before().filter(Passage.class::isInstance).isPresent())
                .count();
    }

    private void told(List<Source> sources, long passages) {
        String key = passages == 0 ? "library.removed" : "library.removed.passages";
        seat.toasts()
                .undoable(
                        seat.say(key, sources.size(), sources.getFirst().title(), passages),
                        seat::undo);
    }

    /// What is opened when the source that was open is removed: the next that is still there, else
    /// the one before.
    Optional<String> insteadOf(String gone) {
        List<Source> after = model.shown();
        int at = Missing.indexOf(order, gone);
        if (at < 0) {
            return Optional.empty();
        }
        return order.subList(at, order.size()).stream()
                .filter(source -> Missing.indexOf(after, source.id()) >= 0)
                .findFirst()
                .or(
                        () ->
                                order.subList(0, at).reversed().stream()
                                        .filter(s -> Missing.indexOf(after, s.id()) >= 0)
                                        .findFirst())
                .map(Source::id);
    }

    ContextMenu menu() {
        MenuItem open = item("library.menu.open", () -> seat.commands().run("library.open"));
        MenuItem facts = item("library.menu.facts", () -> seat.commands().run("library.facts"));
        MenuItem terms = item("library.menu.terms", () -> seat.commands().run("library.terms"));
        MenuItem revise = item("library.menu.revise", () -> seat.commands().run("library.revise"));
        MenuItem copy = item("library.menu.copy", this::copyTitles);
        MenuItem file = new MenuItem();
        file.setMnemonicParsing(false);
        file.setDisable(true);
        file.getStyleClass().add("menu-heading");
        MenuItem remove = item("library.remove", () -> seat.commands().run("library.remove"));
        ContextMenu menu =
                new ContextMenu(
                        open, facts, terms, revise, copy, new SeparatorMenuItem(), remove, file);
        menu.setOnShowing(
                _ -> {
                    List<Source> selected = list.selected();
                    menu.getItems().forEach(item -> item.setVisible(!selected.isEmpty()));
                    remove.setText(seat.say("library.menu.remove", selected.size()));
                    remove.setDisable(seat.desk().isReadOnly());
                    open.setVisible(selected.size() == 1);
                    facts.setVisible(selected.size() == 1);
                    revise.setVisible(selected.size() == 1);
                    revise.setDisable(seat.desk().isReadOnly());
                    file.setVisible(selected.size() == 1);
                    selected.stream().findFirst().ifPresent(source -> file.setText(source.file()));
                });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(seat.words().find(key).orElse(""));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copyTitles() {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                list.selected().stream().map(Source::title).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
