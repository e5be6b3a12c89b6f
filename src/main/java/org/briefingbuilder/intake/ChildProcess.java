package org.briefingbuilder.intake;

import org.briefingbuilder.intake.child.Child;
import org.briefingbuilder.intake.child.Fenced;
import org.briefingbuilder.intake.fence.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One running child: the same Java and class path as this program, a small heap, no window, hardly
/// any environment, and a fence around it that it raises before anything else.
final class ChildProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

    private static final Set<String> ENVIRONMENT =
            Set.of("PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR");

    /// The fences that were logged already.
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    /// Whether a child that was started inside a profile did not greet; the next is then started
    /// without.
    private static volatile boolean profileFails;

    private final Process process;
    private final boolean profiled;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean killed;

    private ChildProcess(Process process, boolean profiled) {
        this.process = process;
        this.profiled = profiled;
        this.in =
                new DataInputStream(
                        new Greeted(new BufferedInputStream(process.getInputStream(), 1 << 16)));
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    static ChildProcess start(Limits limits, String mainClass) {
        return start(limits, List.of(), mainClass);
    }

    /// @param flags for its Java, after those that every child has
    static ChildProcess start(Limits limits, List<String> flags, String mainClass) {
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        List<String> plain = new ArrayList<>();
        plain.addAll(
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
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=en",
                        "-Duser.country=GB",
                        "-D" + Child.ENOUGH_MILLISECONDS + "=" + limits.deadline().toMillis() / 2));
        plain.addAll(flags);
        plain.addAll(List.of(Fenced.class.getName(), mainClass));
        String classPath = System.getProperty("java.class.path");
        List<String> command = profileFails ? plain : Profile.around(plain, classPath);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        builder.environment().put("CLASSPATH", classPath);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new ChildProcess(builder.start(), !command.equals(plain));
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

    /// The processor's time that it has used, in nanoseconds; 0 where the platform does not tell.
    long busyNanos() {
        return process.toHandle().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
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

    /// What a child says, after its greeting.
    private final class Greeted extends FilterInputStream {
        private boolean greeted;

        Greeted(InputStream said) {
            super(said);
        }

        @Override
        public int read() throws IOException {
            greet();
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            greet();
            return super.read(into, offset, length);
        }

        private void greet() throws IOException {
            if (greeted) {
                return;
            }
            greeted = true;
            try {
                String fence = Fenced.greeting(new DataInputStream(in));
                if (TOLD.add(fence)) {
                    LOG.info("documents are read behind this fence: {}", fence);
                }
            } catch (IOException notStarted) {
                profileFails |= profiled && !killed;
                throw notStarted;
            }
        }
    }
}
