package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the check says of a brief, as far as it has looked: its lines, and for each quotation
/// whether it stands in its source. For the thread of the window; looking is done elsewhere, and
/// the newest brief asked for comes next.
final class Seals {

    private final Jobs jobs;
    private final Function<Brief, List<Check>> check;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private List<Check> checks = List.of();
    private Map<String, Check> wrong = Map.of();
    private Set<String> known = Set.of();
    private Optional<Brief> checked = Optional.empty();
    private Optional<Brief> next = Optional.empty();
    private boolean looking;

    /// @param check takes a while
    Seals(Jobs jobs, Function<Brief, List<Check>> check) {
        this.jobs = jobs;
        this.check = check;
    }

    /// Another number whenever something new is known.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Every line of the check, heaviest first.
    List<Check> checks() {
        return checks;
    }

    /// The brief that was looked at last.
    Optional<Brief> checked() {
        return checked;
    }

    /// Whether a quotation has been looked at.
    boolean knows(String quotation) {
        return known.contains(quotation);
    }

    /// What the export would wait for at a quotation.
    Optional<Check> wrong(String quotation) {
        return Optional.ofNullable(wrong.get(quotation));
    }

    /// Looks at this brief.
    void look(Brief brief) {
        next = Optional.of(brief);
        if (!looking) {
            begin();
        }
    }

    private void begin() {
        next.ifPresent(
                brief -> {
                    next = Optional.empty();
                    looking = true;
                    jobs.quietly(() -> check.apply(brief), found -> found(brief, found));
                });
    }

    private void found(Brief brief, List<Check> found) {
        Map<String, Check> awaited = new HashMap<>();
        for (Check one : found) {
            if (one.isAwaited()) {
                quotation(one).ifPresent(id -> awaited.putIfAbsent(id, one));
            }
        }
        checks = found;
        wrong = awaited;
        checked = Optional.of(brief);
        known =
                brief.quotations()
                        .map(BriefBlock.Quotation::id)
                        .collect(Collectors.toUnmodifiableSet());
        looking = false;
        version.set(version.get() + 1);
        begin();
    }

    private static Optional<String> quotation(Check check) {
        return check.lead()
                .filter(Check.Lead.In.class::isInstance)
                .map(lead -> ((Check.Lead.In) lead).part())
                .filter(Part.Block.class::isInstance)
                .flatMap(part -> ((Part.Block) part).quotation());
    }
}
