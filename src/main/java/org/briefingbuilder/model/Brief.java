package org.briefingbuilder.model;

import java.util.List;
import java.util.stream.Stream;

/// A brief or handout.
///
/// @param template the name of the template that it was made for
public record Brief(
        String id, String title, String template, Facts facts, List<Section> sections, Stamp made)
        implements Item {

    /// The facts of the occasion; a text that is not given is empty.
    ///
    /// @param shortTitle for the running head
    /// @param marking the handling marking, such as `OFFICIAL`
    /// @param date `YYYY-MM-DD`
    /// @param language BCP 47 tag; `ur` mirrors the page
    /// @param style the citation style: a bundled name or empty for the template's own
    /// @param paper `A4` or `Letter`
    public record Facts(
            String shortTitle,
            String marking,
            List<String> authors,
            String organisation,
            String version,
            String date,
            String language,
            String style,
            String paper) {
        public Facts {
            authors = List.copyOf(authors);
        }

        public static Facts none() {
            return new Facts("", "", List.of(), "", "", "", "en", "", "A4");
        }
    }

    public Brief {
        sections = List.copyOf(sections);
    }

    public Stream<BriefBlock> allBlocks() {
        return sections.stream().flatMap(Section::allBlocks);
    }

    public Stream<BriefBlock.Quotation> quotations() {
        return allBlocks()
                .filter(BriefBlock.Quotation.class::isInstance)
                .map(BriefBlock.Quotation.class::cast);
    }

    public Brief withSections(List<Section> changed) {
        return new Brief(id, title, template, facts, changed, made);
    }

    public Brief withTitle(String changed) {
        return new Brief(id, changed, template, facts, sections, made);
    }

    public Brief withFacts(Facts changed) {
        return new Brief(id, title, template, changed, sections, made);
    }
}
