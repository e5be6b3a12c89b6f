package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class EditsTest {

    private final Ids ids = new Ids(new Random(3));
    private final Source source = Some.source("s1", 1);
    private final Theme minerals = Some.theme("t1", 1);
    private final Theme tariffs = Some.theme("t2", 2);
    private final Anchor anchor = Anchor.of(Some.TEXT, new Span(0, 10));

    @Test
    void taggingTheSameWordsTwiceKeepsOnePassage() {
        Contents contents = of(source, minerals, tariffs);
        contents = contents.with(tag(contents, minerals));
        contents = contents.with(tag(contents, tariffs, minerals, tariffs));
        assertEquals(1, contents.count(Passage.class));
        Passage passage = contents.passages().getFirst();
        assertTrue(passage.carries("t1") && passage.carries("t2"));
        assertTrue(tag(contents, minerals).isEmpty());
    }

    @Test
    void taggingSuggestedOrRejectedWordsAcceptsThemButKeepsAReviewADoubtAndAQuestion() {
        for (Passage.State state : Passage.State.values()) {
            Contents contents =
                    of(source, minerals, Some.passage("p1", "s1", 0, "t1").withState(state));
            Passage.State expected =
                    Set.of(Passage.State.SUGGESTED, Passage.State.REJECTED).contains(state)
                            ? Passage.State.ACCEPTED
                            : state;
            Contents after = contents.with(tag(contents, minerals));
            assertEquals(expected, after.passage("p1").orElseThrow().state());
        }
    }

    @Test
    void aNoteGivenWhileTaggingIsOnThePassage() {
        Contents contents = of(source, minerals);
        Edit edit =
                PassageEdits.tag(contents, source, anchor, List.of(), " why\n", ids, Some.STAMP);
        Contents after = contents.with(edit);
        Note note = after.notesAbout(after.passages().getFirst()).getFirst();
        assertEquals("why", note.text());
    }

    @Test
    void aPassageNamedTwiceIsMarkedOnce() {
        Passage passage = Some.passage("p1", "s1", 0);
        Contents contents = of(source, passage);
        Edit edit =
                PassageEdits.mark(
                        contents, List.of(passage, passage), Passage.State.REVIEWED, Some.STAMP);
        assertEquals(1, edit.changes().size());
        assertTrue(
                PassageEdits.mark(contents, List.of(passage), Passage.State.ACCEPTED, Some.STAMP)
                        .isEmpty());
    }

    @Test
    void removingASourceTakesWhatIsQuotedOfItFromEveryBriefOnce() {
        Contents contents =
                of(
                        source,
                        Some.source("s2", 2),
                        Some.revision("s3", 3, "s1"),
                        Some.passage("p1", "s1", 0),
                        Some.passage("p2", "s1", 20),
                        Some.passage("p3", "s2", 0),
                        Some.brief(
                                "b1",
                                Some.section(
                                        "",
                                        List.of(
                                                Some.quotation("q1", "p1"),
                                                Some.quotation("q2", "p1"),
                                                Some.quotation("q3", "p3"),
                                                Some.asking("p1")),
                                        Some.section("", List.of(Some.quotation("q4", "p2"))))));
        Contents after = contents.with(SourceEdits.remove(contents, source, Some.STAMP));
        Brief brief = after.brief("b1").orElseThrow();
        assertEquals(List.of("q3"), brief.quotations().map(BriefBlock.Quotation::id).toList());
        BriefBlock.Questions asked =
                (BriefBlock.Questions) brief.sections().getFirst().blocks().getLast();
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                asked.questions().stream().map(BriefBlock.Question::passage).toList());
        assertTrue(after.source("s3").orElseThrow().forerunner().isEmpty());
        assertEquals(Set.of("s2", "s3", "p3", "b1"), idsOf(after));
    }

    @Test
    void notesGoWithTheirPassageAndSoDoTheirAnswersWhateverTheseAreAbout() {
        Passage passage = Some.passage("p1", "s1", 0);
        Contents contents =
                of(
                        source,
                        passage,
                        Some.note("n1", "p1", 1),
                        Some.answer("n2", "p1", "n1", 2),
                        Some.answer("n3", "s1", "n2", 3),
                        Some.note("n4", "s1", 4));
        Contents after = contents.with(PassageEdits.remove(contents, passage, Some.STAMP));
        assertEquals(Set.of("s1", "n4"), idsOf(after));
        Contents none = contents.with(SourceEdits.remove(contents, source, Some.STAMP));
        assertEquals(Set.of(), idsOf(none));
    }

    @Test
    void aNoteGoesWithItsWholeThreadHoweverLong() {
        List<Item> items = new ArrayList<>(List.of(source, Some.note("n0", "s1", 0)));
        for (int i = 1; i < 20_000; i++) {
            items.add(Some.answer("n" + i, "s1", "n" + (i - 1), i));
        }
        Contents contents = Contents.of(items);
        Note middle = contents.note("n100").orElseThrow();
        Contents after = contents.with(NoteEdits.remove(contents, middle, Some.STAMP));
        assertEquals(100, after.count(Note.class));
    }

    @Test
    void mergingAThemeMovesItsPassagesInnerThemesNotesAndSections() {
        Theme inner = Some.theme("t3", 3, "t1");
        Contents contents =
                of(
                        source,
                        minerals,
                        tariffs,
                        inner,
                        Some.passage("p1", "s1", 0, "t1"),
                        Some.passage("p2", "s1", 20, "t1", "t2"),
                        Some.note("n1", "t1", 1),
                        Some.answer("n2", "t1", "n1", 2),
                        Some.brief(
                                "b1",
                                Some.section(
                                        "t1",
                                        List.of(Some.quotation("q1", "p1")),
                                        Some.section("t1", List.of())),
                                Some.section("t2", List.of())));
        Contents after = contents.with(ThemeEdits.merge(contents, minerals, tariffs, Some.STAMP));
        assertEquals(
                List.of("p1", "p2"), after.passagesOf(tariffs).stream().map(Passage::id).toList());
        assertEquals(1, after.passage("p2").orElseThrow().tags().size());
        assertEquals(Optional.of("t2"), after.theme("t3").orElseThrow().parent());
        assertEquals(2, after.notesAbout(tariffs).size());
        Section first = after.brief("b1").orElseThrow().sections().getFirst();
        assertEquals(Optional.of("t2"), first.theme());
        assertEquals(Optional.of("t2"), first.sections().getFirst().theme());
        assertTrue(after.theme("t1").isEmpty());
    }

    @Test
    void aThemeMergedIntoOneDeepWithinItGivesThatItsPlace() {
        Theme top = Some.theme("t0", 1);
        Theme from = Some.theme("t1", 2, "t0");
        Theme middle = Some.theme("t2", 3, "t1");
        Theme into = Some.theme("t3", 4, "t2");
        Contents contents = of(top, from, middle, into);
        Contents after = contents.with(ThemeEdits.merge(contents, from, into, Some.STAMP));
        assertEquals(Optional.of("t0"), after.theme("t3").orElseThrow().parent());
        assertEquals(Optional.of("t3"), after.theme("t2").orElseThrow().parent());
    }

    @Test
    void aThemeIsNotMergedIntoItself() {
        assertTrue(ThemeEdits.merge(of(minerals), minerals, minerals, Some.STAMP).isEmpty());
    }

    @Test
    void removingAThemeLeavesItsPassagesAndLiftsItsInnerThemes() {
        Theme outer = Some.theme("t1", 1);
        Theme middle = Some.theme("t2", 2, "t1");
        Contents contents =
                of(
                        source,
                        outer,
                        middle,
                        Some.theme("t3", 3, "t2"),
                        Some.passage("p1", "s1", 0, "t2", "t3"),
                        Some.brief("b1", Some.section("t2", List.of())));
        Contents after = contents.with(ThemeEdits.remove(contents, middle, Some.STAMP));
        assertEquals(Optional.of("t1"), after.theme("t3").orElseThrow().parent());
        assertEquals(1, after.passage("p1").orElseThrow().tags().size());
        assertTrue(after.brief("b1").orElseThrow().sections().getFirst().theme().isEmpty());
    }

    @Test
    void newThemesGetAFreeColourAndAMarkOfTheirOwn() {
        Contents contents = Contents.empty().with(ThemeEdits.start(ids, Some.STAMP));
        for (String name :
                List.of("Ties", "ties  and trade", "Technology", "معدنیات", "%%", "TT")) {
            contents = contents.with(ThemeEdits.add(contents, name, ids, Some.STAMP));
        }
        for (int i = 0; i < 10; i++) {
            contents = contents.with(ThemeEdits.add(contents, "T" + i, ids, Some.STAMP));
        }
        List<Theme> themes = contents.themes();
        assertEquals(20, themes.size());
        assertEquals(20, themes.stream().map(Theme::mark).distinct().count());
        assertEquals(12, themes.stream().limit(12).map(Theme::colour).distinct().count());
        assertTrue(ThemeEdits.add(contents, " TIES ", ids, Some.STAMP).isEmpty());
    }

    @Test
    void aDescriptionOrAWordingThatDoesNotChangeIsNoEdit() {
        Note note = Some.note("n1", "s1", 1);
        Brief brief = Some.brief("b1");
        Passage passage = Some.passage("p1", "s1", 0);
        assertTrue(SourceEdits.describe(source, source.reference(), Some.STAMP).isEmpty());
        assertTrue(NoteEdits.change(note, " " + note.text(), Some.STAMP).isEmpty());
        assertTrue(BriefEdits.change(brief, brief, Some.STAMP).isEmpty());
        assertTrue(
                ThemeEdits.change(of(minerals), minerals, minerals, Some.STAMP)
                        .orElseThrow()
                        .isEmpty());
        assertTrue(
                PassageEdits.untag(of(source, passage), passage, minerals, Some.STAMP).isEmpty());
    }

    @Test
    void newSourcesStandAtTheEndOfTheLibrary() {
        Contents contents = of(source, Some.source("s9", 7));
        Edit edit =
                SourceEdits.add(
                        contents, List.of(Some.source("s4", 0), Some.source("s3", 0)), Some.STAMP);
        assertEquals(
                List.of("s1", "s9", "s4", "s3"),
                contents.with(edit).sources().stream().map(Source::id).toList());
    }

    @Test
    void aBriefGoesWithItsNotesAndLeavesItsPassages() {
        Brief brief = Some.brief("b1", Some.section("", List.of(Some.quotation("q1", "p1"))));
        Contents contents =
                of(
                        source,
                        Some.passage("p1", "s1", 0),
                        brief,
                        Some.note("n1", "b1", 1),
                        Some.answer("n2", "b1", "n1", 2));
        Contents after = contents.with(BriefEdits.remove(contents, brief, Some.STAMP));
        assertEquals(Set.of("s1", "p1"), idsOf(after));
    }

    @Test
    void anAssembledBriefQuotesEachPassageOnceUnderTheFirstOfItsThemes() {
        Contents contents =
                of(
                        source,
                        minerals,
                        tariffs,
                        Some.passage("p1", "s1", 20, "t1", "t2"),
                        Some.passage("p2", "s1", 0, "t2"),
                        Some.passage("p3", "s1", 40, "t1").withState(Passage.State.REJECTED));
        Brief brief =
                assembled(
                        contents,
                        new Assembly.Heading(Section.Role.SUMMARY, "Summary"),
                        new Assembly.Heading(Section.Role.EVIDENCE, "Evidence"),
                        new Assembly.Heading(Section.Role.EVIDENCE, "More"));
        assertEquals(
                List.of("p2", "p1"),
                brief.quotations().map(BriefBlock.Quotation::passage).toList());
        assertEquals(
                List.of("Theme t2"),
                brief.sections().get(1).sections().stream().map(Section::heading).toList());
        assertEquals(List.of(), brief.sections().get(2).sections());
        assertEquals(2, contents.with(BriefEdits.add(brief, Some.STAMP)).passagesOf(brief).size());
    }

    @Test
    void aTemplateWithoutAPlaceForEvidenceStillQuotes() {
        Contents contents = of(source, minerals, tariffs, Some.passage("p1", "s1", 0, "t1"));
        Brief brief = assembled(contents, new Assembly.Heading(Section.Role.SUMMARY, "Summary"));
        assertEquals(1, brief.quotations().count());
        assertEquals("Theme t1", brief.sections().getLast().heading());
    }

    private Brief assembled(Contents contents, Assembly.Heading... headings) {
        return Assembly.of(
                contents,
                "Title",
                "policy-brief",
                Brief.Facts.none(),
                List.of(tariffs, minerals, tariffs),
                EnumSet.of(Passage.State.ACCEPTED),
                List.of(headings),
                ids,
                Some.STAMP);
    }

    private Edit tag(Contents contents, Theme... themes) {
        return PassageEdits.tag(contents, source, anchor, List.of(themes), "", ids, Some.STAMP);
    }

    private static Contents of(Item... items) {
        return Contents.of(List.of(items));
    }

    private static Set<String> idsOf(Contents contents) {
        return contents.all().map(Item::id).collect(Collectors.toSet());
    }
}
