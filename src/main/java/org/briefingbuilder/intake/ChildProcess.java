package org.briefingbuilder.intake;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// One running child: the same Java and class path as this program, a small heap, no window, hardly
/// any environment.
final class ChildProcess {
    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR");

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean killed;

    private ChildProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    static ChildProcess start(Limits limits, String mainClass) {
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                java.toString(),
                                "-Xmx" + limits.heapMegabytes() + "m",
                                "-Xms" + limits.heapMegabytes() / 4 + "m",
                                "-Xmn" + limits.heapMegabytes() / 8 + "m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:-UsePerfData",
                                "-XX:-CreateCoredumpOnCrash",
                                "-XX:ErrorFile=" + (windows ? "NUL" : "/dev/null"),
                                "-Djava.awt.headless=true",
                                "-Dfile.encoding=UTF-8",
                                "-Duser.language=en",
                                "-Duser.country=GB",
                                mainClass));
        builder.environment()
                .keySet()
                .removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException noJava) {
            throw new UncheckedIOException("cannot start " + java, noJava);
        }
    }

    DataInputStream in() {
        return in;
    }

    DataOutputStream out() {
        return out;
    }

    boolean isAlive() {
        return !killed && process.isAlive();
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /// Waits for the end of a child that has closed its output.
    int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            kill();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
