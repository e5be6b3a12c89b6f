package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the program loads when it starts, in a process of its own.
class StartTest {

    @TempDir Path folder;

    @Test
    void theVersionIsSaidBeforeAnyLibraryIsLoaded() throws Exception {
        String loaded = loadedBy("--version");
        assertTrue(loaded.contains("org.briefingbuilder.cli.Main "), loaded);
        for (String library :
                List.of("picocli.", "tools.jackson.", "org.sqlite.", "org.slf4j.", "org.apache.")) {
            assertFalse(loaded.contains("] " + library), library);
        }
    }

    @Test
    void aCommandLoadsNothingOfAWindow() throws Exception {
        Ran.briefing("new", folder.resolve("a.briefing")).ends(0);
        String loaded = loadedBy("themes", folder.resolve("a.briefing").toString());
        assertTrue(loaded.contains("org.briefingbuilder.cli.ThemesCommand "), "the command ran");
        for (String window : List.of("javafx.", "com.sun.javafx.", "java.awt.", "javax.swing.")) {
            assertFalse(loaded.contains("] " + window), window);
        }
        for (String unused : List.of("org.apache.pdfbox.", "tools.jackson.databind.")) {
            assertFalse(loaded.contains("] " + unused), unused);
        }
    }

    @Test
    void helpListsEveryCommand() {
        String help = Ran.briefing("--help").ends(0).out();
        Commands.names().forEach(name -> assertTrue(help.contains("\n  " + name + " "), name));
        assertEquals(help, Ran.briefing().ends(0).out());
    }

    @Test
    void everyCommandExplainsItself() {
        for (String name : Commands.names()) {
            String help = Ran.briefing(name, "--help").ends(0).out();
            assertTrue(help.contains("Usage: briefing " + name), help);
            assertEquals(help.contains("--json"), help.contains("JSON: {"), name);
        }
    }

    @Test
    void theCompletionScriptKnowsEveryCommand() {
        String script = Ran.briefing("completion").ends(0).out();
        Commands.names().forEach(name -> assertTrue(script.contains("_picocli_briefing_" + name)));
    }

    private String loadedBy(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xlog:class+load:file=" + log,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        builder.redirectOutput(new File(folder.toFile(), "out"));
        builder.redirectError(new File(folder.toFile(), "err"));
        assertEquals(0, builder.start().waitFor(), () -> read(folder.resolve("err")));
        assertEquals("", read(folder.resolve("err")));
        return read(log);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
