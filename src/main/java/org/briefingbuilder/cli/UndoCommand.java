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

/// `briefing undo`
@Command(
        name = "undo",
        header = "Take the last edit back.",
        description = "It becomes an edit of its own in the history.",
        footer = "JSON: {undone: " + EditRow.FIELDS + "}")
final class UndoCommand extends Action {

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    UndoCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            Logged edit = open.undoable().orElseThrow(() -> new Problem("undo.nothing"));
            Optional<Announced> done = Project.await(open.undo(author.session().stamp()));
            if (done.isEmpty()) {
                throw new Problem("undo.nothing");
            }
            EditRow row = EditRow.of(edit);
            if (json.wanted()) {
                output.json(new Report(row));
            } else {
                output.tell("undo.done", row.words(output.wording()));
            }
        }
        return CommandRun.DONE;
    }

    private record Report(EditRow undone) {}
}
