package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class ImportingTest {

    @TempDir Path folder;
    private final Session session = Example.session(3);
    private Project project;

    @BeforeEach
    void create() throws IOException {
        project =
                Project.create(
                        folder.resolve("p.briefing"), session, Project.IN_LINE, Project.IN_LINE);
        Files.createDirectories(folder.resolve("b/inner"));
        Files.createDirectories(folder.resolve(".hidden"));
        write("b/inner/two.txt", "two words");
        write("b/one.txt", "one");
        write("a.txt", "a b c");
        write("z.bad", "cannot be read");
        write(".hidden/secret.txt", "hidden");
        write("b/.secret.txt", "hidden too");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aFolderIsWalkedAndAllItsFilesAreOneEdit() {
        Importing.Result result = run(List.of(folder), Progress.NONE);
        assertEquals(
                List.of("a.txt", "two.txt", "one.txt"),
                result.imported().stream().map(i -> i.source().file()).toList());
        assertEquals(
                List.of(1, 2, 3), result.imported().stream().map(i -> i.source().order()).toList());
        assertEquals(
                List.of(3, 2, 1), result.imported().stream().map(i -> i.source().words()).toList());
        assertEquals(1, result.refused().size());
        assertEquals("import.bad", result.refused().getFirst().problem().key());
        assertEquals(2, project.log().size());
        Source two = result.imported().get(1).source();
        assertEquals(two, project.contents().source(two.id()).orElseThrow());
        assertEquals("two words", project.text(two.text()));
        assertEquals("raw two words", project.text(two.raw()));
        assertEquals(
                "two words", new String(project.original(two.original()), StandardCharsets.UTF_8));
        assertEquals(List.of(), project.check());
        assertTrue(Project.await(project.undo(session.stamp())).isPresent());
        assertEquals(List.of(), project.contents().sources());
    }

    @Test
    void aFileThatIsThereAlreadyIsRefusedByName() throws IOException {
        Path copy = write("copy.txt", "a b c");
        Importing.Result both = run(List.of(folder.resolve("a.txt"), copy), Progress.NONE);
        assertEquals(1, both.imported().size());
        assertEquals("import.duplicate", both.refused().getFirst().problem().key());
        Importing.Result again = run(List.of(copy), Progress.NONE);
        assertEquals(List.of(), again.imported());
        assertEquals(
                List.of("copy.txt", "Title of a.txt", both.imported().getFirst().source().id()),
                again.refused().getFirst().problem().args());
        assertEquals(2, project.log().size());
    }

    @Test
    void anImportThatIsStoppedLeavesNothing() {
        Contents before = project.contents();
        Progress stop =
                (what, done, total) -> {
                    if (done == 2) {
                        throw new Progress.Stopped();
                    }
                };
        assertThrows(Progress.Stopped.class, () -> run(List.of(folder), stop));
        assertSame(before, project.contents());
        assertEquals(1, project.log().size());
    }

    @Test
    void stepByStepWhatWasReadBeforeTheStopStays() {
        Map<String, List<String>> told = new TreeMap<>();
        Progress stop =
                (what, done, total) -> {
                    if (what.equals("progress.import") && done == 2) {
                        throw new Progress.Stopped();
                    }
                };
        Importing.Result result =
                new Importing(project, ImportingTest::reading, still())
                        .runBySteps(
                                List.of(folder),
                                false,
                                (file, state) ->
                                        told.computeIfAbsent(
                                                        String.valueOf(file.getFileName()),
                                                        _ -> new ArrayList<>())
                                                .add(state.getClass().getSimpleName()),
                                stop);
        assertTrue(result.stopped());
        assertEquals(2, result.imported().size());
        assertEquals(2, project.contents().sources().size());
        assertEquals(2, project.log().size());
        assertEquals(List.of("Waiting", "Reading", "Added"), told.get("a.txt"));
        assertEquals(List.of("Waiting", "Stopped"), told.get("one.txt"));
        Importing.Result rest = bySteps(List.of(folder), Progress.NONE);
        assertEquals(List.of("one.txt"), names(rest));
        assertEquals(
                List.of("import.duplicate", "import.duplicate", "import.bad"),
                rest.refused().stream().map(r -> r.problem().key()).toList());
        assertFalse(rest.stopped());
    }

    @Test
    void stepByStepAFileThatWasBeingReadAtTheStopIsNotThere() {
        Progress stop =
                (what, done, total) -> {
                    if (what.equals("progress.read")) {
                        throw new Progress.Stopped();
                    }
                };
        Importing.Result result = bySteps(List.of(folder), stop);
        assertTrue(result.stopped());
        assertEquals(List.of(), result.imported());
        assertEquals(1, project.log().size());
    }

    @Test
    void aThousandFilesAreFiftyEditsThatAreTakenBackAndDoneAgainTogether() {
        List<Path> files = files(1000);
        Importing.Result result =
                new Importing(project, (file, _, _) -> made(file), still())
                        .runBySteps(files, false, (_, _) -> {}, Progress.NONE);
        assertEquals(1000, result.imported().size());
        assertEquals(51, project.log().size());
        List<Source> sources = project.contents().sources();
        assertEquals("no0.txt", sources.getFirst().file());
        assertEquals("no999.txt", sources.getLast().file());
        Project.await(project.undo(session.stamp()));
        assertEquals(List.of(), project.contents().sources());
        Project.await(project.redo(session.stamp()));
        assertEquals(sources, project.contents().sources());
        assertTrue(project.redoable().isEmpty());
    }

    @Test
    void twoImportsAreTwoStepsBack() {
        run(List.of(folder.resolve("a.txt")), Progress.NONE);
        run(List.of(folder.resolve("b")), Progress.NONE);
        Project.await(project.undo(session.stamp()));
        assertEquals(
                List.of("a.txt"), project.contents().sources().stream().map(Source::file).toList());
    }

    @Test
    void whatIsKeptAheadOfTheEditIsNobodysUntilThen() throws IOException {
        write("b/long.txt", "copper ".repeat(400_000));
        AtomicBoolean kept = new AtomicBoolean();
        Progress stop =
                (what, done, total) -> {
                    if (what.equals("progress.import") && done == total) {
                        kept.set(true);
                        throw new Progress.Stopped();
                    }
                };
        assertThrows(Progress.Stopped.class, () -> run(List.of(folder.resolve("b")), stop));
        assertTrue(kept.get());
        assertEquals(List.of(), project.contents().sources());
        assertEquals(List.of(), project.search("copper", 5));
        assertEquals(List.of(), project.check());
        run(List.of(folder.resolve("b")), Progress.NONE);
        assertEquals(3, project.contents().sources().size());
        assertEquals(1, project.search("copper", 1).size());
    }

    @Test
    void filesAreReadAtOnceAndAddedInTheirOrder() {
        List<Path> files = files(60);
        Set<String> threads = ConcurrentHashMap.newKeySet();
        CyclicBarrier three = new CyclicBarrier(3);
        FileReader reader =
                wide(
                        3,
                        file -> {
                            threads.add(Thread.currentThread().getName());
                            meet(three);
                        });
        Importing.Result result =
                new Importing(project, reader, still())
                        .runBySteps(files, false, (_, _) -> {}, Progress.NONE);
        assertEquals(3, threads.size());
        assertEquals(files.stream().map(Path::toString).toList(), names(result));
        assertEquals(60, project.contents().sources().getLast().order());
    }

    @Test
    void aSlowFileDoesNotHoldUpThoseAfterIt() {
        List<Path> files = files(40);
        CountDownLatch others = new CountDownLatch(39);
        FileReader reader =
                wide(
                        2,
                        file -> {
                            if (file.equals(files.getFirst())) {
                                await(others);
                            } else {
                                others.countDown();
                            }
                        });
        Importing.Result result =
                new Importing(project, reader, still()).run(files, false, Progress.NONE);
        assertEquals(files.stream().map(Path::toString).toList(), names(result));
    }

    @Test
    void readAtOnceWhatWasReadBeforeTheStopStaysAndTheOthersAreLeft() {
        List<Path> files = files(40);
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        FileReader reader =
                wide(
                        2,
                        file -> {
                            if (file.equals(files.get(3)) || stop.get()) {
                                // is never read to its end
                                await(never);
                            }
                            stop.set(file.equals(files.get(20)) || stop.get());
                        });
        Map<Path, String> last = new ConcurrentHashMap<>();
        Importing.Result result;
        try {
            result =
                    new Importing(project, reader, still())
                            .runBySteps(
                                    files,
                                    false,
                                    (file, state) ->
                                            last.put(file, state.getClass().getSimpleName()),
                                    (_, _, _) -> {
                                        if (stop.get()) {
                                            throw new Progress.Stopped();
                                        }
                                    });
        } finally {
            never.countDown();
        }
        assertTrue(result.stopped());
        List<String> in = names(result);
        assertTrue(in.containsAll(List.of("no0.txt", "no1.txt", "no2.txt", "no4.txt")), "" + in);
        assertFalse(in.contains("no3.txt"));
        assertEquals("Stopped", last.get(files.get(39)));
        assertEquals(in.size(), project.contents().sources().size());
    }

    @Test
    void aRefusedFileAmongManyStandsWithItsReason() {
        List<Path> files = files(30);
        FileReader reader =
                wide(
                        2,
                        file -> {
                            if (file.equals(files.get(7))) {
                                throw new Problem("import.bad", file.toString());
                            }
                        });
        Importing.Result result =
                new Importing(project, reader, still()).run(files, false, Progress.NONE);
        assertEquals(29, result.imported().size());
        assertEquals(files.get(7), result.refused().getFirst().file());
        assertEquals("import.bad", result.refused().getFirst().problem().key());
    }

    private static Reading made(Path file) {
        String text = "words of " + file;
        return new Reading(
                file.toString(),
                "text",
                Deposit.original(text.getBytes(StandardCharsets.UTF_8)),
                Reference.titled(file.toString()),
                text,
                text,
                new Outline(List.of(), List.of()),
                List.of(),
                false,
                List.of());
    }

    private static List<Path> files(int count) {
        return IntStream.range(0, count).mapToObj(i -> Path.of("no" + i + ".txt")).toList();
    }

    /// Reads so many at once, each after `before`.
    private static FileReader wide(int width, Consumer<Path> before) {
        return new FileReader() {
            @Override
            public Reading read(Path file, boolean raw, Progress progress) {
                before.accept(file);
                return made(file);
            }

            @Override
            public int width() {
                return width;
            }
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception alone) {
            throw new AssertionError(alone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void whatSomebodyElseAddedMeanwhileIsRefused() throws IOException {
        Path first = folder.resolve("a.txt");
        Path other = write("other.txt", "other words");
        FileReader interrupted =
                (file, raw, progress) -> {
                    Reading reading = reading(file, raw, progress);
                    if (file.equals(other)) {
                        run(List.of(first), Progress.NONE);
                    }
                    return reading;
                };
        Importing.Result result =
                new Importing(project, interrupted, still())
                        .runBySteps(List.of(first, other), false, (_, _) -> {}, Progress.NONE);
        assertEquals(List.of("other.txt"), names(result));
        assertEquals("import.duplicate", result.refused().getFirst().problem().key());
        assertEquals(2, project.contents().sources().size());
    }

    private Importing.Result bySteps(List<Path> files, Progress progress) {
        return new Importing(project, ImportingTest::reading, session)
                .runBySteps(files, false, (_, _) -> {}, progress);
    }

    private static List<String> names(Importing.Result result) {
        return result.imported().stream().map(i -> i.source().file()).toList();
    }

    /// A session in which no time passes.
    private Session still() {
        return new Session("Amina", () -> Instant.EPOCH, session.ids());
    }

    @Test
    void halfACharacterInATitleDoesNotStopAnImport() {
        FileReader cut =
                (file, raw, progress) -> {
                    Reading r = reading(file, raw, progress);
                    return new Reading(
                            r.file(),
                            r.format(),
                            r.original(),
                            Reference.titled("cut \ud83d"),
                            r.raw(),
                            r.text(),
                            r.outline(),
                            r.removed(),
                            false,
                            List.of());
                };
        Importing.Result result =
                new Importing(project, cut, session)
                        .run(List.of(folder.resolve("a.txt")), false, Progress.NONE);
        assertEquals("cut ?", result.imported().getFirst().source().title());
    }

    @Test
    void aFileThatChangesBeforeItIsKeptIsLeftOutWithWhatIsInIt() {
        FileReader changing =
                (file, raw, progress) -> {
                    Reading r = reading(file, raw, progress);
                    return file.endsWith("a.txt")
                            ? unsteady(r, reading(inner(), raw, progress))
                            : r;
                };
        Importing.Result result =
                new Importing(project, changing, session)
                        .run(
                                List.of(folder.resolve("a.txt"), folder.resolve("b/one.txt")),
                                false,
                                Progress.NONE);
        assertEquals(
                List.of("one.txt"),
                result.imported().stream().map(i -> i.source().file()).toList());
        assertEquals(
                List.of("import.changed", "import.changed"),
                result.refused().stream().map(r -> r.problem().key()).toList());
        assertEquals(1, project.contents().sources().size());
    }

    private Path inner() {
        return folder.resolve("b/inner/two.txt");
    }

    /// A reading whose file is another one when it is opened again, with a file inside.
    private static Reading unsteady(Reading r, Reading inner) {
        // Not the digest of its text, which is kept under that.
        Deposit was = Deposit.original(("<p>" + r.text()).getBytes(StandardCharsets.UTF_8));
        return new Reading(
                r.file(),
                r.format(),
                new Deposit(
                        was.digest(),
                        was.kind(),
                        was.size(),
                        () -> new ByteArrayInputStream(new byte[] {1, 2, 3})),
                r.reference(),
                r.raw(),
                r.text(),
                r.outline(),
                r.removed(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(inner),
                List.of());
    }

    private Importing.Result run(List<Path> files, Progress progress) {
        return new Importing(project, ImportingTest::reading, session).run(files, false, progress);
    }

    private static Reading reading(Path file, boolean raw, Progress progress) {
        try {
            progress.report("progress.read", 0, 0);
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".bad")) {
                throw new Problem("import.bad", name);
            }
            String text = Files.readString(file);
            return new Reading(
                    name,
                    "text",
                    Deposit.original(Files.readAllBytes(file)),
                    Reference.titled("Title of " + name),
                    "raw " + text,
                    text,
                    new Outline(List.of(), List.of()),
                    List.of(),
                    false,
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
