package org.briefingbuilder.ui.review;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The place where work is looked over, in three parts: what waits for a decision, what was done,
/// and whether a PDF says what its sources say.
public final class ReviewPlace implements Place {

    /// What is shown of it.
    private enum Part {
        QUEUE,
        LOG,
        VERIFY
    }

    private final BorderPane root = new BorderPane();
    private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
    private final QueuePane queue;
    private final LogPane log;
    private final VerifyPane verify;
    private final Seat seat;

    public ReviewPlace(Seat seat) {
        this.seat = seat;
        this.queue = new QueuePane(seat);
        this.log = new LogPane(seat);
        this.verify = new VerifyPane(seat);
        ToggleGroup group = new ToggleGroup();
        HBox bar = Panes.styled(new HBox(), "review-tabs");
        for (Part part : Part.values()) {
            ToggleButton tab = tab(part);
            tab.setToggleGroup(group);
            tabs.put(part, tab);
            bar.getChildren().add(tab);
        }
        count(tab(Part.QUEUE, tabs));
        group.selectedToggleProperty()
                .addListener(
                        (_, was, now) -> {
                            if (now == null && was != null) {
                                group.selectToggle(was);
                            }
                        });
        root.setTop(bar);
        root.getStyleClass().add("review");
        open(Part.QUEUE);
        seat.commands().add("review.verify", Scope.ALWAYS, () -> show(Part.VERIFY), "Ctrl+Shift+V");
        seat.commands().add("review.log", Scope.ALWAYS, () -> show(Part.LOG));
        seat.commands().add("review.queue", Scope.ALWAYS, () -> show(Part.QUEUE));
        seat.commands().answer("review.verify", file -> verify(Path.of(file)));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        queue.load();
        if (root.getCenter() == log.node()) {
            log.load();
        }
    }

    /// The tabs, what can be done, and the list.
    @Override
    public List<Node> panes() {
        return root.getCenter() instanceof BorderPane part
                ? Stream.of(root.getTop(), part.getTop(), part.getCenter())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of(root);
    }

    @Override
    public ObservableValue<String> status() {
        return queue.status();
    }

    @Override
    public void focus() {
        if (root.getCenter() == queue.node()) {
            queue.focus();
        } else {
            root.getCenter().requestFocus();
        }
    }

    /// Shows a PDF there, ready to be verified.
    public void verify(Path pdf) {
        show(Part.VERIFY);
        verify.choose(pdf);
    }

    @Override
    public void close() {
        queue.close();
        log.close();
    }

    private void show(Part part) {
        seat.focus().placeProperty().set(PlaceName.REVIEW);
        open(part);
    }

    private void open(Part part) {
        tab(part, tabs).setSelected(true);
        switch (part) {
            case QUEUE -> root.setCenter(queue.node());
            case LOG -> {
                log.load();
                root.setCenter(log.node());
            }
            case VERIFY -> root.setCenter(verify.node());
        }
    }

    private ToggleButton tab(Part part) {
        String words =
                switch (part) {
                    case QUEUE -> seat.say("review.queue");
                    case LOG -> seat.say("review.log");
                    case VERIFY -> seat.say("review.verify");
                };
        ToggleButton tab = Panes.styled(new ToggleButton(words), "review-tab");
        tab.setOnAction(_ -> open(part));
        return tab;
    }

    private static ToggleButton tab(Part part, Map<Part, ToggleButton> tabs) {
        ToggleButton tab = tabs.get(part);
        if (tab == null) {
            throw new IllegalStateException("no tab: " + part);
        }
        return tab;
    }

    /// How many wait, on the tab of those.
    private void count(ToggleButton tab) {
        tab.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    int waiting =
                                            QueueModel.WAITING.stream()
                                                    .mapToInt(seat.desk().tally()::inState)
                                                    .sum();
                                    return waiting == 0
                                            ? seat.say("review.queue")
                                            : seat.say("review.queue.count", waiting);
                                },
                                seat.desk().tally().versionProperty()));
    }
}
