package org.briefingbuilder.app;

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

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A project that is open: the only door through which it changes. Any thread may call it. An edit
/// is made on the executor `own` against the newest contents, is on disk before [#contents] shows
/// it, and is then told to every listener on the executor `announce`.
public final class Project implements AutoCloseable {

    /// Runs everything at once, on the thread that asks.
    public static final Executor IN_LINE = Runnable::run;

    private static final Logger LOG = LoggerFactory.getLogger(Project.class);

    private final ProjectFile file;
    private final Executor own;
    private final Executor announce;
    private final List<Consumer<Announced>> listeners = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();

    /// What is to be told yet, in order; and whether somebody tells it already.
    private final Queue<Announced> news = new ArrayDeque<>();

    private boolean telling;

    private volatile State state;

    /// Everything that changes with an edit, so that it changes at once.
    private record State(
            long last,
            Contents contents,
            History history,
            Optional<Logged> undoable,
            Optional<Logged> redoable) {}

    private Project(ProjectFile file, Executor own, Executor announce) {
        this.file = file;
        this.own = own;
        this.announce = announce;
        ProjectFile.Loaded loaded = file.load();
        History history = History.of(file.steps());
        this.state =
                new State(
                        loaded.last(),
                        loaded.contents(),
                        history,
                        logged(file, history.undoable()),
                        logged(file, history.redoable()));
    }

    private static Optional<Logged> logged(ProjectFile file, OptionalLong number) {
        return number.isEmpty() ? Optional.empty() : file.logged(number.getAsLong());
    }

    /// Makes a project with the starting themes. Nothing that exists is overwritten.
    public static Project create(Path file, Session session, Executor own, Executor announce) {
        ProjectFile made = ProjectFile.create(file, session.author(), session.clock().instant());
        Project project = opened(made, own, announce);
        try {
            project.write(
                    List.of(), _ -> ThemeEdits.start(session.ids(), session.stamp()), Repeat.NONE);
            return project;
        } catch (RuntimeException e) {
            project.close();
            file.toFile().delete();
            throw e;
        }
    }

    /// Opens a project to work in; nobody else can until it is closed.
    public static Project open(Path file, Executor own, Executor announce) {
        return opened(
                ProjectFile.open(file, System.getProperty("user.name", ""), Instant.now()),
                own,
                announce);
    }

    /// Opens a project to look at, as it is now, also while somebody works in it.
    public static Project read(Path file) {
        return opened(ProjectFile.read(file), IN_LINE, IN_LINE);
    }

    /// The project in a file that is open already.
    static Project over(ProjectFile file, Executor own, Executor announce) {
        return opened(file, own, announce);
    }

    private static Project opened(ProjectFile file, Executor own, Executor announce) {
        try {
            return new Project(file, own, announce);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Path file() {
        return file.path();
    }

    /// The newest contents; all of them are on disk.
    public Contents contents() {
        return state.contents();
    }

    public boolean isReadOnly() {
        return file.isReadOnly();
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

    /// Takes back the last edit that is not taken back yet; empty when there is none.
    public CompletableFuture<Optional<Announced>> undo(Stamp stamp) {
        return later(
                () -> {
                    OptionalLong number = state.history().undoable();
                    return repeat(
                            number,
                            edit -> edit.inverse("undo", stamp),
                            new Repeat.Undoes(number.orElse(0)));
                });
    }

    /// Does again what was last taken back; empty when there is nothing, or an edit came after it.
    public CompletableFuture<Optional<Announced>> redo(Stamp stamp) {
        return later(
                () -> {
                    OptionalLong number = state.history().redoable();
                    return repeat(
                            number,
                            edit -> new Edit("redo", edit.about(), stamp, edit.changes()),
                            new Repeat.Redoes(number.orElse(0)));
                });
    }

    /// The edit that [#undo] would take back.
    public Optional<Logged> undoable() {
        return state.undoable();
    }

    /// The edit that [#redo] would do again.
    public Optional<Logged> redoable() {
        return state.redoable();
    }

    /// Every edit, oldest first.
    public List<Logged> log() {
        return file.log();
    }

    /// Tells `listener` every edit from now on, in order; running the result stops that.
    public Runnable watch(Consumer<Announced> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// The text with this digest.
    public String text(String digest) {
        return file.text(digest);
    }

    /// The bytes of the file or picture with this digest.
    public byte[] original(String digest) {
        return file.original(digest);
    }

    /// Where words occur in sources, passages and notes; the last word may be only the beginning of
    /// one.
    public List<Hit> search(String query, int limit) {
        return file.search(query, limit);
    }

    /// Makes a consistent copy; fails when there is a file of that name.
    public void backup(Path to) {
        file.backup(to);
    }

    /// What is wrong in the file; nothing when it is sound.
    public List<Flaw> check() {
        return file.check();
    }

    /// Carries what can be read of a damaged project into a new one.
    public static Salvage salvage(Path broken, Path to) {
        return ProjectFile.salvage(broken, to, Instant.now());
    }

    /// Waits for the edit that is being written, if there is one.
    @Override
    public void close() {
        synchronized (writing) {
            file.close();
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
        Edit edit = again.apply(file.edit(number.getAsLong()));
        return Optional.of(write(List.of(), _ -> edit, repeat));
    }

    private Announced write(List<Deposit> deposits, Function<Contents, Edit> make, Repeat repeat) {
        synchronized (writing) {
            if (isReadOnly()) {
                throw new Problem("project.read-only", String.valueOf(file().getFileName()));
            }
            State before = state;
            Edit edit = make.apply(before.contents());
            if (edit.isEmpty()) {
                return new Announced(before.last(), edit, before.contents());
            }
            long number = before.last() + 1;
            State after = after(before, number, edit, repeat);
            file.write(number, edit, deposits, repeat);
            state = after;
            Announced announced = new Announced(number, edit, after.contents());
            tell(announced);
            return announced;
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
                entry(history.redoable(), fresh, before));
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

    private void tell(Announced announced) {
        synchronized (news) {
            news.add(announced);
        }
        announce.execute(this::tellAll);
    }

    /// A listener that makes an edit in line comes back in here; what it did is told to the others
    /// after what they are being told.
    private void tellAll() {
        synchronized (news) {
            if (telling) {
                return;
            }
            telling = true;
        }
        while (true) {
            Announced next;
            synchronized (news) {
                next = news.poll();
                if (next == null) {
                    telling = false;
                    return;
                }
            }
            for (Consumer<Announced> listener : listeners) {
                try {
                    listener.accept(next);
                } catch (RuntimeException e) {
                    LOG.error("A listener failed on edit {}", next.number(), e);
                }
            }
        }
    }
}
