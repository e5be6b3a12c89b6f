package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Check.Lead;

import java.util.List;

/// Does what a brief claims and recommends rest on evidence, and on more than one source?
final class EvidenceChecks {

    private EvidenceChecks() {}

    static void check(Brief brief, Contents contents, List<Check> checks) {
        check(brief.sections(), List.of(), contents, checks, false);
    }

    private static void check(
            List<Section> sections,
            List<Integer> above,
            Contents contents,
            List<Check> checks,
            boolean evidence) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            List<Integer> path = Blocks.below(above, i);
            if (section.role() == Section.Role.RECOMMENDATIONS) {
                recommendations(section, path, contents, checks);
            } else if (evidence) {
                claims(section, path, contents, checks);
            }
            boolean within = section.role() == Section.Role.EVIDENCE;
            check(section.sections(), path, contents, checks, within);
        }
    }

    /// One line for each list, so that a list without any says so once.
    private static void recommendations(
            Section section, List<Integer> path, Contents contents, List<Check> checks) {
        List<BriefBlock> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof BriefBlock.Listing listing) {
                Lead lead = new Lead.In(Blocks.part(path, i, listing));
                List<String> items = listing.items().stream().filter(t -> !t.isBlank()).toList();
                report(with(0, items, contents), items, "check.advice-without", lead, checks);
                report(with(1, items, contents), items, "check.advice-one-source", lead, checks);
            }
        }
    }

    private static List<String> with(int sources, List<String> items, Contents contents) {
        return items.stream()
                .filter(item -> Cited.inWords(item, contents).size() == sources)
                .toList();
    }

    private static void report(
            List<String> few, List<String> all, String key, Lead lead, List<Check> checks) {
        if (!few.isEmpty()) {
            checks.add(
                    Check.warns(
                                    lead,
                                    key,
                                    few.size(),
                                    all.size(),
                                    Opening.of(plain(few.getFirst())))
                            .keepable(few.toArray()));
        }
    }

    /// Without the marks of emphasis.
    private static String plain(String prose) {
        return prose.replace("*", "");
    }

    /// A section of the evidence that says something.
    private static void claims(
            Section section, List<Integer> path, Contents contents, List<Check> checks) {
        if (section.allBlocks().noneMatch(Blocks::hasContent)) {
            return;
        }
        int sources = Cited.in(section, contents).sources().size();
        Lead lead = new Lead.In(new Part.Heading(path));
        if (sources == 0) {
            checks.add(
                    Check.warns(lead, "check.claim-without", section.heading())
                            .keepable(section.heading()));
        } else if (sources == 1) {
            checks.add(
                    Check.warns(lead, "check.claim-one-source", section.heading())
                            .keepable(section.heading()));
        }
    }
}
