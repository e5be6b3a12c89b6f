package org.briefingbuilder.ui.brief;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Assembling;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.Filling;
import org.briefingbuilder.edits.Filling.Offer;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A proposal of what the brief could quote of its themes, of which all or a part is taken in one
/// step.
final class FillSheet {

    static final String NAME = "fill";
    private static final double WIDTH = 640;
    private static final double LIST = 420;

    /// UTF-16 units of a passage's words.
    private static final int WORDS = 140;

    /// Passages that a person stands for.
    private static final Set<Passage.State> QUOTABLE =
            EnumSet.of(Passage.State.ACCEPTED, Passage.State.REVIEWED);

    private final Seat seat;
    private final BriefModel model;
    private final Map<Offer, Map<Passage, CheckBox>> boxes = new LinkedHashMap<>();
    private final Button take;

    FillSheet(Seat seat, BriefModel model) {
        this.seat = seat;
        this.model = model;
        this.take = Panes.button("", this::take, "primary");
        take.setId("fill-take");
    }

    void show() {
        Optional<Brief> brief = model.brief();
        if (brief.isEmpty() || seat.overlay().isShowing(NAME)) {
            return;
        }
        List<Offer> offers = Filling.offers(seat.desk().contents(), brief.get(), QUOTABLE);
        if (offers.isEmpty()) {
            seat.toasts().show(seat.say("brief.fill.nothing"));
            return;
        }
        VBox list = new VBox(10);
        list.getStyleClass().add("brief-fill");
        offers.forEach(offer -> list.getChildren().add(offer(brief.get(), offer)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LIST);
        scroll.getStyleClass().add("brief-scroll");
        scroll.setFocusTraversable(false);
        count();
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.fill.title"),
                                new VBox(
                                        8,
                                        Panes.wrapped(seat.say("brief.fill.hint"), "muted"),
                                        scroll),
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                take));
    }

    private Assembly.Plan plan(Brief brief) {
        return Assembling.plan(brief.template(), brief.facts().language());
    }

    /// A theme with its passages; the theme's box takes all of them or none.
    private Node offer(Brief brief, Offer offer) {
        int room = Filling.room(brief, offer.theme(), plan(brief));
        CheckBox all = new CheckBox(heading(offer));
        all.setMnemonicParsing(false);
        all.setGraphic(Marks.of(offer.theme()));
        all.getStyleClass().add("check-box");
        all.setAllowIndeterminate(false);
        Map<Passage, CheckBox> own = new LinkedHashMap<>();
        VBox lines = new VBox(6);
        lines.getStyleClass().add("brief-fill-passages");
        for (Passage passage : offer.passages()) {
            CheckBox box = new CheckBox();
            box.setMinWidth(CheckBox.USE_PREF_SIZE);
            box.setSelected(own.size() < room);
            box.selectedProperty()
                    .addListener(
                            _ -> {
                                agree(all, own);
                                count();
                            });
            own.put(passage, box);
            lines.getChildren().add(line(passage, box));
        }
        agree(all, own);
        all.setOnAction(
                _ -> {
                    boolean every = all.isSelected();
                    own.values().forEach(box -> box.setSelected(every));
                });
        boxes.put(offer, own);
        return new VBox(6, all, lines);
    }

    private String heading(Offer offer) {
        return seat.say(
                offer.isNew() ? "brief.fill.new" : "brief.fill.there",
                offer.theme().name(),
                (long) offer.passages().size());
    }

    /// A passage's words beside its box; a click on them is one on the box.
    private Node line(Passage passage, CheckBox box) {
        String words = passage.anchor().words().replaceAll("\\s+", " ").strip();
        int end = words.length() <= WORDS ? words.length() : words.lastIndexOf(' ', WORDS);
        Label quoted =
                Panes.quoted(
                        end < words.length() ? words.substring(0, Math.max(1, end)) + " …" : words);
        quoted.setWrapText(true);
        Label from =
                Panes.styled(
                        new Label(
                                seat.desk()
                                        .contents()
                                        .source(passage.source())
                                        .map(s -> Attribution.of(s, passage, seat.words()))
                                        .orElse("")),
                        "muted",
                        "small");
        box.setAccessibleText(words);
        VBox said = new VBox(quoted, from);
        said.setOnMouseClicked(_ -> box.fire());
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(8, box, said);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static void agree(CheckBox all, Map<Passage, CheckBox> own) {
        long chosen = own.values().stream().filter(CheckBox::isSelected).count();
        all.setIndeterminate(chosen > 0 && chosen < own.size());
        all.setSelected(chosen == own.size());
    }

    private void count() {
        long chosen =
                boxes.values().stream()
                        .flatMap(own -> own.values().stream())
                        .filter(CheckBox::isSelected)
                        .count();
        take.setText(seat.say("brief.fill.take", chosen));
        take.setDisable(chosen == 0);
    }

    private void take() {
        List<Offer> taken = new ArrayList<>();
        boxes.forEach(
                (offer, own) ->
                        taken.add(
                                new Offer(
                                        offer.theme(),
                                        offer.isNew(),
                                        offer.passages().stream()
                                                .filter(
                                                        p ->
                                                                Optional.ofNullable(own.get(p))
                                                                        .filter(
                                                                                CheckBox
                                                                                        ::isSelected)
                                                                        .isPresent())
                                                .toList())));
        seat.overlay().close(NAME);
        long before = model.brief().map(b -> b.quotations().count()).orElse(0L);
        var _ =
                model.edit(
                                (now, brief, stamp) ->
                                        Filling.take(
                                                now,
                                                brief,
                                                taken,
                                                plan(brief),
                                                seat.desk().session().ids(),
                                                stamp))
                        .thenAccept(
                                _ -> {
                                    long added =
                                            model.brief()
                                                            .map(b -> b.quotations().count())
                                                            .orElse(before)
                                                    - before;
                                    seat.toasts()
                                            .undoable(
                                                    seat.say("brief.fill.done", added), seat::undo);
                                });
    }
}
