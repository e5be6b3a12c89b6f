package org.briefingbuilder.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.job.Progress;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Long work, never on the JavaFX thread. For the JavaFX thread.
public final class Jobs {

    /// A virtual thread for each job.
    public static final Executor VIRTUAL = work -> Thread.ofVirtual().name("job").start(work);

    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    Jobs(Executor background, Executor screen, Consumer<Throwable> failed) {
        this.background = background;
        this.screen = screen;
        this.failed = failed;
    }

    /// Those that a person should see, oldest first.
    public ObservableList<Job> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /// Runs `work` and gives its result to `done`; when it was stopped, nothing. A failure is
    /// shown.
    public <T> Job run(String title, Function<Progress, T> work, Consumer<T> done) {
        return run(title, work, done, failed);
    }

    /// As above, with somebody else to be told of a failure, [Progress.Stopped] included.
    public <T> Job run(
            String title,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<Throwable> otherwise) {
        Job job = new Job(title, screen);
        running.add(job);
        background.execute(
                () -> {
                    try {
                        T result = work.apply(job);
                        ended(job, () -> done.accept(result));
                    } catch (Throwable failure) {
                        ended(
                                job,
                                () -> {
                                    boolean stopped = failure instanceof Progress.Stopped;
                                    if (!stopped || otherwise != failed) {
                                        otherwise.accept(failure);
                                    }
                                });
                    }
                });
        return job;
    }

    /// Work that is over so soon that nobody needs to see it.
    public <T> void quietly(Supplier<T> work, Consumer<T> done) {
        background.execute(
                () -> {
                    try {
                        T result = work.get();
                        screen.execute(() -> done.accept(result));
                    } catch (Throwable failure) {
                        screen.execute(() -> failed.accept(failure));
                    }
                });
    }

    void stopAll() {
        List.copyOf(running).forEach(Job::stop);
    }

    private void ended(Job job, Runnable then) {
        screen.execute(
                () -> {
                    running.remove(job);
                    job.end();
                    then.run();
                });
    }
}
