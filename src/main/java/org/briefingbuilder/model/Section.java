package org.briefingbuilder.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a brief: its heading, its blocks, then its own sections.
///
/// @param role what the template does with it
/// @param theme the theme whose evidence it holds, if it holds one's
public record Section(
        Role role,
        String heading,
        Optional<String> theme,
        List<BriefBlock> blocks,
        List<Section> sections) {

    /// What a section is for; a template may set each in its own way.
    public enum Role {
        SUMMARY,
        RECOMMENDATIONS,
        ISSUE,
        EVIDENCE,
        OPTIONS,
        IMPLICATIONS,
        QUESTIONS,
        NOTES,
        KEY_POINTS,
        BACKGROUND,
        MATRIX,
        GAPS,
        REVIEWERS,
        PURPOSE,
        TIMETABLE,
        SPEAKERS,
        /// Set apart in a box.
        BOX,
        OTHER
    }

    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    public Section withHeading(String changed) {
        return new Section(role, changed, theme, blocks, sections);
    }

    public Section withBlocks(List<BriefBlock> changed) {
        return new Section(role, heading, theme, changed, sections);
    }

    public Section withSections(List<Section> changed) {
        return new Section(role, heading, theme, blocks, changed);
    }

    /// All blocks in reading order, those of inner sections included.
    public Stream<BriefBlock> allBlocks() {
        return Stream.concat(blocks.stream(), sections.stream().flatMap(Section::allBlocks));
    }
}
