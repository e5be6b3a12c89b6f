package org.briefingbuilder.ui.search;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Brief;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the rows that results are shown as.
final class ResultRows {

    /// Pixels of what stands at a row's end.
    private static final double END = 190;

    private static final String AT_END = "result-end";
    private static final String WORDS = "result-words";

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
                    case BRIEFS -> words.of("search.briefs");
                    case COMMANDS -> words.of("search.commands");
                };
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    HBox row(Result result) {
        HBox row = new HBox();
        row.getStyleClass().add("result-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        return row(result, row);
    }

    /// As [#row(Result)], in a row that was made for another result of the group: what is styled
    /// already is kept, as far as it fits.
    HBox row(Result result, HBox row) {
        Contents contents = results.contents();
        switch (result) {
            case Result.Words(Hit hit) -> hit(row, hit, contents);
            case Result.AllPassages(_, int count) ->
                    fill(
                            row,
                            Optional.empty(),
                            Panes.styled(new Label(all(count)), "all-passages"),
                            "",
                            "");
            case Result.OneTheme(Theme theme) ->
                    fill(
                            row,
                            Optional.of(theme),
                            emphasised(row, theme.name(), false),
                            tally.isCounted()
                                    ? words.of("search.passage-count", tally.passages(theme.id()))
                                    : "",
                            "");
            case Result.OneSource(Source source) ->
                    fill(
                            row,
                            Optional.empty(),
                            emphasised(row, source.title(), false),
                            described(source),
                            "");
            case Result.OneBrief(Brief brief) ->
                    fill(row, Optional.empty(), emphasised(row, brief.title(), false), "", "");
            case Result.OneCommand(_, String name, String key) ->
                    fill(row, Optional.empty(), emphasised(row, name, false), "", key);
            case Result.Recent(String recent) ->
                    fill(row, Optional.empty(), emphasised(row, recent, false), "", "");
        }
        row.setAccessibleText(group(result.group()) + ": " + spoken(result));
        return row;
    }

    /// @param end what stands at the row's end, may be empty
    /// @param key the keys that do the same, may be empty
    private static void fill(
            HBox row, Optional<Theme> theme, Region words, String end, String key) {
        List<Node> shown = new ArrayList<>();
        theme.ifPresent(t -> shown.add(mark(row, t)));
        HBox.setHgrow(words, Priority.ALWAYS);
        shown.add(words);
        if (!end.isEmpty()) {
            shown.add(end(row, end));
        }
        if (!key.isEmpty()) {
            shown.add(Panes.key(key));
        }
        if (!row.getChildren().equals(shown)) {
            row.getChildren().setAll(shown);
        }
    }

    private static Node mark(HBox row, Theme theme) {
        Node before = row.getChildren().isEmpty() ? null : row.getChildren().getFirst();
        if (before != null && theme.equals(before.getUserData())) {
            return before;
        }
        Label mark = Marks.of(theme);
        mark.setUserData(theme);
        return mark;
    }

    private static Label end(HBox row, String said) {
        Label end =
                row.getChildren().stream()
                        .filter(n -> n.getStyleClass().contains(AT_END))
                        .map(Label.class::cast)
                        .findFirst()
                        .orElseGet(() -> Panes.styled(new Label(), "muted", "small", AT_END));
        end.setText(said);
        end.setMinWidth(END);
        end.setMaxWidth(END);
        return end;
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
            case Result.OneBrief(Brief brief) -> brief.title();
            case Result.OneCommand(_, String name, String key) -> name + " " + key;
            case Result.Recent(String recent) -> recent;
        };
    }

    private void hit(HBox row, Hit hit, Contents contents) {
        Optional<Theme> theme =
                contents.passage(hit.id())
                        .flatMap(passage -> passage.tags().stream().findFirst())
                        .flatMap(tag -> contents.theme(tag.theme()));
        fill(row, theme, emphasised(row, hit.context(), true), where(hit, contents), "");
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

    /// Who made it; its file's name where that alone is why it was found.
    private String described(Source source) {
        if (!SearchModel.isDescribed(results.sought(), source)) {
            return source.file();
        }
        List<String> authors = source.reference().authors();
        String by = authors.isEmpty() ? source.reference().publisher() : String.join(", ", authors);
        return by;
    }

    /// The words with what is sought in them brought out.
    private Region emphasised(HBox row, String text, boolean serif) {
        WordFlow flow = new WordFlow(Typefaces.isArabic(text));
        String style =
                Typefaces.isArabic(text) ? "urdu-result" : serif ? "serif-result" : "plain-result";
        int at = 0;
        for (Span span : results.sought().in(text)) {
            flow.add(text.substring(at, span.start()), style);
            flow.add(span.in(text), style, "found");
            at = span.end();
        }
        flow.add(text.substring(at), style);
        Region node =
                row.getChildren().stream()
                        .filter(n -> n.getStyleClass().contains(WORDS))
                        .findFirst()
                        .map(former -> flow.node((Region) former))
                        .orElseGet(flow::node);
        if (!node.getStyleClass().contains(WORDS)) {
            node.getStyleClass().add(WORDS);
        }
        return node;
    }
}
