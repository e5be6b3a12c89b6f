package org.briefingbuilder.ui.window;

import javafx.application.Application;

import org.briefingbuilder.app.Logs;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.ui.kit.Painting;

import java.nio.file.Path;
import java.util.Arrays;

/// Starts the workspace: `Main [PROJECT]`. With `--if-display` as the first argument nothing
/// happens where there is no screen.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        boolean ask = args.length > 0 && args[0].equals("--if-display");
        if (ask && !hasDisplay()) {
            return;
        }
        Logs.start(Logs.folder());
        Painting.prepare();
        String[] files = ask ? Arrays.copyOfRange(args, 1, args.length) : args;
        if (files.length > 0) {
            Project.prepare();
            WorkspaceApplication.begin(Begun.open(Path.of(files[0])));
        }
        Application.launch(WorkspaceApplication.class, files);
    }

    private static boolean hasDisplay() {
        String system = System.getProperty("os.name", "");
        boolean alwaysHasOne = system.startsWith("Mac") || system.startsWith("Windows");
        return alwaysHasOne || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
