package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Check.Lead;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A brief beside what its template asks for.
record LimitChecks(Brief brief, Limits limits, Counts counts, List<Check> checks) {

    /// @param pages how many there are, when that is known
    void check(Optional<Integer> pages) {
        for (Section.Role role : limits.required()) {
            required(role);
        }
        Lead title = new Lead.In(new Part.Title());
        Lead summary = section(Section.Role.SUMMARY);
        Lead list = section(Section.Role.RECOMMENDATIONS);
        most(counts.words(), limits.words(), title, "check.words-over", "check.words-well");
        pages.ifPresent(
                there ->
                        most(there, limits.pages(), title, "check.pages-over", "check.pages-well"));
        over(counts.titleWords(), limits.titleWords(), title, "check.title-over");
        over(counts.summaryWords(), limits.summaryWords(), summary, "check.summary-over");
        if (counts.recommendations() > 0) {
            most(
                    counts.recommendations(),
                    limits.recommendations(),
                    list,
                    "check.recommendations-over",
                    "check.recommendations-well");
        }
    }

    private void required(Section.Role role) {
        boolean filled =
                Counts.of(brief, role).flatMap(Section::allBlocks).anyMatch(Blocks::hasContent);
        if (!filled) {
            checks.add(Check.warns(section(role), "check.section-empty", heading(role)));
        }
    }

    /// As the brief heads it, or else as the template does.
    private String heading(Section.Role role) {
        return Counts.of(brief, role)
                .map(Section::heading)
                .filter(heading -> !heading.isBlank())
                .findFirst()
                .orElseGet(() -> Templates.heading(brief, role));
    }

    /// The heading of the section; of a section that is missing, the title.
    private Lead section(Section.Role role) {
        for (int i = 0; i < brief.sections().size(); i++) {
            if (brief.sections().get(i).role() == role) {
                return new Lead.In(new Part.Heading(List.of(i)));
            }
        }
        return new Lead.In(new Part.Title());
    }

    private void most(int there, OptionalInt most, Lead lead, String over, String well) {
        if (most.isPresent() && there <= most.getAsInt()) {
            checks.add(Check.well(well, there, most.getAsInt()));
        }
        over(there, most, lead, over);
    }

    private void over(int there, OptionalInt most, Lead lead, String key) {
        if (most.isPresent() && there > most.getAsInt()) {
            checks.add(Check.warns(lead, key, there, most.getAsInt(), there - most.getAsInt()));
        }
    }
}
