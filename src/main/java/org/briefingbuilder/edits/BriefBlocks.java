package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What putting in, changing, moving and taking out the blocks of a brief means. A place is meant
/// in the brief given; what is no longer there changes nothing.
public final class BriefBlocks {

    private BriefBlocks() {}

    /// Puts blocks into a gap. When its section is gone they go to the end of what is left nearest
    /// to it; a brief without sections gets one.
    public static Edit insert(Brief brief, BlockPlace gap, List<BriefBlock> blocks, Stamp stamp) {
        Brief after = blocks.isEmpty() ? brief : inserted(brief, gap, blocks);
        return edit("brief.insert", brief, after, stamp);
    }

    /// Writes `after` in the place of the block `before`, wherever that stands now.
    ///
    /// When somebody changed the block meanwhile, the new one takes the place of theirs; when it is
    /// gone or another kind stands there, it is put in beside: what was written is never lost.
    public static Edit replace(
            Brief brief, BlockPlace place, BriefBlock before, BriefBlock after, Stamp stamp) {
        return edit("brief.write", brief, replaced(brief, place, before, after), stamp);
    }

    /// Writes two blocks in the place of one, as a paragraph that is broken in two.
    public static Edit split(
            Brief brief,
            BlockPlace place,
            BriefBlock before,
            BriefBlock first,
            BriefBlock second,
            Stamp stamp) {
        BlockPlace at = find(brief, place, before).orElse(place);
        Brief after = inserted(replaced(brief, place, before, first), at.after(), List.of(second));
        return edit("brief.write", brief, after, stamp);
    }

    /// Moves a block into a gap, both as they are before the move. A quotation that runs in a
    /// paragraph stands as a block there.
    public static Edit move(Brief brief, BlockPlace from, BlockPlace gap, Stamp stamp) {
        Optional<BriefBlock> block = SectionTree.block(brief, from);
        Brief after = brief;
        if (block.isPresent() && SectionTree.section(brief, gap.section()).isPresent()) {
            boolean shifts = gap.section().equals(from.section()) && gap.index() > from.index();
            Brief freed =
                    block.get() instanceof BriefBlock.Quotation q
                            ? RunningIn.unmarked(brief, Set.of(q.id()))
                            : brief;
            after =
                    inserted(
                            without(freed, List.of(from)),
                            shifts ? gap.at(gap.index() - 1) : gap,
                            List.of(block.get()));
        }
        return edit("brief.move", brief, after, stamp);
    }

    /// Takes blocks out, a paragraph with the quotations that run in it; passages that they quote
    /// stay in their sources.
    public static Edit remove(Brief brief, Collection<BlockPlace> places, Stamp stamp) {
        Set<BlockPlace> all = new LinkedHashSet<>();
        Set<String> quotations = new HashSet<>();
        for (BlockPlace place : places) {
            List<BriefBlock> unit = unit(brief, place);
            for (int i = 0; i < unit.size(); i++) {
                all.add(place.at(place.index() + i));
                if (unit.get(i) instanceof BriefBlock.Quotation q) {
                    quotations.add(q.id());
                }
            }
        }
        Brief after = RunningIn.unmarked(without(brief, all), quotations);
        return edit("brief.take-out", brief, after, stamp);
    }

    /// Puts the same block once more after itself, with the quotations that run in it.
    public static Edit duplicate(Brief brief, BlockPlace place, Ids ids, Stamp stamp) {
        List<BriefBlock> unit = unit(brief, place);
        Brief after =
                unit.isEmpty()
                        ? brief
                        : inserted(brief, behind(brief, place), Copies.of(unit, ids));
        return edit("brief.duplicate", brief, after, stamp);
    }

    /// A block with the quotations that run in it; nothing when none stands there.
    public static List<BriefBlock> unit(Brief brief, BlockPlace place) {
        Optional<BriefBlock> block = SectionTree.block(brief, place);
        if (block.isEmpty()) {
            return List.of();
        }
        List<BriefBlock> unit = new ArrayList<>(List.of(block.get()));
        if (!(block.get() instanceof BriefBlock.Quotation)) {
            Set<String> running = RunIn.of(brief);
            for (BlockPlace next = place.after(); runs(brief, next, running); next = next.after()) {
                unit.add(SectionTree.block(brief, next).orElseThrow());
            }
        }
        return unit;
    }

    /// The gap after a block and the quotations that run in it.
    public static BlockPlace behind(Brief brief, BlockPlace place) {
        return place.at(place.index() + Math.max(1, unit(brief, place).size()));
    }

    private static boolean runs(Brief brief, BlockPlace place, Set<String> running) {
        return SectionTree.block(brief, place)
                .filter(b -> b instanceof BriefBlock.Quotation q && running.contains(q.id()))
                .isPresent();
    }

    /// Puts copies of blocks of this or another brief into a gap. Quotations whose passages are
    /// gone meanwhile are left out, and questions forget them.
    public static Edit paste(
            Contents contents,
            Brief brief,
            BlockPlace gap,
            List<BriefBlock> blocks,
            Ids ids,
            Stamp stamp) {
        List<BriefBlock> fresh =
                Copies.of(
                        blocks.stream().flatMap(block -> known(contents, block).stream()).toList(),
                        ids);
        Brief after = fresh.isEmpty() ? brief : inserted(brief, gap, fresh);
        return edit("brief.paste", brief, after, stamp);
    }

    private static Edit edit(String name, Brief before, Brief after, Stamp stamp) {
        List<Change> changes = BriefEdits.changes(before, RunningIn.settled(after));
        return new Edit(name, before.title(), stamp, changes);
    }

    private static Optional<BriefBlock> known(Contents contents, BriefBlock block) {
        return switch (block) {
            case BriefBlock.Quotation q when contents.passage(q.passage()).isEmpty() ->
                    Optional.empty();
            case BriefBlock.Questions asked ->
                    Optional.of(
                            new BriefBlock.Questions(
                                    asked.questions().stream()
                                            .map(
                                                    one ->
                                                            new BriefBlock.Question(
                                                                    one.text(),
                                                                    one.passage()
                                                                            .filter(
                                                                                    p ->
                                                                                            contents.passage(
                                                                                                            p)
                                                                                                    .isPresent())))
                                            .toList()));
            default -> Optional.of(block);
        };
    }

    /// Where `block` stands: at `near`, or else the nearest place in that section, or the first in
    /// the brief. A quotation is known by its id, any other block by what it says.
    public static Optional<BlockPlace> find(Brief brief, BlockPlace near, BriefBlock block) {
        Optional<BlockPlace> same =
                places(brief).stream()
                        .filter(at -> at.section().equals(near.section()))
                        .filter(at -> isSame(SectionTree.block(brief, at), block))
                        .min(Comparator.comparingInt(at -> Math.abs(at.index() - near.index())));
        return same.or(
                () ->
                        places(brief).stream()
                                .filter(at -> isSame(SectionTree.block(brief, at), block))
                                .findFirst());
    }

    /// The places of all blocks in reading order.
    public static List<BlockPlace> places(Brief brief) {
        List<BlockPlace> places = new ArrayList<>();
        for (List<Integer> path : SectionTree.paths(brief)) {
            int blocks = SectionTree.section(brief, path).orElseThrow().blocks().size();
            for (int i = 0; i < blocks; i++) {
                places.add(new BlockPlace(path, i));
            }
        }
        return places;
    }

    /// The gap into which a block goes one step up: before its forerunner, or to the end of the
    /// section read before. Empty for the first of all. A paragraph and the quotations that run in
    /// it are passed as one.
    public static Optional<BlockPlace> gapAbove(Brief brief, BlockPlace place) {
        Set<String> running = RunIn.of(brief);
        if (place.index() > 0) {
            int above = place.index() - 1;
            while (above > 0 && runs(brief, place.at(above), running)) {
                above--;
            }
            return Optional.of(place.at(above));
        }
        List<List<Integer>> paths = SectionTree.paths(brief);
        int at = paths.indexOf(place.section());
        return at <= 0 ? Optional.empty() : Optional.of(endOf(brief, paths.get(at - 1)));
    }

    /// The gap into which a block goes one step down.
    public static Optional<BlockPlace> gapBelow(Brief brief, BlockPlace place) {
        Set<String> running = RunIn.of(brief);
        if (runs(brief, place, running)) {
            BlockPlace below = place.after();
            while (runs(brief, below, running)) {
                below = below.after();
            }
            return Optional.of(below);
        }
        BlockPlace next = behind(brief, place);
        if (next.index() < endOf(brief, place.section()).index()) {
            return Optional.of(behind(brief, next));
        }
        List<List<Integer>> paths = SectionTree.paths(brief);
        int at = paths.indexOf(place.section());
        return at < 0 || at + 1 == paths.size()
                ? Optional.empty()
                : Optional.of(new BlockPlace(paths.get(at + 1), 0));
    }

    /// The gap after a section's own blocks.
    public static BlockPlace endOf(Brief brief, List<Integer> section) {
        return new BlockPlace(
                section, SectionTree.section(brief, section).map(s -> s.blocks().size()).orElse(0));
    }

    static Brief inserted(Brief brief, BlockPlace gap, List<? extends BriefBlock> blocks) {
        List<Integer> path = gap.section();
        int index = gap.index();
        while (!path.isEmpty() && SectionTree.section(brief, path).isEmpty()) {
            path = SectionTree.parent(path);
            index = Integer.MAX_VALUE;
        }
        if (path.isEmpty() && brief.sections().isEmpty()) {
            return brief.withSections(
                    List.of(
                            new Section(
                                    Section.Role.OTHER,
                                    "",
                                    Optional.empty(),
                                    List.copyOf(blocks),
                                    List.of())));
        }
        int at = index;
        return SectionTree.change(
                brief,
                path.isEmpty() ? List.of(brief.sections().size() - 1) : path,
                section -> {
                    List<BriefBlock> all = new ArrayList<>(section.blocks());
                    all.addAll(Math.min(at, all.size()), blocks);
                    return section.withBlocks(all);
                });
    }

    private static Brief replaced(
            Brief brief, BlockPlace place, BriefBlock before, BriefBlock after) {
        Optional<BlockPlace> now = find(brief, place, before);
        if (now.isPresent()) {
            return set(brief, now.get(), after);
        }
        Optional<BriefBlock> there = SectionTree.block(brief, place);
        boolean alike =
                there.filter(b -> b.getClass() == before.getClass())
                        .filter(b -> !(b instanceof BriefBlock.Quotation))
                        .isPresent();
        return alike ? set(brief, place, after) : inserted(brief, place, List.of(after));
    }

    static Brief set(Brief brief, BlockPlace place, BriefBlock block) {
        return SectionTree.change(
                brief,
                place.section(),
                section -> {
                    List<BriefBlock> all = new ArrayList<>(section.blocks());
                    all.set(place.index(), block);
                    return section.withBlocks(all);
                });
    }

    private static Brief without(Brief brief, Collection<BlockPlace> places) {
        Brief left = brief;
        List<BlockPlace> lastFirst =
                places.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(BlockPlace::index).reversed())
                        .toList();
        for (BlockPlace place : lastFirst) {
            left =
                    SectionTree.change(
                            left,
                            place.section(),
                            section -> {
                                List<BriefBlock> all = new ArrayList<>(section.blocks());
                                if (place.index() < all.size()) {
                                    all.remove(place.index());
                                }
                                return section.withBlocks(all);
                            });
        }
        return left;
    }

    private static boolean isSame(Optional<BriefBlock> there, BriefBlock block) {
        return there.filter(
                        b ->
                                block instanceof BriefBlock.Quotation q
                                        ? b instanceof BriefBlock.Quotation other
                                                && other.id().equals(q.id())
                                        : b.equals(block))
                .isPresent();
    }
}
