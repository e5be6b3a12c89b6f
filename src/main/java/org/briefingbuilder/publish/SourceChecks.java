package org.briefingbuilder.publish;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.publish.cite.Citations;

import java.util.List;

/// What a citation of a source needs: its title, its date, and somebody who answers for it.
final class SourceChecks {

    private SourceChecks() {}

    /// @param sources those that the brief quotes or cites
    static void check(List<Source> sources, List<Check> checks) {
        int before = checks.size();
        for (Source source : sources) {
            Reference reference = source.reference();
            if (reference.title().isBlank()) {
                lacks(source, "check.source-no-title", source.file(), checks);
            }
            String title =
                    reference.title().isBlank() ? source.file() : Citations.shortTitle(source);
            if (reference.date().isBlank()) {
                lacks(source, "check.source-no-date", title, checks);
            }
            if (reference.authors().stream().allMatch(String::isBlank)
                    && reference.byline().isBlank()
                    && reference.publisher().isBlank()) {
                lacks(source, "check.source-no-author", title, checks);
            }
        }
        if (!sources.isEmpty() && checks.size() == before) {
            checks.add(Check.well("check.sources-well", sources.size()));
        }
    }

    private static void lacks(Source source, String key, String title, List<Check> checks) {
        checks.add(Check.warns(new Lead.Source(source.id()), key, title).keepable(source.id()));
    }
}
