package org.briefingbuilder.cli;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Logged;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/// `briefing redo`
@Command(
        name = "redo",
        header = "Do again what was last undone.",
        description = "It becomes an edit of its own in the history.",
        footer = "JSON: {redone: " + EditRow.FIELDS + "}")
final class RedoCommand extends Action {

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    RedoCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            Logged edit = open.redoable().orElseThrow(() -> new Problem("redo.nothing"));
            Optional<Announced> done = Project.await(open.redo(author.session().stamp()));
            if (done.isEmpty()) {
                throw new Problem("redo.nothing");
            }
            EditRow row = EditRow.of(edit);
            if (json.wanted()) {
                output.json(new Report(row));
            } else {
                output.tell("redo.done", row.words(output.wording()));
            }
        }
        return CommandRun.DONE;
    }

    private record Report(EditRow redone) {}
}
