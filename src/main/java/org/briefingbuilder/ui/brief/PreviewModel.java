package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import org.briefingbuilder.app.Previewing;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// The pages of the brief that is written, made anew soon after each change. A newer change stops
/// the one that is being made. For the thread of the window; pages are made elsewhere.
final class PreviewModel implements AutoCloseable {

    /// Milliseconds without a change before pages are made.
    private static final double PAUSE = 120;

    /// How it went.
    ///
    /// @param at nanoseconds, when it was there
    record Made(Optional<Preview> preview, Optional<Problem> problem, Optional<Brief> of, long at) {
        static final Made NOTHING =
                new Made(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    private final BriefModel model;
    private final Jobs jobs;
    private final Previewing previewing;
    private final Typing.Timer timer;
    private final ReadOnlyObjectWrapper<Made> made = new ReadOnlyObjectWrapper<>(Made.NOTHING);
    private final AtomicLong newest = new AtomicLong();
    private final ChangeListener<Number> changed = (_, _, _) -> soon();
    private Runnable waiting = () -> {};
    private boolean active;

    PreviewModel(BriefModel model, Jobs jobs, Previewing previewing, Typing.Timer timer) {
        this.model = model;
        this.jobs = jobs;
        this.previewing = previewing;
        this.timer = timer;
        model.draftVersionProperty().addListener(changed);
    }

    ReadOnlyObjectProperty<Made> madeProperty() {
        return made.getReadOnlyProperty();
    }

    Made made() {
        return made.get();
    }

    /// Follows from now on, or rests: nobody looks.
    void follow(boolean now) {
        active = now;
        if (now) {
            make();
        }
    }

    /// Makes the pages once before anybody looks: the first ones take longest.
    void prepare() {
        if (!active && made.get().of().isEmpty()) {
            make();
        }
    }

    @Override
    public void close() {
        active = false;
        newest.incrementAndGet();
        waiting.run();
        model.draftVersionProperty().removeListener(changed);
        take(Made.NOTHING);
    }

    private void soon() {
        waiting.run();
        newest.incrementAndGet();
        if (!isOfTheSame(model.draft())) {
            take(Made.NOTHING);
        }
        waiting = active ? timer.after(PAUSE, this::make) : () -> {};
    }

    /// Pages of another brief would be taken for those of this one.
    private boolean isOfTheSame(Optional<Brief> draft) {
        Optional<String> shown = made.get().of().map(Brief::id);
        return shown.isEmpty() || shown.equals(draft.map(Brief::id));
    }

    private void make() {
        long number = newest.incrementAndGet();
        Optional<Brief> draft = model.draft();
        if (draft.isEmpty()) {
            take(Made.NOTHING);
        } else if (!draft.equals(made.get().of())) {
            Brief brief = draft.get();
            jobs.quietly(() -> made(brief, number), result -> arrived(result, number));
        }
    }

    /// On another thread.
    private Made made(Brief brief, long number) {
        Progress progress =
                (_, _, _) -> {
                    if (newest.get() != number) {
                        throw new Progress.Stopped();
                    }
                };
        try {
            Preview preview = previewing.preview(brief, progress);
            return new Made(
                    Optional.of(preview), Optional.empty(), Optional.of(brief), System.nanoTime());
        } catch (Problem problem) {
            return new Made(
                    Optional.empty(), Optional.of(problem), Optional.of(brief), System.nanoTime());
        } catch (Progress.Stopped stopped) {
            return Made.NOTHING;
        }
    }

    private void arrived(Made result, long number) {
        if (result.of().isEmpty()) {
            return;
        }
        if (newest.get() == number) {
            take(result);
        } else {
            result.preview().ifPresent(Preview::close);
        }
    }

    private void take(Made now) {
        Made before = made.get();
        made.set(now);
        before.preview().ifPresent(Preview::close);
    }
}
