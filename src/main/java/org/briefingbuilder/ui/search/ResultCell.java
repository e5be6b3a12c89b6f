package org.briefingbuilder.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.Words;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// One result, under its group's heading when it is the first of it.
final class ResultCell extends ListCell<Result> {

    private static final PseudoClass WALKED = PseudoClass.getPseudoClass("walked");

    private final Supplier<Results> results;
    private final Supplier<Integer> walked;
    private final Words words;

    /// @param walked the index of the result that Enter goes to
    ResultCell(Supplier<Results> results, Supplier<Integer> walked, Words words) {
        this.results = results;
        this.walked = walked;
        this.words = words;
        getStyleClass().add("result-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void updateItem(Result result, boolean empty) {
        super.updateItem(result, empty);
        if (empty || result == null) {
            setGraphic(null);
            return;
        }
        HBox row = row(result);
        row.getStyleClass().add("result-row");
        row.pseudoClassStateChanged(WALKED, walked.get() == getIndex());
        VBox box = new VBox(row);
        List<Result> all = results.get().list();
        boolean first =
                getIndex() == 0
                        || getIndex() > all.size()
                        || all.get(getIndex() - 1).group() != result.group();
        if (first) {
            Label heading = new Label(group(result.group()));
            heading.getStyleClass().addAll("h3", "result-heading");
            box.getChildren().addFirst(heading);
        }
        setGraphic(box);
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

    private HBox row(Result result) {
        Contents contents = results.get().contents();
        HBox row =
                switch (result) {
                    case Result.Words(Hit hit) -> hit(hit, contents);
                    case Result.AllPassages(_, int count) ->
                            named(Panes.styled(new Label(all(count)), "all-passages"), "");
                    case Result.OneTheme(Theme theme, int passages) ->
                            named(
                                    Marks.of(theme),
                                    theme.name(),
                                    words.of("search.passage-count", passages));
                    case Result.OneSource(Source source) ->
                            named(emphasised(source.title(), false), described(source));
                    case Result.OneCommand(_, String name, String key) -> command(name, key);
                    case Result.Recent(String recent) -> named(emphasised(recent, false), "");
                };
        setAccessibleText(group(result.group()) + ": " + spoken(result));
        return row;
    }

    private String all(int count) {
        return words.of("search.all-passages", count);
    }

    private String spoken(Result result) {
        return switch (result) {
            case Result.Words(Hit hit) -> hit.context();
            case Result.AllPassages(_, int count) -> all(count);
            case Result.OneTheme(Theme theme, _) -> theme.name();
            case Result.OneSource(Source source) -> source.title();
            case Result.OneCommand(_, String name, String key) -> name + " " + key;
            case Result.Recent(String recent) -> recent;
        };
    }

    private HBox hit(Hit hit, Contents contents) {
        TextFlow context = emphasised(hit.context(), true);
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
            label.setMinWidth(0);
            row.getChildren().add(label);
        }
        return row;
    }

    /// The words with what is sought in them brought out.
    private TextFlow emphasised(String text, boolean serif) {
        TextFlow flow = new TextFlow();
        boolean arabic = Typefaces.isArabic(text);
        flow.setNodeOrientation(
                arabic ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        flow.getStyleClass().add("result-words");
        String style = arabic ? "urdu-result" : serif ? "serif-result" : "plain-result";
        int at = 0;
        for (Span span : results.get().sought().in(text)) {
            put(text.substring(at, span.start()), style, false, flow);
            put(span.in(text), style, true, flow);
            at = span.end();
        }
        put(text.substring(at), style, false, flow);
        return flow;
    }

    private static void put(String text, String style, boolean found, TextFlow flow) {
        if (!text.isEmpty()) {
            Text piece = new Text(text);
            piece.getStyleClass().add(style);
            if (found) {
                piece.getStyleClass().add("found");
            }
            flow.getChildren().add(piece);
        }
    }
}
