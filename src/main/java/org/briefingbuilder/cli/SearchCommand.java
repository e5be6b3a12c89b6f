package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// `briefing search`
@Command(
        name = "search",
        header = "Find words in sources, passages and notes.",
        footer =
                "JSON: {hits: [{kind: source, passage or note, source: id, id, start, end, page,"
                        + " quote, context}]}")
final class SearchCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Words; in \"quotation marks\" as a phrase.")
    private List<String> query = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many (${DEFAULT-VALUE}).")
    private int limit;

    @Mixin private final AsJson json = new AsJson();

    SearchCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        try (Project open = Project.read(project)) {
            Contents contents = open.contents();
            List<Hit> hits = open.search(String.join(" ", query), Math.max(1, limit));
            if (json.wanted()) {
                output.json(new Report(hits.stream().map(hit -> Row.of(contents, hit)).toList()));
            } else if (hits.isEmpty()) {
                output.say("search.none");
            } else {
                Table table = new Table("kind", "id", "source", "context");
                for (Hit hit : hits) {
                    String title = contents.source(hit.source()).map(Source::title).orElse("");
                    table.row(kind(hit), hit.id(), title, hit.context());
                }
                output.print(table.text(output.terminal().columns()));
            }
        }
        return CommandRun.DONE;
    }

    private static String kind(Hit hit) {
        return hit.kind().name().toLowerCase(Locale.ROOT);
    }

    private record Report(List<Row> hits) {}

    private record Row(
            String kind,
            String source,
            String id,
            int start,
            int end,
            OptionalInt page,
            String quote,
            String context) {

        static Row of(Contents contents, Hit hit) {
            OptionalInt page =
                    hit.kind() == Hit.Kind.NOTE
                            ? OptionalInt.empty()
                            : contents.source(hit.source())
                                    .map(s -> s.outline().pageAt(hit.start()))
                                    .orElse(OptionalInt.empty());
            return new Row(
                    SearchCommand.kind(hit),
                    hit.source(),
                    hit.id(),
                    hit.start(),
                    hit.end(),
                    page.isPresent() ? OptionalInt.of(page.getAsInt() + 1) : page,
                    hit.quote(),
                    hit.context());
        }
    }
}
