package org.briefingbuilder.ui.brief;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.OwnSections;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sections to put into the brief: those that the user keeps under names, and those that the
/// templates bring; and the current section, to be kept.
final class SectionsSheet {

    private static final String NAME = "sections";
    private static final double WIDTH = 560;

    private final Seat seat;
    private final OwnSections own;
    private final String language;
    private final Optional<Section> current;
    private final Consumer<Section> put;
    private final VBox list = new VBox(4);
    private final TextField name = new TextField();

    /// @param language of the brief, BCP 47
    /// @param current the section that is to be kept, if there is one
    /// @param put puts a section into the brief
    SectionsSheet(
            Seat seat,
            OwnSections own,
            String language,
            Optional<Section> current,
            Consumer<Section> put) {
        this.seat = seat;
        this.own = own;
        this.language = language;
        this.current = current;
        this.put = put;
    }

    void show() {
        if (seat.overlay().isShowing(NAME)) {
            return;
        }
        name.setText(current.map(Section::heading).orElse(""));
        name.setPromptText(seat.say("brief.sections.name"));
        Panes.name(name, seat.say("brief.sections.name"));
        name.setId("sections-name");
        name.setOnAction(_ -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = Panes.button(seat.say("brief.sections.keep"), this::keep);
        keep.setId("sections-keep");
        HBox keeping = new HBox(8, name, keep);
        keeping.setDisable(current.isEmpty());
        ScrollPane scroll = Panes.styled(new ScrollPane(list), "plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(330);
        scroll.setFocusTraversable(false);
        fill();
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.sections.title"),
                                new VBox(
                                        10,
                                        Panes.wrapped(seat.say("brief.sections.hint"), "muted"),
                                        keeping,
                                        scroll),
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.close"),
                                        () -> seat.overlay().close(NAME),
                                        "primary")));
    }

    private void fill() {
        list.getChildren().clear();
        heading(seat.say("brief.sections.own"));
        tried(
                () -> {
                    for (String mine : own.names()) {
                        Node remove = link("brief.sections.remove", mine, () -> remove(mine));
                        list.getChildren().add(row(mine, () -> own.read(mine), remove));
                    }
                });
        if (list.getChildren().size() == 1) {
            list.getChildren().add(Panes.muted(seat.say("brief.sections.none")));
        }
        for (String template : Templates.names()) {
            heading(Templates.title(template, seat.words().isRightToLeft() ? "ur" : "en"));
            tried(
                    () -> {
                        for (Templates.Heading one : Templates.headings(template, language)) {
                            list.getChildren()
                                    .add(
                                            row(
                                                    one.words(),
                                                    () -> Assembly.begun(one.role(), one.words())));
                        }
                    });
        }
    }

    private void heading(String words) {
        Label label = Panes.styled(new Label(words), "semibold");
        VBox.setMargin(label, new Insets(8, 0, 0, 0));
        list.getChildren().add(label);
    }

    private Node row(String words, Supplier<Section> section, Node... more) {
        HBox row =
                new HBox(
                        12,
                        new Label(words),
                        Panes.gap(),
                        link("brief.sections.put", words, () -> put(section)));
        row.getChildren().addAll(more);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node link(String key, String about, Runnable action) {
        var link = Panes.link(seat.say(key), () -> tried(action));
        link.setAccessibleText(seat.say(key) + ": " + about);
        return link;
    }

    private void put(Supplier<Section> section) {
        Section ready = section.get();
        seat.overlay().close(NAME);
        put.accept(ready);
    }

    private void keep() {
        current.ifPresent(
                section ->
                        tried(
                                () -> {
                                    own.save(name.getText().strip(), section);
                                    fill();
                                    seat.toasts()
                                            .show(
                                                    seat.say(
                                                            "brief.sections.kept",
                                                            name.getText().strip()));
                                }));
    }

    /// What is removed here can be kept again at once.
    private void remove(String mine) {
        Section was = own.read(mine);
        own.remove(mine);
        fill();
        seat.toasts()
                .undoable(
                        seat.say("brief.sections.removed", mine),
                        () ->
                                tried(
                                        () -> {
                                            own.save(mine, was);
                                            fill();
                                        }));
    }

    private void tried(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            seat.failures().show(problem);
        }
    }
}
