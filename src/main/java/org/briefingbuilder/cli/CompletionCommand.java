package org.briefingbuilder.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/// `briefing completion`
@Command(
        name = "completion",
        header = "Print a completion script for bash and zsh.",
        description =
                "In bash: source <(briefing completion). In zsh first: autoload -U compinit"
                        + " bashcompinit && compinit && bashcompinit")
final class CompletionCommand extends Action {

    CompletionCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        output.print(AutoComplete.bash("briefing", Commands.line(output)));
        return CommandRun.DONE;
    }
}
