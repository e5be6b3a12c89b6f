package org.briefingbuilder.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/// The word before every command; alone it shows what there is.
@Command(
        name = "briefing",
        versionProvider = Briefing.Release.class,
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

    /// Gives picocli the version.
    static final class Release implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.line()};
        }
    }
}
