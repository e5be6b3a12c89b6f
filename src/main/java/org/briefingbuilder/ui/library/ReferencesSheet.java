package org.briefingbuilder.ui.library;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.briefingbuilder.app.ReferenceMatching;
import org.briefingbuilder.app.ReferenceMatching.Match;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of references and the sources they speak of: proposed, accepted or changed one by one,
/// applied in one edit. What has no source is listed too.
final class ReferencesSheet {

    static final String NAME = "references";
    private static final double WIDTH = 760;

    private final Seat seat;
    private final List<Match> matches;
    private final List<Optional<Source>> chosen = new ArrayList<>();
    private final List<Optional<Source>> sources = new ArrayList<>();

    private ReferencesSheet(Seat seat, List<Match> matches) {
        this.seat = seat;
        this.matches = matches;
        matches.forEach(match -> chosen.add(match.source()));
        sources.add(Optional.empty());
        seat.desk().contents().sources().forEach(source -> sources.add(Optional.of(source)));
    }

    static void choose(Seat seat) {
        seat.chooser()
                .open(seat.say("library.references.file"), List.of("ris", "bib", "json"))
                .ifPresent(file -> read(seat, file));
    }

    private static void read(Seat seat, Path file) {
        var _ =
                seat.jobs()
                        .run(
                                seat.say("library.references.job"),
                                _ -> ReferenceMatching.read(file, seat.desk().contents()),
                                matches -> new ReferencesSheet(seat, matches).show());
    }

    private void show() {
        ListView<Integer> list =
                new ListView<>(
                        FXCollections.observableArrayList(
                                java.util.stream.IntStream.range(0, matches.size())
                                        .boxed()
                                        .toList()));
        list.setCellFactory(_ -> new MatchCell());
        list.setAccessibleText(seat.say("library.references.list"));
        list.setId("references-list");
        list.setPrefHeight(440);
        VBox.setVgrow(list, Priority.ALWAYS);
        long found = matches.stream().filter(m -> m.source().isPresent()).count();
        Label said = Panes.wrapped(seat.say("library.references.found", found, matches.size()));
        Node[] buttons = {
            Panes.button(seat.say("library.revise.cancel"), () -> seat.overlay().close(NAME)),
            Panes.button(seat.say("library.references.do"), this::apply, "primary")
        };
        VBox content = Panes.styled(new VBox(said, list), "references");
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("library.references.title"),
                                content,
                                WIDTH,
                                buttons));
    }

    private void apply() {
        Map<String, Reference> given = new LinkedHashMap<>();
        for (int i = 0; i < matches.size(); i++) {
            Reference reference = matches.get(i).reference();
            chosen.get(i).ifPresent(source -> given.put(source.id(), reference));
        }
        var _ =
                seat.desk()
                        .edit(c -> SourceEdits.match(c, given, seat.desk().session().stamp()))
                        .thenRun(
                                () -> {
                                    seat.overlay().close(NAME);
                                    seat.toasts()
                                            .undoable(
                                                    seat.say(
                                                            "library.references.done",
                                                            given.size()),
                                                    seat::undo);
                                });
    }

    /// A reference and the source that gets its facts.
    private final class MatchCell extends ListCell<Integer> {

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            setText(null);
            if (empty || index == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Match match = matches.get(index);
            ScriptText title = new ScriptText(2, true).fromStart();
            title.setText(match.reference().title());
            ScriptText who = new ScriptText(1, false, "small", "muted").fromStart();
            who.setText(Naming.of(seat.words()).line(match.reference()));
            setAccessibleText(match.reference().title() + ". " + who.text());
            ComboBox<Optional<Source>> box =
                    new ComboBox<>(FXCollections.observableArrayList(sources));
            box.setConverter(
                    new StringConverter<>() {
                        @Override
                        public String toString(@Nullable Optional<Source> source) {
                            return source == null
                                    ? ""
                                    : source.map(Source::title)
                                            .orElse(seat.say("library.references.none"));
                        }

                        @Override
                        public Optional<Source> fromString(String words) {
                            return Optional.empty();
                        }
                    });
            box.setValue(chosen.get(index));
            box.valueProperty()
                    .subscribe(
                            (_, value) ->
                                    chosen.set(index, value == null ? Optional.empty() : value));
            box.setMaxWidth(Double.MAX_VALUE);
            Panes.name(box, seat.say("library.references.source", match.reference().title()));
            VBox row = Panes.styled(new VBox(title, who, box), "references-row");
            row.setPrefWidth(0);
            setGraphic(row);
        }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : getGraphic().prefHeight(Math.max(80, width - 24))
                            + snappedTopInset()
                            + snappedBottomInset();
        }
    }
}
