package org.briefingbuilder.cli;

import picocli.CommandLine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// All commands by name, in the order in which help lists them.
final class Commands {

    private static final Map<String, Function<Output, Callable<Integer>>> ALL =
            new LinkedHashMap<>();

    static {
        ALL.put("sample", SampleCommand::new);
        ALL.put("new", NewCommand::new);
        ALL.put("import", ImportCommand::new);
        ALL.put("revise", ReviseCommand::new);
        ALL.put("sources", SourcesCommand::new);
        ALL.put("text", TextCommand::new);
        ALL.put("themes", ThemesCommand::new);
        ALL.put("tag", TagCommand::new);
        ALL.put("terms", TermsCommand::new);
        ALL.put("passages", PassagesCommand::new);
        ALL.put("search", SearchCommand::new);
        ALL.put("templates", TemplatesCommand::new);
        ALL.put("house", HouseCommand::new);
        ALL.put("assemble", AssembleCommand::new);
        ALL.put("export", ExportCommand::new);
        ALL.put("verify", VerifyCommand::new);
        ALL.put("log", LogCommand::new);
        ALL.put("undo", UndoCommand::new);
        ALL.put("redo", RedoCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("backup", BackupCommand::new);
        ALL.put("completion", CompletionCommand::new);
    }

    private Commands() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /// The command line with every command; when the first word is a command's name, with that one
    /// alone, which starts twice as fast.
    static CommandLine line(Output output, List<String> args) {
        CommandLine line = new CommandLine(new Briefing());
        String first = args.isEmpty() ? "" : args.getFirst();
        ALL.forEach(
                (name, make) -> {
                    if (name.equals(first) || !ALL.containsKey(first)) {
                        line.addSubcommand(name, make.apply(output));
                    }
                });
        return line;
    }

    /// The command line with every command.
    static CommandLine line(Output output) {
        return line(output, List.of());
    }
}
