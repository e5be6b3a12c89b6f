package org.briefingbuilder.intake;

import org.briefingbuilder.job.Progress;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The program that reads words from pictures, when it is installed. Each page is a process of its
/// own with a deadline; its files lie in a folder that is removed whatever happens.
final class Tesseract {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long LARGEST_ANSWER = 16L << 20;
    private static final int COLUMNS = 12;

    private final Path program;
    private final String languages;

    /// A word as it was read.
    ///
    /// @param paragraph a number that its neighbours in one paragraph share
    /// @param line a number that its neighbours on one line share
    /// @param left of its place on the picture, in pixels, as are the next three
    /// @param sure how sure the machine is, from 0 to 100
    record Word(
            int paragraph,
            int line,
            int left,
            int top,
            int width,
            int height,
            String text,
            float sure) {}

    private Tesseract(Path program, String languages) {
        this.program = program;
        this.languages = languages;
    }

    /// @param languages as the program names them: `eng`, `eng+urd`
    static Optional<Tesseract> find(String languages) {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            for (String name : List.of("tesseract", "tesseract.exe")) {
                Path program = Path.of(folder.isBlank() ? "." : folder, name);
                if (!folder.isBlank() && Files.isExecutable(program)) {
                    return Optional.of(new Tesseract(program, languages));
                }
            }
        }
        return Optional.empty();
    }

    /// @param grey one byte for each pixel, row by row
    /// @throws IOException when the program fails or takes too long
    /// @throws Progress.Stopped when `progress` says so
    List<Word> read(int width, int height, byte[] grey, Progress progress, long done, long total)
            throws IOException {
        Path folder = Files.createTempDirectory("briefing-scan");
        try {
            Path picture = folder.resolve("page.pgm");
            try (OutputStream out = Files.newOutputStream(picture)) {
                out.write(
                        ("P5 " + width + " " + height + " 255\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(grey);
            }
            return words(run(folder, progress, done, total));
        } finally {
            remove(folder);
        }
    }

    private String run(Path folder, Progress progress, long done, long total) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        program.toString(),
                        "page.pgm",
                        "words",
                        "-l",
                        languages,
                        "--dpi",
                        "300",
                        "tsv");
        builder.directory(folder.toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            long until = System.nanoTime() + LONGEST.toNanos();
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                progress.report("progress.recognise", done, total);
                if (System.nanoTime() > until) {
                    throw new IOException("takes too long");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            process.destroyForcibly();
        }
        Path answer = folder.resolve("words.tsv");
        if (process.exitValue() != 0
                || !Files.isRegularFile(answer)
                || Files.size(answer) > LARGEST_ANSWER) {
            throw new IOException("no answer");
        }
        return Files.readString(answer, StandardCharsets.UTF_8);
    }

    /// The words of the program's table: level, page, block, paragraph, line, word, place (four
    /// columns), certainty, text.
    static List<Word> words(String table) {
        List<Word> words = new ArrayList<>();
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            int paragraph = Integer.parseInt(cells[2]) * 1000 + Integer.parseInt(cells[3]);
            words.add(
                    new Word(
                            paragraph,
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[6]),
                            Integer.parseInt(cells[7]),
                            Integer.parseInt(cells[8]),
                            Integer.parseInt(cells[9]),
                            cells[11].strip(),
                            Float.parseFloat(cells[10])));
        }
        return words;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            folder.toFile().deleteOnExit();
        }
    }
}
