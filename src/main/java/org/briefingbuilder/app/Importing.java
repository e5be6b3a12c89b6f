package org.briefingbuilder.app;

import org.briefingbuilder.edits.MarkupEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes files into a project: reads each, leaves out what cannot be read or is there already, and
/// adds the others: all in one edit, or some at a time as they come in.
public final class Importing {

    /// Sources are added in edits of at most so many, or of what came in within [#PAUSE].
    private static final int BATCH = 20;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Bytes that wait for the one edit before they are kept ahead of it.
    private static final long AHEAD = 2 << 20;

    private final Project project;
    private final FileReader reader;
    private final Session session;
    private final boolean takesOver;

    public Importing(Project project, FileReader reader, Session session) {
        this(project, reader, session, false);
    }

    private Importing(Project project, FileReader reader, Session session, boolean takesOver) {
        this.project = project;
        this.reader = reader;
        this.session = session;
        this.takesOver = takesOver;
    }

    /// Makes passages and notes at once of what was marked and written in the files.
    public Importing takingOver() {
        return new Importing(project, reader, session, true);
    }

    /// @param imported in the order of the library
    /// @param stopped whether the user stopped it before every file was read
    public record Result(List<Imported> imported, List<RefusedFile> refused, boolean stopped) {
        public Result {
            imported = List.copyOf(imported);
            refused = List.copyOf(refused);
        }
    }

    /// @param file as it was named; of an attachment, the file that holds it and its own name as
    ///   one path: `mail.eml/minutes.pdf`
    /// @param like what it resembles among the sources that were there before it
    public record Imported(Path file, Source source, Optional<Resembling.Resemblance> like) {}

    /// @param file as of [Imported]
    public record RefusedFile(Path file, Problem problem) {}

    /// A source that was read and is not in the project yet, with what its document brought along.
    private record Fresh(
            Path file, Source source, Optional<Resembling.Resemblance> like, List<Item> brought) {
        Fresh {
            brought = List.copyOf(brought);
        }
    }

    /// How far one file is.
    public sealed interface FileState {
        record Waiting() implements FileState {}

        record Reading() implements FileState {}

        /// It is a source of the project now.
        ///
        /// @param like what it resembles among the sources that were there before it
        record Added(Source source, Optional<Resembling.Resemblance> like) implements FileState {

            public Added(Source source) {
                this(source, Optional.empty());
            }
        }

        record Refused(Problem problem) implements FileState {}

        /// The user stopped the import before it was added.
        record Stopped() implements FileState {}
    }

    /// Is told how far each file is: one thing at a time, on the thread that imports or on one that
    /// reads.
    @FunctionalInterface
    public interface Listener {
        void on(Path file, FileState state);
    }

    /// Adds all in one edit; when it is stopped nothing has changed.
    ///
    /// @param files folders are walked
    /// @param raw keep page furniture in the clean text
    /// @throws Problem `import.nothing` when the folders hold no file
    /// @throws Progress.Stopped when the user stopped it
    public Result run(List<Path> files, boolean raw, Progress progress) {
        return new Run(raw, progress, (_, _) -> {}).atOnce(files);
    }

    /// Adds the sources as they come in, in an edit of at most 20 and at least about every second.
    /// When it is stopped, what was read is added and stays.
    ///
    /// @param files folders are walked
    /// @param raw keep page furniture in the clean text
    /// @throws Problem `import.nothing` when the folders hold no file; another when an edit cannot
    ///   be written, what was added before stays then
    public Result runBySteps(List<Path> files, boolean raw, Listener listener, Progress progress) {
        return new Run(raw, progress, listener).bySteps(files);
    }

    /// One run.
    private final class Run {
        private final boolean raw;
        private final Progress progress;
        private final Listener listener;

        /// One for all edits of the run, so that they are taken back together.
        private final Stamp stamp = session.stamp();

        private final List<RefusedFile> refused = new ArrayList<>();
        private final List<Imported> added = new ArrayList<>();

        /// The sources that are there or read already, by the digests of their originals.
        private final Map<String, Source> known = byOriginal(project.contents());

        private final Resembling resembling = new Resembling();

        /// What is read and not added yet.
        private final List<Fresh> fresh = new ArrayList<>();

        private final Map<String, Deposit> deposits = new HashMap<>();

        /// Clean texts by the ids of their sources, as long as markups are taken over.
        private final Map<String, String> texts = new HashMap<>();

        Run(boolean raw, Progress progress, Listener listener) {
            this.raw = raw;
            this.progress = progress;
            this.listener = listener;
        }

        Result atOnce(List<Path> inputs) {
            List<Path> files = walked(inputs);
            try (ReadAhead ahead = ahead(files)) {
                for (Path file : files) {
                    take(file, ahead);
                    keepAhead();
                }
            }
            progress.report("progress.import", files.size(), files.size());
            write();
            return new Result(added, refused, false);
        }

        Result bySteps(List<Path> inputs) {
            List<Path> files = walked(inputs);
            int next = 0;
            boolean stopped = false;
            try (ReadAhead ahead = ahead(files)) {
                try {
                    Instant last = session.clock().instant();
                    while (next < files.size()) {
                        take(files.get(next), ahead);
                        next++;
                        Instant now = session.clock().instant();
                        if (fresh.size() >= BATCH || !now.isBefore(last.plus(PAUSE))) {
                            write();
                            last = now;
                        }
                    }
                    progress.report("progress.import", files.size(), files.size());
                } catch (Progress.Stopped stop) {
                    stopped = next < files.size();
                    ahead.close();
                    for (; next < files.size(); next++) {
                        keepRead(files.get(next), ahead);
                    }
                }
            }
            write();
            return new Result(added, refused, stopped);
        }

        /// What is read is kept while the next files are read, so that the edit itself is quick.
        private void keepAhead() {
            long bytes = 0;
            for (Deposit deposit : deposits.values()) {
                bytes += deposit.size();
            }
            if (bytes < AHEAD) {
                return;
            }
            List<String> clean = fresh.stream().map(f -> f.source().text()).toList();
            clean = clean.stream().filter(deposits::containsKey).toList();
            if (Project.await(project.keep(deposits.values(), clean))) {
                deposits.clear();
            }
        }

        private ReadAhead ahead(List<Path> files) {
            return new ReadAhead(
                    files, reader, raw, progress, file -> tell(file, new FileState.Reading()));
        }

        /// After a stop: what is read already is kept, the others are left.
        private void keepRead(Path file, ReadAhead ahead) {
            Optional<Prepared> read = ahead.takeReady();
            if (read.isEmpty()) {
                tell(file, new FileState.Stopped());
                return;
            }
            try {
                take(file, read.get(), Optional.empty());
            } catch (Problem problem) {
                refuse(file, problem);
            }
        }

        private List<Path> walked(List<Path> inputs) {
            Walk walk = Walk.of(inputs, project.file());
            walk.refused().forEach(file -> refuse(file.file(), file.problem()));
            if (walk.files().isEmpty() && refused.isEmpty()) {
                throw new Problem("import.nothing");
            }
            walk.files().forEach(file -> tell(file, new FileState.Waiting()));
            return walk.files();
        }

        private void take(Path file, ReadAhead ahead) {
            try {
                take(file, ahead.take(), Optional.empty());
            } catch (Problem problem) {
                refuse(file, problem);
            }
        }

        /// A file that was read, and those inside of it, tied to it.
        ///
        /// @throws Problem when it is there already
        private void take(Path file, Prepared prepared, Optional<String> within) {
            Reading reading = prepared.reading();
            Deposit original = prepared.original();
            Source there = known.get(original.digest());
            if (there != null) {
                throw duplicate(file, there);
            }
            Source source = ReadSource.of(prepared, session, deposits).withWithin(within);
            known.put(original.digest(), source);
            if (takesOver) {
                texts.put(source.id(), reading.text());
            }
            List<Item> brought =
                    Brought.of(source, reading.text(), reading.remarks(), session).items();
            fresh.add(
                    new Fresh(
                            file,
                            source,
                            resembling.of(
                                    project.contents(), source, reading.text(), project::text),
                            brought));
            for (Prepared inner : prepared.attached()) {
                Path name = inside(file, inner.reading().file());
                tell(name, new FileState.Reading());
                try {
                    take(name, inner, Optional.of(source.id()));
                } catch (Problem problem) {
                    refuse(name, problem);
                }
            }
            reading.refused().forEach(r -> refuse(inside(file, r.file()), r.problem()));
        }

        /// Only shown, never opened: what the file calls what is in it, made fit for a path.
        private static Path inside(Path file, String name) {
            String tidy = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
            return file.resolve(tidy.isEmpty() || tidy.matches("\\.+") ? "_" : tidy);
        }

        /// The listener hears one thing at a time.
        private void tell(Path file, FileState state) {
            synchronized (listener) {
                listener.on(file, state);
            }
        }

        private void refuse(Path file, Problem problem) {
            refused.add(new RefusedFile(file, problem));
            tell(file, new FileState.Refused(problem));
        }

        /// Adds what is read. A large file that is no longer what was read is left out.
        private void write() {
            while (!fresh.isEmpty()) {
                try {
                    writeFresh();
                } catch (Problem problem) {
                    if (!problem.key().equals("content.changed-meanwhile")) {
                        throw problem;
                    }
                    leaveOut(String.valueOf(problem.args().getFirst()), problem);
                }
            }
        }

        /// Leaves out a file and what is inside of it.
        private void leaveOut(String digest, Problem why) {
            Set<String> out = new HashSet<>();
            List<Fresh> changed = new ArrayList<>();
            for (Fresh one : fresh) {
                Source source = one.source();
                if (source.original().equals(digest)
                        || source.within().filter(out::contains).isPresent()) {
                    out.add(source.id());
                    changed.add(one);
                }
            }
            if (changed.isEmpty()) {
                throw why;
            }
            fresh.removeAll(changed);
            for (Fresh one : changed) {
                deposits.remove(one.source().original());
                known.remove(one.source().original());
                String name = String.valueOf(one.file().getFileName());
                refuse(one.file(), new Problem(why, "import.changed", name));
            }
        }

        /// Somebody may have imported the same file since it was looked for.
        private void writeFresh() {
            Map<String, Source> doubles = new HashMap<>();
            Contents after =
                    Project.await(project.edit(deposits.values(), now -> edit(now, doubles)))
                            .contents();
            for (Fresh imported : fresh) {
                Source there = doubles.get(imported.source().original());
                if (there != null) {
                    refuse(imported.file(), duplicate(imported.file(), there));
                } else {
                    Source source = after.source(imported.source().id()).orElseThrow();
                    added.add(new Imported(imported.file(), source, imported.like()));
                    tell(imported.file(), new FileState.Added(source, imported.like()));
                }
            }
            fresh.clear();
            deposits.clear();
        }

        private Edit edit(Contents now, Map<String, Source> doubles) {
            Map<String, Source> there = byOriginal(now);
            List<Source> sources = new ArrayList<>();
            List<Item> brought = new ArrayList<>();
            Map<String, String> twins = new HashMap<>();
            for (Fresh imported : fresh) {
                String original = imported.source().original();
                Source same = there.get(original);
                if (same != null) {
                    doubles.put(original, same);
                    twins.put(imported.source().id(), same.id());
                } else {
                    Optional<String> within = imported.source().within();
                    sources.add(
                            imported.source()
                                    .withWithin(within.map(id -> twins.getOrDefault(id, id))));
                    brought.addAll(imported.brought());
                }
            }
            Edit edit = SourceEdits.add(now, sources, brought, stamp);
            return takesOver ? withMarkups(now, edit) : edit;
        }

        private Edit withMarkups(Contents now, Edit added) {
            List<Change> changes = new ArrayList<>();
            List<Change> taken = new ArrayList<>();
            for (Change change : added.changes()) {
                if (change.after().orElse(null) instanceof Source source) {
                    changes.add(Change.added(MarkupEdits.withoutMarkups(source)));
                    taken.addAll(
                            MarkupEdits.taken(
                                    now,
                                    source,
                                    texts.getOrDefault(source.id(), ""),
                                    session.ids(),
                                    session.stamp()));
                } else {
                    taken.add(change);
                }
            }
            changes.addAll(taken);
            return new Edit(added.name(), added.about(), added.stamp(), changes);
        }

        private static Map<String, Source> byOriginal(Contents contents) {
            Map<String, Source> sources = new HashMap<>();
            contents.sources().forEach(source -> sources.putIfAbsent(source.original(), source));
            return sources;
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
