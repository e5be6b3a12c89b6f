package org.briefingbuilder.edits;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Blocks once more, with quotations under ids of their own; texts name the new ones, and none that
/// were not copied along.
final class Copies {

    private final Map<String, String> names = new HashMap<>();

    private Copies(Stream<BriefBlock> blocks, Ids ids) {
        blocks.filter(BriefBlock.Quotation.class::isInstance)
                .map(BriefBlock.Quotation.class::cast)
                .forEach(q -> names.put(q.id(), ids.quotation()));
    }

    static List<BriefBlock> of(List<BriefBlock> blocks, Ids ids) {
        Copies copies = new Copies(blocks.stream(), ids);
        return blocks.stream().map(copies::copy).toList();
    }

    static List<Section> ofSections(List<Section> sections, Ids ids) {
        Copies copies = new Copies(sections.stream().flatMap(Section::allBlocks), ids);
        return sections.stream().map(copies::copy).toList();
    }

    private Section copy(Section section) {
        return section.withBlocks(section.blocks().stream().map(this::copy).toList())
                .withSections(section.sections().stream().map(this::copy).toList());
    }

    private BriefBlock copy(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Quotation q ->
                    new BriefBlock.Quotation(
                            names.getOrDefault(q.id(), q.id()),
                            q.passage(),
                            q.alterations(),
                            q.comment());
            default -> RunIn.mapped(block, text -> RunIn.renamed(text, names));
        };
    }
}
