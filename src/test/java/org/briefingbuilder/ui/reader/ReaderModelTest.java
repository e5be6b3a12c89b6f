package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Importing;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Focus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class ReaderModelTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private final Focus focus = new Focus();
    private @Nullable ReaderModel model;

    private void reading() {
        desk = Desks.small(folder);
        model = new ReaderModel(desk, focus);
        focus.sourceProperty().set(Optional.of(source().id()));
    }

    @AfterEach
    void close() {
        model().close();
        desk().close();
    }

    private Desk desk() {
        return Objects.requireNonNull(desk);
    }

    private ReaderModel model() {
        return Objects.requireNonNull(model);
    }

    private Source source() {
        return desk().contents().sources().getFirst();
    }

    private Opened opened() {
        return model().openedProperty().get().orElseThrow();
    }

    private Theme theme(int number) {
        return model().themes().at(number).orElseThrow();
    }

    /// Some words that are no passage yet.
    private Span fresh() {
        String text = opened().text();
        int start = text.indexOf(' ', 40) + 1;
        int end = text.indexOf(' ', start + 23);
        return new Span(start, end);
    }

    private Optional<Passage> at(Span span) {
        return model().passages().stream().filter(p -> p.anchor().span().equals(span)).findFirst();
    }

    @Test
    void theTextOfTheSourceInFocusIsOpened() {
        reading();
        assertEquals(source().text(), opened().source().text());
        assertEquals(desk().project().text(source().text()), opened().text());
        focus.sourceProperty().set(Optional.empty());
        assertTrue(model().openedProperty().get().isEmpty());
        assertFalse(model().isOpening());
    }

    @Test
    void aKeyTagsTheSelectedWordsWithoutTheBlanksAtTheirEnds() {
        reading();
        Span words = fresh();
        model().selectionProperty().set(new Span(words.start() - 1, words.end() + 1));
        model().tag(theme(2)).join();
        Passage passage = at(words).orElseThrow();
        assertTrue(passage.carries(theme(2).id()));
        assertEquals(Optional.of(passage.id()), focus.passageProperty().get());
        assertTrue(model().selectionProperty().get().isEmpty());
        desk().undo().join();
        assertTrue(at(words).isEmpty());
        desk().redo().join();
        assertTrue(at(words).isPresent());
    }

    @Test
    void theNextKeyTagsTheSamePassageAndTakesTheThemeAwayAgain() {
        reading();
        Span words = fresh();
        model().selectionProperty().set(words);
        model().tag(theme(1)).join();
        model().tag(theme(3)).join();
        assertEquals(2, at(words).orElseThrow().tags().size());
        model().tag(theme(3)).join();
        assertEquals(1, at(words).orElseThrow().tags().size());
        model().tagAgain().join();
        assertTrue(at(words).orElseThrow().carries(theme(3).id()));
        model().tagAgain().join();
        assertTrue(at(words).orElseThrow().carries(theme(3).id()), "given again, not taken");
    }

    @Test
    void aNoteMakesSelectedWordsAPassage() {
        reading();
        Span words = fresh();
        model().selectionProperty().set(words);
        model().note("Ask for the tables.").join();
        Passage passage = at(words).orElseThrow();
        assertTrue(passage.tags().isEmpty());
        List<Note> notes = desk().contents().notesAbout(passage);
        assertEquals(List.of("Ask for the tables."), notes.stream().map(Note::text).toList());
        model().note("And the annex.").join();
        assertEquals(2, desk().contents().notesAbout(at(words).orElseThrow()).size());
        assertTrue(model().note("  ").join().isEmpty());
    }

    @Test
    void aSuggestionIsAcceptedOrRefusedAndNothingElseIs() {
        reading();
        Passage first = model().passages().getFirst();
        focus.passageProperty().set(Optional.of(first.id()));
        assertTrue(model().decide(true).join().isEmpty());
        model().mark(Passage.State.SUGGESTED).join();
        model().decide(false).join();
        assertEquals(Passage.State.REJECTED, model().current().orElseThrow().state());
        model().mark(Passage.State.SUGGESTED).join();
        model().decide(true).join();
        assertEquals(Passage.State.ACCEPTED, model().current().orElseThrow().state());
    }

    @Test
    void endsAreChangedAndAPassageIsRemoved() {
        reading();
        Span words = fresh();
        model().selectionProperty().set(words);
        model().tag(theme(1)).join();
        String id = at(words).orElseThrow().id();
        Span wider = new Span(words.start(), opened().text().indexOf(' ', words.end() + 1) + 1);
        model().changeEnds(id, wider).join();
        Passage moved = desk().contents().passage(id).orElseThrow();
        assertEquals(wider.in(opened().text()).strip(), moved.anchor().words());
        model().changeEnds(id, new Span(3, 3)).join();
        assertEquals(moved, desk().contents().passage(id).orElseThrow());
        model().remove().join();
        assertTrue(desk().contents().passage(id).isEmpty());
        assertTrue(model().current().isEmpty());
    }

    @Test
    void thePaneIsToldOfExactlyWhatChangedHere() {
        reading();
        List<String> told = new ArrayList<>();
        model().onPassages(p -> told.add("+" + p.id()), id -> told.add("-" + id), () -> {});
        Span words = fresh();
        model().selectionProperty().set(words);
        model().tag(theme(1)).join();
        String id = at(words).orElseThrow().id();
        assertEquals(List.of("+" + id), told);
        model().note("A note.").join();
        assertEquals(List.of("+" + id, "+" + id), told);
        desk().undo().join();
        desk().undo().join();
        assertEquals("-" + id, told.getLast());
        int before = told.size();
        Source other = desk().contents().sources().get(1);
        desk().edit(
                        c ->
                                org.briefingbuilder.edits.PassageEdits.remove(
                                        c,
                                        c.passagesOf(other).getFirst(),
                                        desk().session().stamp()))
                .join();
        assertEquals(before, told.size());
    }

    @Test
    void furnitureIsPutBackAndPassagesKeepTheirWords() throws Exception {
        Path page = folder.resolve("news.html");
        Files.copy(Path.of("resources/samples/tariff-deal-news.html"), page);
        desk = Desks.empty(folder);
        try (Intake intake = new Intake()) {
            new Importing(desk().project(), intake::read, desk().session())
                    .run(List.of(page), false, Progress.NONE);
        }
        model = new ReaderModel(desk, focus);
        focus.sourceProperty().set(Optional.of(source().id()));
        assertFalse(opened().removals().isEmpty());
        Span words = fresh();
        model().selectionProperty().set(words);
        model().tag(theme(1)).join();
        String tagged = words.in(opened().text());
        int length = opened().text().length();
        int removals = opened().removals().size();
        model().restore(0).join();
        assertEquals(removals - 1, opened().removals().size());
        assertTrue(opened().text().length() > length);
        Contents contents = desk().contents();
        Passage passage = contents.passagesOf(source()).getFirst();
        assertEquals(tagged, passage.anchor().span().in(opened().text()));
        desk().undo().join();
        assertEquals(length, opened().text().length());
    }
}
