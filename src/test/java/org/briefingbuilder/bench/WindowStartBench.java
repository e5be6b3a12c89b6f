package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How soon the window with a large project can be used, beside an empty window of JavaFX that is
/// started in the same way, and what memory it needs after some work.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WindowStartBench {

    private static final int ROUNDS = 5;
    private static final double MOST = 2.5;
    private static final double MEMORY = 600;

    @TempDir Path folder;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void startingWithALargeProject() throws Exception {
        alternate("", List.of("-Xshare:auto"), List.of("-Xshare:auto"));
    }

    /// As the launcher does: both with the classes that they need noted down ahead of time, each in
    /// a cache of its own.
    @Test
    void startingAheadOfTime() throws Exception {
        Path made = Laid.OUT.resolve("window.aot");
        assumeTrue(Files.exists(made), "the program was laid out without a cache");
        Path own = folder.resolve("empty.aot");
        start(EmptyWindow.class, List.of("-XX:AOTCacheOutput=" + own));
        alternate(
                ", both with a cache of their own",
                List.of("-XX:AOTCache=" + own),
                List.of("-XX:AOTCache=" + made));
    }

    private void alternate(String how, List<String> emptyFlags, List<String> fullFlags)
            throws Exception {
        Path project = LargeFile.copy(folder);
        double[] empty = new double[ROUNDS];
        double[] full = new double[ROUNDS];
        start(StartedWindow.class, fullFlags, project.toString());
        for (int round = 0; round < ROUNDS; round++) {
            empty[round] = Figures.millis(() -> start(EmptyWindow.class, emptyFlags));
            full[round] =
                    Figures.millis(() -> start(StartedWindow.class, fullFlags, project.toString()));
        }
        double ratio = Figures.median(full) / Figures.median(empty);
        Figures.say(
                "Start with 1,000 sources and 100,000 passages beside an empty window" + how,
                String.format(
                        Locale.ROOT,
                        "%.2f s : %.2f s = %.2f",
                        Figures.median(full) / 1000,
                        Figures.median(empty) / 1000,
                        ratio),
                "≤ 2.5",
                ratio <= MOST);
        double[] counted = new double[3];
        List<String> flags = new ArrayList<>(fullFlags);
        flags.add("-Dcounted=true");
        for (int round = 0; round < counted.length; round++) {
            counted[round] =
                    Figures.millis(() -> start(StartedWindow.class, flags, project.toString()));
        }
        Figures.say(
                "Until all passages are read and counted" + how,
                String.format(Locale.ROOT, "%.2f s", Figures.median(counted) / 1000),
                "said",
                true);
    }

    @Test
    void memoryAfterReading() throws Exception {
        Path project = LargeFile.copy(folder);
        String said = start(WalkedWindow.class, List.of("-Xshare:auto"), project.toString());
        double megabytes = Double.parseDouble(said) / 1024;
        Figures.say(
                "Resident memory after reading 20 sources and visiting every place",
                String.format(Locale.ROOT, "%.0f MB", megabytes),
                "≤ 600 MB",
                megabytes <= MEMORY);
    }

    /// Starts a program and waits until it says that it is ready.
    ///
    /// @return what it said before that
    private String start(Class<?> program, List<String> flags, String... args) throws Exception {
        Process process =
                new ProcessBuilder(command(program, flags, args))
                        .redirectError(folder.resolve("err.txt").toFile())
                        .start();
        String before = "";
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(StartedWindow.READY)) {
                    process.waitFor();
                    return before;
                }
                before = line;
            }
        }
        assertEquals(StartedWindow.READY, before, () -> read(folder.resolve("err.txt")));
        return before;
    }

    /// As the launcher does, without a screen.
    private List<String> command(Class<?> program, List<String> flags, String... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25"));
        command.addAll(List.of("-XX:MaxNewSize=192m", "-XX:MetaspaceSize=64m"));
        if (System.getProperty("os.name", "").equals("Linux")) {
            command.add("-XX:TrimNativeHeapInterval=5000");
        }
        command.addAll(
                List.of(
                        "-XX:Tier4InvocationThreshold=15000",
                        "-XX:Tier4MinInvocationThreshold=1800",
                        "-XX:Tier4CompileThreshold=45000",
                        "-XX:Tier4BackEdgeThreshold=120000"));
        command.addAll(flags);
        command.addAll(List.of("--module-path", Laid.javafx()));
        command.addAll(List.of("--add-modules", "javafx.controls"));
        command.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED");
        command.add("--add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED");
        for (String name : List.of("glass.platform", "prism.order", "headless.geometry")) {
            String value = System.getProperty(name, "");
            if (!value.isEmpty()) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        command.add("-Dorg.sqlite.lib.path=" + Laid.OUT.resolve("sqlite"));
        command.add("-Duser.home=" + folder);
        command.add("-Dbriefing.preferences=" + folder.resolve("preferences.properties"));
        // the walk needs a robot: the tests' own class path
        String path = program == WalkedWindow.class ? Laid.tests() : Laid.classPath(folder);
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
