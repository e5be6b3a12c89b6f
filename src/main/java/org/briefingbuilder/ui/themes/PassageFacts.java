package org.briefingbuilder.ui.themes;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.WholeWords;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the passage stands, its state, who tagged it and when, and which briefs use it. Of several
/// passages only the state.
final class PassageFacts {

    /// Em of the column of names.
    private static final double NAMES = 5.7;

    private final Seat seat;
    private final Tagging tagging;
    private final List<Passage> passages;
    private final GridPane grid = new GridPane();
    private int row;

    PassageFacts(Seat seat, Tagging tagging, List<Passage> passages) {
        this.seat = seat;
        this.tagging = tagging;
        this.passages = passages;
        grid.getStyleClass().add("passage-facts");
        ColumnConstraints names =
                new ColumnConstraints(NAMES * 13 * seat.look().scaleProperty().get());
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        grid.getColumnConstraints().setAll(names, values);
        if (passages.size() == 1) {
            Passage passage = passages.getFirst();
            place(passage);
            cut(passage);
            fact("themes.fact.state", state());
            fact(
                    passage.tags().isEmpty() ? "themes.fact.marked" : "themes.fact.tagged",
                    value(stamp(seat, newest(passage))));
            used(passage);
        } else {
            fact("themes.fact.state", state());
        }
    }

    Node node() {
        return grid;
    }

    /// Who and when, as people say it here.
    static String stamp(Seat seat, Stamp stamp) {
        return seat.say(
                "themes.stamp",
                stamp.by(),
                seat.words().moment(stamp.at(), seat.desk().session().clock().instant()));
    }

    private static Stamp newest(Passage passage) {
        return passage.tags().stream()
                .map(Tag::stamp)
                .max(Comparator.comparing(Stamp::at))
                .orElse(passage.made());
    }

    /// The words for a state, whichever there are.
    static String words(Seat seat, Passage.State state) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return seat.words().find("themes.state." + name).orElse(name);
    }

    private void place(Passage passage) {
        Optional<Source> source = seat.desk().contents().source(passage.source());
        source.ifPresent(
                s -> {
                    Where where = Where.of(s.outline(), passage.anchor().span());
                    Button link = link(words(where), () -> tagging.show(passage));
                    link.setAccessibleText(seat.say("themes.fact.place.show", words(where)));
                    fact("themes.fact.place", link);
                });
    }

    /// That it begins or ends within a word, which is seldom meant.
    private void cut(Passage passage) {
        Quote quote = passage.anchor().quote();
        boolean begins = WholeWords.isCutAtStart(quote);
        boolean ends = WholeWords.isCutAtEnd(quote);
        if (begins || ends) {
            Label said =
                    value(
                            seat.say(
                                    begins && ends
                                            ? "themes.fact.cut.both"
                                            : begins
                                                    ? "themes.fact.cut.start"
                                                    : "themes.fact.cut.end"));
            said.getStyleClass().add("warn");
            fact("themes.fact.cut", said);
        }
    }

    private String words(Where where) {
        List<String> parts = new ArrayList<>();
        if (where.hasPage()) {
            parts.add(
                    where.isOnOnePage()
                            ? seat.say("themes.place.page", where.page())
                            : seat.say("themes.place.pages", where.page(), where.lastPage()));
        }
        if (where.lastParagraph() > 0) {
            int first = Math.max(1, where.paragraph());
            parts.add(
                    where.isInOneParagraph()
                            ? seat.say("themes.place.paragraph", where.lastParagraph())
                            : seat.say("themes.place.paragraphs", first, where.lastParagraph()));
        }
        return parts.isEmpty()
                ? seat.say("themes.place.start")
                : String.join(seat.say("themes.place.and"), parts);
    }

    private MenuButton state() {
        List<Passage.State> states = passages.stream().map(Passage::state).distinct().toList();
        MenuButton button = new MenuButton();
        button.setId("passage-state");
        button.getStyleClass().addAll("flat", "state-menu");
        if (states.size() == 1) {
            button.setText(words(seat, states.getFirst()));
            button.getStyleClass()
                    .add("state-" + states.getFirst().name().toLowerCase(Locale.ROOT));
        } else {
            button.setText(seat.say("themes.state.several"));
        }
        button.setAccessibleText(seat.say("themes.fact.state.is", button.getText()));
        for (Passage.State state : Passage.State.values()) {
            RadioMenuItem item = new RadioMenuItem(words(seat, state));
            item.setSelected(states.size() == 1 && states.contains(state));
            item.setOnAction(_ -> tagging.mark(passages, state));
            button.getItems().add(item);
        }
        button.setDisable(seat.desk().isReadOnly());
        return button;
    }

    private void used(Passage passage) {
        List<UsedIn> used = UsedIn.of(seat.desk().contents(), passage);
        if (!used.isEmpty()) {
            VBox links = new VBox();
            used.forEach(in -> links.getChildren().add(link(words(in), () -> open(in, passage))));
            fact("themes.fact.used", links);
        }
    }

    private String words(UsedIn in) {
        if (in.number() == 0) {
            return seat.say("themes.used.asked", in.brief().title());
        }
        return in.times() == 1
                ? seat.say("themes.used.quoted", in.brief().title(), in.number())
                : seat.say("themes.used.often", in.brief().title(), in.times());
    }

    private void open(UsedIn in, Passage passage) {
        seat.focus().briefProperty().set(Optional.of(in.brief().id()));
        seat.focus().passageProperty().set(Optional.of(passage.id()));
        seat.focus().placeProperty().set(PlaceName.BRIEF);
    }

    private Button link(String words, Runnable action) {
        Button link = Panes.link(words, action);
        link.getStyleClass().add("fact-link");
        link.setTooltip(new Tooltip(words));
        return link;
    }

    private Label value(String words) {
        return Panes.wrapped(words, "fact-value");
    }

    private void fact(String key, Node value) {
        Label name = Panes.muted(seat.say(key));
        name.getStyleClass().add("fact-name");
        name.setLabelFor(value);
        GridPane.setValignment(name, VPos.TOP);
        grid.addRow(row++, name, value);
    }
}
