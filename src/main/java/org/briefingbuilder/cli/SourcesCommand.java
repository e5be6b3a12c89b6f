package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tracked;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `briefing sources`
@Command(
        name = "sources",
        header = "List the sources.",
        footer =
                "JSON: {sources: [{id, title, authors: [name], byline, publisher, date, url,"
                    + " language, kind, format, file, words, pages, passages, incomplete, digest:"
                    + " SHA-256 of the original, origins: {fact: where it comes from, such as meta,"
                    + " json-ld, head, file-name or person}, forerunner: id of the version before,"
                    + " or null, within: id of the source that it came in, such as a mail, or"
                    + " empty, tracked: [{change: inserted or deleted, by, date, start, end: in the"
                    + " text before cleaning}]}]}")
final class SourcesCommand extends Action {

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Mixin private final AsJson json = new AsJson();

    SourcesCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Contents contents;
        try (Project open = Project.read(project)) {
            contents = open.contents();
        }
        List<Row> rows = contents.sources().stream().map(s -> Row.of(contents, s)).toList();
        if (json.wanted()) {
            output.json(new Report(rows));
        } else if (rows.isEmpty()) {
            output.say("sources.none");
        } else {
            output.print(table(rows).text(output.terminal().columns()));
        }
        return CommandRun.DONE;
    }

    private static Table table(List<Row> rows) {
        Table table =
                new Table(
                        "id", "title", "author", "publisher", "date", "words", "pages", "passages");
        for (Row row : rows) {
            String by = row.authors.isEmpty() ? row.byline : String.join("; ", row.authors);
            table.row(
                    row.id,
                    row.title,
                    by,
                    row.publisher,
                    row.date,
                    row.words,
                    row.pages,
                    row.passages);
        }
        return table;
    }

    private record Report(List<Row> sources) {}

    private static Map<String, String> originsOf(Reference reference) {
        Map<String, String> origins = new LinkedHashMap<>();
        reference.origins().forEach((fact, from) -> origins.put(fact.key(), from.key()));
        return origins;
    }

    /// @param start UTF-16 units into the text before cleaning, as `end`
    private record TrackedRow(String change, String by, String date, int start, int end) {

        static TrackedRow of(Tracked tracked) {
            return new TrackedRow(
                    tracked.inserted() ? "inserted" : "deleted",
                    tracked.by(),
                    tracked.date(),
                    tracked.span().start(),
                    tracked.span().end());
        }
    }

    private record Row(
            String id,
            String title,
            List<String> authors,
            String byline,
            String publisher,
            String date,
            String url,
            String language,
            String kind,
            String format,
            String file,
            int words,
            int pages,
            int passages,
            boolean incomplete,
            String digest,
            Map<String, String> origins,
            Optional<String> forerunner,
            String within,
            List<TrackedRow> tracked) {

        static Row of(Contents contents, Source source) {
            Reference reference = source.reference();
            return new Row(
                    source.id(),
                    reference.title(),
                    reference.authors(),
                    reference.byline(),
                    reference.publisher(),
                    reference.date(),
                    reference.url(),
                    reference.language(),
                    reference.kind(),
                    source.format(),
                    source.file(),
                    source.words(),
                    source.outline().pages().size(),
                    contents.passageCount(source),
                    source.incomplete(),
                    source.original(),
                    originsOf(reference),
                    source.forerunner(),
                    source.within().orElse(""),
                    source.tracked().stream().map(TrackedRow::of).toList());
        }
    }
}
