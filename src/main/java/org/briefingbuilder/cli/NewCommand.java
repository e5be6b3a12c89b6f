package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `briefing new`
@Command(
        name = "new",
        header = "Make an empty project with the starting themes.",
        description = "A file that exists already is never overwritten.",
        footer = "JSON: {project, themes: number}")
final class NewCommand extends Action {

    @Parameters(paramLabel = "PROJECT", description = "The project's file, such as iran.briefing.")
    private Path project = Path.of("");

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    NewCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        int themes;
        try (Project made =
                Project.create(project, author.session(), Project.IN_LINE, Project.IN_LINE)) {
            themes = made.contents().themes().size();
        }
        if (json.wanted()) {
            output.json(new Report(project.toString(), themes));
        } else {
            output.tell("new.made", project, themes);
        }
        return CommandRun.DONE;
    }

    private record Report(String project, int themes) {}
}
