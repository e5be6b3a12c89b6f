package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        Path project = LargeFile.copy(folder);
        double[] empty = new double[ROUNDS];
        double[] full = new double[ROUNDS];
        start(StartedWindow.class, project.toString());
        for (int round = 0; round < ROUNDS; round++) {
            empty[round] = Figures.millis(() -> start(EmptyWindow.class));
            full[round] = Figures.millis(() -> start(StartedWindow.class, project.toString()));
        }
        double ratio = Figures.median(full) / Figures.median(empty);
        Figures.say(
                "Start with 1,000 sources and 100,000 passages beside an empty window",
                String.format(
                        Locale.ROOT,
                        "%.2f s : %.2f s = %.2f",
                        Figures.median(full) / 1000,
                        Figures.median(empty) / 1000,
                        ratio),
                "≤ 2.5",
                ratio <= MOST);
    }

    @Test
    void memoryAfterReading() throws Exception {
        Path project = LargeFile.copy(folder);
        String said = start(WalkedWindow.class, project.toString());
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
    private String start(Class<?> program, String... args) throws Exception {
        Process process =
                new ProcessBuilder(command(program, args))
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
    private List<String> command(Class<?> program, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=25"));
        command.add("-Xshare:auto");
        command.addAll(List.of("--module-path", System.getProperty("jdk.module.path", "")));
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
        command.add("-Duser.home=" + folder);
        command.add("-Dbriefing.preferences=" + folder.resolve("preferences.properties"));
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", ""));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
