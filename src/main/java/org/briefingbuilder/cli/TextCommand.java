package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Source;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `briefing text`
@Command(
        name = "text",
        header = "Print a source's clean text, UTF-8.",
        description = "Offsets of passages count UTF-16 units into this text.")
final class TextCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "SOURCE",
            description = "Its id, the start of it, or its title.")
    private String name = "";

    @ArgGroup private Which which = new Which();

    /// Pages are known in the clean text only.
    private static final class Which {
        @Option(names = "--pages", description = "Put a form feed between pages.")
        private boolean pages;

        @Option(names = "--raw", description = "The text before cleaning.")
        private boolean raw;
    }

    TextCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        try (Project open = Project.read(project)) {
            Source source = Pick.source(open.contents(), name);
            String text = open.text(which.raw ? source.raw() : source.text());
            output.print(which.pages ? paged(text, source) : text);
            output.print(text.endsWith("\n") ? "" : "\n");
        }
        return CommandRun.DONE;
    }

    private static String paged(String text, Source source) {
        StringBuilder paged = new StringBuilder();
        int from = 0;
        for (Page page : source.outline().pages().stream().skip(1).toList()) {
            paged.append(text, from, page.span().start()).append('\f');
            from = page.span().start();
        }
        return paged.append(text.substring(from)).toString();
    }
}
