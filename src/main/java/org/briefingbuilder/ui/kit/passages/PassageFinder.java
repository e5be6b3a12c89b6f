package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.ui.kit.Desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers questions about a project's passages, worked out off the JavaFX thread, one after the
/// other. Of several questions of one asker only the last is answered, and always with every edit
/// taken in that the screen has been told of. For the JavaFX thread.
public final class PassageFinder {

    private final Elsewhere elsewhere;
    private final Map<Object, Question<?>> open = new LinkedHashMap<>();
    private List<Announced> news = new ArrayList<>();
    private boolean busy;

    /// Touched only elsewhere, by one piece of work at a time.
    private final Index index;

    /// Where the work is done.
    interface Elsewhere {
        /// @param then takes the result, here
        <T> void run(Supplier<T> work, Consumer<T> then);
    }

    private record Question<R>(
            Object asker, Function<PassageIndex, R> asked, Consumer<? super R> answer) {}

    PassageFinder(Contents contents, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.index = new Index(contents);
    }

    /// The one of a desk.
    public static PassageFinder of(Desk desk) {
        return desk.shared(PassageFinder.class, PassageFinder::at);
    }

    private static PassageFinder at(Desk desk) {
        PassageFinder finder = new PassageFinder(desk.contents(), desk.jobs()::quietly);
        desk.watch(finder::follow);
        return finder;
    }

    /// Asks something.
    ///
    /// @param asker whose earlier question this one takes the place of
    /// @param asked answered elsewhere; may keep nothing of the index but the lists it gives
    public <R> void ask(Object asker, Function<PassageIndex, R> asked, Consumer<? super R> answer) {
        open.put(asker, new Question<>(asker, asked, answer));
        next();
    }

    /// Makes ready for the first question.
    public void warmUp() {
        if (!busy) {
            ask(this, PassageIndex::version, _ -> {});
        }
    }

    void follow(Announced announced) {
        news.add(announced);
        next();
    }

    private void next() {
        if (busy || (open.isEmpty() && news.isEmpty())) {
            return;
        }
        busy = true;
        List<Announced> fresh = news;
        news = new ArrayList<>();
        Optional<Question<?>> question = open.values().stream().findFirst();
        question.ifPresent(q -> open.remove(q.asker()));
        elsewhere.run(() -> work(fresh, question), this::told);
    }

    private Supplier<Optional<Answer<?>>> work(
            List<Announced> fresh, Optional<Question<?>> question) {
        try {
            PassageIndex at = index.get();
            fresh.forEach(at::apply);
            Optional<Answer<?>> answer = question.map(q -> answered(q, at));
            return () -> answer;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private record Answer<R>(Question<R> question, R found) {
        void give() {
            question.answer().accept(found);
        }
    }

    private static <R> Answer<R> answered(Question<R> question, PassageIndex at) {
        return new Answer<>(question, question.asked().apply(at));
    }

    /// A failure goes on to where failures are shown, and stops nothing.
    private void told(Supplier<Optional<Answer<?>>> result) {
        busy = false;
        try {
            result.get()
                    .filter(a -> !open.containsKey(a.question().asker()))
                    .ifPresent(Answer::give);
        } finally {
            next();
        }
    }

    private static final class Index {
        private final Contents first;
        private Optional<PassageIndex> made = Optional.empty();

        Index(Contents first) {
            this.first = first;
        }

        PassageIndex get() {
            PassageIndex index = made.orElseGet(() -> new PassageIndex(first));
            made = Optional.of(index);
            return index;
        }
    }
}
