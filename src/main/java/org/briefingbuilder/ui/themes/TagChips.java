package org.briefingbuilder.ui.themes;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The themes of the chosen passages, each with a way to take it off, and a way to add one.
final class TagChips {

    private final Seat seat;
    private final Tagging tagging;
    private final List<Passage> passages;
    private final FlowPane chips = new Chips();
    private final VBox box = new VBox(chips);
    private final Button add;

    TagChips(Seat seat, Tagging tagging, List<Passage> passages) {
        this.seat = seat;
        this.tagging = tagging;
        this.passages = passages;
        chips.getStyleClass().add("chips");
        chips.setId("passage-tags");
        add = Panes.iconButton(Feather.PLUS, seat.say("themes.passage.tag"), this::open);
        add.setId("passage-tag");
        Map<Theme, Integer> carried = carried();
        carried.forEach((theme, count) -> chips.getChildren().add(chip(theme, count)));
        if (!seat.desk().isReadOnly()) {
            chips.getChildren().add(add);
        }
    }

    Node node() {
        return box;
    }

    private Map<Theme, Integer> carried() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Passage passage : passages) {
            for (Tag tag : passage.tags()) {
                counts.merge(tag.theme(), 1, Integer::sum);
            }
        }
        Map<Theme, Integer> carried = new LinkedHashMap<>();
        counts.forEach(
                (id, count) ->
                        seat.desk().contents().theme(id).ifPresent(t -> carried.put(t, count)));
        return carried;
    }

    private Node chip(Theme theme, int count) {
        Label name = new Label(theme.name());
        name.setMinWidth(0);
        Panes.script(name, theme.name());
        HBox chip = new HBox(Marks.of(theme), name);
        chip.getStyleClass().addAll("chip", "tag-chip");
        chip.setMaxHeight(HBox.USE_PREF_SIZE);
        if (count < passages.size()) {
            chip.getChildren().add(Panes.muted(seat.words().number(count)));
        }
        if (!seat.desk().isReadOnly()) {
            Button off =
                    Panes.iconButton(
                            Feather.X,
                            seat.say("themes.passage.untag", theme.name()),
                            () -> tagging.untag(passages, theme));
            off.getStyleClass().add("chip-off");
            chip.getChildren().add(off);
        }
        if (passages.size() == 1) {
            Tooltip.install(chip, new Tooltip(who(theme)));
        }
        return chip;
    }

    /// None is wider than the card. That is known when their height is asked for: else the height
    /// would be that of another arrangement.
    private static final class Chips extends FlowPane {

        @Override
        protected double computePrefHeight(double width) {
            narrow(width);
            return super.computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            narrow(getWidth());
            super.layoutChildren();
        }

        private void narrow(double width) {
            double most = width - snappedLeftInset() - snappedRightInset();
            for (Node chip : getChildren()) {
                if (chip instanceof HBox box && most > 0 && box.getMaxWidth() != most) {
                    box.setMaxWidth(most);
                }
            }
        }
    }

    private String who(Theme theme) {
        return passages.getFirst().tags().stream()
                .filter(tag -> tag.theme().equals(theme.id()))
                .map(tag -> PassageFacts.stamp(seat, tag.stamp()))
                .collect(Collectors.joining());
    }

    private void open() {
        if (box.getChildren().size() > 1) {
            shut();
            return;
        }
        TagBox[] tags = new TagBox[1];
        tags[0] =
                new TagBox(
                        seat,
                        theme -> {
                            shut();
                            tagging.tag(passages, theme);
                        },
                        this::shut);
        box.getChildren().add(tags[0].node());
        Set<String> everywhere =
                carried().entrySet().stream()
                        .filter(entry -> entry.getValue() == passages.size())
                        .map(entry -> entry.getKey().id())
                        .collect(Collectors.toSet());
        tags[0].open(everywhere);
    }

    private void shut() {
        box.getChildren().setAll(chips);
        add.requestFocus();
    }
}
