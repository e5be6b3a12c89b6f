package org.briefingbuilder.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Tells listeners what happened, on their executor, each thing once and in order. Any thread may
/// call it.
final class News {
    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final Executor announce;
    private final List<Consumer<Announced>> ofEdits = new CopyOnWriteArrayList<>();
    private final List<Consumer<Saving>> ofSaving = new CopyOnWriteArrayList<>();

    /// What is to be told yet; and whether somebody tells it already.
    private final Queue<Runnable> untold = new ArrayDeque<>();

    private boolean telling;

    News(Executor announce) {
        this.announce = announce;
    }

    Runnable watch(Consumer<Announced> listener) {
        ofEdits.add(listener);
        return () -> ofEdits.remove(listener);
    }

    Runnable watchSaving(Consumer<Saving> listener) {
        ofSaving.add(listener);
        return () -> ofSaving.remove(listener);
    }

    void tell(Announced announced) {
        put(() -> each(ofEdits, announced));
    }

    void tell(Saving saving) {
        put(() -> each(ofSaving, saving));
    }

    private void put(Runnable item) {
        synchronized (untold) {
            untold.add(item);
        }
        announce.execute(this::tellAll);
    }

    /// A listener that makes an edit in line comes back in here; what it did is told to the others
    /// after what they are being told.
    private void tellAll() {
        synchronized (untold) {
            if (telling) {
                return;
            }
            telling = true;
        }
        while (true) {
            Runnable next;
            synchronized (untold) {
                next = untold.poll();
                if (next == null) {
                    telling = false;
                    return;
                }
            }
            next.run();
        }
    }

    private static <T> void each(List<Consumer<T>> listeners, T news) {
        for (Consumer<T> listener : listeners) {
            try {
                listener.accept(news);
            } catch (RuntimeException e) {
                LOG.error("A listener failed on {}", news.getClass().getSimpleName(), e);
            }
        }
    }
}
