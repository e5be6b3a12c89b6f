package org.briefingbuilder.ui.brief;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Assembling;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The sheet that makes a brief: its title, template and language, and the themes whose passages it
/// begins with.
final class NewBrief {

    private static final String NAME = "new-brief";
    private static final double WIDTH = 460;

    /// Passages that a person stands for.
    private static final Set<Passage.State> QUOTABLE =
            EnumSet.of(Passage.State.ACCEPTED, Passage.State.REVIEWED);

    private final Seat seat;
    private final Consumer<String> made;
    private final TextField title = new TextField();
    private final ChoiceBox<String> template = new ChoiceBox<>();
    private final ChoiceBox<String> language = new ChoiceBox<>();
    private final Map<Theme, CheckBox> themes = new LinkedHashMap<>();

    /// @param made gets the id of the new brief
    NewBrief(Seat seat, Consumer<String> made) {
        this.seat = seat;
        this.made = made;
    }

    /// One's own is told from the one that it was copied from by its folder.
    private String title(String name) {
        String title = Templates.title(name, seat.words().isRightToLeft() ? "ur" : "en");
        boolean own = Templates.own().contains(name) && !title.equals(name);
        return own ? title + " · " + name : title;
    }

    void show() {
        title.setId("new-brief-title");
        title.setPromptText(seat.say("brief.title.prompt"));
        title.setOnAction(_ -> make());
        template.getItems().setAll(Templates.names());
        template.getSelectionModel().select(Templates.USUAL);
        template.setConverter(new Named(this::title));
        language.getItems().setAll("en", "ur");
        language.getSelectionModel().select(seat.words().isRightToLeft() ? "ur" : "en");
        language.setConverter(new Named(tag -> seat.say("brief.language." + tag)));
        VBox content =
                new VBox(
                        8,
                        field("brief.title", title),
                        field("brief.facts.template", template),
                        field("brief.facts.language", language),
                        Panes.muted(seat.say("brief.new.themes")),
                        themes());
        Button make = Panes.button(seat.say("brief.new.make"), this::make, "primary");
        make.setId("new-brief-make");
        make.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> title.getText().isBlank(), title.textProperty()));
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.new.title"),
                                content,
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                make));
    }

    private Node field(String key, javafx.scene.control.Control control) {
        Label label = Panes.muted(seat.say(key));
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        Panes.name(control, seat.say(key));
        return new VBox(2, label, control);
    }

    private Node themes() {
        VBox list = new VBox(6);
        for (Theme theme : seat.desk().contents().themes()) {
            int count = seat.desk().tally().passages(theme.id());
            CheckBox box = new CheckBox(seat.say("brief.new.theme", theme.name(), (long) count));
            box.setMnemonicParsing(false);
            box.setGraphic(Marks.of(theme));
            box.setDisable(count == 0);
            box.setSelected(count > 0);
            themes.put(theme, box);
            list.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(220);
        scroll.getStyleClass().add("brief-scroll");
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void make() {
        if (title.getText().isBlank()) {
            return;
        }
        String name = template.getValue();
        String tag = language.getValue();
        String words = title.getText().strip();
        Brief.Facts facts = Facts.fresh(tag, seat.desk().session().author());
        List<String> wanted =
                themes.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected())
                        .map(entry -> entry.getKey().id())
                        .toList();
        seat.overlay().close(NAME);
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        BriefEdits.add(
                                                Assembly.of(
                                                        contents,
                                                        words,
                                                        name,
                                                        facts,
                                                        wanted.stream()
                                                                .flatMap(
                                                                        id ->
                                                                                contents
                                                                                        .theme(id)
                                                                                        .stream())
                                                                .toList(),
                                                        QUOTABLE,
                                                        Assembling.plan(name, tag),
                                                        seat.desk().session().ids(),
                                                        seat.desk().session().stamp()),
                                                seat.desk().session().stamp()))
                        .thenAccept(
                                announced ->
                                        made.accept(announced.edit().changes().getFirst().id()));
    }
}
