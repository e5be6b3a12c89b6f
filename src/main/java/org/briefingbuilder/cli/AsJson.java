package org.briefingbuilder.cli;

import picocli.CommandLine.Option;

/// The option of every command that reports.
final class AsJson {

    @Option(
            names = "--json",
            order = 99,
            description = "Print one JSON document and nothing else on standard output.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
