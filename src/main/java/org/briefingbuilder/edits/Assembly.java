package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a brief from passages: a section for each theme, a quotation for each of its passages. The
/// parts that a person has to write (summary, recommendations, issue …) stand ready and empty; an
/// empty section is not printed.
public final class Assembly {

    private Assembly() {}

    /// @param themes in the order wanted; each passage is quoted once, under the first of its
    ///   themes
    /// @param states which passages may be quoted
    /// @param headings the words of the template's fixed sections, by role
    public static Brief of(
            Contents contents,
            String title,
            String template,
            Brief.Facts facts,
            List<Theme> themes,
            Set<Passage.State> states,
            List<Heading> headings,
            Ids ids,
            Stamp stamp) {
        Set<String> quoted = new HashSet<>();
        List<Section> evidence = new ArrayList<>();
        for (Theme theme : themes) {
            List<BriefBlock> blocks = new ArrayList<>();
            for (Passage passage : contents.passagesOf(theme)) {
                if (states.contains(passage.state()) && quoted.add(passage.id())) {
                    blocks.add(
                            new BriefBlock.Quotation(ids.quotation(), passage.id(), List.of(), ""));
                }
            }
            if (!blocks.isEmpty()) {
                evidence.add(
                        new Section(
                                Section.Role.OTHER,
                                capitalised(theme.name()),
                                Optional.of(theme.id()),
                                blocks,
                                List.of()));
            }
        }
        return new Brief(ids.brief(), title, template, facts, sections(headings, evidence), stamp);
    }

    /// The fixed sections, the evidence in the first one meant for it; after them all if there is
    /// none.
    private static List<Section> sections(List<Heading> headings, List<Section> evidence) {
        List<Section> sections = new ArrayList<>();
        List<Section> left = evidence;
        for (Heading heading : headings) {
            List<Section> inner = List.of();
            if (heading.role() == Section.Role.EVIDENCE) {
                inner = left;
                left = List.of();
            }
            sections.add(
                    new Section(
                            heading.role(), heading.words(), Optional.empty(), List.of(), inner));
        }
        sections.addAll(left);
        return sections;
    }

    /// A fixed section of a template.
    public record Heading(Section.Role role, String words) {}

    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + name.substring(Character.charCount(first));
    }
}
