package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.ui.kit.Fx;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/// Carries what becomes of files over to the JavaFX thread: in order, and many at once when there
/// are many.
final class Relay implements Importing.Listener {

    private record News(Path file, FileState state) {}

    private final Importing.Listener screen;
    private final Queue<News> news = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

    /// @param screen told on the JavaFX thread
    Relay(Importing.Listener screen) {
        this.screen = screen;
    }

    @Override
    public void on(Path file, FileState state) {
        news.add(new News(file, state));
        if (!underWay.getAndSet(true)) {
            Fx.later(this::deliver);
        }
    }

    private void deliver() {
        underWay.set(false);
        for (News next = news.poll(); next != null; next = news.poll()) {
            screen.on(next.file(), next.state());
        }
    }
}
