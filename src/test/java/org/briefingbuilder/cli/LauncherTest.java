package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The launcher script, with a class of its own in place of the program's jar: which Java it takes,
/// what it hands on. With the program laid out, one job from end to end.
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final Path SCRIPT = Path.of("src/launcher/briefing").toAbsolutePath();
    private static final Path DIST = Path.of("target/briefing-builder").toAbsolutePath();
    private static final String THIS_JAVA = System.getProperty("java.home") + "/bin/java";

    @TempDir Path folder;

    private Path script;

    @BeforeEach
    void layOut() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("the program/bin"));
        script = Files.copy(SCRIPT, bin.resolve("briefing"));
        assertTrue(script.toFile().setExecutable(true));
    }

    @Test
    void aJavaThatIsTooOldIsPassedOver() throws Exception {
        Path old = java("old", "17.0.15");
        Path fitting = java("new", "25.0.1");
        assertEquals(
                "new",
                run(Map.of("JAVA_HOME", fitting.toString(), "PATH", path(old)), script).strip());
        assertEquals(
                "new",
                run(Map.of("JAVA_HOME", old.toString(), "PATH", path(fitting)), script).strip());
    }

    @Test
    void theOneNamedOrBundledGoesFirst() throws Exception {
        Path home = java("home", "25");
        Path named = java("named", "26-ea");
        Map<String, String> both =
                Map.of("JAVA_HOME", home.toString(), "BRIEFING_JAVA", named + "/bin/java");
        assertEquals("named", run(both, script).strip());
        Path bundled = folder.resolve("the program/runtime");
        Files.move(java("bundled", "25.0.2"), bundled);
        assertEquals("bundled", run(Map.of("JAVA_HOME", home.toString()), script).strip());
    }

    @Test
    void aNamedJavaThatDoesNotFitIsSaid() throws Exception {
        Path old = java("old", "17.0.15");
        String said = run(Map.of("BRIEFING_JAVA", old + "/bin/java"), script);
        assertTrue(said.contains("BRIEFING_JAVA is no Java 25 or newer"), said);
    }

    @Test
    void linksToTheScriptAndToJavaAreFollowed() throws Exception {
        Path home = java("home", "25.0.1");
        Path java = Files.createSymbolicLink(folder.resolve("java"), home.resolve("bin/java"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), script);
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        assertEquals("home", run(Map.of("BRIEFING_JAVA", java.toString()), second).strip());
    }

    @Test
    void theWholeJobFromTheLaidOutProgram() throws Exception {
        if (!Files.exists(DIST.resolve("lib/briefing-builder.jar"))) {
            return; // before the first `mvn package` there is nothing to start
        }
        Path program = DIST.resolve("bin/briefing");
        Path project = folder.resolve("پراجیکٹ.briefing");
        Path news = Files.writeString(folder.resolve("خبر.txt"), Desk.URDU);
        Map<String, String> plain = Map.of("LANG", "C", "LC_ALL", "C", "BRIEFING_JAVA", THIS_JAVA);
        assertTrue(run(plain, program, "--version").startsWith("briefing-builder "));
        String made = run(plain, program, "new", project.toString());
        assertTrue(made.contains("پراجیکٹ.briefing"), made);
        run(plain, program, "import", project.toString(), news.toString());
        String sources = run(plain, program, "sources", project.toString());
        assertTrue(sources.contains("کئی دروازوں سے"), sources);
        assertFalse(sources.contains("WARNING"), sources);
    }

    /// A JDK that only says its name.
    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve("jdks").resolve(name);
        Path program = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.writeString(program, "#!/bin/sh\necho " + name + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return home;
    }

    private static String path(Path home) {
        return home + "/bin:" + System.getenv("PATH");
    }

    /// What the script says on both streams.
    private String run(Map<String, String> environment, Path program, String... words)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
