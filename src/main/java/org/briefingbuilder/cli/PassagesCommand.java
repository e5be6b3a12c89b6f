package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Folding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// `briefing passages`
@Command(
        name = "passages",
        header = "List the passages.",
        footer = {
            "JSON: {passages: [" + PassageRow.FIELDS + "]}",
            "",
            "start and end count UTF-16 units into the source's clean text; CSV (RFC 4180) has the"
                    + " same columns."
        })
final class PassagesCommand extends Action {

    private enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "Only with this theme; with one of them when repeated.")
    private List<String> themes = List.of();

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only of this source.")
    private String source = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Only those this person marked.")
    private String by = "";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description =
                    "Only in this state: suggested, accepted, reviewed, disputed, open or"
                            + " rejected.")
    private List<Passage.State> states = List.of();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only with this in its words or notes.")
    private String search = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (the default), csv or json.")
    private Format format = Format.TABLE;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    PassagesCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Contents contents;
        try (Project open = Project.read(project)) {
            contents = open.contents();
        }
        List<PassageRow> rows =
                contents.passages().stream()
                        .filter(wanted(contents))
                        .map(passage -> PassageRow.of(contents, passage))
                        .filter(this::isFound)
                        .toList();
        switch (json ? Format.JSON : format) {
            case JSON -> output.json(new Report(rows));
            case CSV -> output.print(csv(rows));
            case TABLE -> show(contents, rows);
        }
        return CommandRun.DONE;
    }

    private Predicate<Passage> wanted(Contents contents) {
        List<Theme> picked = Pick.themes(contents, themes);
        String only = source.isBlank() ? "" : Pick.source(contents, source).id();
        return passage ->
                (picked.isEmpty() || picked.stream().anyMatch(t -> passage.carries(t.id())))
                        && (only.isEmpty() || passage.source().equals(only))
                        && (states.isEmpty() || states.contains(passage.state()))
                        && (by.isBlank() || isBy(passage));
    }

    private boolean isBy(Passage passage) {
        return passage.made().by().equalsIgnoreCase(by.strip())
                || passage.tags().stream()
                        .anyMatch(tag -> tag.stamp().by().equalsIgnoreCase(by.strip()));
    }

    private boolean isFound(PassageRow row) {
        String wanted = folded(search).strip();
        return folded(row.quote()).contains(wanted) || folded(row.note()).contains(wanted);
    }

    private static String folded(String text) {
        return Folding.of(text).folded().toLowerCase(Locale.ROOT);
    }

    private void show(Contents contents, List<PassageRow> rows) {
        if (rows.isEmpty()) {
            output.say("passages.none");
            return;
        }
        Table table = new Table("id", "source", "place", "themes", "state", "by", "words", "note");
        for (PassageRow row : rows) {
            table.row(
                    row.id(),
                    contents.source(row.source()).map(Source::title).orElse(""),
                    row.place(),
                    String.join(", ", row.themes()),
                    row.state(),
                    row.by(),
                    row.quote(),
                    row.note());
        }
        output.print(table.text(output.terminal().columns()));
    }

    private static String csv(List<PassageRow> rows) {
        Csv csv =
                new Csv(
                        "id",
                        "source",
                        "start",
                        "end",
                        "page",
                        "pageLabel",
                        "paragraph",
                        "quote",
                        "themes",
                        "state",
                        "by",
                        "at",
                        "note");
        for (PassageRow row : rows) {
            csv.row(
                    row.id(),
                    row.source(),
                    row.start(),
                    row.end(),
                    row.page().isPresent() ? row.page().getAsInt() : "",
                    row.pageLabel().orElse(""),
                    row.paragraph(),
                    row.quote(),
                    String.join("; ", row.themes()),
                    row.state(),
                    row.by(),
                    row.at(),
                    row.note());
        }
        return csv.text();
    }

    private record Report(List<PassageRow> passages) {}
}
