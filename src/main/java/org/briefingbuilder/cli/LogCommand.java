package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Logged;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `briefing log`
@Command(
        name = "log",
        header = "Show the history: when, who, what.",
        footer = "JSON: {edits: [" + EditRow.FIELDS + "]}, oldest first; times in UTC")
final class LogCommand extends Action {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = "Only what touched this source, its passages or notes on them.")
    private String source = "";

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD",
            description = "Only from this day on, in the local time zone.")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin private final AsJson json = new AsJson();

    LogCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        try (Project open = Project.read(project)) {
            Contents contents = open.contents();
            Optional<Set<String>> only =
                    source.isBlank()
                            ? Optional.empty()
                            : Optional.of(around(contents, Pick.source(contents, source)));
            Instant from =
                    since.map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                            .orElse(Instant.MIN);
            List<Logged> edits =
                    open.log().stream()
                            .filter(e -> !e.stamp().at().isBefore(from))
                            .filter(e -> only.isEmpty() || touches(e, only.get()))
                            .toList();
            report(edits);
        }
        return CommandRun.DONE;
    }

    private void report(List<Logged> edits) {
        if (json.wanted()) {
            output.json(new Report(edits.stream().map(EditRow::of).toList()));
            return;
        }
        Table table = new Table("edit", "when", "who", "items", "what");
        for (Logged edit : edits) {
            EditRow row = EditRow.of(edit);
            table.row(
                    row.id(),
                    SHOWN.format(edit.stamp().at().atZone(ZoneId.systemDefault())),
                    row.by(),
                    row.changes(),
                    row.words(output.wording()));
        }
        output.print(table.text(output.terminal().columns()));
    }

    private static boolean touches(Logged edit, Set<String> items) {
        return edit.items().stream().anyMatch(items::contains);
    }

    /// The ids of an item and of everything that speaks of it, directly or not; briefs excepted,
    /// which speak of many sources.
    private static Set<String> around(Contents contents, Item item) {
        Set<String> ids = new HashSet<>(Set.of(item.id()));
        contents.referringTo(item.id())
                .filter(other -> !(other instanceof org.briefingbuilder.model.Brief))
                .filter(other -> !(other instanceof org.briefingbuilder.model.Source))
                .forEach(other -> ids.addAll(around(contents, other)));
        return ids;
    }

    private record Report(List<EditRow> edits) {}
}
