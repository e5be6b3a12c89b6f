package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which quotations of a brief stand in their sources, letter by letter, as far as that has been
/// looked up. For the thread of the window; looking up is done elsewhere.
final class Seals {

    private final Jobs jobs;
    private final Function<Brief, List<Finding>> check;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Map<String, Finding> wrong = Map.of();
    private Optional<Brief> checked = Optional.empty();
    private Optional<Brief> checking = Optional.empty();
    private Optional<Brief> next = Optional.empty();

    /// @param check what is wrong with the quotations; takes a while
    Seals(Jobs jobs, Function<Brief, List<Finding>> check) {
        this.jobs = jobs;
        this.check = check;
    }

    /// Another number whenever something new is known.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Whether a quotation has been looked up.
    boolean knows(String quotation) {
        return checked.stream()
                .flatMap(Brief::quotations)
                .anyMatch(q -> q.id().equals(quotation));
    }

    /// What is wrong with a quotation.
    Optional<Finding> wrong(String quotation) {
        return Optional.ofNullable(wrong.get(quotation));
    }

    /// Looks the quotations of this brief up; the newest asked for comes next.
    void check(Brief brief) {
        next = Optional.of(brief);
        if (checking.isEmpty()) {
            begin();
        }
    }

    private void begin() {
        if (next.isEmpty()) {
            return;
        }
        Brief brief = next.get();
        next = Optional.empty();
        checking = Optional.of(brief);
        jobs.quietly(() -> check.apply(brief), findings -> known(brief, findings));
    }

    private void known(Brief brief, List<Finding> findings) {
        Map<String, Finding> found = new HashMap<>();
        findings.forEach(finding -> found.putIfAbsent(finding.quotation(), finding));
        wrong = found;
        checked = Optional.of(brief);
        checking = Optional.empty();
        version.set(version.get() + 1);
        begin();
    }
}
