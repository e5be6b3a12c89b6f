package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.text.Folding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads every broken and hostile file of the corpus that lies beside the project in one run, two
/// at once, and compares what comes of each with what is expected of it. Meanwhile somebody listens
/// where those files would like to connect to.
@Tag("slow")
class HostileFilesTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    /// What came of a file.
    ///
    /// @param refusal the problem's key; empty when it was read
    private record Came(String refusal, String text, List<String> warnings, double seconds) {
        boolean isRead() {
            return refusal.isEmpty();
        }
    }

    @Test
    void eachFileComesOutAsExpectedAndNothingElseHappens() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS));
        List<Path> files;
        try (Stream<Path> all = Files.walk(CORPUS.resolve("bad"))) {
            files =
                    all.filter(Files::isRegularFile)
                            // projects of other programs are not documents
                            .filter(f -> !f.toString().matches(".*\\.(?:qdpx|qdc|sqlite3?)"))
                            .sorted()
                            .toList();
        }
        Map<Path, Came> came = readAll(files);
        List<String> odd = new ArrayList<>();
        for (JsonNode spec :
                JsonMapper.builder()
                        .build()
                        .readTree(CORPUS.resolve("expectations.json").toFile())) {
            Came of = came.get(CORPUS.resolve(spec.path("path").asString("")));
            if (of != null) {
                against(spec, of).ifPresent(odd::add);
            }
        }
        came.forEach(
                (file, of) -> {
                    if (of.refusal().equals("import.crashed")
                            || !of.isRead() && !of.refusal().startsWith("import.")) {
                        odd.add(file + ": " + of.refusal());
                    }
                });
        assertEquals(List.of(), odd);
        assertTrue(came.size() > 100, "looked at " + came.size());
    }

    @Test
    void thoseTooLargeToKeepAreMadeAndReadAsWell(@TempDir Path folder) throws Exception {
        Path script = CORPUS.resolve("make_bad.py");
        assumeTrue(Files.exists(script));
        Files.copy(script, folder.resolve("make_bad.py"));
        Process making;
        try {
            making =
                    new ProcessBuilder("python3", "make_bad.py", "--big")
                            .directory(folder.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException noPython) {
            assumeTrue(false, "no python3");
            return;
        }
        assertTrue(making.waitFor(10, TimeUnit.MINUTES));
        Path made = folder.resolve("bad/made");
        List<Path> big =
                Stream.of(
                                "pdf/flate-bomb-double.pdf",
                                "docx/bomb-one-part.docx",
                                "odt/bomb-content.odt",
                                "epub/bomb-chapter.epub",
                                "txt/one-line-50mb.txt")
                        .map(made::resolve)
                        .toList();
        Map<Path, Came> came = readAll(big);
        for (Path file : big.subList(1, 4)) {
            assertEquals("import.expands", of(came, file).refusal(), file.toString());
        }
        assertTrue(!of(came, big.getFirst()).refusal().equals("import.crashed"));
        Came line = of(came, big.getLast());
        assertTrue(
                line.isRead() && line.text().length() > 10_000_000
                        || line.refusal().equals("import.too-heavy"),
                line.refusal());
    }

    /// Reads all, and sees that nothing is left behind.
    private static Map<Path, Came> readAll(List<Path> files) throws Exception {
        int descriptors = descriptors();
        Set<Path> before = planted();
        Map<Path, Came> came = new HashMap<>();
        AtomicInteger connections = new AtomicInteger();
        try (Listening _ = new Listening(connections)) {
            try (Intake intake = new Intake();
                    ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Map<Path, Future<Came>> reading = new HashMap<>();
                files.forEach(f -> reading.put(f, threads.submit(() -> read(intake, f))));
                for (Path file : files) {
                    came.put(file, of(reading, file).get(5, TimeUnit.MINUTES));
                }
            }
        }
        came.forEach(
                (file, of) -> {
                    if (of.seconds() > 10) {
                        System.out.printf(
                                "%s: %s after %.1f s%n",
                                file.getFileName(),
                                of.isRead() ? "read" : of.refusal(),
                                of.seconds());
                    }
                });
        assertEquals(0, connections.get());
        assertTrue(descriptors() < descriptors + 20, "descriptors are left open");
        assertEquals(before, planted());
        return came;
    }

    /// What the hostile files would leave where anyone may write.
    private static Set<Path> planted() throws IOException {
        try (Stream<Path> left = Files.list(Path.of("/tmp"))) {
            return left.filter(f -> f.getFileName().toString().startsWith("bb-"))
                    .collect(Collectors.toSet());
        }
    }

    private static <T> T of(Map<Path, T> all, Path file) {
        return Objects.requireNonNull(all.get(file));
    }

    private static Came read(Intake intake, Path file) {
        long began = System.nanoTime();
        try {
            Reading reading = intake.read(file, false, Progress.NONE);
            CorpusTest.check(reading);
            return new Came("", reading.text(), reading.warnings(), since(began));
        } catch (Problem problem) {
            return new Came(problem.key(), "", List.of(), since(began));
        }
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /// Something that should not be as it is.
    private static Optional<String> against(JsonNode spec, Came came) {
        String path = spec.path("path").asString("");
        String outcome = spec.path("outcome").asString("");
        String is = path + " [" + outcome + "] ";
        for (JsonNode forbidden : spec.path("forbid")) {
            if (came.text().contains(forbidden.asString(""))) {
                return Optional.of(is + "has " + forbidden.asString(""));
            }
        }
        boolean open = outcome.contains(" or ") && !outcome.startsWith("refuse:");
        boolean mustBeRefused = outcome.startsWith("refuse") && !open;
        boolean mustBeRead =
                !outcome.contains("refuse")
                        && !outcome.startsWith("says")
                        && !outcome.contains("no text")
                        && (!spec.path("expect").isEmpty()
                                || outcome.matches("(?:imports|readable|text imported).*")
                                        && !open);
        if (mustBeRefused && came.isRead() && !came.warnings().contains("import.wrong-ending")) {
            return Optional.of(is + "was read, with " + came.warnings());
        }
        if (mustBeRead && !came.isRead()) {
            return Optional.of(is + came.refusal());
        }
        if (came.isRead()) {
            for (JsonNode expected : spec.path("expect")) {
                String words = expected.path("text").asString("");
                if (Folding.of(came.text()).find(words).isEmpty()) {
                    return Optional.of(is + "lacks " + words);
                }
            }
            if (outcome.contains("with warning") && came.warnings().isEmpty()) {
                return Optional.of(is + "says no word");
            }
        }
        return Optional.empty();
    }

    private static int descriptors() {
        String[] open = Path.of("/proc/self/fd").toFile().list();
        return open == null ? 0 : open.length;
    }

    /// Counts who connects to port 9 of this machine; where that cannot be listened on, nobody is
    /// counted.
    private static final class Listening implements AutoCloseable {
        private final Optional<ServerSocket> socket;

        Listening(AtomicInteger connections) throws IOException {
            socket = open();
            socket.ifPresent(
                    s ->
                            Thread.ofPlatform()
                                    .daemon()
                                    .start(
                                            () -> {
                                                while (!s.isClosed()) {
                                                    try {
                                                        s.accept().close();
                                                        connections.incrementAndGet();
                                                    } catch (IOException closed) {
                                                        return;
                                                    }
                                                }
                                            }));
        }

        private static Optional<ServerSocket> open() throws IOException {
            try {
                return Optional.of(new ServerSocket(9, 50, InetAddress.getLoopbackAddress()));
            } catch (BindException notAllowed) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            if (socket.isPresent()) {
                socket.get().close();
            }
        }
    }
}
