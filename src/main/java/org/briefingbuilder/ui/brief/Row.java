package org.briefingbuilder.ui.brief;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.SectionTree;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the outline: the title, a section's heading, or a block.
///
/// @param key stays the same as long as the row is the same one to a person, whatever is written in
///   it and wherever it moves
record Row(long key, What what) {

    sealed interface What {}

    record Title(String words) implements What {}

    /// @param number its place among its neighbours, such as `2` or `2.1`; empty for those that the
    ///   template sets apart
    record Heading(List<Integer> path, Section section, String number) implements What {}

    record Block(BlockPlace place, BriefBlock block) implements What {}

    /// What is written in a row, wherever it stands.
    sealed interface Said {}

    record Words(String words) implements Said {}

    record Content(BriefBlock block) implements Said {}

    Said said() {
        return switch (what) {
            case Title title -> new Words(title.words());
            case Heading heading -> new Words(heading.section().heading());
            case Block block -> new Content(block.block());
        };
    }

    /// The sections that print without a number, whoever stands before them.
    private static boolean isNumbered(Section section) {
        return section.role() == Section.Role.OTHER;
    }

    /// The rows of a brief in reading order.
    static List<What> of(Brief brief) {
        List<What> rows = new ArrayList<>();
        rows.add(new Title(brief.title()));
        int number = 0;
        for (List<Integer> path : SectionTree.paths(brief)) {
            Section section = SectionTree.section(brief, path).orElseThrow();
            String shown = isNumbered(section) ? "" + ++number : "";
            rows.add(new Heading(path, section, shown));
            for (int i = 0; i < section.blocks().size(); i++) {
                rows.add(new Block(new BlockPlace(path, i), section.blocks().get(i)));
            }
        }
        return rows;
    }

    /// The gap that comes after this row in reading order; after the title, the first of the brief.
    BlockPlace gapAfter() {
        return switch (what) {
            case Title title -> new BlockPlace(List.of(0), 0);
            case Heading heading -> new BlockPlace(heading.path(), 0);
            case Block block -> block.place().after();
        };
    }

    Optional<BlockPlace> place() {
        return what instanceof Block block ? Optional.of(block.place()) : Optional.empty();
    }

    Optional<BriefBlock.Quotation> quotation() {
        return what instanceof Block(BlockPlace _, BriefBlock.Quotation q)
                ? Optional.of(q)
                : Optional.empty();
    }

    Optional<List<Integer>> section() {
        return switch (what) {
            case Title title -> Optional.empty();
            case Heading heading -> Optional.of(heading.path());
            case Block block -> Optional.of(block.place().section());
        };
    }
}
