package org.briefingbuilder.edits;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;

import java.util.Optional;
import java.util.stream.Stream;

/// What of a section can be put into a brief of another project: all but what refers to its own
/// one's passages, themes and pictures.
public final class Portable {

    private Portable() {}

    public static Section of(Section section) {
        return new Section(
                section.role(),
                section.heading(),
                Optional.empty(),
                section.blocks().stream().flatMap(Portable::of).toList(),
                section.sections().stream().map(Portable::of).toList());
    }

    private static Stream<BriefBlock> of(BriefBlock block) {
        return switch (RunIn.without(block, _ -> true)) {
            case BriefBlock.Quotation _, BriefBlock.Figure _ -> Stream.empty();
            case BriefBlock.Questions asked ->
                    Stream.of(
                            new BriefBlock.Questions(
                                    asked.questions().stream()
                                            .map(
                                                    q ->
                                                            new BriefBlock.Question(
                                                                    q.text(), Optional.empty()))
                                            .toList()));
            case BriefBlock.Heading heading -> Stream.of(heading);
            case BriefBlock.Prose prose -> Stream.of(prose);
            case BriefBlock.Listing listing -> Stream.of(listing);
            case BriefBlock.Table table -> Stream.of(table);
            case BriefBlock.Timetable timetable -> Stream.of(timetable);
            case BriefBlock.Matrix matrix -> Stream.of(matrix);
            case BriefBlock.Speakers _, BriefBlock.Lines _, BriefBlock.PageBreak _ ->
                    Stream.of(block);
        };
    }
}
