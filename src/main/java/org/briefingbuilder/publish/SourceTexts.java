package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.text.Digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Where the clean texts of a record's sources are looked for.
public sealed interface SourceTexts {

    /// Reads a file's clean text.
    @FunctionalInterface
    interface Reader {

        /// @param raw whether page furniture is kept
        /// @throws Problem when the file cannot be read
        String text(Path file, boolean raw);
    }

    /// What was found for one source.
    sealed interface Found {

        /// The very file that was quoted from, by its digest.
        record Same(String text) implements Found {}

        /// A file of that name with other bytes.
        record Other(String text) implements Found {}

        /// Nothing.
        record Missing() implements Found {}

        /// A file that could not be read.
        record Unreadable(Problem why) implements Found {}
    }

    /// One of [Verification#PROJECT], [Verification#FOLDER] and [Verification#RECORD].
    String against();

    /// What stands for `source`. A file of its name that is another source of the same record does
    /// not.
    ///
    /// @param others the digests of all originals in the record
    Found find(OfSource source, Set<String> others);

    /// The sources of a project, whose texts are found by their digests.
    record InProject(Contents contents, UnaryOperator<String> texts) implements SourceTexts {

        @Override
        public String against() {
            return Verification.PROJECT;
        }

        @Override
        public Found find(OfSource wanted, Set<String> others) {
            List<Source> sources = contents.sources();
            Optional<Source> same =
                    sources.stream()
                            .filter(s -> s.original().equals(wanted.original()))
                            .min(
                                    (a, b) ->
                                            Boolean.compare(
                                                    b.text().equals(wanted.text()),
                                                    a.text().equals(wanted.text())));
            if (same.isPresent()) {
                return new Found.Same(texts.apply(same.get().text()));
            }
            return sources.stream()
                    .filter(s -> s.file().equals(wanted.file()))
                    .filter(s -> !others.contains(s.original()))
                    .reduce((first, later) -> later)
                    .<Found>map(s -> new Found.Other(texts.apply(s.text())))
                    .orElseGet(Found.Missing::new);
        }
    }

    /// The files in a folder and the folders in it.
    final class InFolder implements SourceTexts {
        private final Reader reader;
        private final Map<String, Path> byDigest = new HashMap<>();
        private final Map<String, List<Path>> byName = new HashMap<>();
        private final Map<Path, String> digests = new HashMap<>();

        /// @throws Problem `publish.folder-missing`
        public InFolder(Path folder, Reader reader, Progress progress) {
            this.reader = reader;
            if (!Files.isDirectory(folder)) {
                throw new Problem("publish.folder-missing", folder.toString());
            }
            List<Path> files = files(folder);
            for (int i = 0; i < files.size(); i++) {
                progress.report("progress.look-through", i, files.size());
                add(files.get(i));
            }
        }

        private static List<Path> files(Path folder) {
            try (Stream<Path> walk = Files.walk(folder)) {
                return walk.filter(Files::isRegularFile).sorted().toList();
            } catch (IOException | UncheckedIOException unreadable) {
                throw new Problem(unreadable, "publish.folder-missing", folder.toString());
            }
        }

        private void add(Path file) {
            byName.computeIfAbsent(file.getFileName().toString(), n -> new ArrayList<>()).add(file);
            try (InputStream in = Files.newInputStream(file)) {
                String digest = Digest.of(in);
                digests.put(file, digest);
                byDigest.putIfAbsent(digest, file);
            } catch (IOException unreadable) {
                // It may still be a source by its name; reading it then says what is wrong.
                digests.put(file, "");
            }
        }

        @Override
        public String against() {
            return Verification.FOLDER;
        }

        @Override
        public Found find(OfSource source, Set<String> others) {
            Path same = byDigest.get(source.original());
            try {
                if (same != null) {
                    return new Found.Same(read(same, source.text()));
                }
                Optional<Path> other =
                        byName.getOrDefault(source.file(), List.of()).stream()
                                .filter(file -> !others.contains(digests.get(file)))
                                .findFirst();
                return other.isPresent()
                        ? new Found.Other(read(other.get(), source.text()))
                        : new Found.Missing();
            } catch (Problem unreadable) {
                return new Found.Unreadable(unreadable);
            }
        }

        /// The text as it was read for the record, with or without page furniture.
        private String read(Path file, String digest) {
            String clean = reader.text(file, false);
            if (Digest.of(clean).equals(digest)) {
                return clean;
            }
            String raw = reader.text(file, true);
            return Digest.of(raw).equals(digest) ? raw : clean;
        }
    }

    /// Nowhere: only the PDF and its record are compared.
    record Nowhere() implements SourceTexts {

        @Override
        public String against() {
            return Verification.RECORD;
        }

        @Override
        public Found find(OfSource source, Set<String> others) {
            return new Found.Missing();
        }
    }
}
