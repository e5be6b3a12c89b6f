package org.briefingbuilder.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Recognising;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What stands above a text: its title, when the text does not begin with one, and in one line how
/// long it is, in which language, how its places are named, and that it is the cleaned text.
final class Head {

    private static final int WORDS_A_MINUTE = 220;

    private Head() {}

    /// Warnings of the import that a reader must know who quotes from the text.
    private static final Set<String> SHOWN =
            Set.of(
                    "import.scan",
                    "import.scan-pages",
                    "import.pages-machine-read",
                    "import.no-text",
                    "import.ocr-text",
                    "import.invisible-text",
                    "import.actual-text-differs",
                    "import.letters-differ",
                    "import.script-broken",
                    "import.machine-read");

    /// @param takeOver takes over what was marked in the file
    /// @param recognise lets a machine read the words of a scan
    static VBox of(Seat seat, Opened opened, Runnable takeOver, Runnable recognise) {
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
            // It begins where the lines of the text do, in a window of the other direction too.
            title.setMaxWidth(Double.MAX_VALUE);
            if (Typefaces.isArabic(opened.text()) && !Typefaces.isArabic(source.title())) {
                title.setAlignment(Pos.CENTER_RIGHT);
            }
            head.getChildren().add(title);
        }
        head.getChildren().add(line(facts(seat, opened)));
        if (source.incomplete()) {
            head.getChildren().add(Panes.wrapped(seat.say("reader.incomplete"), "warn"));
        }
        for (String warning : source.warnings()) {
            if (SHOWN.contains(warning)) {
                head.getChildren().add(Panes.wrapped(seat.say("warning." + warning), "warn"));
            }
        }
        if (Recognising.isScan(source) && !seat.desk().isReadOnly() && Recognising.isPossible()) {
            Button read = Panes.link(seat.say("reader.recognise"), recognise);
            FlowPane line = new FlowPane(read);
            line.getStyleClass().add("reader-markups");
            head.getChildren().add(line);
        }
        if (!source.markups().isEmpty()) {
            head.getChildren().add(markups(seat, source, takeOver));
        }
        return head;
    }

    /// "12 highlights and 3 notes are in this file · Take them over"
    private static FlowPane markups(Seat seat, Source source, Runnable takeOver) {
        long marks = source.markups().stream().filter(Markup::isMark).count();
        FlowPane line = new FlowPane(8, 2);
        line.getStyleClass().add("reader-markups");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren()
                .add(
                        Panes.muted(
                                seat.say(
                                        "reader.markups", marks, source.markups().size() - marks)));
        if (!seat.desk().isReadOnly()) {
            line.getChildren().add(Panes.link(seat.say("reader.markups.take"), takeOver));
        }
        return line;
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
