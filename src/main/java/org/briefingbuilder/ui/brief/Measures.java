package org.briefingbuilder.ui.brief;

import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Counts;
import org.briefingbuilder.publish.Limits;
import org.briefingbuilder.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How much there is of what a template limits, in words for the screen.
///
/// @param counts of the brief; empty before it was counted
record Measures(Optional<Counts> counts, Optional<Limits> limits, Optional<Words> words) {

    static final Measures NONE = new Measures(Optional.empty(), Optional.empty(), Optional.empty());

    /// One of them.
    ///
    /// @param over whether it is more than the template allows
    record Measure(String words, boolean over) {}

    static Measures of(Counts counts, Limits limits, Words words) {
        return new Measures(Optional.of(counts), Optional.of(limits), Optional.of(words));
    }

    /// Beside the heading of a section or the title.
    Optional<Measure> of(Row.What what) {
        if (counts.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        return switch (what) {
            case Row.Title _ ->
                    measure(
                                    "brief.measure.words",
                                    counts.get().titleWords(),
                                    limits.get().titleWords())
                            .filter(Measure::over);
            case Row.Heading heading ->
                    heading.path().size() > 1
                            ? Optional.empty()
                            : ofSection(heading.section().role());
            case Row.Block _ -> Optional.empty();
        };
    }

    private Optional<Measure> ofSection(Section.Role role) {
        Counts there = counts.orElseThrow();
        Limits most = limits.orElseThrow();
        return switch (role) {
            case SUMMARY ->
                    measure("brief.measure.words", there.summaryWords(), most.summaryWords());
            case RECOMMENDATIONS ->
                    measure("brief.measure.of", there.recommendations(), most.recommendations());
            case KEY_POINTS -> measure("brief.measure.of", there.keyPoints(), most.keyPoints());
            case QUESTIONS -> measure("brief.measure.of", there.questions(), most.questions());
            case PURPOSE ->
                    measure("brief.measure.words", there.purposeWords(), most.purposeWords());
            default -> Optional.empty();
        };
    }

    /// For the foot of the place.
    ///
    /// @param pages 0: not known yet
    List<Measure> all(int pages) {
        List<Measure> all = new ArrayList<>();
        if (counts.isEmpty() || limits.isEmpty()) {
            return all;
        }
        if (pages > 0) {
            measure("brief.measure.pages", pages, limits.get().pages()).ifPresent(all::add);
        }
        measure("brief.measure.words", counts.get().words(), limits.get().words())
                .ifPresent(all::add);
        measure(
                        "brief.measure.recommendations",
                        counts.get().recommendations(),
                        limits.get().recommendations())
                .ifPresent(all::add);
        return all;
    }

    private Optional<Measure> measure(String key, int there, OptionalInt most) {
        return most.isEmpty()
                ? Optional.empty()
                : words.map(
                        w ->
                                new Measure(
                                        w.of(key, (long) there, (long) most.getAsInt()),
                                        there > most.getAsInt()));
    }

    void show(LineView line) {
        Optional<Measure> measure = of(line.row().what());
        line.measure(measure.map(Measure::words), measure.filter(Measure::over).isPresent());
    }
}
