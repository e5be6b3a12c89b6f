package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.ListChangeListener;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

class LibraryModelTest {

    private final Source pivot =
            Shelves.source(
                    "pivot",
                    1,
                    Shelves.reference("‘Pivot’ to Washington", "CASS", "2025-01-29", "webpage"));
    private final Source ore =
            Shelves.source("ore", 2, Shelves.reference("Ore and Ash", "BR", "2025-10", "report"));
    private final Source urdu =
            Shelves.source(
                    "urdu",
                    3,
                    new Reference(
                            "معدنیات اور محصولات",
                            List.of("شہربانو گلستانی"),
                            "",
                            "",
                            "",
                            "",
                            "ur",
                            "article-newspaper"));
    private final Contents contents = Shelves.contents(pivot, ore, urdu);
    private final Map<String, Integer> passages = Map.of("ore", 5, "urdu", 2);
    private final LibraryModel model =
            new LibraryModel(contents, Shelves.ENGLISH, source -> passages.getOrDefault(source, 0));

    @Test
    void sourcesStandAsTheyWereImported() {
        assertEquals(List.of("pivot", "ore", "urdu"), ids());
        assertEquals(3, model.count().get());
    }

    @Test
    void titlesAreSortedByTheirLettersAndNotByTheirQuotationMarks() {
        model.order().set(Order.TITLE);
        assertEquals(List.of("ore", "pivot", "urdu"), ids());
    }

    @Test
    void theNewestComesFirstAndWhatHasNoDateLast() {
        model.order().set(Order.DATE);
        assertEquals(List.of("ore", "pivot", "urdu"), ids());
    }

    @Test
    void whatHasNoPublisherComesAfterWhatHas() {
        model.order().set(Order.PUBLISHER);
        assertEquals(List.of("ore", "pivot", "urdu"), ids());
    }

    @Test
    void theMostPassagesComeFirst() {
        model.order().set(Order.PASSAGES);
        assertEquals(List.of("ore", "urdu", "pivot"), ids());
    }

    @Test
    void groupsHaveHeadingsWithTheirSizeAndTheUnknownIsLast() {
        model.grouping().set(Grouping.PUBLISHER);
        assertEquals(
                List.of(
                        new Row.Heading("BR", 1),
                        new Row.Entry(ore),
                        new Row.Heading("CASS", 1),
                        new Row.Entry(pivot),
                        new Row.Heading("", 1),
                        new Row.Entry(urdu)),
                model.rows());
        model.grouping().set(Grouping.LANGUAGE);
        assertEquals(new Row.Heading("English", 2), model.rows().getFirst());
        assertEquals(OptionalInt.of(4), model.indexOf("urdu"));
    }

    @Test
    void filesOfAMailStandUnderItAndOlderVersionsUnderTheNewest() {
        Source mail = ore;
        Source file = urdu.withWithin(Optional.of("ore"));
        Source newer =
                Shelves.source(
                                "newer",
                                4,
                                Shelves.reference("Ember", "CASS", "2026-01-29", "webpage"))
                        .withForerunner(Optional.of("pivot"));
        LibraryModel nested =
                new LibraryModel(
                        Shelves.contents(pivot, mail, file, newer), Shelves.ENGLISH, _ -> 0);
        assertEquals(
                List.of(
                        new Row.Entry(mail),
                        new Row.Entry(file, Row.Nest.WITHIN),
                        new Row.Entry(newer),
                        new Row.Entry(pivot, Row.Nest.OLDER)),
                nested.rows());
        assertEquals(3, nested.count().get());
        nested.grouping().set(Grouping.PUBLISHER);
        assertEquals(new Row.Heading("CASS", 1), nested.rows().get(3));
        assertEquals(new Row.Entry(pivot, Row.Nest.OLDER), nested.rows().getLast());
        nested.grouping().set(Grouping.NONE);
        // Alone it stands by itself.
        nested.filter().set("معدنیات");
        assertEquals(List.of(new Row.Entry(file)), nested.rows());
        nested.filter().set("pivot");
        assertEquals(List.of(new Row.Entry(pivot)), nested.rows());
    }

    @Test
    void everyWordOfTheFilterMustOccurSomewhereInTheFacts() {
        model.filter().set("wash CASS");
        assertEquals(List.of("pivot"), ids());
        model.filter().set("wash BR");
        assertEquals(List.of(), ids());
        model.filter().set("معدنیات");
        assertEquals(List.of("urdu"), ids());
        model.filter().set("october report");
        assertEquals(List.of("ore"), ids());
        model.filter().set("URDU");
        assertEquals(List.of("urdu"), ids());
        assertEquals(3, model.count().get());
        assertEquals(1, model.found().get());
        assertEquals(OptionalInt.empty(), model.indexOf("ore"));
    }

    @Test
    void aChangedTitleReplacesItsRowAndLeavesTheOthersAlone() {
        List<String> replaced = new ArrayList<>();
        model.rows()
                .addListener(
                        (ListChangeListener<Row>)
                                change -> {
                                    while (change.next()) {
                                        replaced.add(change.getFrom() + "-" + change.getTo());
                                    }
                                });
        Edit edit = SourceEdits.describe(ore, ore.reference().withTitle("Ore"), Some.STAMP);
        model.edited(edit, contents.with(edit));
        assertEquals(List.of("1-2"), replaced);
        model.filter().set("and ash");
        assertEquals(List.of(), ids());
    }

    @Test
    void aRemovedSourceIsGoneAndComesBackWithUndo() {
        Edit edit = SourceEdits.remove(contents, pivot, Some.STAMP);
        Contents without = contents.with(edit);
        model.edited(edit, without);
        assertEquals(List.of("ore", "urdu"), ids());
        Edit back = edit.inverse("undo", Some.STAMP);
        model.edited(back, without.with(back));
        assertEquals(List.of("pivot", "ore", "urdu"), ids());
    }

    @Test
    void typingAheadFindsTheNextTitleThatBeginsSo() {
        assertEquals(OptionalInt.of(1), model.typed("or", 0));
        assertEquals(OptionalInt.of(0), model.typed("PIV", 1));
        assertEquals(OptionalInt.of(2), model.typed("معد", 0));
        assertEquals(OptionalInt.empty(), model.typed("x", 0));
        assertEquals(OptionalInt.empty(), model.typed(" ", 0));
    }

    @Test
    void aThousandSourcesAreArrangedFasterThanAFrameIsMissed() {
        LibraryModel big =
                new LibraryModel(
                        Contents.of(Shelves.many(1000)),
                        Shelves.ENGLISH,
                        source -> source.hashCode() % 9);
        long slowest = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long slowestOfRound = 0;
            for (Order order : Order.values()) {
                for (Grouping grouping : Grouping.values()) {
                    long begun = System.nanoTime();
                    big.order().set(order);
                    big.grouping().set(grouping);
                    big.filter().set(round % 2 == 0 ? "paki" : "");
                    slowestOfRound = Math.max(slowestOfRound, System.nanoTime() - begun);
                }
            }
            slowest = Math.min(slowest, slowestOfRound);
        }
        assertTrue(
                slowest < TimeUnit.MILLISECONDS.toNanos(150), "three arrangements took " + slowest);
    }

    private List<String> ids() {
        return model.shown().stream().map(Source::id).toList();
    }
}
