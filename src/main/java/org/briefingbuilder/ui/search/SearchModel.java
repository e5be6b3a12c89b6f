package org.briefingbuilder.ui.search;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Findable;
import org.briefingbuilder.text.Sought;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.passages.PassageFinder;
import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Searches while somebody types: never on the JavaFX thread, one search at a time, and of what was
/// typed meanwhile only the last. Needs no toolkit.
final class SearchModel {

    /// Hits in texts, passages and notes together; each kind gets a third of it, and what the
    /// others leave.
    private static final int HITS = 15;

    private static final int FEW = 5;

    private final Desk desk;
    private final Supplier<List<Result.OneCommand>> commands;
    private final UnaryOperator<Runnable> resting;
    private final ReadOnlyObjectWrapper<Results> results =
            new ReadOnlyObjectWrapper<>(Results.none());
    private String wanted = "";
    private Runnable count = () -> {};
    private boolean busy;

    /// @param commands those that can be run now
    /// @param resting runs something when nothing was typed for a moment; running what it gives
    ///   calls that off
    SearchModel(
            Desk desk,
            Supplier<List<Result.OneCommand>> commands,
            UnaryOperator<Runnable> resting) {
        this.desk = desk;
        this.commands = commands;
        this.resting = resting;
    }

    ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    Results results() {
        return results.get();
    }

    /// Searches for `typed`; nothing is found for nothing.
    void search(String typed) {
        wanted = typed.strip().isEmpty() ? "" : typed;
        count.run();
        if (wanted.isEmpty()) {
            results.set(Results.none());
        } else {
            next();
        }
    }

    /// Makes the first search as quick as the others.
    void warmUp() {
        PassageFinder.of(desk).warmUp();
    }

    private void next() {
        if (busy) {
            return;
        }
        busy = true;
        String typed = wanted;
        Contents contents = desk.contents();
        List<Result.OneCommand> runnable = commands.get();
        desk.jobs()
                .quietly(
                        () -> attempt(typed, contents, runnable),
                        found -> {
                            busy = false;
                            take(typed, found.get());
                        });
    }

    private Supplier<Results> attempt(
            String typed, Contents contents, List<Result.OneCommand> runnable) {
        try {
            Results found = find(typed, contents, runnable);
            return () -> found;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private void take(String typed, Results found) {
        if (wanted.equals(typed)) {
            results.set(found);
            count.run();
            count = resting.apply(() -> countPassages(typed));
        } else if (!wanted.isEmpty()) {
            next();
        }
    }

    private Results find(String typed, Contents contents, List<Result.OneCommand> runnable) {
        Sought sought = Sought.of(typed);
        List<Result> all = new ArrayList<>();
        if (!sought.isEmpty()) {
            for (Hit hit : desk.project().search(typed, HITS)) {
                all.add(new Result.Words(hit));
            }
            themes(contents, sought).forEach(all::add);
            sources(contents, sought).forEach(all::add);
            briefs(contents, sought).forEach(all::add);
            runnable.stream().filter(c -> fits(sought, c.name())).limit(FEW).forEach(all::add);
        }
        all.sort(Comparator.comparing(Result::group));
        return new Results(typed, sought, contents, all);
    }

    private static Stream<Result> themes(Contents contents, Sought sought) {
        return contents.themes().stream()
                .filter(theme -> fits(sought, theme.name()))
                .limit(FEW)
                .map(Result.OneTheme::new);
    }

    private static Stream<Result> sources(Contents contents, Sought sought) {
        return contents.sources().stream()
                .filter(source -> isDescribed(sought, source) || fits(sought, source.file()))
                .limit(FEW)
                .map(Result.OneSource::new);
    }

    private static Stream<Result> briefs(Contents contents, Sought sought) {
        return contents.briefs().stream()
                .filter(brief -> fits(sought, brief.title()))
                .limit(FEW)
                .map(Result.OneBrief::new);
    }

    /// Whether what is sought is in the title of a source or in who made it.
    static boolean isDescribed(Sought sought, Source source) {
        return fits(
                sought,
                String.join(
                        " ",
                        source.title(),
                        String.join(" ", source.reference().authors()),
                        source.reference().byline(),
                        source.reference().publisher()));
    }

    private static boolean fits(Sought sought, String words) {
        return sought.isIn(Findable.form(words));
    }

    /// Nobody reads a number while typing on, and everything below it moves when it comes.
    private void countPassages(String typed) {
        LocalDate today =
                LocalDate.ofInstant(desk.session().clock().instant(), ZoneId.systemDefault());
        PassageFilter filter = PassageFilter.all().withWords(typed);
        PassageFinder.of(desk)
                .ask(
                        this,
                        index ->
                                (int)
                                        index.all(Sorting.PLACE).stream()
                                                .filter(filter.test(today, ZoneId.systemDefault()))
                                                .count(),
                        count -> {
                            if (wanted.equals(typed)) {
                                results.set(results.get().withPassages(count));
                            }
                        });
    }
}
