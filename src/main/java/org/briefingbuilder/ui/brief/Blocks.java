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
        QUESTIONS,
        TIMETABLE,
        SPEAKERS,
        MATRIX,
        LINES,
        PAGE_BREAK
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
            case TIMETABLE ->
                    new BriefBlock.Timetable(
                            List.of(new BriefBlock.Slot("", ""), new BriefBlock.Slot("", "")));
            case SPEAKERS -> new BriefBlock.Speakers(List.of(new BriefBlock.Speaker("", "", "")));
            case MATRIX -> new BriefBlock.Matrix("");
            case LINES -> new BriefBlock.Lines(8);
            case PAGE_BREAK -> new BriefBlock.PageBreak();
        };
    }

    static Section section(String heading) {
        return new Section(Section.Role.OTHER, heading, Optional.empty(), List.of(), List.of());
    }
}
