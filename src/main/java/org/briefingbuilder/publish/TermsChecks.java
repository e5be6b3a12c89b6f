package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check.Lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Does a brief keep to the terms on which its words may be used: nothing quoted that is not for
/// quotation, nobody named who may not be, no marking below that of what it holds?
final class TermsChecks {

    private final Contents contents;
    private final Brief brief;
    private final Shield shield;

    TermsChecks(Contents contents, Brief brief) {
        this.contents = contents;
        this.brief = brief;
        this.shield = Shield.of(brief, contents);
    }

    /// What keeps a brief from being exported, whether or not anybody looked at the sheet.
    static List<Finding> unlawful(Brief brief, Contents contents) {
        List<Check> checks = new ArrayList<>();
        new TermsChecks(contents, brief).check(checks);
        List<Waiver> kept = contents.waiversOf(brief);
        return checks.stream()
                .map(check -> check.with(kept))
                .filter(Check::isAwaited)
                .map(TermsChecks::finding)
                .toList();
    }

    private static Finding finding(Check check) {
        Finding.Kind kind =
                switch (check.key()) {
                    case "check.not-for-quotation" -> Finding.Kind.NOT_FOR_QUOTATION;
                    case "check.marking-low" -> Finding.Kind.MARKING_LOW;
                    default -> Finding.Kind.NAME_PROTECTED;
                };
        String quotation =
                check.lead()
                        .filter(Lead.In.class::isInstance)
                        .map(lead -> ((Lead.In) lead).part())
                        .filter(Part.Block.class::isInstance)
                        .flatMap(part -> ((Part.Block) part).quotation())
                        .orElse("");
        String said = String.valueOf(check.args().getFirst());
        return new Finding(quotation, kind, 0, "", said, "", said);
    }

    /// Names in what was written in the end, wherever they came from.
    static List<Finding> leaked(Protected names, Stream<String> written) {
        Set<String> found = new HashSet<>();
        written.forEach(text -> names.in(text).ifPresent(found::add));
        return found.stream()
                .sorted()
                .map(name -> new Finding("", Finding.Kind.NAME_PROTECTED, 0, "", name, "", name))
                .toList();
    }

    void check(List<Check> checks) {
        forQuotation(checks);
        markings(checks);
        names(checks);
    }

    private void forQuotation(List<Check> checks) {
        Blocks.each(
                brief,
                (part, block) -> {
                    if (block instanceof BriefBlock.Quotation quotation) {
                        contents.passage(quotation.passage())
                                .filter(
                                        p ->
                                                Use.of(p, contents).rule()
                                                        == Terms.Rule.NOT_FOR_QUOTATION)
                                .ifPresent(
                                        p ->
                                                checks.add(
                                                        Check.stops(
                                                                new Lead.In(part),
                                                                "check.not-for-quotation",
                                                                Opening.of(p.anchor().words()))));
                    }
                });
    }

    private void markings(List<Check> checks) {
        Markings markings = new Markings(contents);
        String own = brief.facts().marking().strip();
        Set<String> seen = new HashSet<>();
        int before = checks.size();
        Blocks.each(
                brief,
                (part, block) -> {
                    if (block instanceof BriefBlock.Quotation quotation) {
                        contents.passage(quotation.passage())
                                .ifPresent(
                                        p -> {
                                            for (String marking : Use.of(p, contents).markings()) {
                                                if (seen.add(marking)) {
                                                    compare(
                                                            markings,
                                                            own,
                                                            marking,
                                                            new Lead.In(part),
                                                            checks);
                                                }
                                            }
                                        });
                    }
                });
        for (Source source : Cited.in(brief, contents).sources()) {
            for (String marking : Use.of(source, contents).markings()) {
                if (seen.add(marking)) {
                    compare(markings, own, marking, new Lead.Source(source.id()), checks);
                }
            }
        }
        if (!seen.isEmpty() && checks.size() == before) {
            checks.add(Check.well("check.marking-well", own));
        }
    }

    private static void compare(
            Markings markings, String own, String marking, Lead lead, List<Check> checks) {
        OptionalInt beside = markings.compare(own, marking);
        if (own.isEmpty() || beside.isPresent() && beside.getAsInt() < 0) {
            checks.add(Check.stops(lead, "check.marking-low", marking, own).keepable(marking, own));
        } else if (beside.isEmpty()) {
            checks.add(
                    Check.warns(lead, "check.marking-other", marking, own).keepable(marking, own));
        }
    }

    private void names(List<Check> checks) {
        Protected names = shield.names();
        if (names.isEmpty()) {
            return;
        }
        int before = checks.size();
        Brief shown = shield.brief();
        Lead title = new Lead.In(new Part.Title());
        look(names, title, shown.title() + "\n" + shown.facts().shortTitle(), checks);
        look(names, new Lead.In(new Part.Occasion()), occasion(shown), checks);
        headings(shown.sections(), List.of(), names, checks);
        Blocks.each(shown, (part, block) -> look(names, new Lead.In(part), words(block), checks));
        for (Source source : Cited.in(shown, shield.contents()).sources()) {
            look(names, new Lead.Source(source.id()), words(source.reference()), checks);
        }
        if (checks.size() == before) {
            checks.add(Check.well("check.rule-well", names.names().size()));
        }
    }

    private static void look(Protected names, Lead lead, String text, List<Check> checks) {
        names.in(text)
                .ifPresent(name -> checks.add(Check.stops(lead, "check.name-protected", name)));
    }

    private void headings(
            List<Section> sections, List<Integer> above, Protected names, List<Check> checks) {
        for (int i = 0; i < sections.size(); i++) {
            List<Integer> path = Blocks.below(above, i);
            look(names, new Lead.In(new Part.Heading(path)), sections.get(i).heading(), checks);
            headings(sections.get(i).sections(), path, names, checks);
        }
    }

    private static String occasion(Brief brief) {
        Brief.Facts facts = brief.facts();
        List<String> said = new ArrayList<>(facts.authors());
        said.add(facts.organisation());
        said.add(facts.version());
        said.add(facts.marking());
        facts.meeting()
                .ifPresent(
                        meeting -> {
                            said.add(meeting.place());
                            said.add(meeting.time());
                            said.add(meeting.chair());
                        });
        return String.join("\n", said);
    }

    private static String words(Reference reference) {
        return Stream.of(Fact.values()).map(reference::text).collect(Collectors.joining("\n"));
    }

    /// All that a block says, a quotation's own words included.
    private String words(BriefBlock block) {
        Stream<String> more =
                switch (block) {
                    case BriefBlock.Quotation quotation ->
                            Quoted.printedWords(quotation, contents).stream();
                    case BriefBlock.Figure figure -> Stream.of(figure.alternative());
                    case BriefBlock.Timetable timetable ->
                            timetable.slots().stream().map(BriefBlock.Slot::time);
                    default -> Stream.empty();
                };
        return Stream.concat(Cited.prose(block), more).collect(Collectors.joining("\n"));
    }
}
