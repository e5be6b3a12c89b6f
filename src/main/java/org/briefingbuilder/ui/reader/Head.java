package org.briefingbuilder.ui.reader;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands above a text: its title, when the text does not begin with one, and in one line how
/// long it is, in which language, how its places are named, and that it is the cleaned text.
final class Head {

    private static final int WORDS_A_MINUTE = 220;

    private Head() {}

    static VBox of(Seat seat, Opened opened) {
        Source source = opened.source();
        VBox head = new VBox();
        head.getStyleClass().add("reader-head");
        boolean titled =
                source.outline().blocks().stream()
                        .findFirst()
                        .filter(b -> b.kind() == Block.Kind.TITLE)
                        .isPresent();
        if (!titled) {
            Label title = Panes.wrapped(source.title(), "serif", "reader-title");
            Panes.script(title, source.title());
            head.getChildren().add(title);
        }
        head.getChildren().add(line(facts(seat, opened)));
        if (source.incomplete()) {
            head.getChildren().add(Panes.wrapped(seat.say("reader.incomplete"), "warn"));
        }
        return head;
    }

    /// Each in a label of its own: one line of several scripts would be set in a wrong order.
    private static FlowPane line(List<String> facts) {
        FlowPane line = new FlowPane(5, 2);
        for (String fact : facts) {
            if (!line.getChildren().isEmpty()) {
                line.getChildren().add(Panes.styled(Panes.muted("·"), "reader-facts"));
            }
            line.getChildren().add(Panes.styled(Panes.muted(fact), "reader-facts"));
        }
        line.setAccessibleText(String.join(", ", facts));
        return line;
    }

    private static List<String> facts(Seat seat, Opened opened) {
        Source source = opened.source();
        List<String> facts = new ArrayList<>();
        facts.add(seat.say("reader.words", source.words()));
        int minutes = Math.max(1, Math.round((float) source.words() / WORDS_A_MINUTE));
        facts.add(seat.say("reader.minutes", minutes));
        if (!source.reference().language().isEmpty()) {
            Locale language = Locale.forLanguageTag(source.reference().language());
            facts.add(language.getDisplayLanguage(seat.words().locale()));
        }
        facts.add(
                seat.say(
                        source.outline().pages().isEmpty()
                                ? "reader.paragraph-numbers"
                                : "reader.page-labels"));
        facts.add(
                seat.say(
                        opened.removals().isEmpty() ? "reader.whole-text" : "reader.cleaned-text"));
        return facts;
    }
}
