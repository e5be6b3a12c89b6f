package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An X server that shows what it is given to nobody (Xvfb), while it is open.
record VirtualScreen(Process server, String name) implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/Xvfb");

    /// With a display that no other server has; without Xvfb the test is passed over.
    static VirtualScreen open() throws IOException {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no Xvfb");
        List<String> command =
                List.of(PROGRAM.toString(), "-displayfd", "1", "-screen", "0", "1440x900x24");
        Process server =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = server.inputReader();
        return new VirtualScreen(server, ":" + said.readLine());
    }

    @Override
    public void close() {
        server.destroy();
    }
}
