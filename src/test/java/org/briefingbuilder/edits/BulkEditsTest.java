package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class BulkEditsTest {
    private final Theme minerals = Some.theme("t1", 1);
    private final Theme tariffs = Some.theme("t2", 2);
    private final Source source = Some.source("s1", 1);
    private final Passage first = Some.passage("p1", "s1", 0, "t1");
    private final Passage second = Some.passage("p2", "s1", 20);

    @Test
    void manyAreTaggedInOneEditEachOnceAndAsItIsNow() {
        Contents contents = of(source, minerals, tariffs, first, second);
        Passage outdated = second.withState(Passage.State.REJECTED);
        Edit edit =
                PassageEdits.tagAll(
                        contents,
                        List.of(first, outdated, second, Some.passage("gone", "s1", 5)),
                        List.of(minerals, tariffs),
                        Some.STAMP);
        assertEquals("passage.tag-all", edit.name());
        assertEquals(source.title(), edit.about());
        assertEquals(2, edit.changes().size());
        Contents after = contents.with(edit);
        assertTrue(after.passages().stream().allMatch(p -> p.carries("t1") && p.carries("t2")));
        Edit untag = PassageEdits.untagAll(after, contents.passages(), minerals, Some.STAMP);
        assertEquals(2, untag.changes().size());
        assertEquals(List.of(), after.with(untag).passagesOf(minerals));
        assertTrue(
                PassageEdits.untagAll(contents, List.of(second), minerals, Some.STAMP).isEmpty());
    }

    @Test
    void manyAreRemovedInOneEditWithTheirNotes() {
        Contents contents = of(source, minerals, first, second, Some.note("n1", "p2", 1));
        Edit edit = PassageEdits.removeAll(contents, List.of(first, second, second), Some.STAMP);
        Contents after = contents.with(edit);
        assertEquals(0, after.count(Passage.class) + after.count(Note.class));
        assertTrue(PassageEdits.removeAll(after, List.of(first), Some.STAMP).isEmpty());
    }

    @Test
    void anEditOfPassagesInSeveralSourcesIsAboutNone() {
        Contents contents =
                of(source, Some.source("s2", 2), minerals, first, Some.passage("p3", "s2", 0));
        assertEquals(
                "",
                PassageEdits.tagAll(contents, contents.passages(), List.of(minerals), Some.STAMP)
                        .about());
    }

    @Test
    void sourcesAreRemovedTogetherAndTheOneLeftForgetsItsForerunner() {
        Contents contents =
                of(
                        source,
                        Some.revision("s2", 2, "s1"),
                        Some.revision("s3", 3, "s2"),
                        minerals,
                        first);
        Edit edit = SourceEdits.removeAll(contents, contents.sources().subList(0, 2), Some.STAMP);
        Contents after = contents.with(edit);
        assertEquals(Optional.empty(), after.sources().getFirst().forerunner());
        assertEquals(1, after.count(Source.class));
        assertEquals(0, after.count(Passage.class));
    }

    @Test
    void theCodebookIsPutInOrderAndThoseNotNamedComeAfter() {
        Theme third = Some.theme("t3", 3);
        Contents contents = of(minerals, tariffs, third);
        Contents after =
                contents.with(ThemeEdits.order(contents, List.of(third, minerals), Some.STAMP));
        assertEquals(List.of("t3", "t1", "t2"), after.themes().stream().map(Theme::id).toList());
        assertTrue(ThemeEdits.order(after, after.themes(), Some.STAMP).isEmpty());
    }

    @Test
    void aNameThatAnotherThemeHasIsRefusedButOwnLettersMayChangeTheirCase() {
        Contents contents = of(minerals, tariffs);
        assertEquals(Optional.empty(), renamed(contents, " Theme T2"));
        assertTrue(renamed(contents, "THEME T1").isPresent());
        assertTrue(renamed(contents, "trade").isPresent());
    }

    /// Half a second for a hundred thousand would be several minutes if it grew with the square.
    @Test
    void aHundredThousandPassagesAreChangedInAboutLinearTime() {
        int sources = 20;
        List<Item> items = new ArrayList<>(List.of(minerals, tariffs));
        for (int s = 0; s < sources; s++) {
            items.add(Some.source("s" + s, s));
        }
        for (int p = 0; p < 100_000; p++) {
            items.add(Some.passage("p" + p, "s" + p % sources, p / sources % 100, "t1"));
        }
        Contents contents = Contents.of(items);
        List<Passage> all = contents.passages();
        long start = System.nanoTime();
        Contents tagged =
                contents.with(PassageEdits.tagAll(contents, all, List.of(tariffs), Some.STAMP));
        Edit untag = PassageEdits.untagAll(tagged, all, minerals, Some.STAMP);
        Contents untagged = tagged.with(untag);
        assertEquals(100_000, untag.changes().size());
        Contents merged = untagged.with(ThemeEdits.merge(untagged, tariffs, minerals, Some.STAMP));
        Contents bare = merged.with(ThemeEdits.remove(merged, minerals, Some.STAMP));
        Edit removal = SourceEdits.removeAll(bare, bare.sources(), Some.STAMP);
        assertEquals(100_000 + sources, removal.changes().stream().map(Change::id).count());
        assertEquals(0, bare.with(removal).count(Passage.class));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue(seconds < 30, seconds + " s");
    }

    private Optional<Edit> renamed(Contents contents, String name) {
        Theme after = new Theme(minerals.id(), name, "", List.of(), 1, "T", Optional.empty(), 1);
        return ThemeEdits.change(contents, minerals, after, Some.STAMP);
    }

    private static Contents of(Item... items) {
        return Contents.of(List.of(items));
    }
}
