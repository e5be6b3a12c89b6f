package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.text.Words;

import java.util.List;
import java.util.Map;
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
        keyPoints();
        questions();
        Lead purpose = section(Section.Role.PURPOSE);
        over(counts.purposeWords(), limits.purposeWords(), purpose, "check.purpose-over");
    }

    private void keyPoints() {
        Lead points = section(Section.Role.KEY_POINTS);
        int there = counts.keyPoints();
        over(there, limits.keyPoints(), points, "check.key-points-over");
        if (there > 0) {
            under(there, limits.leastKeyPoints(), points, "check.key-points-under");
        }
    }

    private void questions() {
        Lead questions = section(Section.Role.QUESTIONS);
        int there = counts.questions();
        over(there, limits.questions(), questions, "check.questions-over");
        if (there > 0) {
            under(there, limits.leastQuestions(), questions, "check.questions-under");
        }
    }

    /// Quotations that are longer than the template likes.
    ///
    /// @param quoted the brief's, by their ids
    void quotations(Map<String, Quoted> quoted) {
        Blocks.each(
                brief,
                (part, block) ->
                        part.quotation()
                                .map(quoted::get)
                                .ifPresent(one -> length(part, one.wording().words())));
    }

    private void length(Part part, String words) {
        int there = Words.count(words);
        if (limits.quotedWords().isPresent() && there > limits.quotedWords().getAsInt()) {
            checks.add(
                    Check.warns(
                            new Lead.In(part),
                            "check.quotation-long",
                            Opening.of(words),
                            there,
                            limits.quotedWords().getAsInt()));
        }
    }

    private void under(int there, OptionalInt least, Lead lead, String key) {
        if (least.isPresent() && there < least.getAsInt()) {
            checks.add(Check.warns(lead, key, there, least.getAsInt()));
        }
    }

    private void required(Section.Role role) {
        boolean filled =
                Counts.of(brief, role).flatMap(Section::allBlocks).anyMatch(Blocks::hasContent);
        if (!filled) {
            checks.add(
                    Check.warns(section(role), "check.section-empty", heading(role))
                            .keepable(role));
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
            checks.add(
                    Check.warns(lead, key, there, most.getAsInt(), there - most.getAsInt())
                            .keepable(most.getAsInt()));
        }
    }
}
