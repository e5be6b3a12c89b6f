package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.Replacing.Wanted;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ReplacingTest {

    private static final BriefBlock.Quotation QUOTED =
            new BriefBlock.Quotation("q1", "p1", List.of(), "A tariff on ore.");

    private static final List<BriefBlock> BLOCKS =
            List.of(
                    new BriefBlock.Heading("Tariff"),
                    new BriefBlock.Prose(
                            "The tariff, the *tariff*; no tariffs [@tariff, p. 4].", ""),
                    QUOTED,
                    new BriefBlock.Listing(
                            true, List.of("[tariff](https://x.org/tariff) one", "two")),
                    new BriefBlock.Table(
                            "tariff a",
                            List.of("tariff b", "c"),
                            List.of(List.of("d", "tariff e"))),
                    new BriefBlock.Figure("00", "tariff alternative", "tariff caption"),
                    new BriefBlock.Questions(
                            List.of(new BriefBlock.Question("A tariff?", Optional.of("p1")))),
                    new BriefBlock.Timetable(List.of(new BriefBlock.Slot("9", "tariff talk"))),
                    new BriefBlock.Speakers(
                            List.of(
                                    new BriefBlock.Speaker(
                                            "T. Tariff", "tariff office", "tariffs"))),
                    new BriefBlock.Matrix("tariff matrix"),
                    new BriefBlock.Lines(3),
                    new BriefBlock.PageBreak());

    private static Brief brief(List<BriefBlock> blocks) {
        Section inner =
                new Section(
                        Section.Role.OTHER, "Tariff within", Optional.empty(), blocks, List.of());
        Section outer =
                new Section(
                        Section.Role.ISSUE, "Outer", Optional.empty(), List.of(), List.of(inner));
        return new Brief(
                "b1",
                "On a tariff",
                "policy-brief",
                Brief.Facts.none(),
                List.of(outer),
                Some.STAMP);
    }

    private static Brief after(Edit edit) {
        Change change = edit.changes().getFirst();
        return (Brief) change.after().orElseThrow();
    }

    @Test
    void allThatTheAuthorWroteIsReplacedInOneChangeAndNothingElse() {
        Edit edit =
                Replacing.all(brief(BLOCKS), new Wanted("tariff", false, true), "duty", Some.STAMP);
        assertEquals(1, edit.changes().size());
        Brief after = after(edit);
        assertEquals("On a duty", after.title());
        Section inner = after.sections().getFirst().sections().getFirst();
        assertEquals("duty within", inner.heading());
        assertEquals(
                List.of(
                        new BriefBlock.Heading("duty"),
                        new BriefBlock.Prose(
                                "The duty, the *duty*; no tariffs [@tariff, p. 4].", ""),
                        QUOTED.withComment("A duty on ore."),
                        new BriefBlock.Listing(
                                true, List.of("[duty](https://x.org/tariff) one", "two")),
                        new BriefBlock.Table(
                                "duty a", List.of("duty b", "c"), List.of(List.of("d", "duty e"))),
                        new BriefBlock.Figure("00", "duty alternative", "duty caption"),
                        new BriefBlock.Questions(
                                List.of(new BriefBlock.Question("A duty?", Optional.of("p1")))),
                        new BriefBlock.Timetable(List.of(new BriefBlock.Slot("9", "duty talk"))),
                        new BriefBlock.Speakers(
                                List.of(
                                        new BriefBlock.Speaker(
                                                "T. duty", "duty office", "tariffs"))),
                        new BriefBlock.Matrix("duty matrix"),
                        new BriefBlock.Lines(3),
                        new BriefBlock.PageBreak()),
                inner.blocks());
    }

    @Test
    void exactlyMeansLetterByLetterAndOtherwiseUrduLettersArePassedOverAsInAnySearch() {
        String text = "كراچی کراچی Karachi karachi";
        assertEquals(2, new Wanted("کراچی", false, true).in(text).size());
        assertEquals(List.of(new Span(6, 11)), new Wanted("کراچی", true, true).in(text));
        assertEquals(2, new Wanted("KARACHI", false, false).in(text).size());
        assertEquals(1, new Wanted("Karachi", true, false).in(text).size());
        assertEquals(2, new Wanted("arachi", true, false).in(text).size());
        assertEquals(0, new Wanted("arachi", true, true).in(text).size());
        assertEquals(0, new Wanted("  ", false, false).in(text).size());
    }

    @Test
    void aWordThatIsWrittenAcrossAHyphenIsLeftAloneWhenEveryLetterCounts() {
        assertEquals(0, new Wanted("recreation", true, false).in("re-creation").size());
    }

    @Test
    void onePlaceIsReplacedAndNotWhenItSaysSomethingElseByNow() {
        Brief brief = brief(BLOCKS);
        OwnText prose =
                OwnTexts.of(brief).stream().filter(o -> o.block() == 1).findFirst().orElseThrow();
        Span second = new Wanted("tariff", false, true).in(prose.text()).get(1);
        Brief after = after(Replacing.one(brief, prose, second, "duty", Some.STAMP));
        assertTrue(after.toString().contains("The tariff, the *duty*; no"), after.toString());
        Brief other = brief(List.of(new BriefBlock.Heading("x"), new BriefBlock.Heading("y")));
        assertEquals(List.of(), Replacing.one(other, prose, second, "duty", Some.STAMP).changes());
    }

    @Test
    void whatStandsForAPictureIsNeverMadeBlank() {
        Brief after =
                after(
                        Replacing.all(
                                brief(List.of(new BriefBlock.Figure("00", "curve", "curve"))),
                                new Wanted("curve", false, true),
                                "",
                                Some.STAMP));
        assertEquals(List.of(new BriefBlock.Figure("00", "curve", "")), after.allBlocks().toList());
    }
}
