package org.briefingbuilder.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// The facts of a source, to be written: one edit when they are saved. From here one goes to the
/// next source without leaving the field one is in.
final class FactsSheet {

    private static final String NAME = "facts";
    private static final double WIDTH = 620;

    private final Seat seat;
    private final LibraryModel library;
    private final ScriptText missing = new ScriptText(1, false, "muted", "small");
    private final Button nextMissing;
    private final ScriptText position = new ScriptText(1, false, "muted", "small");
    private final VBox content = Panes.styled(new VBox(), "facts");
    private final Button save;
    private final Button saveAndNext;
    private Optional<FactsForm> form = Optional.empty();

    FactsSheet(Seat seat, LibraryModel library) {
        this.seat = seat;
        this.library = library;
        this.nextMissing = Panes.link(seat.say("library.facts.missing.next"), this::goToMissing);
        this.save = Panes.button(seat.say("library.facts.save"), this::saveAndClose, "primary");
        this.saveAndNext = Panes.button(seat.say("library.facts.save.next"), this::saveAndGoOn);
        save.setDefaultButton(true);
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(Source source) {
        if (seat.overlay().isShowing(NAME)) {
            return;
        }
        load(source, Optional.empty());
        FactsForm shown = form.orElseThrow();
        Node[] buttons = {
            Panes.button(seat.say("library.facts.cancel"), this::close), saveAndNext, save
        };
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME, seat.say("library.facts.title"), content, WIDTH, buttons));
        // The sheet gives the keyboard to its first control; the form knows better.
        shown.focus(first(source));
    }

    private void load(Source source, Optional<Fact> field) {
        FactsModel model = new FactsModel(source, Naming.of(seat.words()));
        FactsForm shown = new FactsForm(seat, model);
        form = Optional.of(shown);
        content.getChildren().setAll(way(source), shown.node());
        boolean readOnly = seat.desk().isReadOnly();
        save.disableProperty().unbind();
        saveAndNext.disableProperty().unbind();
        if (readOnly) {
            save.setDisable(true);
            saveAndNext.setDisable(true);
        } else {
            save.disableProperty().bind(model.wrong().map(wrong -> !wrong.isEmpty()));
            saveAndNext.disableProperty().bind(save.disableProperty());
        }
        shown.focus(field.orElseGet(() -> first(source)));
    }

    /// The field to begin in: the first that is missing, else the title.
    private static Fact first(Source source) {
        return Missing.of(source.reference()).stream()
                .findFirst()
                .map(
                        lacking ->
                                switch (lacking) {
                                    case DATE -> Fact.DATE;
                                    case AUTHOR -> Fact.AUTHORS;
                                    case PUBLISHER -> Fact.PUBLISHER;
                                })
                .orElse(Fact.TITLE);
    }

    private Node way(Source source) {
        List<Source> shown = library.shown();
        int at = Missing.indexOf(shown, source.id());
        Button previous =
                Panes.iconButton(
                        seat.words().isRightToLeft() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_LEFT,
                        seat.say("library.facts.previous"),
                        () -> step(-1));
        Button next =
                Panes.iconButton(
                        seat.words().isRightToLeft() ? Feather.CHEVRON_LEFT : Feather.CHEVRON_RIGHT,
                        seat.say("library.facts.next"),
                        () -> step(1));
        previous.setDisable(at <= 0);
        next.setDisable(at < 0 || at >= shown.size() - 1);
        position.setText(at < 0 ? "" : seat.say("library.facts.position", at + 1, shown.size()));
        long undated = Missing.DATE.in(shown);
        long unnamed = Missing.AUTHOR.in(shown);
        missing.setText(
                undated > 0
                        ? seat.say("library.facts.missing.date", undated)
                        : unnamed > 0
                                ? seat.say("library.facts.missing.author", unnamed)
                                : seat.say("library.facts.missing.none"));
        missing.setMinWidth(Region.USE_PREF_SIZE);
        position.setMinWidth(Region.USE_PREF_SIZE);
        nextMissing.setVisible(Missing.next(shown, source.id()).isPresent());
        return Panes.styled(
                new HBox(missing, nextMissing, Panes.gap(), previous, position, next), "facts-way");
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            saveAndGoOn();
        } else if (event.isAltDown() && event.getCode() == KeyCode.PAGE_DOWN) {
            event.consume();
            step(1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.PAGE_UP) {
            event.consume();
            step(-1);
        } else if (event.getCode() == KeyCode.ENTER
                && form.filter(FactsForm::isEnterForSaving).isPresent()) {
            event.consume();
            saveAndClose();
        }
    }

    private void close() {
        seat.overlay().close(NAME);
    }

    private void saveAndClose() {
        save(this::close);
    }

    /// To the next that lacks a fact; when none does, to the next in the list.
    private void saveAndGoOn() {
        String id = current().id();
        Optional<Fact> field = form.flatMap(FactsForm::focused);
        save(
                () -> {
                    List<Source> shown = library.shown();
                    Missing.next(shown, id)
                            .or(
                                    () ->
                                            shown.stream()
                                                    .skip(Missing.indexOf(shown, id) + 1L)
                                                    .findFirst())
                            .ifPresentOrElse(source -> load(source, field), this::close);
                });
    }

    private void goToMissing() {
        String id = current().id();
        save(
                () ->
                        Missing.next(library.shown(), id)
                                .ifPresent(source -> load(source, Optional.empty())));
    }

    private void step(int by) {
        String id = current().id();
        Optional<Fact> field = form.flatMap(FactsForm::focused);
        save(
                () -> {
                    List<Source> shown = library.shown();
                    int to = Missing.indexOf(shown, id) + by;
                    if (to >= 0 && to < shown.size()) {
                        load(shown.get(to), field);
                    }
                });
    }

    private Source current() {
        return form.orElseThrow().model().source();
    }

    /// Saves what was changed and goes on then; where something cannot be taken as it was written,
    /// the keyboard goes there instead.
    private void save(Runnable then) {
        FactsForm shown = form.orElseThrow();
        FactsModel model = shown.model();
        Optional<Reference> reference = model.reference();
        if (reference.isEmpty()) {
            model.wrong().get().keySet().stream().sorted().findFirst().ifPresent(shown::focus);
        } else if (seat.desk().isReadOnly() || !model.isChanged()) {
            then.run();
        } else {
            Source described = model.source();
            var _ =
                    seat.desk()
                            .edit(
                                    contents ->
                                            SourceEdits.describe(
                                                    contents.source(described.id())
                                                            .orElse(described),
                                                    reference.get(),
                                                    seat.desk().session().stamp()))
                            .thenRun(then);
        }
    }
}
