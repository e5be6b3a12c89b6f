package org.briefingbuilder.cli;

import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.publish.Templates;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `briefing templates`
@Command(
        name = "templates",
        header = "List the templates of briefs; copy, check, pass on or take in one.",
        description = {
            "A template is a folder of texts: template.properties, Mustache files and style sheets."
                    + " Your own lie beside the preferences; edit them with any editor. What a"
                    + " folder lacks comes from the program.",
        },
        footer = "JSON: {folder, templates: [{name, title, own: true or false}]}")
final class TemplatesCommand extends Action {

    @ArgGroup private Deed deed = new Deed();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "With --export: the file, ending in .briefing-template.")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--as", paramLabel = "NEW", description = "With --copy: the copy's name.")
    private Optional<String> as = Optional.empty();

    @Mixin private final AsJson json = new AsJson();

    /// One of these, or none.
    private static final class Deed {
        @Option(
                names = "--copy",
                paramLabel = "NAME",
                description = "Copy a template into a folder of your own, named by --as.")
        private Optional<String> copied = Optional.empty();

        @Option(
                names = "--export",
                paramLabel = "NAME",
                description = "Write a template as one file, named by -o.")
        private Optional<String> exported = Optional.empty();

        @Option(
                names = "--import",
                paramLabel = "FILE",
                description = "Take in a template that came as a file.")
        private Optional<Path> imported = Optional.empty();

        @Option(
                names = "--check",
                paramLabel = "WHAT",
                description = "Look through a template: a file, a folder or a name.")
        private Optional<String> checked = Optional.empty();

        @Option(
                names = "--remove",
                paramLabel = "NAME",
                description = "Remove one of your own templates.")
        private Optional<String> removed = Optional.empty();
    }

    TemplatesCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        OwnTemplates own = OwnTemplates.use();
        deed.copied.ifPresent(
                name -> {
                    String copy = as.orElse("my-" + name);
                    output.tell("templates.copied", name, own.copy(name, copy));
                });
        deed.exported.ifPresent(
                name -> {
                    Path file = to.orElse(Path.of(name + ".briefing-template"));
                    own.export(name, file);
                    output.tell("templates.exported", name, file);
                });
        deed.imported.ifPresent(file -> output.tell("templates.imported", own.take(file)));
        deed.checked.ifPresent(
                what -> {
                    own.check(what);
                    output.tell("templates.sound", what);
                });
        deed.removed.ifPresent(
                name -> {
                    own.remove(name);
                    output.tell("templates.removed", name);
                });
        boolean done =
                deed.copied.isPresent()
                        || deed.exported.isPresent()
                        || deed.imported.isPresent()
                        || deed.checked.isPresent()
                        || deed.removed.isPresent();
        if (!done || json.wanted()) {
            list(own);
        }
        return CommandRun.DONE;
    }

    private void list(OwnTemplates own) {
        List<String> mine = Templates.own();
        List<Row> rows =
                Templates.names().stream()
                        .map(
                                name ->
                                        new Row(
                                                name,
                                                Templates.title(name, "en"),
                                                mine.contains(name)))
                        .toList();
        if (json.wanted()) {
            output.json(new Report(own.folder().toString(), rows));
        } else {
            Table table = new Table("name", "title", "own");
            rows.forEach(row -> table.row(row.name, row.title, row.own ? "own" : ""));
            output.print(table.text(output.terminal().columns()));
        }
    }

    private record Report(String folder, List<Row> templates) {}

    private record Row(String name, String title, boolean own) {}
}
