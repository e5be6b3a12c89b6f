package org.briefingbuilder.cli;

import org.briefingbuilder.app.Logs;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/// One run of the command line, from its words to its exit status.
final class CommandRun {

    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;

    private final Output output;
    private final Path logs;

    CommandRun(Output output, Path logs) {
        this.output = output;
        this.logs = logs;
    }

    int status(List<String> args) {
        int status = execute(args);
        output.flush();
        if (output.failure().isPresent()) {
            output.say("output.unwritable", String.valueOf(output.failure().get().getMessage()));
            return Math.max(status, FINDINGS);
        }
        return status;
    }

    private int execute(List<String> args) {
        Failures failures = new Failures(output, logs, args.contains("--debug"));
        StringWriter help = new StringWriter();
        try {
            CommandLine line = commandLine(args, failures);
            line.setOut(new PrintWriter(help));
            int status = line.execute(args.toArray(String[]::new));
            output.print(help.toString());
            return status;
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return failures.status(e);
        }
    }

    private CommandLine commandLine(List<String> args, Failures failures) {
        CommandLine line = Commands.line(output, args);
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong));
        line.setExecutionExceptionHandler((e, command, parsed) -> failures.status(e));
        line.setExecutionStrategy(this::execute);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(Math.clamp(output.terminal().columns(), 80, 110));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        output.terminal().isScreen() && System.getenv("NO_COLOR") == null
                                ? Ansi.ON
                                : Ansi.OFF));
        return line;
    }

    private int execute(ParseResult parsed) {
        boolean help = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        if (parsed.hasSubcommand()) {
            if (!parsed.subcommand().isUsageHelpRequested()) {
                Logs.start(logs);
            }
        } else if (!help) {
            output.print(parsed.commandSpec().commandLine().getUsageMessage());
            return DONE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int misused(ParameterException wrong) {
        output.note(Cells.plain(String.valueOf(wrong.getMessage())));
        StringWriter suggestions = new StringWriter();
        UnmatchedArgumentException.printSuggestions(wrong, new PrintWriter(suggestions));
        suggestions.toString().lines().filter(s -> !s.isBlank()).forEach(output::note);
        output.say("usage.see", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return USAGE;
    }
}
