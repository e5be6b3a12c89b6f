package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.Case;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// What the place does, without a window.
class BriefModelsTest {

    @TempDir Path folder;

    private final Clock clock = new Clock();
    private final SimpleObjectProperty<Optional<String>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private Desk desk;
    private BriefModel model;

    /// Time that passes when a test says so.
    private static final class Clock implements Typing.Timer {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public Runnable after(double millis, Runnable work) {
            waiting.add(work);
            return () -> waiting.remove(work);
        }

        void pause() {
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    @BeforeEach
    void open() {
        desk = Pivot.inLine(folder);
        model = new BriefModel(desk, chosen, clock);
        chosen.set(Optional.of(desk.contents().briefs().getFirst().id()));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Row prose() {
        return model.rowAt(new BlockPlace(List.of(0), 0)).orElseThrow();
    }

    private void type(Row row, String text) {
        BriefBlock.Prose before =
                (BriefBlock.Prose) ((Row.Content) model.typing(row).now()).block();
        model.typed(
                row,
                new Row.Content(new BriefBlock.Prose(text, before.language())),
                Writing.begins(before.text(), text));
    }

    private String written() {
        return ((BriefBlock.Prose) ((Row.Block) prose().what()).block()).text();
    }

    private long edits() {
        return desk.project().log().size();
    }

    @Test
    void aPauseInTypingIsOneEdit() {
        long before = edits();
        for (String text : List.of("T", "Te", "Tea", "Tea ", "Tea f", "Tea fo", "Tea for")) {
            type(prose(), text);
        }
        assertEquals(before, edits(), "no key makes an edit");
        clock.pause();
        assertEquals(before + 1, edits());
        assertEquals("Tea for", written());
        desk.undo();
        assertNotEquals("Tea for", written());
        assertEquals(
                written(),
                ((BriefBlock.Prose) ((Row.Content) model.typing(prose()).now()).block()).text());
    }

    @Test
    void whatIsTypedIsTakenBackWordByWordBeforeItIsHandedIn() {
        String start = written();
        for (String text : List.of("a", "ab", "ab ", "ab c", "ab cd")) {
            type(prose(), text);
        }
        assertEquals(Optional.of("ab "), model.untype(prose()).map(BriefModelsTest::text));
        assertEquals(Optional.of(start), model.untype(prose()).map(BriefModelsTest::text));
        assertEquals(Optional.empty(), model.untype(prose()));
        assertEquals(Optional.of("ab "), model.retype(prose()).map(BriefModelsTest::text));
        assertEquals(Optional.of("ab cd"), model.retype(prose()).map(BriefModelsTest::text));
    }

    private static String text(Row.Said said) {
        return ((BriefBlock.Prose) ((Row.Content) said).block()).text();
    }

    @Test
    void theDraftHoldsWhatIsNotHandedInYet() {
        type(prose(), "Not yet handed in");
        String draft = model.draft().orElseThrow().allBlocks().toList().getFirst().toString();
        assertTrue(draft.contains("Not yet handed in"), draft);
        assertNotEquals("Not yet handed in", written());
    }

    @Test
    void anotherWindowsWordsAreShownUnlessOneWritesThere() {
        BlockPlace place = new BlockPlace(List.of(0), 0);
        elsewhere(place, "Theirs");
        assertEquals("Theirs", text(model.typing(prose()).now()));
        boolean[] told = new boolean[1];
        model.onOvertaken(() -> told[0] = true);
        type(prose(), "Mine");
        elsewhere(place, "Theirs again");
        assertTrue(told[0]);
        assertEquals("Mine", text(model.typing(prose()).now()));
        clock.pause();
        assertEquals("Mine", written());
        desk.undo();
        assertEquals("Theirs again", written(), "theirs is in the log");
    }

    @Test
    void nothingTypedIsLostWhenItsBlockIsTakenOutElsewhere() {
        type(prose(), "Kept");
        Brief brief = model.brief().orElseThrow();
        desk.edit(
                c ->
                        BriefBlocks.remove(
                                c.brief(brief.id()).orElseThrow(),
                                List.of(new BlockPlace(List.of(0), 0)),
                                desk.session().stamp()));
        assertTrue(
                model.brief()
                        .orElseThrow()
                        .allBlocks()
                        .anyMatch(b -> b.toString().contains("Kept")));
    }

    @Test
    void nothingTypedIsLostWhenOneGoesToAnotherBrief() {
        String id = model.brief().orElseThrow().id();
        type(prose(), "Kept");
        chosen.set(Optional.empty());
        Brief brief = desk.contents().brief(id).orElseThrow();
        assertTrue(brief.allBlocks().anyMatch(b -> b.toString().contains("Kept")));
    }

    @Test
    void rowsKeepTheirKeysWhenTheyMoveAndWhenTheyAreWritten() {
        List<Row> before = model.rows();
        Row first =
                before.stream().filter(r -> r.quotation().isPresent()).findFirst().orElseThrow();
        Row list = model.rowAt(new BlockPlace(List.of(1), 0)).orElseThrow();
        var _ =
                model.edit(
                        (_, now, stamp) ->
                                BriefBlocks.move(
                                        now,
                                        first.place().orElseThrow(),
                                        new BlockPlace(List.of(0), 0),
                                        stamp));
        assertEquals(first.key(), model.rowAt(new BlockPlace(List.of(0), 0)).orElseThrow().key());
        assertEquals(
                before.stream().map(Row::key).collect(Collectors.toSet()),
                model.rows().stream().map(Row::key).collect(Collectors.toSet()));
        var _ =
                model.edit(
                        (_, now, stamp) ->
                                BriefBlocks.replace(
                                        now,
                                        list.place().orElseThrow(),
                                        ((Row.Block) list.what()).block(),
                                        new BriefBlock.Listing(false, List.of("One")),
                                        stamp));
        assertEquals(list.key(), model.rowAt(new BlockPlace(List.of(1), 0)).orElseThrow().key());
    }

    @Test
    void everythingDoneInTheBriefIsTakenBackStepByStep() {
        Set<Item> start = items(desk.contents());
        long before = edits();
        type(prose(), "One");
        clock.pause();
        var _ =
                model.edit(
                        (_, now, stamp) ->
                                BriefBlocks.insert(
                                        now,
                                        model.gap(),
                                        List.of(Blocks.of(Blocks.Kind.TABLE)),
                                        stamp));
        type(prose(), "Two");
        var _ =
                model.edit(
                        (_, now, stamp) ->
                                BriefBlocks.remove(
                                        now, List.of(new BlockPlace(List.of(1), 0)), stamp));
        assertEquals(before + 4, edits());
        for (int i = 0; i < 4; i++) {
            desk.undo();
        }
        assertEquals(start, items(desk.contents()));
    }

    private static Set<Item> items(Contents contents) {
        return contents.all().collect(Collectors.toSet());
    }

    private void elsewhere(BlockPlace place, String text) {
        String id = model.brief().orElseThrow().id();
        desk.edit(
                c -> {
                    Brief now = c.brief(id).orElseThrow();
                    return BriefBlocks.replace(
                            now,
                            place,
                            now.sections().getFirst().blocks().getFirst(),
                            new BriefBlock.Prose(text, ""),
                            desk.session().stamp());
                });
    }

    @Test
    void whatCouldNotBeHandedInIsStillThere() {
        List<CompletableFuture<String>> written = new ArrayList<>();
        Typing<String> typing =
                new Typing<>(
                        "start",
                        clock,
                        (_, _) -> {
                            written.add(new CompletableFuture<>());
                            return written.getLast();
                        });
        typing.typed("words", true);
        typing.handIn();
        assertFalse(typing.isDirty());
        assertTrue(typing.isAhead());
        written.getFirst().completeExceptionally(new IllegalStateException("no room"));
        assertTrue(typing.isDirty());
        assertEquals("words", typing.now());
    }

    @Test
    void whatIsTypedWhileWordsAreOnTheirWayStays() {
        CompletableFuture<String> way = new CompletableFuture<>();
        Typing<String> typing = new Typing<>("start", clock, (_, _) -> way);
        typing.typed("one", true);
        typing.handIn();
        typing.typed("one two", true);
        assertEquals(Optional.empty(), typing.changed("somebody's"));
        assertEquals(Optional.empty(), typing.changed("one"));
        way.complete("");
        assertEquals("one two", typing.now());
        assertTrue(typing.isDirty());
    }

    @Test
    void marksArePutAroundWordsAndTakenAway() {
        Inline plain = new Inline("ore and road", new Span(0, 3));
        Inline strong = plain.toggled(Inline.STRONG);
        assertEquals("**ore** and road", strong.text());
        assertEquals("ore", strong.selection().in(strong.text()));
        assertEquals(plain, strong.toggled(Inline.STRONG));
        Inline both = strong.toggled(Inline.EMPHASIS);
        assertEquals("***ore*** and road", both.text());
        assertEquals(strong, both.toggled(Inline.EMPHASIS));
        assertEquals("[ore](https://) and road", plain.linked().text());
        assertEquals("ore^[] and road", plain.noted().text());
    }

    @Test
    void wordsAreChosenWholeWhateverIsAltered() {
        String words = "Ore leaves the district in an hour.";
        CardWords card =
                CardWords.of(
                        words,
                        List.of(
                                new Alteration.Omission(new Span(11, 14)),
                                new Alteration.Insertion(23, "by rail")));
        String shown = card.pieces().stream().map(p -> p.words()).collect(Collectors.joining());
        assertEquals("Ore leaves […] district [by rail] in an hour.", shown);
        int at = shown.indexOf("strict");
        assertEquals("district", card.meant(at, at + 1).orElseThrow().in(words));
        assertEquals(
                "leaves the district",
                card.meant(shown.indexOf("aves"), at).orElseThrow().in(words));
        assertEquals("district", card.shown(card.meant(at, at + 1).orElseThrow()).in(shown));
    }

    @Test
    void choosingAnyPlacesGivesWholeWordsThatAreShownThere() {
        String words = "Ore leaves the district in an hour, they say – or in two.";
        Case.each(
                any -> {
                    int from = any.between(0, words.length() - 1);
                    int to = any.between(from, words.length());
                    List<Alteration> altered =
                            from == to || to - from == words.length()
                                    ? List.of()
                                    : List.of(new Alteration.Omission(new Span(from, to)));
                    CardWords card = CardWords.of(words, altered);
                    int length = card.pieces().stream().mapToInt(p -> p.words().length()).sum();
                    Optional<Span> span =
                            card.meant(any.between(0, length), any.between(0, length));
                    span.ifPresent(
                            s -> {
                                assertTrue(s.fits(words));
                                Span shown = card.shown(s);
                                assertTrue(shown.end() <= length, shown + " of " + length);
                            });
                });
    }

    @Test
    void theKeyboardChoosesWordAfterWord() {
        CardWords card = CardWords.of("Ore leaves the district.", List.of());
        Optional<Span> one = card.stepped(Optional.empty(), true);
        assertEquals(Optional.of(new Span(0, 3)), one);
        Optional<Span> two = card.grown(one, true);
        assertEquals(Optional.of(new Span(0, 10)), two);
        assertEquals(one, card.grown(two, false));
        assertEquals(Optional.of(new Span(11, 14)), card.stepped(two, true));
    }

    @Test
    void aTitleNamesAFileOnEverySystem() {
        assertEquals("Ore duties a view", FileName.of("Ore / duties: a view."));
        assertEquals("brief", FileName.of(" ?? "));
        assertEquals(80, FileName.of("x".repeat(200)).length());
        String whole = "The province has said for years that the road comes first and that ";
        assertEquals(whole + "the", FileName.of(whole + "the prospectors follow"));
    }
}
