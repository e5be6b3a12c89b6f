package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Edit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A program that is killed while it writes has lost nothing that it had announced.
class KillTest {

    /// Edits that the child makes, if it lives so long.
    private static final int EDITS = 500;

    @TempDir Path folder;

    @Test
    void whatWasAnnouncedIsThereAfterAKill() throws Exception {
        kill(2, 60);
    }

    @Test
    @Tag("slow")
    void whatWasAnnouncedIsThereAfterTwentyKills() throws Exception {
        kill(20, EDITS);
    }

    private void kill(int rounds, int latest) throws Exception {
        Random random = new Random();
        for (int round = 0; round < rounds; round++) {
            Path file = folder.resolve("killed" + round + ".briefing");
            int moment = 2 + random.nextInt(latest - 2);
            long announced = killed(file, moment, round);
            assertTrue(
                    Files.exists(folder.resolve("killed" + round + ".briefing.lock")),
                    "the dead one left its lock");
            try (Project reader = Project.read(file)) {
                assertTrue(reader.log().size() >= announced, "round " + round);
            }
            try (Project project = Project.open(file, Project.IN_LINE, Project.IN_LINE)) {
                assertTrue(project.log().size() >= announced, "round " + round);
                assertEquals(List.of(), project.check(), "round " + round);
            }
            assertTrue(Files.notExists(folder.resolve("killed" + round + ".briefing.lock")));
        }
    }

    /// Kills a child in the middle of its work; gives the number of the last edit it announced.
    private long killed(Path file, int moment, long seed) throws Exception {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                file.toString(),
                                String.valueOf(seed))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long last = 0;
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                last = Long.parseLong(line);
                if (last == moment) {
                    assertHeldBy(child, file);
                    child.destroyForcibly();
                }
                line = lines.readLine();
            }
        } catch (IOException cutOff) {
            assertTrue(last >= moment, "the pipe broke by the kill");
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertTrue(last >= moment, "announced " + last + " of " + moment);
        return last;
    }

    private static void assertHeldBy(Process child, Path file) {
        Problem problem =
                assertThrows(
                        Problem.class, () -> Project.open(file, Project.IN_LINE, Project.IN_LINE));
        assertEquals("project.locked", problem.key());
        assertEquals("Amina", problem.args().get(1));
        assertEquals(String.valueOf(child.pid()), problem.args().get(3));
    }

    /// Makes edits and prints the number of each when it is announced.
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            RandomEdits edits = new RandomEdits(Long.parseLong(args[1]));
            try (Project project =
                    Project.create(
                            Path.of(args[0]), edits.session(), Project.IN_LINE, Project.IN_LINE)) {
                project.watch(told -> System.out.println(told.number()));
                for (int i = 0; i < EDITS * 2 && project.log().size() <= EDITS; i++) {
                    Edit edit = edits.next(project.contents());
                    Project.await(project.edit(edits.deposits(), _ -> edit));
                }
            }
        }
    }
}
