package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Contents;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Answers questions about a project's passages on a thread of its own, one after the other; any
/// thread may ask. A question that was asked again before it was answered is never answered.
public final class PassageFinder {

    private final Executor own;
    private final Executor screen;
    private final Map<Object, Object> newest = new ConcurrentHashMap<>();

    /// Made on the own thread, by the first that is to be done there.
    private final Index index;

    /// @param own does one thing after the other
    /// @param screen where answers are given
    public PassageFinder(Contents contents, Executor own, Executor screen) {
        this.own = own;
        this.screen = screen;
        this.index = new Index(contents);
    }

    /// Follows an edit; edits come in their order.
    public void follow(Announced announced) {
        own.execute(() -> index.get().apply(announced));
    }

    /// Asks something.
    ///
    /// @param asker whose earlier question this one takes the place of
    /// @param question answered on the finder's thread
    /// @param answer taken on the screen's thread, unless `asker` has asked anew
    public <R> void ask(
            Object asker, Function<PassageIndex, R> question, Consumer<? super R> answer) {
        Object ticket = new Object();
        newest.put(asker, ticket);
        own.execute(
                () -> {
                    if (newest.get(asker) == ticket) {
                        R found = question.apply(index.get());
                        screen.execute(
                                () -> {
                                    if (newest.remove(asker, ticket)) {
                                        answer.accept(found);
                                    }
                                });
                    }
                });
    }

    private static final class Index {
        private final Contents first;
        private @org.jspecify.annotations.Nullable PassageIndex made;

        Index(Contents first) {
            this.first = first;
        }

        PassageIndex get() {
            PassageIndex index = made;
            if (index == null) {
                index = new PassageIndex(first);
                made = index;
            }
            return index;
        }
    }
}
