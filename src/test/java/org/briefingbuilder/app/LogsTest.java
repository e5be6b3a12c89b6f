package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.LogManager;
import java.util.stream.Stream;

class LogsTest {

    @TempDir Path folder;

    @AfterEach
    void closeLog() {
        LogManager.getLogManager().reset();
    }

    @Test
    void whatTheProgramSaysIsInTheFileAndNotOnTheConsole() throws IOException {
        Path logs = folder.resolve("state/log");
        Logs.start(logs);
        assertFalse(Files.exists(logs), "nothing is made before there is something to log");
        PrintStream usual = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            LoggerFactory.getLogger("org.briefingbuilder.test").info("{} edits", 3);
            LoggerFactory.getLogger("org.apache.pdfbox.test").error("words of a document");
        } finally {
            System.setErr(usual);
        }
        LogManager.getLogManager().reset();
        String log = Files.readString(logs.resolve("briefing-0.log"));
        assertTrue(log.contains("3 edits"), log);
        assertFalse(log.contains("words of a document"), log);
        assertEquals("", console.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anExceptionIsLoggedWithoutItsMessage() throws IOException {
        Logs.start(folder);
        LoggerFactory.getLogger("org.briefingbuilder.test")
                .error("bug", new IllegalStateException("“secret words”"));
        LogManager.getLogManager().reset();
        String log = Files.readString(folder.resolve("briefing-0.log"));
        assertTrue(log.contains("java.lang.IllegalStateException\n    at "), log);
        assertFalse(log.contains("secret"), log);
    }

    @Test
    void threeFilesOfAMegabyteAreKept() throws IOException {
        Logs.start(folder);
        var logger = LoggerFactory.getLogger("org.briefingbuilder.test");
        String line = "x".repeat(10_000);
        for (int i = 0; i < 500; i++) {
            logger.info(line);
        }
        LogManager.getLogManager().reset();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertTrue(Files.size(file) < 1_100_000, file.toString());
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    @Test
    void aLogThatCannotBeWrittenStopsNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Logs.start(file.resolve("log"));
        LoggerFactory.getLogger("org.briefingbuilder.test").error("unheard");
        assertEquals("", Files.readString(file));
    }

    @Test
    void eachPlatformHasItsPlace() {
        Path home = Path.of(System.getProperty("user.home"));
        Map<String, String> given = Map.of("XDG_STATE_HOME", "/state", "LOCALAPPDATA", "/local");
        assertEquals(
                home.resolve(".local/state/briefing-builder/log"), Logs.folder("Linux", k -> null));
        assertEquals(Path.of("/state/briefing-builder/log"), Logs.folder("Linux", given::get));
        assertEquals(
                home.resolve("Library/Logs/Briefing Builder"), Logs.folder("Mac OS X", k -> null));
        assertEquals(
                Path.of("/local/Briefing Builder/Logs"), Logs.folder("Windows 11", given::get));
    }
}
