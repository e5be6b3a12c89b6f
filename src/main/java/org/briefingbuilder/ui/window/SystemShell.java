package org.briefingbuilder.ui.window;

import javafx.application.HostServices;

import org.briefingbuilder.ui.kit.Shell;

import java.nio.file.Path;

/// The system that the program runs on.
final class SystemShell implements Shell {

    private final HostServices services;

    SystemShell(HostServices services) {
        this.services = services;
    }

    @Override
    public void open(Path file) {
        services.showDocument(file.toUri().toString());
    }

    @Override
    public void showInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        services.showDocument((folder == null ? file : folder).toUri().toString());
    }
}
