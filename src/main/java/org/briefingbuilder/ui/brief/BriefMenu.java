package org.briefingbuilder.ui.brief;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.BriefFacts;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.TermsSheet;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;

/// Which brief is written, and what is done with a whole brief.
final class BriefMenu {

    private final Seat seat;
    private final BriefModel model;
    private final MenuButton button = new MenuButton();
    private final HBox node;

    BriefMenu(Seat seat, BriefModel model) {
        this.seat = seat;
        this.model = model;
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "brief-chooser");
        button.setId("brief-chooser");
        button.setAccessibleText(seat.say("brief.choose"));
        button.setOnShowing(_ -> fill());
        fill();
        node =
                new HBox(
                        button,
                        Panes.gap(),
                        Panes.iconButton(Feather.SLIDERS, seat.say("brief.facts"), this::facts));
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("brief-head");
        model.briefProperty().addListener(_ -> name());
        name();
    }

    Node node() {
        return node;
    }

    private void name() {
        Optional<Brief> brief = model.brief();
        node.setVisible(brief.isPresent());
        button.setText(
                brief.map(
                                b ->
                                        seat.say(
                                                "brief.named",
                                                Templates.title(
                                                        b.template(),
                                                        seat.words().isRightToLeft() ? "ur" : "en"),
                                                named(b)))
                        .orElse(""));
    }

    private String named(Brief brief) {
        return brief.title().isBlank() ? seat.say("brief.untitled") : brief.title();
    }

    private void fill() {
        List<MenuItem> items = new java.util.ArrayList<>();
        for (Brief brief : seat.desk().contents().briefs()) {
            RadioMenuItem item = new RadioMenuItem(named(brief));
            item.setMnemonicParsing(false);
            item.setSelected(model.brief().filter(b -> b.id().equals(brief.id())).isPresent());
            item.setOnAction(_ -> seat.focus().briefProperty().set(Optional.of(brief.id())));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("brief.new", () -> seat.commands().run("brief.new")));
        items.add(item("brief.fill", this::fillFromThemes));
        items.add(item("brief.sections", () -> seat.commands().run("brief.sections")));
        items.add(item("brief.facts", this::facts));
        items.add(item("brief.terms", this::terms));
        items.add(item("brief.templates", () -> seat.commands().run("brief.templates")));
        items.add(item("brief.house", () -> seat.commands().run("brief.house")));
        items.add(item("brief.scales", () -> seat.commands().run("brief.scales")));
        items.add(item("brief.words", () -> seat.commands().run("brief.words")));
        items.add(item("brief.copy", this::copy));
        items.add(item("brief.remove", this::remove));
        button.getItems().setAll(items);
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(seat.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Proposes what the brief could quote of its themes.
    void fillFromThemes() {
        model.handIn();
        new FillSheet(seat, model).show();
    }

    void facts() {
        model.handIn();
        model.brief().ifPresent(brief -> new Facts(seat, model, brief).show());
    }

    /// On what terms what is said at its occasion may be used.
    void terms() {
        model.handIn();
        TermsSheet.show(seat, model.brief().stream().toList());
    }

    /// Makes a second brief of this one and goes to it.
    void copy() {
        var _ =
                model.edit(
                                (_, now, stamp) ->
                                        BriefFacts.duplicate(
                                                now,
                                                seat.say("brief.copy.title", now.title()),
                                                seat.desk().session().ids(),
                                                stamp))
                        .thenAccept(
                                done ->
                                        done.edit().changes().stream()
                                                .findFirst()
                                                .ifPresent(
                                                        change ->
                                                                seat.focus()
                                                                        .briefProperty()
                                                                        .set(
                                                                                Optional.of(
                                                                                        change
                                                                                                .id()))));
    }

    /// Removes it, with a way to take that back.
    void remove() {
        model.brief()
                .ifPresent(
                        brief -> {
                            var _ =
                                    model.edit(BriefEdits::remove)
                                            .thenAccept(
                                                    _ ->
                                                            seat.toasts()
                                                                    .undoable(
                                                                            seat.say(
                                                                                    "brief.gone",
                                                                                    named(brief)),
                                                                            seat::undo));
                        });
    }
}
