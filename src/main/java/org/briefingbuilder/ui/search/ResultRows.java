package org.briefingbuilder.ui.search;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Tally;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.WordFlow;
import org.briefingbuilder.ui.kit.Words;

import java.util.List;
import java.util.OptionalInt;

/// Makes the rows that results are shown as.
final class ResultRows {

    /// Pixels of what stands at a row's end.
    private static final double END = 190;

    private final Results results;
    private final Tally tally;
    private final Words words;

    ResultRows(Results results, Tally tally, Words words) {
        this.results = results;
        this.tally = tally;
        this.words = words;
    }

    /// What stands above the results of a group.
    Label heading(Result.Group group) {
        Label heading = new Label(group(group));
        heading.getStyleClass().addAll("h3", "result-heading");
        return heading;
    }

    private String group(Result.Group group) {
        String name =
                switch (group) {
                    case RECENT -> words.of("search.recent");
                    case TEXTS -> words.of("search.texts");
                    case PASSAGES -> words.of("search.passages");
                    case NOTES -> words.of("search.notes");
                    case THEMES -> words.of("search.themes");
                    case SOURCES -> words.of("search.sources");
                    case COMMANDS -> words.of("search.commands");
                };
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    HBox row(Result result) {
        Contents contents = results.contents();
        HBox row =
                switch (result) {
                    case Result.Words(Hit hit) -> hit(hit, contents);
                    case Result.AllPassages(_, int count) ->
                            named(Panes.styled(new Label(all(count)), "all-passages"), "");
                    case Result.OneTheme(Theme theme) ->
                            named(
                                    Marks.of(theme),
                                    theme.name(),
                                    words.of("search.passage-count", tally.passages(theme.id())));
                    case Result.OneSource(Source source) ->
                            named(emphasised(source.title(), false), described(source));
                    case Result.OneCommand(_, String name, String key) -> command(name, key);
                    case Result.Recent(String recent) -> named(emphasised(recent, false), "");
                };
        row.getStyleClass().add("result-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(group(result.group()) + ": " + spoken(result));
        return row;
    }

    private String all(int count) {
        return words.of("search.all-passages", count);
    }

    private String spoken(Result result) {
        return switch (result) {
            case Result.Words(Hit hit) -> hit.context();
            case Result.AllPassages(_, int count) -> all(count);
            case Result.OneTheme(Theme theme) -> theme.name();
            case Result.OneSource(Source source) -> source.title();
            case Result.OneCommand(_, String name, String key) -> name + " " + key;
            case Result.Recent(String recent) -> recent;
        };
    }

    private HBox hit(Hit hit, Contents contents) {
        Region context = emphasised(hit.context(), true);
        HBox row = named(context, where(hit, contents));
        contents.passage(hit.id())
                .flatMap(passage -> passage.tags().stream().findFirst())
                .flatMap(tag -> contents.theme(tag.theme()))
                .ifPresent(theme -> row.getChildren().addFirst(Marks.of(theme)));
        return row;
    }

    private String where(Hit hit, Contents contents) {
        String title = contents.source(hit.source()).map(Source::title).orElse("");
        int at =
                hit.kind() == Hit.Kind.NOTE
                        ? contents.note(hit.id())
                                .map(Note::about)
                                .flatMap(contents::passage)
                                .map(passage -> passage.anchor().span().start())
                                .orElse(-1)
                        : hit.start();
        String place =
                at < 0 ? "" : contents.source(hit.source()).map(s -> place(s, at)).orElse("");
        return place.isEmpty() ? title : words.of("search.where", title, place);
    }

    private String place(Source source, int at) {
        OptionalInt page = source.outline().pageAt(at);
        if (page.isPresent()) {
            return words.of("search.page", source.outline().pages().get(page.getAsInt()).label());
        }
        int paragraph = source.outline().paragraphAt(at);
        return paragraph == 0 ? "" : words.of("search.paragraph", paragraph);
    }

    private static String described(Source source) {
        List<String> authors = source.reference().authors();
        String by = authors.isEmpty() ? source.reference().publisher() : String.join(", ", authors);
        return by;
    }

    private HBox command(String name, String key) {
        HBox row = named(emphasised(name, false), "");
        if (!key.isEmpty()) {
            row.getChildren().add(Panes.key(key));
        }
        return row;
    }

    private HBox named(Node mark, String name, String end) {
        HBox row = named(emphasised(name, false), end);
        row.getChildren().addFirst(mark);
        return row;
    }

    private static HBox named(Node words, String end) {
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        if (!end.isEmpty()) {
            Label label = Panes.styled(new Label(end), "muted", "small", "result-end");
            label.setMinWidth(END);
            label.setMaxWidth(END);
            row.getChildren().add(label);
        }
        return row;
    }

    /// The words with what is sought in them brought out.
    private Region emphasised(String text, boolean serif) {
        WordFlow flow = new WordFlow(Typefaces.isArabic(text));
        String style =
                Typefaces.isArabic(text) ? "urdu-result" : serif ? "serif-result" : "plain-result";
        int at = 0;
        for (Span span : results.sought().in(text)) {
            flow.add(text.substring(at, span.start()), style);
            flow.add(span.in(text), style, "found");
            at = span.end();
        }
        Region node = flow.add(text.substring(at), style).node();
        node.getStyleClass().add("result-words");
        return node;
    }
}
