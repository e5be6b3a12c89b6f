package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The blocks of a brief with the parts they are.
final class Blocks {

    private Blocks() {}

    /// Gives every block, in reading order.
    static void each(Brief brief, BiConsumer<Part.Block, BriefBlock> taking) {
        each(brief.sections(), List.of(), taking);
    }

    private static void each(
            List<Section> sections,
            List<Integer> above,
            BiConsumer<Part.Block, BriefBlock> taking) {
        for (int i = 0; i < sections.size(); i++) {
            List<Integer> path = below(above, i);
            List<BriefBlock> blocks = sections.get(i).blocks();
            for (int k = 0; k < blocks.size(); k++) {
                taking.accept(part(path, k, blocks.get(k)), blocks.get(k));
            }
            each(sections.get(i).sections(), path, taking);
        }
    }

    /// The section that is the `index`th within another; of the brief when `above` is empty.
    static List<Integer> below(List<Integer> above, int index) {
        List<Integer> path = new ArrayList<>(above);
        path.add(index);
        return path;
    }

    static Part.Block part(List<Integer> section, int index, BriefBlock block) {
        Optional<String> quotation =
                block instanceof BriefBlock.Quotation q ? Optional.of(q.id()) : Optional.empty();
        return new Part.Block(section, index, quotation);
    }

    /// Whether a block has anything to show.
    static boolean hasContent(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Heading heading -> !heading.text().isBlank();
            case BriefBlock.Prose prose -> !prose.text().isBlank();
            case BriefBlock.Listing listing -> listing.items().stream().anyMatch(i -> !i.isBlank());
            case BriefBlock.Table table -> !table.head().isEmpty() && !table.rows().isEmpty();
            case BriefBlock.Questions questions -> !questions.questions().isEmpty();
            case BriefBlock.Quotation quotation -> true;
            case BriefBlock.Figure figure -> true;
            case BriefBlock.Timetable timetable ->
                    timetable.slots().stream()
                            .anyMatch(s -> !s.time().isBlank() || !s.what().isBlank());
            case BriefBlock.Speakers speakers ->
                    speakers.speakers().stream().anyMatch(s -> !s.name().isBlank());
            case BriefBlock.Matrix matrix -> true;
            case BriefBlock.Lines lines -> true;
            case BriefBlock.PageBreak pageBreak -> false;
        };
    }
}
