package org.briefingbuilder.ui.brief;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.List;
import java.util.Optional;

/// The sheet with the templates: those of the program and one's own, which can be copied, passed
/// on, taken in and removed. They are changed with an editor, in their folder.
final class TemplatesSheet {

    private static final String NAME = "templates";
    private static final double WIDTH = 620;
    private static final String ENDING = "briefing-template";

    private final Seat seat;
    private final OwnTemplates own = OwnTemplates.use();
    private final VBox list = new VBox(6);

    TemplatesSheet(Seat seat) {
        this.seat = seat;
    }

    void show() {
        fill();
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(300);
        scroll.getStyleClass().add("brief-scroll");
        scroll.setFocusTraversable(false);
        VBox content =
                new VBox(
                        10,
                        new VBox(
                                Panes.wrapped(seat.say("brief.templates.hint"), "muted"), folder()),
                        scroll);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.templates.title"),
                                content,
                                WIDTH,
                                Panes.button(seat.say("brief.templates.import"), this::take),
                                Panes.button(
                                        seat.say("brief.templates.done"),
                                        () -> seat.overlay().close(NAME),
                                        "primary")));
    }

    /// A path runs from the left in any window, and is not broken up by what stands around it.
    private Label folder() {
        Label folder = Panes.wrapped(own.folder().toString(), "muted");
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setAlignment(seat.words().isRightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        folder.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return folder;
    }

    private void fill() {
        String language = seat.words().isRightToLeft() ? "ur" : "en";
        List<String> mine = Templates.own();
        list.getChildren().clear();
        for (String name : Templates.names()) {
            Label title = new Label(Templates.title(name, language));
            Label bare = Panes.muted(name);
            HBox row =
                    new HBox(
                            8,
                            title,
                            bare,
                            Panes.gap(),
                            link("brief.templates.copy", name, () -> copy(name)),
                            link("brief.templates.export", name, () -> export(name)));
            HBox.setHgrow(title, Priority.SOMETIMES);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setId("template-" + name);
            if (mine.contains(name)) {
                row.getChildren()
                        .addAll(
                                link(
                                        "brief.templates.folder",
                                        name,
                                        () ->
                                                seat.shell()
                                                        .showInFolder(
                                                                own.folder()
                                                                        .resolve(name)
                                                                        .resolve(
                                                                                "template.properties"))),
                                link("brief.templates.remove", name, () -> remove(name)));
            }
            list.getChildren().add(row);
            if (mine.contains(name)) {
                fault(name).ifPresent(list.getChildren()::add);
            }
        }
    }

    /// Why no brief can be made with one of one's own, which may have been changed since.
    private Optional<Label> fault(String name) {
        try {
            own.check(name);
            return Optional.empty();
        } catch (Problem broken) {
            Label why = Panes.wrapped(seat.words().problem(broken), "warn");
            why.setId("template-fault-" + name);
            return Optional.of(why);
        }
    }

    private javafx.scene.Node link(String key, String name, Runnable action) {
        var link = Panes.link(seat.say(key), () -> tried(action));
        link.setAccessibleText(seat.say(key) + ": " + name);
        return link;
    }

    /// The list is filled anew afterwards, whatever came of it.
    private void tried(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            seat.failures().show(problem);
        }
        fill();
    }

    /// Under the first free name.
    private void copy(String name) {
        String base = "my-" + name.replaceFirst("^my-", "");
        String free = base;
        for (int n = 2; Templates.names().contains(free); n++) {
            free = base + "-" + n;
        }
        own.copy(name, free);
    }

    private void export(String name) {
        seat.chooser()
                .saveAs(seat.say("brief.templates.export"), name + "." + ENDING, ENDING)
                .ifPresent(file -> own.export(name, file));
    }

    private void take() {
        seat.chooser()
                .open(seat.say("brief.templates.import"), List.of(ENDING))
                .ifPresent(file -> tried(() -> own.take(file)));
    }

    private void remove(String name) {
        own.remove(name);
    }
}
