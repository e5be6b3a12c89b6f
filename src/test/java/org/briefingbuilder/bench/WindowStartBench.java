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
/// started in the same way, and what memory it needs after some work. Without a screen, and where
/// there is Xvfb also on one.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WindowStartBench {

    private static final int ROUNDS = 5;
    private static final List<String> PLAIN = List.of("-Xshare:auto");
    private static final double MOST = 2.5;
    private static final double MEMORY = 600;

    @TempDir Path folder;

    /// Where windows are shown; empty without a screen.
    private String display = "";

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void startingWithALargeProject() throws Exception {
        alternate("", PLAIN, fromTheClassPath());
    }

    @Test
    void startingOnAScreen() throws Exception {
        try (VirtualScreen screen = VirtualScreen.open()) {
            display = screen.name();
            alternate(", on a screen (Xvfb, GTK)", PLAIN, fromTheClassPath());
        }
    }

    /// The classes are loaded ahead by their names, as the launcher lets them where there is no
    /// cache.
    private static List<String> fromTheClassPath() {
        List<String> flags = new ArrayList<>(PLAIN);
        flags.add("-Dbriefing.classes=" + Laid.OUT.resolve("window.classes"));
        return flags;
    }

    /// As the launcher does: with the classes that are needed noted down ahead of time in a cache.
    /// What an empty window needs is all in such a cache, so that beside one that has its own too
    /// only the program's work is left.
    @Test
    void startingAheadOfTime() throws Exception {
        Path made = Laid.OUT.resolve("window.aot");
        assumeTrue(Files.exists(made), "the program was laid out without a cache");
        Path project = LargeFile.copy(folder);
        Path own = folder.resolve("empty.aot");
        start(EmptyWindow.class, List.of("-XX:AOTCacheOutput=" + own));
        double[] cached = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] full = new double[ROUNDS];
        List<String> fullFlags = List.of("-XX:AOTCache=" + made);
        start(StartedWindow.class, fullFlags, project.toString());
        for (int round = 0; round < ROUNDS; round++) {
            cached[round] =
                    Figures.millis(() -> start(EmptyWindow.class, List.of("-XX:AOTCache=" + own)));
            plain[round] = Figures.millis(() -> start(EmptyWindow.class, PLAIN));
            full[round] =
                    Figures.millis(() -> start(StartedWindow.class, fullFlags, project.toString()));
        }
        Figures.say(
                "The same with the program's cache",
                String.format(
                        Locale.ROOT,
                        "%.2f s; the empty window %.2f s, with a cache of its own %.2f s",
                        Figures.median(full) / 1000,
                        Figures.median(plain) / 1000,
                        Figures.median(cached) / 1000),
                "said",
                true);
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
        String said = start(WalkedWindow.class, PLAIN, project.toString());
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
        ProcessBuilder builder =
                new ProcessBuilder(command(program, flags, args))
                        .redirectError(folder.resolve("err.txt").toFile());
        if (!display.isEmpty()) {
            builder.environment().put("DISPLAY", display);
        }
        Process process = builder.start();
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

    /// As the launcher does.
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
                        "-XX:Tier4InvocationThreshold=100000",
                        "-XX:Tier4MinInvocationThreshold=12000",
                        "-XX:Tier4CompileThreshold=300000",
                        "-XX:Tier4BackEdgeThreshold=800000"));
        command.addAll(flags);
        command.addAll(List.of("--module-path", Laid.javafx()));
        command.addAll(List.of("--add-modules", "javafx.controls"));
        command.add("--enable-native-access=ALL-UNNAMED,javafx.graphics");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("--add-opens=javafx.graphics/com.sun.javafx.text=ALL-UNNAMED");
        command.add("--add-opens=javafx.graphics/com.sun.javafx.font.freetype=ALL-UNNAMED");
        for (String name : List.of("glass.platform", "prism.order", "headless.geometry")) {
            String value = System.getProperty(name, "");
            if (!value.isEmpty() && display.isEmpty()) {
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
