package org.briefingbuilder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The word before every command; alone it shows what there is.
@Command(
        name = "briefing",
        versionProvider = Version.class,
        header = "From a pile of documents to a policy brief whose every quotation is checked.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Each command explains itself: briefing COMMAND --help",
            "",
            "Exit status: 0 done; 1 done, with findings; 2 wrong usage; 3 refused, nothing"
                    + " changed."
        })
@SuppressWarnings("UnusedVariable") // picocli reads the options
final class Briefing {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;
}
