package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefFacts;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class BriefPlaceTest extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable BriefPlace place;
    private Optional<Publishing> publishing = Optional.empty();

    /// What a pause in typing would do.
    private final List<Runnable> waiting = new ArrayList<>();

    private Seat open(Desk over, String language, Look.Mode mode) {
        desk = over;
        return seat(
                over,
                outfit(language, mode),
                1384,
                820,
                seat -> {
                    BriefPlace made =
                            new BriefPlace(
                                    seat,
                                    publishing.orElseGet(() -> BriefPlace.publishing(seat)),
                                    (_, work) -> {
                                        waiting.add(work);
                                        return () -> waiting.remove(work);
                                    });
                    place = made;
                    BorderPane all = new BorderPane(made.node());
                    HBox bar = new HBox(12, Panes.gap());
                    bar.getStyleClass().add("top-bar");
                    bar.getChildren().addAll(made.actions());
                    all.setTop(bar);
                    made.shown();
                    return all;
                });
    }

    private BriefPlace place() {
        return Objects.requireNonNull(place);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            Desk open = desk;
            onFx(
                    () -> {
                        open.close();
                        return true;
                    });
        }
    }

    private void drawn() {
        waitFor(
                "pages",
                () ->
                        !place().preview().pages().isEmpty()
                                && place().preview().pages().getFirst().shown().isPresent());
        waitFor("seals", () -> place().seals().checked().isPresent());
        settle();
    }

    /// The first quotation, current.
    private Row quotation() {
        return onFx(
                () -> {
                    Row row =
                            place().model().rows().stream()
                                    .filter(r -> r.quotation().isPresent())
                                    .findFirst()
                                    .orElseThrow();
                    place().outline().go(row);
                    return row;
                });
    }

    @Test
    void whatItLooksLike() {
        Seat seat = open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        drawn();
        snapshot(seat.overlay().node(), "brief-top");
        quotation();
        settle();
        snapshot(seat.overlay().node(), "brief-light");
        onFx(
                () -> {
                    seat.look().modeProperty().set(Look.Mode.DARK);
                    return true;
                });
        snapshot(seat.overlay().node(), "brief-dark");
        onFx(
                () -> {
                    place().check();
                    return true;
                });
        settle();
        snapshot(seat.overlay().node(), "check-dark");
        onFx(
                () -> {
                    seat.look().modeProperty().set(Look.Mode.LIGHT);
                    return true;
                });
        snapshot(seat.overlay().node(), "check-light");
        assertEquals(0, place().seals().checks().stream().filter(c -> c.isAwaited()).count());
    }

    @Test
    void whatItLooksLikeInUrdu() {
        Seat seat = open(Pivot.inWindow(folder, "ur"), "ur", Look.Mode.LIGHT);
        drawn();
        snapshot(seat.overlay().node(), "brief-urdu-top");
        quotation();
        settle();
        snapshot(seat.overlay().node(), "brief-urdu");
        assertEquals("ur", place().model().brief().orElseThrow().facts().language());
    }

    private long edits() {
        return place().model().brief().isEmpty() ? 0 : over().project().log().size();
    }

    /// So many edits were made, and the window has been told of them.
    private boolean edits(long number) {
        // on its thread, so that all who are told one after the other have been
        return onFx(() -> edits() == number && over().contents() == over().project().contents());
    }

    private Desk over() {
        return Objects.requireNonNull(desk);
    }

    private String text() {
        return place().model().brief().orElseThrow().allBlocks().toList().toString();
    }

    /// One stops typing for a moment.
    private void pause() {
        onFx(
                () -> {
                    List.copyOf(waiting).forEach(Runnable::run);
                    return true;
                });
    }

    @Test
    void whatOneTypesIntoANewTimetableIsNotLost() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        settle();
        long before = edits();
        InBrief.go(place(), new BlockPlace(List.of(0), 0));
        onFx(
                () -> {
                    place().outline().add(Blocks.Kind.TIMETABLE);
                    return true;
                });
        waitFor("a timetable", () -> edits(before + 1));
        settle();
        robot().write("09:00", 0);
        robot().push(KeyCode.TAB);
        robot().write("Opening", 0);
        pause();
        waitFor("both", () -> text().contains("Slot[time=09:00, what=Opening]"));
        settle();
        List<Double> heights =
                onFx(
                        () ->
                                place()
                                        .node()
                                        .getScene()
                                        .getFocusOwner()
                                        .getParent()
                                        .getChildrenUnmodifiable()
                                        .stream()
                                        .map(cell -> ((Region) cell).getHeight())
                                        .distinct()
                                        .toList());
        assertEquals(1, heights.size(), "rows of one line each: " + heights);
    }

    @Test
    void whatOneTypesWhileABlockIsOnItsWayIsForThatBlock() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        settle();
        InBrief.go(place(), new BlockPlace(List.of(0), 0));
        String before = text();
        onFx(
                () -> {
                    // The edit comes back on this thread: not before all is typed.
                    place().outline().add(Blocks.Kind.PROSE);
                    for (String letter : "Ports first".split("")) {
                        Node owner = place().node().getScene().getFocusOwner();
                        owner.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_TYPED,
                                        letter,
                                        "",
                                        KeyCode.UNDEFINED,
                                        false,
                                        false,
                                        false,
                                        false));
                    }
                    return true;
                });
        waitFor("typed", () -> !waiting.isEmpty());
        pause();
        waitFor("a paragraph", () -> text().contains("Prose[text=Ports first"));
        assertEquals(
                before.length(),
                text().replaceFirst("Prose\\[text=Ports first[^]]*], ", "").length(),
                "nothing else changed");
    }

    @Test
    void whatIsUndoneUnderTheKeyboardLeavesItInTheBrief() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        settle();
        long before = edits();
        InBrief.go(place(), new BlockPlace(List.of(0), 0));
        onFx(
                () -> {
                    place().outline().add(Blocks.Kind.PROSE);
                    return true;
                });
        waitFor("a paragraph", () -> edits(before + 1));
        settle();
        onFx(over()::undo);
        waitFor("undone", () -> edits(before + 2));
        settle();
        assertTrue(onFx(() -> place().outline().node().isFocusWithin()));
    }

    @Test
    void oneWritesQuotesMovesRemovesAndTakesItAllBack() {
        Desk pivot = Pivot.inWindow(folder, "en");
        Seat seat = open(pivot, "en", Look.Mode.LIGHT);
        settle();
        Brief start = place().model().brief().orElseThrow();
        long before = edits();
        BlockPlace summary = new BlockPlace(List.of(0), 0);
        InBrief.go(place(), summary);
        robot().write(" And more.", 0);
        pause();
        waitFor("the pause", () -> edits(before + 1));
        assertTrue(text().contains("plan first. And more."), text());

        robot().push(KeyCode.ENTER);
        waitFor("a paragraph", () -> edits(before + 2));
        settle();
        robot().write("Second", 0);
        robot().push(KeyCode.CONTROL, KeyCode.UP);
        waitFor("the second is first", () -> edits(before + 4));
        assertTrue(text().indexOf("Second") < text().indexOf("And more."), text());

        onFx(
                () -> {
                    place().tray().list().requestFocus();
                    place().tray().list().getSelectionModel().clearAndSelect(3);
                    return true;
                });
        robot().push(KeyCode.ENTER);
        waitFor("quoted", () -> edits(before + 5));
        assertEquals(
                start.quotations().count() + 1,
                place().model().brief().orElseThrow().quotations().count());

        settle();
        String running = RunIn.of(place().model().brief().orElseThrow()).iterator().next();
        onFx(
                () -> {
                    place().outline().go(place().model().rowOf(running).orElseThrow());
                    return true;
                });
        settle();
        robot().push(KeyCode.DELETE);
        waitFor("taken out", () -> edits(before + 6));
        assertEquals(
                start.quotations().count(),
                place().model().brief().orElseThrow().quotations().count());

        for (int i = 1; i <= 6; i++) {
            long done = edits();
            onFx(
                    () -> {
                        seat.undo();
                        return true;
                    });
            waitFor("taken back", () -> edits(done + 1));
        }
        assertEquals(start, place().model().brief().orElseThrow());
    }

    @Test
    void whatIsTypedIsTakenBackInTheFieldFirst() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        settle();
        long before = edits();
        InBrief.go(place(), new BlockPlace(List.of(0), 0));
        robot().write(" x y", 0);
        robot().push(KeyCode.CONTROL, KeyCode.Z);
        onFx(
                () -> {
                    place().left();
                    return true;
                });
        waitFor("handed in", () -> edits(before + 1));
        assertTrue(text().contains("plan first. x "), text());
        assertFalse(text().contains("x y"), text());
    }

    @Test
    void wordsOfAQuotationAreLeftOutByKeyAndPutBack() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        settle();
        long before = edits();
        quotation();
        settle();
        robot().push(KeyCode.RIGHT);
        robot().push(KeyCode.RIGHT);
        robot().push(KeyCode.SHIFT, KeyCode.RIGHT);
        settle();
        snapshot(place().node(), "brief-chosen");
        robot().push(KeyCode.DELETE);
        waitFor("left out", () -> edits(before + 1));
        assertEquals(
                1,
                place().model()
                        .brief()
                        .orElseThrow()
                        .quotations()
                        .mapToInt(q -> q.alterations().size())
                        .sum());
        settle();
        snapshot(place().node(), "brief-altered");
    }

    @Test
    void thePagesFollowWhatIsTyped() {
        open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        drawn();
        var first = place().previewModel().made();
        InBrief.go(place(), new BlockPlace(List.of(0), 0));
        robot().write(" Seen at once", 0);
        waitFor(
                "the pages with it",
                () ->
                        place().previewModel().made() != first
                                && place().previewModel()
                                        .made()
                                        .of()
                                        .orElseThrow()
                                        .allBlocks()
                                        .toList()
                                        .toString()
                                        .contains("Seen at once"));
        waitFor(
                "drawn",
                () ->
                        place().preview()
                                .pages()
                                .getFirst()
                                .shown()
                                .equals(place().previewModel().made().preview()));
    }

    @Test
    void anotherBriefNeverHasThePagesOfTheOneBefore() {
        Desk pivot = Pivot.inWindow(folder, "en");
        Seat seat = open(pivot, "en", Look.Mode.LIGHT);
        drawn();
        onFx(
                () ->
                        pivot.edit(
                                c ->
                                        BriefFacts.duplicate(
                                                c.briefs().getFirst(),
                                                "Another",
                                                pivot.session().ids(),
                                                pivot.session().stamp())));
        waitFor("a second brief", () -> pivot.contents().briefs().size() == 2);
        String other = pivot.contents().briefs().getLast().id();
        assertEquals(
                Optional.empty(),
                onFx(
                        () -> {
                            seat.focus().briefProperty().set(Optional.of(other));
                            return place().previewModel().made().of();
                        }));
        waitFor(
                "its pages",
                () ->
                        place().previewModel()
                                .made()
                                .of()
                                .filter(b -> b.id().equals(other))
                                .isPresent());
    }

    @Test
    void anExportIsWrittenAndSaysWhere() {
        Seat seat = open(Pivot.inWindow(folder, "en"), "en", Look.Mode.LIGHT);
        drawn();
        Path file = folder.resolve("out.pdf");
        export(seat, file);
        waitFor("exported", () -> seat.overlay().node().lookup("#check-exported") != null);
        assertTrue(java.nio.file.Files.exists(file));
        snapshot(seat.overlay().node(), "check-exported");
    }

    private void export(Seat seat, Path file) {
        ((ScriptedChooser) seat.chooser()).willChoose(file);
        onFx(
                () -> {
                    place().check();
                    return true;
                });
        waitFor(
                "checked",
                () ->
                        seat.overlay().node().lookup("#check-export") instanceof Button export
                                && !export.isDisabled());
        onFx(
                () -> {
                    ((Button) seat.overlay().node().lookup("#check-export")).fire();
                    return true;
                });
    }

    @Test
    void aQuotationThatNoLongerStandsIsFoundAndNothingIsExported() {
        Desk pivot = Pivot.inWindow(folder, "en");
        moveAPassage(pivot);
        Seat seat = open(pivot, "en", Look.Mode.LIGHT);
        waitFor("seals", () -> place().seals().checked().isPresent());
        assertTrue(place().seals().checks().getFirst().isAwaited());
        onFx(
                () -> {
                    place().check();
                    return true;
                });
        waitFor("the sheet", () -> seat.overlay().isShowing(CheckSheet.NAME));
        settle();
        snapshot(seat.overlay().node(), "check-awaited");
        Button export = (Button) seat.overlay().node().lookup("#check-export");
        assertTrue(onFx(export::isDisabled));
    }

    @Test
    void anExportThatIsRefusedWritesNothingAndSaysSo() {
        Desk pivot = Pivot.inWindow(folder, "en");
        Project project = pivot.project();
        Publishing tampered =
                new Publishing(
                        project::contents,
                        digest -> project.text(digest).replace("half", "quite"),
                        project::original);
        publishing = Optional.of(tampered);
        Seat seat = open(pivot, "en", Look.Mode.LIGHT);
        drawn();
        Path file = folder.resolve("out.pdf");
        export(seat, file);
        waitFor("refused", () -> seat.overlay().node().lookup("#check-refused") != null);
        assertFalse(java.nio.file.Files.exists(file));
        snapshot(seat.overlay().node(), "check-refused");
    }

    /// The first quoted passage now claims to stand a little further on.
    private static void moveAPassage(Desk pivot) {
        Passage passage =
                pivot.project()
                        .contents()
                        .passage(
                                pivot.project()
                                        .contents()
                                        .briefs()
                                        .getFirst()
                                        .quotations()
                                        .findFirst()
                                        .orElseThrow()
                                        .passage())
                        .orElseThrow();
        Anchor anchor = passage.anchor();
        Quote quote = anchor.quote();
        Quote other =
                new Quote(quote.exact().replace("half", "well"), quote.prefix(), quote.suffix());
        Passage moved = passage.withAnchor(new Anchor(anchor.span(), other));
        Project.await(
                pivot.project()
                        .edit(
                                _ ->
                                        new Edit(
                                                "passage.mark",
                                                "",
                                                pivot.session().stamp(),
                                                List.of(Change.replaced(passage, moved)))));
    }

    @Test
    void withoutABriefPassagesOfferToMakeOne() {
        Seat seat = open(Pivot.bare(folder), "en", Look.Mode.LIGHT);
        settle();
        String id = over().contents().passages().getFirst().id();
        onFx(
                () -> {
                    seat.focus().placeProperty().set(PlaceName.READ);
                    seat.focus().selectedPassages().setAll(id);
                    seat.commands().run("passage.to-brief");
                    return true;
                });
        settle();
        snapshot(seat.overlay().node(), "brief-none");
        onFx(
                () -> {
                    place().focus();
                    return true;
                });
        assertTrue(
                onFx(
                        () ->
                                seat.overlay().node().getScene().getFocusOwner() instanceof Button b
                                        && b.getText().equals("New brief…")));
        onFx(
                () -> {
                    ((Button) seat.overlay().node().lookup(".toast .button")).fire();
                    return true;
                });
        settle();
        snapshot(seat.overlay().node(), "brief-new");
        onFx(
                () -> {
                    ((TextField) seat.overlay().node().lookup("#new-brief-title")).setText("Roads");
                    ((Button) seat.overlay().node().lookup("#new-brief-make")).fire();
                    return true;
                });
        waitFor(
                "a brief that quotes it",
                () ->
                        place().model()
                                .brief()
                                .filter(b -> b.title().equals("Roads"))
                                .filter(b -> b.quotations().anyMatch(q -> q.passage().equals(id)))
                                .isPresent());
    }
}
