package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `briefing backup`
@Command(
        name = "backup",
        header = "Copy a project, also while it is open elsewhere.",
        description = "The copy is whole: it holds every edit finished before it began.",
        footer = "JSON: {file, bytes}")
final class BackupCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "The copy; must not exist yet.")
    private Path copy = Path.of("");

    @Mixin private final AsJson json = new AsJson();

    BackupCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        try (Project open = Project.read(project)) {
            open.backup(copy);
        }
        if (json.wanted()) {
            output.json(new Report(copy.toString(), Files.size(copy)));
        } else {
            output.tell("backup.done", copy);
        }
        return CommandRun.DONE;
    }

    private record Report(String file, long bytes) {}
}
