package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the clean texts of a record's sources are looked for.
public sealed interface SourceTexts {

    /// A clean text, and where its pages and paragraphs are when that is known.
    record Read(String text, Optional<Outline> outline) {}

    /// Reads a file's clean text.
    @FunctionalInterface
    interface Reader {

        /// @param raw whether page furniture is kept
        /// @throws Problem when the file cannot be read
        String text(Path file, boolean raw);

        /// The text with its pages and paragraphs, as far as they are told.
        default Read read(Path file, boolean raw) {
            return new Read(text(file, raw), Optional.empty());
        }

        /// The text with page furniture put back, as a person may have done.
        ///
        /// @param removed what is still left out, by its place in the raw text
        /// @return empty when nothing can be put back
        default Optional<Read> restored(Path file, List<Span> removed) {
            return Optional.empty();
        }

        /// What a file holds that is a source of its own, such as what is attached to a mail, and
        /// what lies in those.
        default List<Inner> inside(Path file, boolean raw) {
            return List.of();
        }
    }

    /// A file within another.
    ///
    /// @param digest of its bytes
    record Inner(String digest, Read read) {}

    /// What was found for one source.
    sealed interface Found {

        /// The very file that was quoted from, by its digest.
        record Same(Read read) implements Found {}

        /// A file of that name with other bytes.
        record Other(Read read) implements Found {}

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

    /// What the record should say of a source; empty when nobody but the record knows.
    ///
    /// @param brief the id of the brief
    default List<OfSource> facts(OfSource source, String brief) {
        return List.of();
    }

    /// Whether a file that is the same is read as it was for the record, so that another text of it
    /// is no accident.
    ///
    /// @param generator the program that made the record
    boolean readsAs(String generator, OfSource source);

    /// The record of the brief whose pages show this text, made anew; empty when nobody knows it.
    ///
    /// @param pages as they are painted
    default Optional<Provenance> recordOf(String pages) {
        return Optional.empty();
    }

    /// Every text there is, by the name of its file.
    Map<String, String> all();

    /// The sources of a project, whose texts are found by their digests.
    ///
    /// @param generator this program and its version
    record InProject(Contents contents, UnaryOperator<String> texts, String generator)
            implements SourceTexts {

        public InProject(Contents contents, UnaryOperator<String> texts) {
            this(contents, texts, "");
        }

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
                return new Found.Same(read(same.get()));
            }
            return sources.stream()
                    .filter(s -> s.file().equals(wanted.file()))
                    .filter(s -> !others.contains(s.original()))
                    .reduce((first, later) -> later)
                    .<Found>map(s -> new Found.Other(read(s)))
                    .orElseGet(Found.Missing::new);
        }

        private Read read(Source source) {
            return new Read(texts.apply(source.text()), Optional.of(source.outline()));
        }

        /// As the brief would record it, which may be without names; or as the project has it, when
        /// the brief does not quote it any more.
        @Override
        public List<OfSource> facts(OfSource wanted, String brief) {
            List<Source> quoted =
                    contents.brief(brief)
                            .map(
                                    b -> {
                                        Shield shield = Shield.of(b, contents);
                                        return Quoted.showable(shield.brief(), shield.contents())
                                                .stream()
                                                .map(Quoted::source)
                                                .toList();
                                    })
                            .orElse(List.of());
            return Stream.concat(quoted.stream(), contents.sources().stream())
                    .filter(s -> s.original().equals(wanted.original()))
                    .filter(s -> s.text().equals(wanted.text()))
                    .map(Recording::source)
                    .distinct()
                    .toList();
        }

        @Override
        public boolean readsAs(String generator, OfSource source) {
            return true;
        }

        @Override
        public Optional<Provenance> recordOf(String pages) {
            String letters = Letters.letters(pages);
            return contents.briefs().stream()
                    .filter(b -> !b.title().isBlank())
                    .filter(b -> letters.contains(Letters.letters(b.title())))
                    .map(this::record)
                    .flatMap(Optional::stream)
                    .filter(record -> shown(record, letters) > 0)
                    .max(Comparator.comparingLong(record -> shown(record, letters)));
        }

        private static long shown(Provenance record, String letters) {
            return record.quotations().stream()
                    .filter(q -> letters.contains(Letters.letters(q.printed())))
                    .count();
        }

        private Optional<Provenance> record(Brief brief) {
            try {
                Publication publication =
                        new Publication(brief, contents, texts, Figures::unseen, generator);
                return Optional.of(publication.record());
            } catch (Problem unpublishable) {
                return Optional.empty();
            }
        }

        @Override
        public Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>();
            contents.sources().forEach(s -> all.put(s.file(), texts.apply(s.text())));
            return all;
        }
    }

    /// The files in a folder and the folders in it.
    final class InFolder implements SourceTexts {
        private static final Pattern MAIL = Pattern.compile("(?i)\\.(?:eml|mail)$");

        private final Reader reader;
        private final Map<String, Path> byDigest = new HashMap<>();
        private final Map<String, List<Path>> byName = new HashMap<>();
        private final Map<Path, String> digests = new HashMap<>();
        private final Map<Path, Read> clean = new HashMap<>();
        private final Map<String, Path> byInnerDigest = new HashMap<>();
        private boolean opened;
        private final Set<String> furnished = new HashSet<>();
        private final String generator;

        /// @throws Problem `publish.folder-missing`
        public InFolder(Path folder, Reader reader, Progress progress) {
            this(folder, reader, "", progress);
        }

        /// @param generator this program and its version, by which `reader` reads
        /// @throws Problem `publish.folder-missing`
        public InFolder(Path folder, Reader reader, String generator, Progress progress) {
            this.reader = reader;
            this.generator = generator;
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
                    return new Found.Same(read(same, source));
                }
                Path holding = holding(source.original());
                if (holding != null) {
                    return new Found.Same(inside(holding, source));
                }
                Optional<Path> other =
                        byName.getOrDefault(source.file(), List.of()).stream()
                                .filter(file -> !others.contains(digests.get(file)))
                                .findFirst();
                return other.isPresent()
                        ? new Found.Other(read(other.get(), source))
                        : new Found.Missing();
            } catch (Problem unreadable) {
                return new Found.Unreadable(unreadable);
            }
        }

        /// The mail that a file is attached to. They are opened when a source is missing, since
        /// that takes long.
        private @Nullable Path holding(String digest) {
            if (!opened) {
                opened = true;
                for (Path file : digests.keySet()) {
                    if (MAIL.matcher(file.getFileName().toString()).find()) {
                        open(file);
                    }
                }
            }
            return byInnerDigest.get(digest);
        }

        private void open(Path mail) {
            try {
                for (Inner inner : reader.inside(mail, false)) {
                    byInnerDigest.putIfAbsent(inner.digest(), mail);
                }
            } catch (Problem unreadable) {
                // What lies in it is missing then, and the finding says so.
                byInnerDigest.values().remove(mail);
            }
        }

        /// Furniture that somebody put back into it is not tried again.
        private Read inside(Path mail, OfSource source) {
            Optional<Read> first = Optional.empty();
            for (boolean raw : new boolean[] {false, true}) {
                for (Inner inner : reader.inside(mail, raw)) {
                    if (inner.digest().equals(source.original())) {
                        if (Digest.of(inner.read().text()).equals(source.text())) {
                            return inner.read();
                        }
                        first = first.isPresent() ? first : Optional.of(inner.read());
                    }
                }
            }
            if (source.removed().isPresent()) {
                furnished.add(source.original());
            }
            return first.orElseThrow();
        }

        /// The text as it was read for the record: with page furniture, without it, or with some of
        /// it.
        private Read read(Path file, OfSource source) {
            Read clean = clean(file);
            if (Digest.of(clean.text()).equals(source.text())) {
                return clean;
            }
            Read raw = reader.read(file, true);
            if (Digest.of(raw.text()).equals(source.text())) {
                return raw;
            }
            Optional<Read> restored =
                    source.removed().flatMap(removed -> reader.restored(file, removed));
            if (restored.isPresent() && !Digest.of(restored.get().text()).equals(source.text())) {
                // Furniture can come back in several ways, by the passages that were there.
                furnished.add(source.original());
                return clean;
            }
            return restored.orElse(clean);
        }

        private Read clean(Path file) {
            Read known = clean.get(file);
            if (known == null) {
                known = reader.read(file, false);
                clean.put(file, known);
            }
            return known;
        }

        /// What a machine recognised in a picture may be recognised otherwise the next time, and
        /// another version may read otherwise; neither is anybody's doing.
        @Override
        public boolean readsAs(String made, OfSource source) {
            return !generator.isEmpty()
                    && generator.equals(made)
                    && !source.isRecognised()
                    && !furnished.contains(source.original());
        }

        @Override
        public Map<String, String> all() {
            Map<String, String> all = new TreeMap<>();
            for (Path file : digests.keySet()) {
                try {
                    all.put(file.getFileName().toString(), clean(file).text());
                } catch (Problem unreadable) {
                    // It is none of the sources then.
                    continue;
                }
            }
            return all;
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

        @Override
        public boolean readsAs(String generator, OfSource source) {
            return false;
        }

        @Override
        public Map<String, String> all() {
            return Map.of();
        }
    }
}
