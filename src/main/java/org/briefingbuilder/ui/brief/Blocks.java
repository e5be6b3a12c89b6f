package org.briefingbuilder.ui.brief;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;

import java.util.List;
import java.util.Optional;

/// New, empty parts of a brief.
final class Blocks {

    private Blocks() {}

    /// What can be put in with a key or a menu.
    enum Kind {
        SECTION,
        HEADING,
        PROSE,
        LIST,
        NUMBERED,
        TABLE,
        QUESTIONS
    }

    static BriefBlock emptyProse() {
        return new BriefBlock.Prose("", "");
    }

    static BriefBlock of(Kind kind) {
        return switch (kind) {
            case HEADING -> new BriefBlock.Heading("");
            case PROSE, SECTION -> emptyProse();
            case LIST -> new BriefBlock.Listing(false, List.of(""));
            case NUMBERED -> new BriefBlock.Listing(true, List.of(""));
            case TABLE ->
                    new BriefBlock.Table(
                            "", List.of("", ""), List.of(List.of("", ""), List.of("", "")));
            case QUESTIONS ->
                    new BriefBlock.Questions(
                            List.of(new BriefBlock.Question("", Optional.empty())));
        };
    }

    static Section section(String heading) {
        return new Section(Section.Role.OTHER, heading, Optional.empty(), List.of(), List.of());
    }
}
