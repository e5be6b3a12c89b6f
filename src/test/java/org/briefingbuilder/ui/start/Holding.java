package org.briefingbuilder.ui.start;

import org.briefingbuilder.app.Project;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Another process that has a project open.
final class Holding implements AutoCloseable {

    private final Process process;

    private Holding(Process process) {
        this.process = process;
    }

    static Holding of(Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        if (!"open".equals(said.readLine())) {
            throw new IllegalStateException("the other process could not open " + file);
        }
        return new Holding(process);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /// Opens the project, says so, and closes it when nobody listens any more.
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            try (Project _ = Project.open(Path.of(args[0]), Project.IN_LINE, Project.IN_LINE)) {
                System.out.println("open");
                while (System.in.read() >= 0) {
                    // until the other end is closed
                }
            }
        }
    }
}
