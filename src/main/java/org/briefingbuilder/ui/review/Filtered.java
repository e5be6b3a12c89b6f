package org.briefingbuilder.ui.review;

import org.briefingbuilder.model.Logged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The rows of a log that somebody wants to see, and who is in the whole of it.
record Filtered(List<LogModel.Row> rows, int shown, List<String> people) {

    /// @param log oldest first
    static Filtered of(
            List<Logged> log, Predicate<Logged> wanted, Function<Logged, LocalDate> day) {
        List<LogModel.Row> rows = new ArrayList<>();
        Set<String> people = new LinkedHashSet<>();
        Optional<LocalDate> under = Optional.empty();
        int shown = 0;
        for (Logged entry : log.reversed()) {
            people.add(entry.stamp().by());
            if (wanted.test(entry)) {
                Optional<LocalDate> on = Optional.of(day.apply(entry));
                if (!on.equals(under)) {
                    rows.add(new LogModel.Row.Day(on.get()));
                    under = on;
                }
                rows.add(new LogModel.Row.Of(entry));
                shown++;
            }
        }
        return new Filtered(rows, shown, List.copyOf(people));
    }
}
