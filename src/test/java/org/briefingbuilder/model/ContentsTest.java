package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class ContentsTest {

    @Test
    void lookUpsAreThoseOfAPlainSearchAfterRandomEdits() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    for (int round = 0; round < 8; round++) {
                        checkLookUps(contents);
                        contents = contents.with(randomEdit(contents, any.random()));
                    }
                    checkLookUps(contents);
                });
    }

    @Test
    void passagesThatAreReadLateAreFoundAsTheOthersAre() {
        Case.each(
                any -> {
                    Contents whole = Projects.random(any.random());
                    checkLookUps(late(whole, false));
                    checkLookUps(late(whole, true));
                    Contents late = late(whole, false);
                    for (Item item : whole.all().toList()) {
                        assertEquals(Optional.of(item), late(whole, false).item(item.id()));
                        assertEquals(
                                whole.referringTo(item.id()).collect(Collectors.toSet()),
                                late.referringTo(item.id()).collect(Collectors.toSet()));
                    }
                    assertEquals(whole.passages(), late.passages());
                    for (Source source : whole.sources()) {
                        assertEquals(whole.passagesOf(source), late.passagesOf(source));
                    }
                    Edit edit = randomEdit(whole, any.random());
                    Contents after = late.with(edit);
                    assertTrue(after.isWhole());
                    assertEquals(items(whole.with(edit)), items(after));
                });
    }

    @Test
    void whatIsNoPassageIsFoundWithoutReadingThem() {
        Contents whole =
                Contents.of(
                        List.of(
                                Some.source("s1", 1),
                                Some.theme("t1", 1),
                                Some.passage("p1", "s1", 0, "t1"),
                                Some.note("n1", "p1", 0)));
        Contents late = late(whole, false);
        Source source = late.source("s1").orElseThrow();
        assertEquals(4, late.size());
        assertEquals(1, late.count(Passage.class));
        assertEquals(List.of("p1"), late.passagesOf(source).stream().map(Passage::id).toList());
        assertEquals("t1", late.themeNamed("theme t1").orElseThrow().id());
        assertEquals(1, late.notes().size());
        assertEquals(1, late.notesAbout(Some.passage("p1", "s1", 0)).size());
        assertEquals(1, late.referringTo("p1").count());
        assertTrue(late.brief("b1").isEmpty() && late.themes().size() == 1);
        assertFalse(late.isWhole());
        assertEquals(1, late.passageCount(late.themes().getFirst()));
        assertTrue(late.isWhole());
    }

    /// @param read whether the passages have been read already
    private static Contents late(Contents whole, boolean read) {
        boolean[] isRead = {read};
        return Contents.of(
                whole.all().filter(item -> !(item instanceof Passage)).toList(),
                new Contents.Late() {
                    @Override
                    public int count() {
                        return whole.count(Passage.class);
                    }

                    @Override
                    public List<Passage> of(String source) {
                        return whole.passagesAt(source).toList();
                    }

                    @Override
                    public Optional<Passage> passage(String id) {
                        return whole().passage(id);
                    }

                    @Override
                    public Contents whole() {
                        isRead[0] = true;
                        return whole;
                    }

                    @Override
                    public boolean isRead() {
                        return isRead[0];
                    }
                });
    }

    @Test
    void theInverseOfAnEditReturnsToTheStart() {
        Case.each(
                any -> {
                    Contents before = Projects.random(any.random());
                    Edit edit = randomEdit(before, any.random());
                    Contents after = before.with(edit);
                    assertEquals(
                            items(before), items(after.with(edit.inverse("undo", Some.STAMP))));
                });
    }

    @Test
    void contentsMadeAgainFromTheirItemsAreTheSame() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    Contents again = Contents.of(contents.all().toList());
                    assertEquals(items(contents), items(again));
                    assertEquals(contents.passages(), again.passages());
                    assertEquals(contents.notes(), again.notes());
                });
    }

    @Test
    void everyItemComesAfterTheItemsOfOtherKindsThatItRefersTo() {
        Case.each(
                any -> {
                    Set<String> seen = new HashSet<>();
                    Contents contents = Projects.random(any.random());
                    contents.all()
                            .forEach(
                                    item -> {
                                        for (String target : References.of(item)) {
                                            boolean same =
                                                    contents.item(target).orElseThrow().getClass()
                                                            == item.getClass();
                                            assertTrue(same || seen.contains(target));
                                        }
                                        seen.add(item.id());
                                    });
                });
    }

    @Test
    void anEditOfOtherContentsIsAConflict() {
        Source source = Some.source("s1", 1);
        Contents contents = Contents.of(List.of(source));
        Source other = source.withOrder(2);
        conflict(contents, Change.added(source));
        conflict(contents, Change.added(other));
        conflict(contents, Change.removed(other));
        conflict(contents, Change.replaced(other, source.withOrder(3)));
        conflict(Contents.empty(), Change.removed(source));
        assertEquals(1, contents.with(edit(Change.replaced(source, other))).size());
    }

    @Test
    void nothingMayReferToNothing() {
        Source source = Some.source("s1", 1);
        Theme theme = Some.theme("t1", 1);
        Passage passage = Some.passage("p1", "s1", 0, "t1");
        Contents contents = Contents.of(List.of(source, theme, passage));
        conflict(contents, Change.removed(source));
        conflict(contents, Change.removed(theme));
        conflict(contents, Change.added(Some.note("n1", "p2", 0)));
        conflict(contents, Change.added(Some.answer("n1", "p1", "n0", 0)));
        conflict(contents, Change.added(Some.passage("p2", "s2", 0)));
        conflict(contents, Change.added(Some.passage("p2", "s1", 0, "t2")));
        conflict(contents, Change.added(Some.theme("t2", 2, "t3")));
        conflict(contents, Change.added(Some.revision("s2", 2, "s3")));
        BriefBlock quoting = Some.quotation("q1", "p2");
        conflict(contents, Change.added(Some.brief("b1", Some.section("", List.of(quoting)))));
        BriefBlock asking = Some.asking("p2");
        conflict(
                contents,
                Change.added(
                        Some.brief(
                                "b1",
                                Some.section("", List.of(), Some.section("", List.of(asking))))));
        conflict(contents, Change.added(Some.brief("b1", Some.section("t2", List.of()))));
    }

    @Test
    void theOrderOfChangesInAnEditDoesNotMatter() {
        Source source = Some.source("s1", 1);
        Theme theme = Some.theme("t1", 1);
        Passage passage = Some.passage("p1", "s1", 0, "t1");
        List<Change> changes =
                List.of(Change.added(passage), Change.added(theme), Change.added(source));
        Contents contents = Contents.empty().with(new Edit("x", "", Some.STAMP, changes));
        assertEquals(List.of(passage), contents.passagesOf(source));
        Contents none =
                contents.with(
                        edit(
                                Change.removed(source),
                                Change.removed(theme),
                                Change.removed(passage)));
        assertEquals(0, none.size());
        assertEquals(0, none.count(Source.class));
    }

    @Test
    void nothingLeadsBackToItself() {
        Theme outer = Some.theme("t1", 1);
        Theme inner = Some.theme("t2", 2, "t1");
        Contents contents = Contents.of(List.of(outer, inner, Some.source("s1", 1)));
        conflict(contents, Change.replaced(outer, Some.theme("t1", 1, "t2")));
        conflict(contents, Change.replaced(outer, Some.theme("t1", 1, "t1")));
        conflict(contents, Change.added(Some.answer("n1", "s1", "n1", 0)));
        conflict(
                contents,
                Change.added(Some.answer("n1", "s1", "n2", 0)),
                Change.added(Some.answer("n2", "s1", "n1", 0)));
        conflict(contents, Change.added(Some.revision("s2", 1, "s2")));
    }

    @Test
    void aLongThreadOfAnswersIsTakenAtOnce() {
        List<Item> items = new ArrayList<>(List.of(Some.source("s1", 1), Some.note("n0", "s1", 0)));
        for (int i = 1; i < 20_000; i++) {
            items.add(Some.answer("n" + i, "s1", "n" + (i - 1), i));
        }
        Contents contents =
                assertTimeout(Duration.ofMinutes(2), () -> Contents.of(items.reversed()));
        assertEquals(20_000, contents.notesAbout(Some.source("s1", 1)).size());
    }

    @Test
    void anEditCostsByItsOwnSizeAndNotByThatOfTheProject() {
        List<Item> items = new ArrayList<>(List.of(Some.source("s1", 1), Some.theme("t1", 1)));
        for (int i = 0; i < 50_000; i++) {
            items.add(Some.passage("p" + i, "s1", i % 60));
        }
        Contents full = Contents.of(items);
        // Copying all items for each edit would move a thousand million of them.
        assertTimeout(
                Duration.ofMinutes(2),
                () -> {
                    Contents contents = full;
                    for (int i = 0; i < 20_000; i++) {
                        Passage passage = contents.passage("p" + i).orElseThrow();
                        Tag tag = new Tag("t1", Some.STAMP);
                        contents =
                                contents.with(edit(Change.replaced(passage, passage.withTag(tag))));
                    }
                    assertEquals(20_000, contents.passagesOf(Some.theme("t1", 1)).size());
                    assertEquals(0, full.passagesOf(Some.theme("t1", 1)).size());
                });
    }

    @Test
    void passagesStandAsTheyAreRead() {
        Contents contents =
                Contents.of(
                        List.of(
                                Some.source("s2", 1),
                                Some.source("s1", 2),
                                Some.passage("p1", "s1", 5),
                                Some.passage("p2", "s2", 9),
                                Some.passage("p3", "s2", 2)));
        assertEquals(
                List.of("p3", "p2", "p1"), contents.passages().stream().map(Passage::id).toList());
    }

    @Test
    void aThemeIsFoundByItsNameWhateverTheCase() {
        Contents contents = Contents.of(List.of(Some.theme("t2", 2), Some.theme("t1", 1)));
        assertEquals("t1", contents.themeNamed(" THEME T1 ").orElseThrow().id());
        assertTrue(contents.themeNamed("theme").isEmpty());
    }

    @Test
    void anIdOfAnotherKindIsNotTakenForIt() {
        Contents contents = Contents.of(List.of(Some.source("s1", 1)));
        assertTrue(contents.theme("s1").isEmpty() && contents.passage("s1").isEmpty());
        assertTrue(contents.note("s1").isEmpty() && contents.brief("s1").isEmpty());
        assertTrue(contents.source("s1").isPresent() && contents.item("s2").isEmpty());
    }

    private static void conflict(Contents contents, Change... changes) {
        assertThrows(Contents.Conflict.class, () -> contents.with(edit(changes)));
    }

    private static Edit edit(Change... changes) {
        return new Edit("test", "", Some.STAMP, Arrays.asList(changes));
    }

    private static Set<Item> items(Contents contents) {
        return contents.all().collect(Collectors.toSet());
    }

    /// Retags, answers, unlinks or drops something at random.
    private static Edit randomEdit(Contents contents, Random random) {
        List<Passage> passages = contents.passages();
        List<Change> changes = new ArrayList<>();
        for (Passage passage : passages) {
            boolean free = contents.referringTo(passage.id()).findAny().isEmpty();
            if (free && random.nextInt(3) == 0) {
                changes.add(Change.removed(passage));
            } else if (random.nextInt(3) == 0) {
                List<Tag> tags =
                        contents.themes().stream()
                                .filter(t -> random.nextBoolean())
                                .map(t -> new Tag(t.id(), Some.STAMP))
                                .toList();
                changes.add(Change.replaced(passage, passage.withTags(tags)));
            }
        }
        for (Brief brief : contents.briefs()) {
            if (random.nextBoolean()) {
                List<Section> fewer = brief.sections().stream().limit(random.nextInt(2)).toList();
                changes.add(Change.replaced(brief, brief.withSections(fewer)));
            }
        }
        String fresh = "x" + random.nextInt(1_000_000_000);
        changes.add(Change.added(Some.note(fresh, contents.sources().getFirst().id(), 99)));
        return edit(changes.toArray(Change[]::new));
    }

    private static void checkLookUps(Contents contents) {
        List<Item> all = contents.all().toList();
        assertEquals(contents.size(), all.size());
        for (Item item : all) {
            Set<Item> expected =
                    all.stream()
                            .filter(i -> References.of(i).contains(item.id()))
                            .collect(Collectors.toSet());
            assertEquals(expected, contents.referringTo(item.id()).collect(Collectors.toSet()));
            assertEquals(
                    of(all, Note.class).stream().filter(n -> n.about().equals(item.id())).count(),
                    contents.notesAbout(item).size());
        }
        for (Source source : contents.sources()) {
            long count =
                    of(all, Passage.class).stream()
                            .filter(p -> p.source().equals(source.id()))
                            .count();
            assertEquals(count, contents.passageCount(source));
            assertEquals(count, contents.passagesOf(source).size());
        }
        for (Theme theme : contents.themes()) {
            assertEquals(
                    contents.passages().stream().filter(p -> p.carries(theme.id())).toList(),
                    contents.passagesOf(theme));
        }
        for (Passage passage : contents.passages()) {
            for (Brief brief : contents.briefs()) {
                assertEquals(
                        brief.quotations().anyMatch(q -> q.passage().equals(passage.id())),
                        contents.passagesOf(brief).contains(passage));
            }
        }
        assertEquals(of(all, Passage.class).size(), contents.count(Passage.class));
        assertEquals(of(all, Note.class).size(), contents.notes().size());
    }

    private static <T> List<T> of(List<Item> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
