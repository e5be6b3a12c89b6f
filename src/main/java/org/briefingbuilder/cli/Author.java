package org.briefingbuilder.cli;

import org.briefingbuilder.app.Session;

import picocli.CommandLine.Option;

/// The option of every command that changes the project: who does it.
final class Author {

    @Option(
            names = "--by",
            order = 98,
            paramLabel = "NAME",
            description =
                    "Who does this, for the history; otherwise the name of the system's user.")
    private String by = "";

    Session session() {
        String name = by.isBlank() ? System.getProperty("user.name", "") : by;
        return Session.of(Cells.plain(name));
    }
}
