package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A brief beside what its template asks for.
record LimitChecks(
        Brief brief, Contents contents, Limits limits, Counts counts, List<Check> checks) {

    /// @param pages when they are known
    /// @throws org.briefingbuilder.job.Problem `publish.unknown-template`
    static void check(
            Brief brief, Contents contents, Optional<Preview.Told> pages, List<Check> checks) {
        Limits limits = Templates.limits(brief);
        LimitChecks limited =
                new LimitChecks(brief, contents, limits, Counts.of(brief, contents), checks);
        limited.check(pages);
        limited.quotations();
    }

    /// What is over a limit of the template and is not kept for a reason.
    ///
    /// @param pages how many were written; 0 when the format has none
    static List<Finding> over(Brief brief, Contents contents, int pages) {
        List<Check> checks = new ArrayList<>();
        Optional<Preview.Told> told =
                Optional.of(pages)
                        .filter(there -> there > 0)
                        .map(there -> new Preview.Told(there, List.of(), List.of()));
        check(brief, contents, told, checks);
        List<Waiver> kept = contents.waiversOf(brief);
        return checks.stream()
                .map(check -> check.with(kept))
                .filter(check -> check.weight() == Check.Weight.WARNS)
                .flatMap(LimitChecks::finding)
                .toList();
    }

    private static Stream<Finding> finding(Check check) {
        return Finding.Kind.ofLimit(check.key()).stream()
                .map(
                        kind ->
                                new Finding(
                                        "",
                                        kind,
                                        0,
                                        String.valueOf(check.args().get(1)),
                                        String.valueOf(check.args().get(0)),
                                        "",
                                        ""));
    }

    private void check(Optional<Preview.Told> pages) {
        for (Section.Role role : limits.required()) {
            required(role);
        }
        Lead title = new Lead.In(new Part.Title());
        Lead summary = section(Section.Role.SUMMARY);
        Lead list = section(Section.Role.RECOMMENDATIONS);
        most(
                counts.words(),
                limits.words(),
                limits.words().isPresent() ? passing(limits.words().getAsInt()) : title,
                "check.words-over",
                "check.words-well");
        pages.ifPresent(
                told ->
                        most(
                                told.pages(),
                                limits.pages(),
                                told.beyond(limits.pages().orElse(0))
                                        .<Lead>map(Lead.In::new)
                                        .orElse(title),
                                "check.pages-over",
                                "check.pages-well"));
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

    /// The part with which the words become too many; the title while they are not.
    private Lead passing(int most) {
        return new Lead.In(
                Counts.passing(brief, contents, most).<Part>map(p -> p).orElse(new Part.Title()));
    }

    /// Quotations that are longer than the template likes, be it anywhere or in the prose.
    private void quotations() {
        Set<String> running = RunIn.of(brief);
        Map<String, Quoted> quoted =
                Quoted.showable(brief, contents).stream()
                        .collect(Collectors.toMap(Quoted::id, q -> q, (a, _) -> a));
        Blocks.each(
                brief,
                (part, block) ->
                        part.quotation()
                                .map(quoted::get)
                                .ifPresent(
                                        one -> {
                                            length(part, one.wording().words());
                                            if (running.contains(one.id())) {
                                                inProse(part, one.wording().words());
                                            }
                                        }));
    }

    private void inProse(Part part, String words) {
        int there = Words.count(words);
        if (limits.runInWords().isPresent() && there > limits.runInWords().getAsInt()) {
            checks.add(
                    Check.warns(
                                    new Lead.In(part),
                                    "check.run-in-long",
                                    Opening.of(words),
                                    there,
                                    limits.runInWords().getAsInt())
                            .keepable(words, limits.runInWords().getAsInt()));
        }
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
                                    limits.quotedWords().getAsInt())
                            .keepable(words, limits.quotedWords().getAsInt()));
        }
    }

    private void under(int there, OptionalInt least, Lead lead, String key) {
        if (least.isPresent() && there < least.getAsInt()) {
            checks.add(Check.warns(lead, key, there, least.getAsInt()).keepable(least.getAsInt()));
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
