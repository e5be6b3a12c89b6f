package org.briefingbuilder.cli;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.QuotedWords;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `briefing tag`
@Command(
        name = "tag",
        header = "Tag the passage whose words are TEXT.",
        description = {
            "The words are looked for letter by letter; if they stand nowhere, white space, line"
                    + " breaks, hyphens and the form of quotation marks are passed over. Words that"
                    + " stand nowhere, or in several places, are refused."
        },
        footer = "JSON: {changed: true or false, passage: " + PassageRow.FIELDS + "}")
final class TagCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "SOURCE",
            description = "Its id, the start of it, or its title.")
    private String name = "";

    @Option(
            names = "--quote",
            required = true,
            paramLabel = "TEXT",
            description = "The words of the passage.")
    private String quote = "";

    @Option(
            names = "--theme",
            required = true,
            arity = "1..*",
            paramLabel = "NAME",
            description = "The themes it speaks of.")
    private List<String> themes = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "A note on the passage.")
    private String note = "";

    @Option(
            names = "--occurrence",
            paramLabel = "N",
            description = "Which one, from 1, when the words stand more than once.")
    private Optional<Integer> occurrence = Optional.empty();

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    TagCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Session session = author.session();
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            Source source = Pick.source(open.contents(), name);
            List<Theme> picked = Pick.themes(open.contents(), themes);
            String text = open.text(source.text());
            Anchor anchor =
                    Anchor.of(text, QuotedWords.find(text, quote, occurrence, source.title()));
            Announced done =
                    Project.await(
                            open.edit(
                                    c ->
                                            PassageEdits.tag(
                                                    c,
                                                    source,
                                                    anchor,
                                                    picked,
                                                    note,
                                                    session.ids(),
                                                    session.stamp())));
            report(done, source, anchor);
        }
        return CommandRun.DONE;
    }

    private void report(Announced done, Source source, Anchor anchor) {
        Contents contents = done.contents();
        PassageRow row =
                PassageRow.of(contents, PassageEdits.at(contents, source, anchor).orElseThrow());
        if (json.wanted()) {
            output.json(new Report(!done.edit().isEmpty(), row));
        } else if (done.edit().isEmpty()) {
            output.tell("tag.there", row.id(), String.join(", ", row.themes()));
        } else {
            output.tell(
                    "tag.done",
                    row.id(),
                    String.join(", ", row.themes()),
                    source.title(),
                    row.place());
        }
    }

    private record Report(boolean changed, PassageRow passage) {}
}
