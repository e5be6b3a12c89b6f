package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Projects;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class RunningInTest {

    private static final BlockPlace FIRST = new BlockPlace(List.of(0), 0);

    private final Ids ids = new Ids(new Random(1));

    private final Brief brief =
            Some.brief(
                    "b",
                    Some.section(
                            "",
                            List.of(
                                    prose("She said."),
                                    Some.quotation("q1", "p1"),
                                    Some.quotation("q2", "p2").withComment("He nodded."))),
                    Some.section("", List.of(prose("Later."))));

    private static BriefBlock.Prose prose(String text) {
        return new BriefBlock.Prose(text, "");
    }

    /// Blocks by their words or ids, sections parted by a line.
    private static String shown(Brief brief) {
        return brief.sections().stream().map(RunningInTest::shown).collect(Collectors.joining("|"));
    }

    private static String shown(Section section) {
        return section.blocks().stream()
                .map(
                        b ->
                                switch (b) {
                                    case BriefBlock.Prose p -> p.text();
                                    case BriefBlock.Quotation q -> q.id();
                                    default -> b.getClass().getSimpleName();
                                })
                .collect(Collectors.joining(" / "));
    }

    private static Brief after(Brief before, Edit edit) {
        return edit.changes().isEmpty()
                ? before
                : (Brief) edit.changes().getFirst().after().orElseThrow();
    }

    private Brief ran(String... quotations) {
        Brief now = brief;
        for (String quotation : quotations) {
            now = after(now, RunningIn.runIn(now, quotation, FIRST, 8, Some.STAMP));
        }
        return now;
    }

    @Test
    void aQuotationRunsInTheParagraphAndStandsAsABlockAgain() {
        Brief in = ran("q1");
        assertEquals("She said [>q1]. / q1 / q2|Later.", shown(in));
        assertEquals(Set.of("q1"), RunIn.of(in));
        assertEquals(brief, after(in, RunningIn.stand(in, "q1", Some.STAMP)));
        assertEquals(List.of(), RunningIn.runIn(in, "q1", FIRST, 0, Some.STAMP).changes());
        assertEquals(List.of(), RunningIn.runIn(in, "gone", FIRST, 0, Some.STAMP).changes());
    }

    @Test
    void itsCommentGoesIntoTheParagraphBehindIt() {
        assertEquals("She said [>q2] He nodded.. / q2 / q1|Later.", shown(ran("q2")));
    }

    @Test
    void inAListItRunsInTheLastItemThatSaysSomething() {
        BriefBlock.Listing list = new BriefBlock.Listing(true, List.of("One.", "Two", ""));
        Brief listed = Some.brief("b", Some.section("", List.of(list, Some.quotation("q1", "p1"))));
        assertEquals(FIRST, RunningIn.beside(listed, "q1").orElseThrow());

        Brief in = after(listed, RunningIn.runIn(listed, "q1", FIRST, 0, Some.STAMP));

        assertEquals(
                List.of("One.", "Two [>q1]", ""),
                ((BriefBlock.Listing) in.sections().getFirst().blocks().getFirst()).items());
        assertEquals(Set.of("q1"), RunIn.of(in));
        assertEquals(listed, after(in, RunningIn.stand(in, "q1", Some.STAMP)));
    }

    @Test
    void whatACellNamesIsCopiedUnderAnotherName() {
        BriefBlock.Table table =
                new BriefBlock.Table("", List.of("A", "B"), List.of(List.of("x", "[>q1]")));
        Brief told = Some.brief("b", Some.section("", List.of(table, Some.quotation("q1", "p1"))));

        Brief twice = after(told, BriefBlocks.duplicate(told, FIRST, ids, Some.STAMP));

        assertEquals(2, RunIn.of(twice).size());
        assertEquals("Table / q1 / Table", shown(twice).substring(0, 18));
    }

    @Test
    void itRunsInOneParagraphOnly() {
        Brief in = ran("q1");
        BlockPlace later = new BlockPlace(List.of(1), 0);
        Brief other = after(in, RunningIn.runIn(in, "q1", later, 99, Some.STAMP));
        assertEquals("She said. / q2|Later. [>q1] / q1", shown(other));
    }

    @Test
    void whatAParagraphNamesGoesWhereItGoes() {
        Brief in = ran("q1");
        BlockPlace there = new BlockPlace(List.of(1), 1);
        Brief moved = after(in, BriefBlocks.move(in, FIRST, there, Some.STAMP));
        assertEquals("q2|Later. / She said [>q1]. / q1", shown(moved));
        BlockPlace paragraph = new BlockPlace(List.of(1), 1);
        BlockPlace gap = BriefBlocks.gapAbove(moved, paragraph).orElseThrow();
        Brief up = after(moved, BriefBlocks.move(moved, paragraph, gap, Some.STAMP));
        assertEquals("q2|She said [>q1]. / q1 / Later.", shown(up));
        BlockPlace begins = new BlockPlace(List.of(1), 0);
        BlockPlace below = BriefBlocks.gapBelow(up, begins).orElseThrow();
        Brief down = after(up, BriefBlocks.move(up, begins, below, Some.STAMP));
        assertEquals(shown(moved), shown(down));
    }

    @Test
    void aQuotationThatIsMovedStandsAsABlockThere() {
        Brief in = ran("q1");
        BlockPlace end = new BlockPlace(List.of(1), 1);
        Brief moved = after(in, BriefBlocks.move(in, FIRST.after(), end, Some.STAMP));
        assertEquals("She said. / q2|Later. / q1", shown(moved));
    }

    @Test
    void takingAParagraphOutTakesWhatRunsInItAndTakingAQuotationOutItsMark() {
        Brief in = ran("q1");
        assertEquals(
                "q2|Later.", shown(after(in, BriefBlocks.remove(in, List.of(FIRST), Some.STAMP))));
        assertEquals(
                "She said. / q2|Later.",
                shown(after(in, BriefBlocks.remove(in, List.of(FIRST.after()), Some.STAMP))));
    }

    @Test
    void aMarkThatIsTypedAwayLeavesItsQuotationAsABlock() {
        Brief in = ran("q1");
        Edit typed =
                BriefBlocks.replace(
                        in, FIRST, prose("She said [>q1]."), prose("She said"), Some.STAMP);
        assertEquals("She said / q1 / q2|Later.", shown(after(in, typed)));
    }

    @Test
    void aParagraphThatIsBrokenInTwoKeepsItsQuotationsWithTheirWords() {
        Brief in = ran("q1");
        BriefBlock whole = SectionTree.block(in, FIRST).orElseThrow();
        Edit split =
                BriefBlocks.split(
                        in, FIRST, whole, prose("[>q1]"), prose("And [>q2]."), Some.STAMP);
        assertEquals("[>q1] / q1 / And [>q2]. / q2|Later.", shown(after(in, split)));
    }

    @Test
    void copiesNameTheirOwnQuotations() {
        Brief in = ran("q1");
        Brief twice = after(in, BriefBlocks.duplicate(in, FIRST, ids, Some.STAMP));
        List<String> running = List.copyOf(RunIn.of(twice));
        assertEquals(2, running.size());
        assertEquals(
                "She said [>q1]. / q1 / She said [>%1$s]. / %1$s / q2|Later."
                        .formatted(running.getLast()),
                shown(twice));
        Brief copy =
                (Brief)
                        BriefFacts.duplicate(in, "Copy", ids, Some.STAMP)
                                .changes()
                                .getFirst()
                                .after()
                                .orElseThrow();
        String own = RunIn.of(copy).iterator().next();
        assertEquals(
                "She said [>%1$s]. / %1$s".formatted(own),
                shown(copy).split(" / q", 3)[0] + " / q" + shown(copy).split(" / q", 3)[1]);
    }

    @Test
    void quotingBesideAParagraphPutsTheWordsWhereOneWrites() {
        Edit edit = RunningIn.quote(brief, FIRST, 8, Some.passage("p3", "s", 3), ids, Some.STAMP);
        Brief now = after(brief, edit);
        String id = RunIn.of(now).iterator().next();
        assertEquals("She said [>%1$s]. / %1$s / q1 / q2|Later.".formatted(id), shown(now));
        assertEquals(Optional.of(FIRST), RunningIn.paragraphAt(now, new BlockPlace(List.of(0), 2)));
        assertEquals(Optional.empty(), RunningIn.paragraphAt(now, new BlockPlace(List.of(0), 3)));
        assertEquals(Optional.of(FIRST), RunningIn.beside(now, "q2"));
    }

    /// Whatever is done, a quotation that a paragraph names stands right behind it, and every
    /// quotation stands once.
    @Test
    void namedQuotationsAlwaysFollowTheirParagraph() {
        Case.each(
                200,
                aCase -> {
                    Random random = aCase.random();
                    Contents contents = Projects.random(random);
                    for (Brief start : contents.briefs()) {
                        Brief now = start;
                        for (int step = 0; step < 12; step++) {
                            now = after(now, any(contents, now, random));
                            settled(now);
                        }
                    }
                });
    }

    private Edit any(Contents contents, Brief now, Random random) {
        List<BlockPlace> places = new ArrayList<>(BriefBlocks.places(now));
        places.add(FIRST);
        BlockPlace one = places.get(random.nextInt(places.size()));
        BlockPlace other = places.get(random.nextInt(places.size()));
        List<String> quotations =
                new ArrayList<>(now.quotations().map(BriefBlock.Quotation::id).toList());
        quotations.add("gone");
        String quotation = quotations.get(random.nextInt(quotations.size()));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                    RunningIn.runIn(
                            now,
                            quotation,
                            RunningIn.beside(now, quotation).orElse(one),
                            random.nextInt(20),
                            Some.STAMP);
            case 3 -> RunningIn.stand(now, quotation, Some.STAMP);
            case 4 -> BriefBlocks.move(now, one, other, Some.STAMP);
            case 5 -> BriefBlocks.duplicate(now, one, ids, Some.STAMP);
            case 6 -> BriefBlocks.insert(now, one, List.of(prose("New.")), Some.STAMP);
            default ->
                    BriefBlocks.paste(
                            contents, now, one, BriefBlocks.unit(now, other), ids, Some.STAMP);
        };
    }

    private static void settled(Brief brief) {
        Set<String> running = RunIn.of(brief);
        List<String> all = brief.quotations().map(BriefBlock.Quotation::id).toList();
        assertEquals(all.size(), Set.copyOf(all).size());
        for (BlockPlace place : BriefBlocks.places(brief)) {
            List<BriefBlock> unit = BriefBlocks.unit(brief, place);
            List<String> named =
                    RunIn.marksIn(unit.getFirst()).stream()
                            .map(RunIn.Mark::quotation)
                            .filter(running::contains)
                            .toList();
            List<String> behind =
                    unit.stream().skip(1).map(b -> ((BriefBlock.Quotation) b).id()).toList();
            assertTrue(named.equals(behind), () -> named + " " + behind);
        }
    }
}
