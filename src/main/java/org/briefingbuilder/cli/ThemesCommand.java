package org.briefingbuilder.cli;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `briefing themes`
@Command(
        name = "themes",
        header = "List the themes, or add some.",
        footer =
                "JSON: {themes: [{id, name, definition, words: [text], mark, colour, parent: id or"
                        + " null, passages}]}")
final class ThemesCommand extends Action {

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Option(names = "--add", paramLabel = "NAME", description = "Add a theme; may be repeated.")
    private List<String> added = List.of();

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    ThemesCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Contents contents = added.isEmpty() ? read() : add();
        List<Row> rows = contents.themes().stream().map(t -> Row.of(contents, t)).toList();
        if (json.wanted()) {
            output.json(new Report(rows));
        } else {
            Table table = new Table("mark", "theme", "passages", "definition");
            rows.forEach(row -> table.row(row.mark, row.name, row.passages, row.definition));
            output.print(table.text(output.terminal().columns()));
        }
        return CommandRun.DONE;
    }

    private Contents read() {
        try (Project open = Project.read(project)) {
            return open.contents();
        }
    }

    private Contents add() {
        if (added.stream().anyMatch(String::isBlank)) {
            throw new Problem("theme.unnamed");
        }
        Session session = author.session();
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            for (String name : added) {
                Announced announced =
                        Project.await(
                                open.edit(
                                        c ->
                                                ThemeEdits.add(
                                                        c, name, session.ids(), session.stamp())));
                output.say(announced.edit().isEmpty() ? "themes.there" : "themes.added", name);
            }
            return open.contents();
        }
    }

    private record Report(List<Row> themes) {}

    private record Row(
            String id,
            String name,
            String definition,
            List<String> words,
            String mark,
            int colour,
            Optional<String> parent,
            int passages) {

        static Row of(Contents contents, Theme theme) {
            return new Row(
                    theme.id(),
                    theme.name(),
                    theme.definition(),
                    theme.words(),
                    theme.mark(),
                    theme.colour(),
                    theme.parent(),
                    contents.passageCount(theme));
        }
    }
}
