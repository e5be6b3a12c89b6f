package org.briefingbuilder.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// An open project as all its windows share it. For the JavaFX thread, or, over executors that run
/// in line, for the thread of a test.
public final class Desk implements AutoCloseable {

    private final Project project;
    private Session session;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<Contents> contents;
    private final Tally tally = new Tally();
    private final Executor background;

    /// What was there at the start.
    private final Contents first;

    /// Whether counting it takes so little that one waits for it.
    private final boolean waits;

    /// What is counted of it.
    private @Nullable CompletableFuture<Tally> counting;

    private final Texts texts;
    private final Jobs jobs;
    private final List<Consumer<Announced>> watchers = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> belongings = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();
    private final Runnable stopWatching;
    private Consumer<Throwable> failed = Desk::raise;
    private volatile boolean givenUp;

    /// From then on nobody waits for what jobs find, and nobody is told how they fail.
    private volatile boolean closed;

    /// The last edit that was asked for; those before it are made before it.
    private volatile CompletableFuture<?> newest = CompletableFuture.completedFuture(null);

    /// Counts on a thread of `background`, as it takes a while; who asks for a count before then
    /// waits for it. Where the passages are yet to be read, that begins with [#count], and nobody
    /// waits ([#whenCounted]).
    ///
    /// @param project that announces its edits on `screen`
    /// @param screen the JavaFX thread
    /// @param background where long work runs
    public Desk(Project project, Session session, Executor screen, Executor background) {
        this.project = project;
        this.session = session;
        this.screen = screen;
        this.background = background;
        this.first = project.contents();
        this.contents = new ReadOnlyObjectWrapper<>(first);
        this.jobs = new Jobs(background, screen, this::failed);
        this.texts = new Texts(project::text, jobs);
        this.stopWatching = project.watch(this::follow);
        this.waits = first.isWhole();
        if (waits) {
            var _ = started();
        }
    }

    public Project project() {
        return project;
    }

    public Session session() {
        return session;
    }

    /// Edits from now on are made by somebody of this name.
    public void signAs(String author) {
        session = new Session(author, session.clock(), session.ids());
    }

    /// The newest contents that the screen has been told of.
    public Contents contents() {
        return contents.get();
    }

    public ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    public Tally tally() {
        CompletableFuture<Tally> begun = counting;
        if (waits && begun != null && !tally.isCounted()) {
            tally.take(begun.join());
        }
        return tally;
    }

    /// Reads the passages that are still on disk only, and counts them.
    ///
    /// @param unreadable is told why that cannot be done
    public void count(Consumer<Throwable> unreadable) {
        if (counting == null) {
            var _ =
                    started()
                            .whenCompleteAsync(
                                    (all, failure) -> {
                                        if (failure != null) {
                                            unreadable.accept(cause(failure));
                                        } else if (!tally.isCounted()) {
                                            tally.take(all);
                                        }
                                    },
                                    screen);
        }
    }

    private CompletableFuture<Tally> started() {
        CompletableFuture<Tally> begun =
                CompletableFuture.supplyAsync(() -> Tally.of(first.whole()), background);
        counting = begun;
        return begun;
    }

    /// Runs `then` when all passages are there and counted: at once when they are.
    public void whenCounted(Runnable then) {
        if (tally().isCounted()) {
            then.run();
            return;
        }
        tally.countedProperty()
                .subscribe(
                        counted -> {
                            if (counted) {
                                then.run();
                            }
                        });
    }

    public Texts texts() {
        return texts;
    }

    public Jobs jobs() {
        return jobs;
    }

    public boolean isReadOnly() {
        return project.isReadOnly();
    }

    /// Tells `watcher` every edit, after [#contentsProperty] has changed; running the result stops
    /// that.
    public Runnable watch(Consumer<Announced> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Makes an edit on the project's own thread. What goes wrong is shown.
    public CompletableFuture<Announced> edit(Function<Contents, Edit> make) {
        return edit(List.of(), make);
    }

    /// Makes an edit that brings along originals and texts.
    public CompletableFuture<Announced> edit(
            Collection<Deposit> deposits, Function<Contents, Edit> make) {
        return shown(project.edit(deposits, make));
    }

    /// Makes an edit whose texts are made with it.
    public CompletableFuture<Announced> deliver(Function<Contents, Delivery> make) {
        return shown(project.deliver(make));
    }

    public CompletableFuture<Optional<Announced>> undo() {
        return shown(project.undo(session.stamp()));
    }

    public CompletableFuture<Optional<Announced>> redo() {
        return shown(project.redo(session.stamp()));
    }

    /// Who is told of what goes wrong: the window in front.
    public void onFailure(Consumer<Throwable> told) {
        failed = told;
    }

    /// What all windows of the project share of this kind: made by the first that asks for it.
    public <T> T shared(Class<T> kind, Function<Desk, T> make) {
        Object there = shared.get(kind);
        if (there == null) {
            there = make.apply(this);
            shared.put(kind, there);
        }
        return kind.cast(there);
    }

    /// Closes `belonging` with the desk.
    public void keep(AutoCloseable belonging) {
        belongings.add(belonging);
    }

    /// What cannot be written is given up when the desk is closed.
    public void giveUp() {
        givenUp = true;
    }

    /// Runs `then` on the screen's thread when every edit that was asked for until now is made.
    public void afterEdits(Runnable then) {
        var _ = newest.handleAsync((_, _) -> then, screen).thenAccept(Runnable::run);
    }

    /// Waits for the edits that were asked for, those of its belongings included; any thread but
    /// the project's own may call it.
    @Override
    public void close() {
        closed = true;
        stopWatching.run();
        jobs.stopAll();
        for (AutoCloseable belonging : belongings) {
            try {
                belonging.close();
            } catch (Exception e) {
                failed.accept(e);
            }
        }
        var _ = newest.handle((_, _) -> true).join();
        if (givenUp) {
            project.closeWithoutSaving();
        } else {
            project.close();
        }
    }

    private void failed(Throwable failure) {
        if (!closed) {
            failed.accept(failure);
        }
    }

    private void follow(Announced announced) {
        tally().follow(announced);
        contents.set(announced.contents());
        for (Consumer<Announced> watcher : watchers) {
            watcher.accept(announced);
        }
    }

    private <T> CompletableFuture<T> shown(CompletableFuture<T> future) {
        newest = future;
        CompletableFuture<T> told = new CompletableFuture<>();
        var _ =
                future.whenCompleteAsync(
                        (result, failure) -> {
                            if (failure == null) {
                                told.complete(result);
                            } else {
                                Throwable cause = cause(failure);
                                told.completeExceptionally(cause);
                                failed.accept(cause);
                            }
                        },
                        screen);
        return told;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private static void raise(Throwable failure) {
        throw failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }
}
