package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Salvage;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.store.ProjectFile;
import org.briefingbuilder.store.Repeat;
import org.briefingbuilder.store.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A project that is open: the only door through which it changes. Any thread may call it. An edit
/// is made on the executor `own` against the newest contents, is on disk before [#contents] shows
/// it, and is then told to every listener on the executor `announce`. Where it was opened so
/// ([Unwritten#WAITS]), an edit that cannot be written for lack of room or access is shown all the
/// same, said to be unsaved, and written as soon as that is possible.
public final class Project implements AutoCloseable {

    /// Runs everything at once, on the thread that asks.
    public static final Executor IN_LINE = Runnable::run;

    private static final Logger LOG = LoggerFactory.getLogger(Project.class);

    private final Executor own;
    private final Unwritten unwritten;
    private final News news;
    private final Object writing = new Object();

    /// Another one only after [#saveElsewhere].
    private volatile ProjectFile file;

    private volatile State state;

    /// Everything that changes with an edit, so that it changes at once.
    private record State(
            long last,
            Contents contents,
            History history,
            Optional<Logged> undoable,
            Optional<Logged> redoable,
            Waiting waiting) {

        State withWaiting(Waiting changed) {
            return new State(last, contents, history, undoable, redoable, changed);
        }
    }

    private Project(
            ProjectFile file,
            ProjectFile.Loaded loaded,
            Executor own,
            Executor announce,
            Unwritten unwritten) {
        this.file = file;
        this.own = own;
        this.unwritten = unwritten;
        this.news = new News(announce);
        this.state = state(file, loaded);
    }

    private static State state(ProjectFile file, ProjectFile.Loaded loaded) {
        History history = History.of(file.steps());
        return new State(
                loaded.last(),
                loaded.contents(),
                history,
                logged(file, history.undoable()),
                logged(file, history.redoable()),
                Waiting.NONE);
    }

    private static Optional<Logged> logged(ProjectFile file, OptionalLong number) {
        return number.isEmpty() ? Optional.empty() : file.logged(number.getAsLong());
    }

    /// Gets ready for projects to be opened beside what else the process starts. Takes a tenth of a
    /// second.
    public static void prepare() {
        ProjectFile.startSqlite();
    }

    /// Makes a project with the starting themes. Nothing that exists is overwritten.
    public static Project create(Path file, Session session, Executor own, Executor announce) {
        return create(file, session, own, announce, Unwritten.FAILS);
    }

    /// As [#create], and says what becomes of edits that cannot be written later.
    public static Project create(
            Path file, Session session, Executor own, Executor announce, Unwritten unwritten) {
        ProjectFile made = ProjectFile.create(file, session.author(), session.clock().instant());
        try {
            made.write(1, ThemeEdits.start(session.ids(), session.stamp()), List.of(), Repeat.NONE);
        } catch (RuntimeException e) {
            made.close();
            file.toFile().delete();
            throw e;
        }
        return over(made, own, announce, unwritten);
    }

    /// Opens a project to work in; nobody else can until it is closed.
    public static Project open(Path file, Executor own, Executor announce) {
        return open(file, own, announce, Unwritten.FAILS);
    }

    /// As [#open], and says what becomes of edits that cannot be written.
    public static Project open(Path file, Executor own, Executor announce, Unwritten unwritten) {
        return over(opened(file), own, announce, unwritten);
    }

    /// As [#open] for a window, which is to be seen soon: of a project with many passages those are
    /// read when they are wanted ([Contents.Late]).
    public static Project openQuickly(
            Path file, Executor own, Executor announce, Unwritten unwritten) {
        return over(opened(file), ProjectFile::loadQuickly, own, announce, unwritten);
    }

    private static ProjectFile opened(Path file) {
        return ProjectFile.open(file, System.getProperty("user.name", ""), Instant.now());
    }

    /// Opens a project to look at, as it is now, also while somebody works in it.
    public static Project read(Path file) {
        return read(file, IN_LINE, IN_LINE);
    }

    /// Opens a project to look at; [#reread] follows what somebody else does in it.
    public static Project read(Path file, Executor own, Executor announce) {
        return over(ProjectFile.read(file), own, announce, Unwritten.FAILS);
    }

    /// The project in a file that is open already.
    static Project over(ProjectFile file, Executor own, Executor announce, Unwritten unwritten) {
        return over(file, ProjectFile::load, own, announce, unwritten);
    }

    private static Project over(
            ProjectFile file,
            Function<ProjectFile, ProjectFile.Loaded> load,
            Executor own,
            Executor announce,
            Unwritten unwritten) {
        try {
            return new Project(file, load.apply(file), own, announce, unwritten);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Path file() {
        return file.path();
    }

    /// The newest contents.
    public Contents contents() {
        return state.contents();
    }

    public boolean isReadOnly() {
        return file.isReadOnly();
    }

    /// Whether all of the contents is on disk.
    public Saving saving() {
        return state.waiting().saving();
    }

    /// Tells `listener` whenever [#saving] becomes another; running the result stops that.
    public Runnable watchSaving(Consumer<Saving> listener) {
        return news.watchSaving(listener);
    }

    /// Tries to write what waits; says how it stands then.
    public CompletableFuture<Saving> retry() {
        return later(
                () -> {
                    settle();
                    return saving();
                });
    }

    /// Makes a complete copy with all that waits, under another name, and goes on working there.
    /// The file that was worked in is left as it is.
    ///
    /// Fails when the copy cannot be made or there is a file of that name; nothing has changed
    /// then.
    public CompletableFuture<Saving> saveElsewhere(Path to) {
        return later(
                () -> {
                    // What is not read yet is read before the file is left.
                    contents().whole();
                    ProjectFile before = file;
                    ProjectFile copy = copied(to);
                    file = copy;
                    waiting(Waiting.NONE);
                    try {
                        before.close();
                    } catch (RuntimeException e) {
                        LOG.warn("The file that was left could not be closed", e);
                    }
                    return saving();
                });
    }

    /// A copy with all that waits, open.
    private ProjectFile copied(Path to) {
        file.copy(to);
        try {
            ProjectFile copy = opened(to);
            try {
                state.waiting().entries().forEach(entry -> entry.write(copy));
                return copy;
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (RuntimeException e) {
            to.toFile().delete();
            throw e;
        }
    }

    /// Takes in what somebody else wrote since into a project that is only read; tells every
    /// listener. Costs little when there is nothing new.
    ///
    /// @return whether there was
    public CompletableFuture<Boolean> reread() {
        return later(
                () -> {
                    long last = file.last();
                    if (!isReadOnly() || last == state.last()) {
                        return false;
                    }
                    if (last < state.last()) {
                        readAgain();
                        return true;
                    }
                    for (Step step : file.stepsAfter(state.last())) {
                        Edit edit = file.edit(step.number());
                        try {
                            state = after(state, step.number(), edit, step.repeat());
                        } catch (Contents.Conflict notOfThisProject) {
                            readAgain();
                            return true;
                        }
                        news.tell(new Announced(step.number(), edit, contents(), true));
                    }
                    return true;
                });
    }

    /// Where the file is not the same project further on, but another state of it.
    private void readAgain() {
        Contents before = contents();
        state = state(file, file.load());
        List<Change> changes = Change.between(before, contents());
        Edit edit = new Edit("project.reread", "", new Stamp("", Instant.now()), changes);
        news.tell(new Announced(state.last(), edit, contents(), true));
    }

    /// Makes an edit.
    ///
    /// @param make gets the newest contents; when it fails, or its edit does not fit them, nothing
    ///   has changed
    public CompletableFuture<Announced> edit(Function<Contents, Edit> make) {
        return edit(List.of(), make);
    }

    /// Makes an edit that brings along originals and texts.
    public CompletableFuture<Announced> edit(
            Collection<Deposit> deposits, Function<Contents, Edit> make) {
        List<Deposit> all = List.copyOf(deposits);
        return later(() -> write(all, make, Repeat.NONE));
    }

    /// Keeps originals and texts ahead of the edit that brings along their sources; not while edits
    /// wait to be written.
    ///
    /// @param clean digests of those texts that are to be found by search
    /// @return whether they are kept; when not, the edit has to bring them along
    CompletableFuture<Boolean> keep(Collection<Deposit> deposits, Collection<String> clean) {
        List<Deposit> all = List.copyOf(deposits);
        List<String> texts = List.copyOf(clean);
        return later(
                () -> {
                    if (isReadOnly() || !state.waiting().isEmpty()) {
                        return false;
                    }
                    try {
                        file.keep(all, texts);
                        return true;
                    } catch (Problem problem) {
                        // The edit will meet the same, and says so.
                        return false;
                    }
                });
    }

    /// Makes an edit that finds out itself what it brings along.
    public CompletableFuture<Announced> deliver(Function<Contents, Delivery> make) {
        return later(
                () -> {
                    Delivery delivery = make.apply(contents());
                    return write(delivery.deposits(), _ -> delivery.edit(), Repeat.NONE);
                });
    }

    /// Waits for an edit and lets through what went wrong.
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Takes back the last edit that is not taken back yet, with those before it that were made by
    /// the same import; empty when there is none.
    public CompletableFuture<Optional<Announced>> undo(Stamp stamp) {
        return later(() -> together(() -> state.undoable(), () -> undoOne(stamp)));
    }

    private Optional<Announced> undoOne(Stamp stamp) {
        OptionalLong number = state.history().undoable();
        return repeat(
                number, edit -> edit.inverse("undo", stamp), new Repeat.Undoes(number.orElse(0)));
    }

    /// Does again what was last taken back; empty when there is nothing, or an edit came after it.
    public CompletableFuture<Optional<Announced>> redo(Stamp stamp) {
        return later(() -> together(() -> state.redoable(), () -> redoOne(stamp)));
    }

    private Optional<Announced> redoOne(Stamp stamp) {
        OptionalLong number = state.history().redoable();
        return repeat(
                number,
                edit -> new Edit("redo", edit.about(), stamp, edit.changes()),
                new Repeat.Redoes(number.orElse(0)));
    }

    /// One after another, as long as they are of one import.
    private static Optional<Announced> together(
            Supplier<Optional<Logged>> next, Supplier<Optional<Announced>> step) {
        Optional<Logged> first = next.get();
        Optional<Announced> last = step.get();
        while (last.isPresent()
                && next.get().filter(more -> isOneImport(first.orElseThrow(), more)).isPresent()) {
            last = step.get();
        }
        return last;
    }

    /// Sources that came in one after another in one run bear one stamp.
    private static boolean isOneImport(Logged one, Logged other) {
        return one.name().equals(SourceEdits.ADD)
                && other.name().equals(SourceEdits.ADD)
                && one.stamp().by().equals(other.stamp().by())
                && one.stamp().at().toEpochMilli() == other.stamp().at().toEpochMilli();
    }

    /// The edit that [#undo] would take back.
    public Optional<Logged> undoable() {
        return state.undoable();
    }

    /// The edit that [#redo] would do again.
    public Optional<Logged> redoable() {
        return state.redoable();
    }

    /// Every edit, oldest first; those that wait to be written too.
    public List<Logged> log() {
        Waiting waiting = state.waiting();
        return waiting.after(reading(ProjectFile::log));
    }

    /// Tells `listener` every edit from now on, in order; running the result stops that.
    public Runnable watch(Consumer<Announced> listener) {
        return news.watch(listener);
    }

    /// The text with this digest.
    public String text(String digest) {
        return state.waiting()
                .bytes(digest)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseGet(() -> reading(f -> f.text(digest)));
    }

    /// The bytes of the file or picture with this digest.
    public byte[] original(String digest) {
        return state.waiting().bytes(digest).orElseGet(() -> reading(f -> f.original(digest)));
    }

    /// The same as something that is read piece by piece, so that memory does not grow with it.
    public Deposit kept(String digest) {
        return state.waiting().deposit(digest).orElseGet(() -> reading(f -> f.kept(digest)));
    }

    /// Where words occur in the sources, passages and notes on disk; the last word may be only the
    /// beginning of one. All of one moment; waits at most for one edit to be written.
    public List<Hit> search(String query, int limit) {
        return reading(f -> f.search(query, limit));
    }

    /// Makes a consistent copy, with what waits to be written; fails when there is a file of that
    /// name.
    public void backup(Path to) {
        if (saving() instanceof Saving.Saved) {
            reading(
                    f -> {
                        f.backup(to);
                        return to;
                    });
            return;
        }
        synchronized (writing) {
            copied(to).close();
        }
    }

    /// What is wrong in the file; nothing when it is sound.
    public List<Flaw> check() {
        return file.check();
    }

    /// Carries what can be read of a damaged project into a new one.
    public static Salvage salvage(Path broken, Path to) {
        return ProjectFile.salvage(broken, to, Instant.now());
    }

    /// Waits for the edit that is being written, if there is one, and tries to write what waits.
    ///
    /// @throws Problem `project.unsaved` when that fails; the project is still open then
    @Override
    public void close() {
        synchronized (writing) {
            settle();
            if (saving() instanceof Saving.Unsaved(int edits, Problem why)) {
                throw new Problem(why, "project.unsaved", name(), edits);
            }
            file.close();
        }
    }

    /// Closes the project and gives up the edits that are not on disk.
    public void closeWithoutSaving() {
        synchronized (writing) {
            file.close();
        }
    }

    private String name() {
        return String.valueOf(file().getFileName());
    }

    /// Reads from the file; again from the other one when it was left for that meanwhile.
    private <T> T reading(Function<ProjectFile, T> read) {
        while (true) {
            ProjectFile now = file;
            try {
                return read.apply(now);
            } catch (RuntimeException e) {
                if (now == file) {
                    throw e;
                }
            }
        }
    }

    private <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    synchronized (writing) {
                        return work.get();
                    }
                },
                own);
    }

    private Optional<Announced> repeat(
            OptionalLong number, Function<Edit, Edit> again, Repeat repeat) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long of = number.getAsLong();
        Edit was =
                state.waiting().entry(of).map(Waiting.Entry::edit).orElseGet(() -> file.edit(of));
        Edit edit = again.apply(was);
        return Optional.of(write(List.of(), _ -> edit, repeat));
    }

    private Announced write(List<Deposit> deposits, Function<Contents, Edit> make, Repeat repeat) {
        synchronized (writing) {
            if (isReadOnly()) {
                throw new Problem("project.read-only", name());
            }
            settle();
            State before = state;
            Edit edit = make.apply(before.contents());
            if (edit.isEmpty()) {
                return new Announced(
                        before.last(), edit, before.contents(), before.waiting().isEmpty());
            }
            long number = before.last() + 1;
            State after = after(before, number, edit, repeat);
            Waiting waiting =
                    written(
                            before.waiting(),
                            new Waiting.Entry(
                                    logged(number, edit, repeat), edit, deposits, repeat));
            state = after;
            Announced announced = new Announced(number, edit, after.contents(), waiting.isEmpty());
            news.tell(announced);
            waiting(waiting);
            return announced;
        }
    }

    /// Writes an edit, or lets it wait where edits do; what waits then. Nothing is written before
    /// what was made before it.
    private Waiting written(Waiting before, Waiting.Entry entry) {
        if (before.isEmpty()) {
            try {
                entry.write(file);
                return before;
            } catch (Problem problem) {
                if (unwritten == Unwritten.FAILS || !Waiting.isPassing(problem)) {
                    throw problem;
                }
                ProjectFile.check(entry.edit());
                LOG.warn("Edit {} waits: {}", entry.logged().number(), problem.key());
                return Waiting.NONE.plus(entry).because(problem);
            }
        }
        ProjectFile.check(entry.edit());
        return before.plus(entry);
    }

    /// Writes what waits, as far as that is possible.
    private void settle() {
        Waiting left = state.waiting();
        while (!left.isEmpty()) {
            Waiting.Entry next = left.entries().getFirst();
            try {
                if (!isWritten(next)) {
                    next.write(file);
                }
                left = left.withoutFirst();
            } catch (Problem problem) {
                waiting(left.because(problem));
                return;
            }
        }
        waiting(left);
    }

    /// A write may have failed after all of it was on disk.
    private boolean isWritten(Waiting.Entry entry) {
        long number = entry.logged().number();
        return file.last() >= number && file.edit(number).equals(entry.edit());
    }

    private void waiting(Waiting waiting) {
        Saving before = saving();
        state = state.withWaiting(waiting);
        if (!before.equals(saving())) {
            news.tell(saving());
        }
    }

    /// Everything after an edit, found before it is written: nothing may fail between the two.
    private State after(State before, long number, Edit edit, Repeat repeat) {
        History history = before.history().with(new Step(number, repeat));
        Logged fresh = logged(number, edit, repeat);
        return new State(
                number,
                before.contents().with(edit),
                history,
                entry(history.undoable(), fresh, before),
                entry(history.redoable(), fresh, before),
                before.waiting());
    }

    /// The entry with this number: the one being written, one that is known already, or one from
    /// the file.
    private Optional<Logged> entry(OptionalLong number, Logged fresh, State before) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(Optional.of(fresh), before.undoable(), before.redoable())
                .flatMap(Optional::stream)
                .filter(logged -> logged.number() == number.getAsLong())
                .findFirst()
                .or(() -> before.waiting().entry(number.getAsLong()).map(Waiting.Entry::logged))
                .or(() -> file.logged(number.getAsLong()));
    }

    private static Logged logged(long number, Edit edit, Repeat repeat) {
        List<String> items = edit.changes().stream().map(Change::id).toList();
        return new Logged(
                number,
                edit.name(),
                edit.about(),
                edit.stamp(),
                items.size(),
                items,
                repeat instanceof Repeat.Undoes(long of)
                        ? OptionalLong.of(of)
                        : OptionalLong.empty(),
                repeat instanceof Repeat.Redoes(long of)
                        ? OptionalLong.of(of)
                        : OptionalLong.empty());
    }
}
