package org.briefingbuilder.intake.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.intake.child.Fenced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A process that tries everything a hostile document might, behind the fence and, to see that the
/// deeds can be done at all, without one.
class FenceTest {

    private static final String NEEDED = "-- needed";

    @TempDir private Path folder;

    @Test
    void behindTheFenceNothingIsReachedAndWhatReadersNeedWorks() throws Exception {
        Process process = start(Fenced.class.getName(), Prisoner.class.getName());
        DataInputStream said = new DataInputStream(process.getInputStream());
        String fence = Fenced.greeting(said);
        Map<String, String> came = results(said);
        assertEquals(0, process.waitFor());
        assumeTrue(fence.contains("landlock") && fence.contains("seccomp"), fence);
        boolean needed = false;
        for (Map.Entry<String, String> deed : came.entrySet()) {
            if (deed.getKey().equals(NEEDED)) {
                needed = true;
            } else if (needed) {
                assertEquals("done", deed.getValue(), deed.getKey());
            } else {
                assertTrue(deed.getValue().startsWith("refused"), deed.toString());
            }
        }
        assertTrue(came.size() == 20, came.toString());
        assertEquals("secret", Files.readString(folder.resolve("secret.txt")));
        assertTrue(Files.notExists(folder.resolve("written.txt")));
        assertTrue(Files.notExists(folder.resolve("made")));
    }

    @Test
    void withoutTheFenceTheSameDeedsAreDone() throws Exception {
        Process process = start(Prisoner.class.getName());
        Map<String, String> came = results(new DataInputStream(process.getInputStream()));
        for (String deed :
                List.of(
                        "read a file",
                        "list a folder",
                        "write a file",
                        "make a folder",
                        "send by UDP",
                        "delete a file")) {
            assertEquals("done", came.get(deed), deed);
        }
        assertTrue(Files.exists(folder.resolve("written.txt")));
    }

    @Test
    void onMacTheProgramOfTheSystemGoesBeforeTheCommand() {
        List<String> command =
                Profile.inside(List.of("/opt/jdk/bin/java", "-Xmx1g", "Main"), "/a/b.jar");
        assertEquals("/usr/bin/sandbox-exec", command.getFirst());
        assertEquals(List.of("-Xmx1g", "Main"), command.subList(5, command.size()));
        assertTrue(command.get(2).contains("(deny network*)"), command.get(2));
        assertTrue(command.get(2).contains("(subpath \"/a/b.jar\")"), command.get(2));
    }

    private Process start(String... main) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:-UsePerfData",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true"));
        command.addAll(List.of(main));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("PARENT", String.valueOf(ProcessHandle.current().pid()));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static Map<String, String> results(DataInputStream said) throws IOException {
        Map<String, String> results = new LinkedHashMap<>();
        for (String line : new String(said.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            int colon = line.indexOf(": ");
            results.put(
                    colon < 0 ? line : line.substring(0, colon),
                    colon < 0 ? "" : line.substring(colon + 2));
        }
        return results;
    }
}
