package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes files into a project: reads each, leaves out what cannot be read or is there already, and
/// adds the others in one edit. When it is stopped nothing has changed.
public final class Importing {

    private final Project project;
    private final FileReader reader;
    private final Session session;

    public Importing(Project project, FileReader reader, Session session) {
        this.project = project;
        this.reader = reader;
        this.session = session;
    }

    /// @param imported in the order of the library
    public record Result(List<Imported> imported, List<RefusedFile> refused) {
        public Result {
            imported = List.copyOf(imported);
            refused = List.copyOf(refused);
        }
    }

    public record Imported(Path file, Source source) {}

    public record RefusedFile(Path file, Problem problem) {}

    /// @param files folders are walked
    /// @param raw keep page furniture in the clean text
    /// @throws Problem `import.nothing` when the folders hold no file
    /// @throws Progress.Stopped when the user stopped it
    public Result run(List<Path> files, boolean raw, Progress progress) {
        return new Run(raw, progress).over(files);
    }

    /// One run.
    private final class Run {
        private final boolean raw;
        private final Progress progress;
        private final Stamp stamp = session.stamp();
        private final List<RefusedFile> refused = new ArrayList<>();
        private final Map<String, Imported> read = new HashMap<>();
        private final List<Imported> inOrder = new ArrayList<>();
        private final Map<String, Deposit> deposits = new HashMap<>();

        Run(boolean raw, Progress progress) {
            this.raw = raw;
            this.progress = progress;
        }

        Result over(List<Path> files) {
            Walk walk = Walk.of(files, project.file());
            refused.addAll(walk.refused());
            if (walk.files().isEmpty() && refused.isEmpty()) {
                throw new Problem("import.nothing");
            }
            long done = 0;
            for (Path file : walk.files()) {
                progress.report("progress.import", done++, walk.files().size());
                take(file);
            }
            progress.report("progress.import", done, walk.files().size());
            Contents after = inOrder.isEmpty() ? project.contents() : write();
            return new Result(
                    inOrder.stream()
                            .filter(i -> read.containsValue(i))
                            .map(i -> added(i, after))
                            .toList(),
                    refused);
        }

        private void take(Path file) {
            try {
                Reading reading = reader.read(file, raw, progress);
                Deposit original = Deposit.original(reading.original());
                existing(project.contents(), original.digest())
                        .or(
                                () ->
                                        Optional.ofNullable(read.get(original.digest()))
                                                .map(Imported::source))
                        .ifPresent(
                                there -> {
                                    throw duplicate(file, there);
                                });
                Imported imported = new Imported(file, source(reading, original));
                read.put(original.digest(), imported);
                inOrder.add(imported);
            } catch (Problem problem) {
                refused.add(new RefusedFile(file, problem));
            }
        }

        private Source source(Reading reading, Deposit original) {
            Deposit rawText = Deposit.text(reading.raw());
            Deposit text = Deposit.text(reading.text());
            List.of(original, rawText, text).forEach(d -> deposits.put(d.digest(), d));
            return new Source(
                    session.ids().source(),
                    1,
                    whole(reading.reference()),
                    reading.file(),
                    reading.format(),
                    original.digest(),
                    rawText.digest(),
                    text.digest(),
                    reading.outline(),
                    reading.removed(),
                    Words.count(reading.text()),
                    reading.incomplete(),
                    reading.warnings(),
                    Optional.empty(),
                    stamp);
        }

        /// Without halves of surrogate pairs, such as are left where a long title was cut: a file
        /// cannot hold them.
        private static Reference whole(Reference r) {
            return new Reference(
                    whole(r.title()),
                    r.authors().stream().map(Run::whole).toList(),
                    whole(r.byline()),
                    whole(r.publisher()),
                    r.date(),
                    whole(r.url()),
                    whole(r.language()),
                    r.kind());
        }

        private static String whole(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        private Contents write() {
            return Project.await(project.edit(deposits.values(), this::edit)).contents();
        }

        /// Somebody may have imported the same file since it was looked for.
        private Edit edit(Contents newest) {
            List<Source> fresh = new ArrayList<>();
            for (Imported imported : inOrder) {
                String digest = imported.source().original();
                Optional<Source> there = existing(newest, digest);
                if (there.isPresent()) {
                    read.remove(digest);
                    refused.add(
                            new RefusedFile(
                                    imported.file(), duplicate(imported.file(), there.get())));
                } else {
                    fresh.add(imported.source());
                }
            }
            return SourceEdits.add(newest, fresh, stamp);
        }

        private static Imported added(Imported imported, Contents contents) {
            return new Imported(
                    imported.file(), contents.source(imported.source().id()).orElseThrow());
        }

        private static Optional<Source> existing(Contents contents, String original) {
            return contents.sources().stream()
                    .filter(source -> source.original().equals(original))
                    .findFirst();
        }

        private static Problem duplicate(Path file, Source there) {
            return new Problem(
                    "import.duplicate",
                    String.valueOf(file.getFileName()),
                    there.title(),
                    there.id());
        }
    }
}
