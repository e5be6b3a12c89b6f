package org.briefingbuilder.ui.kit.passages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.RandomEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Sought;
import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

class PassageIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 21);
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private static List<String> ids(PassageIndex index, PassageFilter filter) {
        return index.all(Sorting.PLACE).stream()
                .filter(filter.test(TODAY, ZONE))
                .map(KnownPassage::id)
                .toList();
    }

    /// The same by looking at every passage, with none of the index's means.
    private static List<String> plainly(Contents contents, PassageFilter filter) {
        return contents.passages().stream()
                .filter(p -> fits(contents, p, filter))
                .map(Passage::id)
                .toList();
    }

    private static boolean fits(Contents contents, Passage p, PassageFilter f) {
        List<String> themes = p.tags().stream().map(tag -> tag.theme()).toList();
        boolean theme =
                f.themes().isEmpty()
                        || (f.together()
                                ? f.themes().stream()
                                        .allMatch(
                                                t ->
                                                        t.isEmpty()
                                                                ? themes.isEmpty()
                                                                : themes.contains(t))
                                : themes.stream().anyMatch(f.themes()::contains)
                                        || themes.isEmpty() && f.themes().contains(""));
        boolean words =
                Sought.of(f.words()).terms().stream()
                        .allMatch(
                                term ->
                                        Stream.concat(
                                                        Stream.of(p.anchor().words()),
                                                        contents.notesAbout(p).stream()
                                                                .map(n -> n.text()))
                                                .anyMatch(
                                                        text ->
                                                                new Sought(List.of(term))
                                                                                .in(text)
                                                                                .size()
                                                                        > 0));
        boolean used = !contents.briefsQuoting(p).isEmpty();
        return theme
                && words
                && (f.sources().isEmpty() || f.sources().contains(p.source()))
                && (f.states().isEmpty() || f.states().contains(p.state()))
                && (f.use() == PassageFilter.Use.ANY || used == (f.use() == PassageFilter.Use.USED))
                && (f.people().isEmpty()
                        || Stream.concat(
                                        Stream.of(p.made()),
                                        p.tags().stream().map(tag -> tag.stamp()))
                                .anyMatch(stamp -> f.people().contains(stamp.by())));
    }

    private static PassageFilter any(Contents contents, Random random) {
        PassageFilter filter = PassageFilter.all();
        if (random.nextBoolean()) {
            Set<String> themes = new java.util.HashSet<>();
            contents.themes().stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .forEach(theme -> themes.add(theme.id()));
            if (random.nextInt(4) == 0) {
                themes.add(PassageFilter.NO_THEME);
            }
            filter = filter.withThemes(themes, random.nextInt(4) == 0 && themes.size() > 1);
        }
        if (random.nextInt(3) == 0 && !contents.sources().isEmpty()) {
            filter = filter.withSources(Set.of(contents.sources().getFirst().id()));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withStates(Set.of(Passage.State.ACCEPTED, Passage.State.OPEN));
        }
        filter = filter.withUse(PassageFilter.Use.values()[random.nextInt(3)]);
        String[] words = {"", "", "min", "the pol", "\"rare earths\"", "کرپٹو", "cafe", "no such"};
        return filter.withWords(words[random.nextInt(words.length)]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnyEditsTheIndexFindsWhatAPlainLookFinds(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        Random random = new Random(seed);
        Contents contents = Contents.empty();
        PassageIndex index = new PassageIndex(contents);
        Deque<Edit> done = new ArrayDeque<>();
        for (int i = 0; i < 400; i++) {
            Edit edit =
                    random.nextInt(6) == 0 && !done.isEmpty()
                            ? done.pop().inverse("undo", edits.session().stamp())
                            : edits.next(contents);
            if (edit.isEmpty()) {
                continue;
            }
            if (!edit.name().equals("undo")) {
                done.push(edit);
            }
            contents = contents.with(edit);
            index.apply(new Announced(i, edit, contents, true));
            PassageFilter filter = any(contents, random);
            assertEquals(plainly(contents, filter), ids(index, filter), filter.toString());
            assertEquals(new PassageIndex(contents).all(Sorting.DATE), index.all(Sorting.DATE));
        }
        assertTrue(contents.count(Passage.class) > 5);
    }

    @Test
    void aHundredThousandPassagesAreFoundAsByAPlainLook() {
        Contents contents = ManyPassages.of(1_000, 100_000, 12, 7);
        PassageIndex index = new PassageIndex(contents);
        PassageFilter filter =
                PassageFilter.all().withThemes(Set.of("t1", "t5")).withWords("rare min");
        List<String> found = ids(index, filter);
        assertEquals(plainly(contents, filter), found);
        assertTrue(found.size() > 1_000 && found.size() < 50_000);
        List<Passage> all = contents.passages();
        Edit edit =
                PassageEdits.mark(contents, all.subList(0, 500), Passage.State.OPEN, Some.STAMP);
        Contents after = contents.with(edit);
        index.apply(new Announced(2, edit, after, true));
        PassageFilter open = PassageFilter.all().withStates(Set.of(Passage.State.OPEN));
        assertEquals(plainly(after, open), ids(index, open));
    }

    @Test
    void anEditThatTouchesNoPassageLeavesTheListsAsTheyAre() {
        Contents contents = ManyPassages.of(3, 20, 2, 1);
        PassageIndex index = new PassageIndex(contents);
        List<KnownPassage> before = index.all(Sorting.PLACE);
        Source source = contents.sources().getFirst();
        Edit edit =
                new Edit(
                        "source.describe",
                        "",
                        Some.STAMP,
                        List.of(
                                Change.replaced(
                                        source,
                                        source.withReference(
                                                source.reference().withTitle("New")))));
        index.apply(new Announced(2, edit, contents.with(edit), true));
        assertSame(before, index.all(Sorting.PLACE));
        assertEquals("New", index.contents().source(source.id()).orElseThrow().title());
    }

    @Test
    void aNewOrderOfTheLibraryIsFollowed() {
        Contents contents = ManyPassages.of(3, 30, 2, 1);
        PassageIndex index = new PassageIndex(contents);
        Source first = contents.sources().getFirst();
        Edit edit =
                new Edit(
                        "source.order",
                        "",
                        Some.STAMP,
                        List.of(Change.replaced(first, first.withOrder(9))));
        Contents after = contents.with(edit);
        index.apply(new Announced(2, edit, after, true));
        assertEquals(
                after.passages().stream().map(Passage::id).toList(),
                index.all(Sorting.PLACE).stream().map(KnownPassage::id).toList());
        assertEquals(first.id(), index.all(Sorting.PLACE).getLast().passage().source());
    }

    @Test
    void daysAreCountedWithBothEnds() {
        Instant noon = Instant.parse("2026-09-14T12:00:00Z");
        assertTrue(covers(new Period.LastDays(8), noon));
        assertFalse(covers(new Period.LastDays(7), noon));
        LocalDate day = LocalDate.of(2026, 9, 14);
        assertTrue(covers(new Period.Between(Optional.of(day), Optional.of(day)), noon));
        assertFalse(
                covers(new Period.Between(Optional.of(day.plusDays(1)), Optional.empty()), noon));
        assertFalse(
                covers(new Period.Between(Optional.empty(), Optional.of(day.minusDays(1))), noon));
        assertTrue(covers(new Period.Always(), noon));
    }

    private static boolean covers(Period period, Instant at) {
        long millis = at.toEpochMilli();
        return period.start(TODAY, ZONE) <= millis && millis < period.end(ZONE);
    }

    /// Work that waits until it is told to go on.
    private static final class Waiting implements PassageFinder.Elsewhere {
        private final Deque<Runnable> work = new ArrayDeque<>();

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> then) {
            work.add(() -> then.accept(supplier.get()));
        }

        void goOn() {
            while (!work.isEmpty()) {
                work.pop().run();
            }
        }
    }

    @Test
    void ofSeveralQuestionsOfOneAskerTheLastIsAnswered() {
        Waiting elsewhere = new Waiting();
        List<String> answers = new ArrayList<>();
        PassageFinder finder = new PassageFinder(ManyPassages.of(2, 9, 2, 1), elsewhere);
        finder.ask("list", _ -> "being worked out", answers::add);
        finder.ask("list", _ -> "waiting", answers::add);
        finder.ask("list", _ -> "last", answers::add);
        finder.ask("count", index -> "" + index.all(Sorting.PLACE).size(), answers::add);
        elsewhere.goOn();
        assertEquals(List.of("last", "9"), answers);
    }

    @Test
    void anAnswerKnowsEveryEditToldBefore() {
        Waiting elsewhere = new Waiting();
        Contents contents = ManyPassages.of(2, 9, 2, 1);
        PassageFinder finder = new PassageFinder(contents, elsewhere);
        List<Integer> answers = new ArrayList<>();
        finder.warmUp();
        Passage first = contents.passages().getFirst();
        Edit edit = PassageEdits.remove(contents, first, Some.STAMP);
        finder.follow(new Announced(2, edit, contents.with(edit), true));
        finder.ask("count", index -> index.all(Sorting.PLACE).size(), answers::add);
        elsewhere.goOn();
        assertEquals(List.of(8), answers);
    }

    @Test
    void aQuestionThatFailsDoesNotKeepTheNextFromItsAnswer() {
        Waiting elsewhere = new Waiting();
        PassageFinder finder = new PassageFinder(ManyPassages.of(2, 9, 2, 1), elsewhere);
        List<String> answers = new ArrayList<>();
        finder.<String>ask(
                "a",
                _ -> {
                    throw new IllegalStateException("on purpose");
                },
                answers::add);
        finder.ask("b", _ -> "b", answers::add);
        assertThrows(IllegalStateException.class, elsewhere::goOn);
        elsewhere.goOn();
        assertEquals(List.of("b"), answers);
    }

    @Test
    void typingOnNarrowsAndAnythingElseLooksAnew() {
        Contents contents = ManyPassages.of(20, 2_000, 5, 3);
        PassageIndex index = new PassageIndex(contents);
        Narrowing narrowing = new Narrowing();
        PassageFilter minerals = PassageFilter.all().withThemes(Set.of("t1"));
        List<PassageFilter> typed = new ArrayList<>();
        for (String words :
                List.of("m", "mi", "min", "mini", "min", "", "pol", "policy", "policy r", "rare")) {
            typed.add(PassageFilter.all().withWords(words));
            typed.add(minerals.withWords(words));
        }
        typed.sort((a, b) -> a.themes().size() - b.themes().size());
        for (PassageFilter filter : typed) {
            assertEquals(
                    ids(index, filter),
                    narrowing.find(index, filter, Sorting.PLACE, TODAY, ZONE).stream()
                            .map(KnownPassage::id)
                            .toList());
        }
        assertFalse(Narrowing.narrows(Sought.of("rare m"), Sought.of("min red")));
        assertTrue(Narrowing.narrows(Sought.of("rare m"), Sought.of("rare min")));
        assertFalse(Narrowing.narrows(Sought.of("policy "), Sought.of("policymaker")));
    }
}
