package org.briefingbuilder.cli;

import org.briefingbuilder.app.Logs;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Starts the command line.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(
                run(
                        List.of(args),
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        new FileOutputStream(FileDescriptor.err),
                        Terminal.found(),
                        Logs.folder()));
    }

    /// Does what `args` say and returns the exit status: 0 done, 1 done with findings, 2 wrong
    /// usage, 3 refused.
    static int run(
            List<String> args, OutputStream out, OutputStream err, Terminal terminal, Path logs) {
        Output output = new Output(out, err, terminal, new Wording());
        if (args.equals(List.of("--version")) || args.equals(List.of("-V"))) {
            output.line(Version.line()); // before anything else is loaded: scripts ask this often
            output.flush();
            return 0;
        }
        return new CommandRun(output, logs).status(args);
    }
}
