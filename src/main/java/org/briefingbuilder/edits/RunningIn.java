package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What it means that a quotation runs in a paragraph or a list, or stands as a block again. The
/// quotations that a block names follow right behind it, in the order in which it names them: they
/// go where it goes.
public final class RunningIn {

    private RunningIn() {}

    /// Lets a quotation run in a paragraph. Its comment, if it has one, goes into the paragraph
    /// after it, so that nothing of it is lost.
    ///
    /// @param paragraph or a list, in whose last item it runs
    /// @param at in the paragraph's text, in UTF-16 units
    public static Edit runIn(
            Brief brief, String quotation, BlockPlace paragraph, int at, Stamp stamp) {
        return edit("brief.run-in", brief, ranIn(brief, quotation, paragraph, at), stamp);
    }

    /// Quotes a passage in a paragraph.
    public static Edit quote(
            Brief brief, BlockPlace paragraph, int at, Passage passage, Ids ids, Stamp stamp) {
        BriefBlock.Quotation fresh = Quoting.quotation(brief, passage, ids);
        Brief with = BriefBlocks.inserted(brief, paragraph.after(), List.of(fresh));
        return edit("brief.quote", brief, ranIn(with, fresh.id(), paragraph, at), stamp);
    }

    /// Lets a quotation stand as a block, behind the paragraph that named it.
    public static Edit stand(Brief brief, String quotation, Stamp stamp) {
        return edit("brief.stand", brief, settled(unmarked(brief, Set.of(quotation))), stamp);
    }

    /// The paragraph in which a quotation would run: the one before it in its section, with no
    /// other blocks than quotations between; else the one right after it.
    public static Optional<BlockPlace> beside(Brief brief, String quotation) {
        return Quoting.place(brief, quotation)
                .flatMap(
                        place ->
                                before(brief, place)
                                        .or(
                                                () ->
                                                        Optional.of(place.after())
                                                                .filter(
                                                                        p ->
                                                                                isParagraph(
                                                                                        brief,
                                                                                        p))));
    }

    /// The written paragraph that a gap follows, with no other blocks than quotations that run in
    /// it between.
    public static Optional<BlockPlace> paragraphAt(Brief brief, BlockPlace gap) {
        Set<String> running = RunIn.of(brief);
        int index = gap.index();
        while (index > 0
                && SectionTree.block(brief, gap.at(index - 1))
                        .filter(
                                b ->
                                        b instanceof BriefBlock.Quotation q
                                                && running.contains(q.id()))
                        .isPresent()) {
            index--;
        }
        return index == 0
                ? Optional.empty()
                : Optional.of(gap.at(index - 1)).filter(p -> isParagraph(brief, p));
    }

    private static Optional<BlockPlace> before(Brief brief, BlockPlace place) {
        int index = place.index();
        while (index > 0
                && SectionTree.block(brief, place.at(index - 1)).orElseThrow()
                        instanceof BriefBlock.Quotation) {
            index--;
        }
        return index == 0
                ? Optional.empty()
                : Optional.of(place.at(index - 1)).filter(p -> isParagraph(brief, p));
    }

    private static boolean isParagraph(Brief brief, BlockPlace place) {
        return SectionTree.block(brief, place)
                .filter(
                        b ->
                                b instanceof BriefBlock.Prose prose && !prose.text().isBlank()
                                        || b instanceof BriefBlock.Listing list && last(list) >= 0)
                .isPresent();
    }

    /// The last item that says something; -1 when none does.
    private static int last(BriefBlock.Listing list) {
        int last = list.items().size() - 1;
        while (last >= 0 && list.items().get(last).isBlank()) {
            last--;
        }
        return last;
    }

    private static Optional<BriefBlock> with(
            BriefBlock block, UnaryOperator<String> paragraph, UnaryOperator<String> item) {
        return switch (block) {
            case BriefBlock.Prose prose ->
                    Optional.of(
                            new BriefBlock.Prose(paragraph.apply(prose.text()), prose.language()));
            case BriefBlock.Listing list when last(list) >= 0 -> {
                List<String> items = new ArrayList<>(list.items());
                items.set(last(list), item.apply(items.get(last(list))));
                yield Optional.of(new BriefBlock.Listing(list.numbered(), items));
            }
            default -> Optional.empty();
        };
    }

    private static Brief ranIn(Brief brief, String quotation, BlockPlace paragraph, int at) {
        Optional<BriefBlock.Quotation> quoted =
                brief.quotations().filter(q -> q.id().equals(quotation)).findFirst();
        Optional<BriefBlock> block = SectionTree.block(brief, paragraph);
        boolean lands =
                quoted.isPresent()
                        && block.isPresent()
                        && RunIn.marksIn(block.get()).stream()
                                .noneMatch(mark -> mark.quotation().equals(quotation));
        if (!lands) {
            return brief;
        }
        String comment = quoted.get().comment().strip();
        String mark = RunIn.mark(quotation);
        UnaryOperator<String> told =
                text -> comment.isEmpty() ? text : text.replace(mark, mark + " " + comment);
        Optional<BriefBlock> after =
                with(
                        block.get(),
                        text -> told.apply(RunIn.with(text, at, quotation)),
                        text -> told.apply(RunIn.with(text, text.length(), quotation)));
        if (after.isEmpty()) {
            return brief;
        }
        Brief freed = unmarked(brief, Set.of(quotation));
        Brief set = BriefBlocks.set(freed, paragraph, after.get());
        BlockPlace card = Quoting.place(set, quotation).orElseThrow();
        return settled(BriefBlocks.set(set, card, quoted.get().withComment("")));
    }

    /// The brief with each quotation that a paragraph names right behind that paragraph.
    static Brief settled(Brief brief) {
        Set<String> running = RunIn.of(brief);
        if (running.isEmpty()) {
            return brief;
        }
        Map<String, BriefBlock.Quotation> cards = new HashMap<>();
        brief.quotations().filter(q -> running.contains(q.id())).forEach(q -> cards.put(q.id(), q));
        Set<String> left = new HashSet<>(running);
        Brief after =
                brief.withSections(
                        brief.sections().stream().map(s -> settled(s, cards, left)).toList());
        return after.equals(brief) ? brief : after;
    }

    private static Section settled(
            Section section, Map<String, BriefBlock.Quotation> cards, Set<String> left) {
        List<BriefBlock> blocks = new ArrayList<>();
        for (BriefBlock block : section.blocks()) {
            if (!(block instanceof BriefBlock.Quotation q && cards.containsKey(q.id()))) {
                blocks.add(block);
            }
            for (RunIn.Mark mark : RunIn.marksIn(block)) {
                if (left.remove(mark.quotation())) {
                    blocks.add(cards.get(mark.quotation()));
                }
            }
        }
        return section.withBlocks(blocks)
                .withSections(
                        section.sections().stream().map(s -> settled(s, cards, left)).toList());
    }

    /// The brief whose paragraphs name none of these quotations.
    static Brief unmarked(Brief brief, Set<String> quotations) {
        return brief.withSections(
                brief.sections().stream().map(s -> unmarked(s, quotations)).toList());
    }

    static Section unmarked(Section section, Set<String> quotations) {
        return section.withBlocks(
                        section.blocks().stream().map(b -> unmarked(b, quotations)).toList())
                .withSections(
                        section.sections().stream().map(s -> unmarked(s, quotations)).toList());
    }

    private static BriefBlock unmarked(BriefBlock block, Set<String> quotations) {
        boolean names =
                RunIn.marksIn(block).stream().anyMatch(m -> quotations.contains(m.quotation()));
        return names ? RunIn.without(block, quotations::contains) : block;
    }

    private static Edit edit(String name, Brief before, Brief after, Stamp stamp) {
        return new Edit(name, before.title(), stamp, BriefEdits.changes(before, after));
    }
}
