package org.briefingbuilder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// What every command has.
@Command(
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%n",
        descriptionHeading = "%n",
        sortOptions = false,
        usageHelpAutoWidth = false)
@SuppressWarnings("UnusedVariable") // picocli reads the options
abstract class Action implements Callable<Integer> {

    final Output output;

    @Option(
            names = {"-h", "--help"},
            order = 100,
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = "--debug",
            order = 101,
            description = "Show where in the program a failure came from.")
    private boolean debug;

    Action(Output output) {
        this.output = output;
    }
}
