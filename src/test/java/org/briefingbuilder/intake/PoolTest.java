package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class PoolTest {

    private static final Limits SMALL =
            new Limits(64, Duration.ofMinutes(2), Duration.ofSeconds(30), 100 << 20, 2);

    private final Set<Long> before = children();

    @Test
    void filesAreReadAtOnceEachInAProcessOfItsOwn() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Intake intake = new Intake(SMALL);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertEquals(2, intake.width());
            // Both are stopped while they are read, at the same moment.
            Progress meet =
                    (_, _, _) -> {
                        meet(both);
                        throw new Progress.Stopped();
                    };
            for (Future<?> reading :
                    List.of(
                            threads.submit(() -> stopped(intake, meet)),
                            threads.submit(() -> stopped(intake, meet)))) {
                reading.get(1, TimeUnit.MINUTES);
            }
            assertEquals("Words.", read(intake));
        }
        allOthersEnd();
    }

    @Test
    void whatIsTooHeavyIsRefusedAndTheNextFileIsReadByAnotherProcess() {
        try (Intake intake = new Intake(SMALL.withWidth(1))) {
            assertEquals("Words.", read(intake));
            Set<Long> first = children();
            byte[] heavy = "A line of words.\n".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
            Problem problem =
                    assertThrows(
                            Problem.class,
                            () -> intake.read(heavy, "heavy.txt", false, Progress.NONE));
            assertEquals("import.too-heavy", problem.key());
            assertEquals("Words.", read(intake));
            Set<Long> then = children();
            then.removeAll(first);
            assertEquals(1, then.size());
        }
        allOthersEnd();
    }

    @Test
    void aWarmIntakeHasItsProcessBeforeTheFirstFileAndKeepsIt() {
        try (Intake intake = new Intake(SMALL)) {
            intake.warm();
            Set<Long> warm = children();
            assertEquals(before.size() + 1, warm.size());
            assertEquals("Words.", read(intake));
            assertEquals("Words.", read(intake));
            assertEquals(warm, children());
        }
    }

    @Test
    void aClosedIntakeReadsNothing() {
        Intake intake = new Intake(SMALL);
        intake.close();
        assertThrows(IllegalStateException.class, () -> read(intake));
        allOthersEnd();
    }

    private static String read(Intake intake) {
        byte[] words = "Words.".getBytes(StandardCharsets.UTF_8);
        return intake.read(words, "w.txt", false, Progress.NONE).text();
    }

    private static void stopped(Intake intake, Progress progress) {
        assertThrows(
                Progress.Stopped.class,
                () -> intake.read(IntakeTest.endless(), "endless.pdf", false, progress));
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception notTogether) {
            throw new AssertionError(notTogether);
        }
    }

    private void allOthersEnd() {
        ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child.pid()))
                .forEach(child -> child.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    /// The running processes that this one has started.
    private static Set<Long> children() {
        Set<Long> running = new HashSet<>();
        ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .forEach(child -> running.add(child.pid()));
        assertTrue(running.size() < 10);
        return running;
    }
}
