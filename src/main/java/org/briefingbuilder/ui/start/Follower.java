package org.briefingbuilder.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells when a project that is only looked at has been changed by whoever works in it. It looks at
/// the file's size and time, on a thread of its own: file systems in a network tell nobody.
public final class Follower implements AutoCloseable {

    private final Path file;
    private final Executor screen;
    private final Runnable changed;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("follower").factory());
    private Optional<Seen> last;

    private record Seen(FileTime time, long size) {}

    /// @param milliseconds between two looks
    /// @param changed is run on `screen`, once for all that changed between two looks
    public Follower(Path file, long milliseconds, Executor screen, Runnable changed) {
        this.file = file;
        this.screen = screen;
        this.changed = changed;
        this.last = look();
        clock.scheduleWithFixedDelay(
                this::compare, milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    /// A file that is away for a moment, as while it is replaced, has not changed.
    private void compare() {
        Optional<Seen> now = look();
        if (now.isPresent() && !Objects.equals(now, last)) {
            last = now;
            screen.execute(changed);
        }
    }

    private Optional<Seen> look() {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Seen(is.lastModifiedTime(), is.size()));
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
