package org.briefingbuilder.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What the Review place knows, without a window.
class ReviewModelsTest {

    private static final Words ENGLISH = new Words("en");

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desks.small(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theLogShowsTheNewestFirstUnderItsDay() {
        LogModel log = loaded();
        assertInstanceOf(LogModel.Row.Day.class, log.rows().getFirst());
        assertEquals(desk.project().log().reversed(), entries(log));
        assertEquals(List.of("Amina"), log.people());
    }

    @Test
    void theLogFollowsEditsUndoAndRedoJustAsTheFileHasThem() {
        LogModel log = loaded();
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(4)) {
                case 0 -> desk.undo();
                case 1 -> desk.redo();
                default -> rename("Theme " + i);
            }
            assertEquals(desk.project().log(), entries(log).reversed(), "step " + i);
        }
        LogModel afresh = loaded();
        for (Logged entry : entries(log)) {
            assertEquals(afresh.stands(entry), log.stands(entry));
            assertEquals(afresh.back(entry), log.back(entry));
        }
    }

    @Test
    void wordsAndAPersonNarrowTheLog() {
        LogModel log = loaded();
        rename("Lithium");
        log.wordsProperty().set("theme LITHIUM");
        assertEquals(1, log.shownProperty().get());
        log.personProperty().set(Optional.of("Nobody"));
        assertEquals(0, log.shownProperty().get());
        assertEquals(List.of(), log.rows());
        log.personProperty().set(Optional.of("Amina"));
        rename("Lithium and antimony");
        assertEquals(2, log.shownProperty().get());
    }

    @Test
    void editsThatAreTakenBackCanBeHidden() {
        LogModel log = loaded();
        int before = log.shownProperty().get();
        rename("Lithium");
        desk.undo();
        assertEquals(before + 2, log.shownProperty().get());
        log.standingOnlyProperty().set(true);
        assertEquals(before, log.shownProperty().get());
    }

    @Test
    void theLastEditsAreTakenBackDownToTheOneThatWasChosen() {
        LogModel log = loaded();
        String name = theme().name();
        rename("One");
        Logged one = entries(log).getFirst();
        rename("Two");
        rename("Three");
        desk.undo();
        assertEquals(2, log.back(one));
        List<Integer> told = new ArrayList<>();
        log.takeBack(one, told::add);
        assertEquals(List.of(2), told);
        assertEquals(name, theme().name());
        assertFalse(log.stands(one));
        assertEquals(0, log.back(one));
    }

    @Test
    void onlyEditsAreTakenBackAndNoUndoOrRedo() {
        LogModel log = loaded();
        rename("One");
        Logged one = entries(log).getFirst();
        desk.undo();
        assertTrue(log.isTakenBack(one));
        desk.redo();
        assertFalse(log.isTakenBack(one));
        assertEquals(1, log.back(one));
        entries(log).forEach(entry -> assertFalse(log.isTakenBack(entry)));
    }

    @Test
    void takingBackManyEditsTellsOnceHowMany() {
        for (int i = 0; i < 60; i++) {
            rename("Theme " + i);
        }
        LogModel log = loaded();
        Logged first = entries(log).get(59);
        List<Integer> told = new ArrayList<>();
        log.takeBack(first, told::add);
        assertEquals(List.of(60), told);
    }

    @Test
    void whatWaitsForADecisionComesInTheOrderOfReading() {
        QueueModel queue = new QueueModel(desk);
        queue.load();
        assertEquals(List.of(), queue.list());
        Random random = new Random(5);
        List<Passage.State> states = List.of(Passage.State.values());
        for (int i = 0; i < 80; i++) {
            List<Passage> all = desk.contents().passages();
            Passage some = all.get(random.nextInt(all.size()));
            desk.edit(
                    c ->
                            PassageEdits.mark(
                                    c,
                                    List.of(some),
                                    states.get(random.nextInt(states.size())),
                                    desk.session().stamp()));
            assertEquals(waiting(QueueModel.WAITING), queue.list(), "step " + i);
        }
        queue.want(EnumSet.of(Passage.State.OPEN));
        assertEquals(waiting(Set.of(Passage.State.OPEN)), queue.list());
        assertFalse(queue.list().isEmpty());
    }

    @Test
    void manyAreDecidedInOneEdit() {
        QueueModel queue = new QueueModel(desk);
        queue.load();
        List<Passage> all = desk.contents().passages();
        desk.edit(c -> PassageEdits.mark(c, all, Passage.State.SUGGESTED, desk.session().stamp()));
        assertEquals(all.size(), queue.list().size());
        int before = desk.project().log().size();
        Project.await(queue.decide(List.copyOf(queue.list()), Passage.State.ACCEPTED));
        assertEquals(before + 1, desk.project().log().size());
        assertEquals(List.of(), queue.list());
        desk.undo();
        assertEquals(all.size(), queue.list().size());
    }

    @Test
    void theVerdictIsOneSentence() {
        assertEquals("All 10 quotations agree.", sentence(10, 10));
        assertEquals("The 1 quotation agrees.", sentence(1, 1));
        assertEquals("This PDF holds no quotation.", sentence(0, 0));
        assertEquals(
                "9 quotations agree, 1 differs.",
                sentence(10, 9, finding("q1", Finding.Kind.WORDS_DIFFER)));
        assertEquals(
                "8 quotations agree, 2 could not be checked.",
                sentence(
                        10,
                        8,
                        finding("q1", Finding.Kind.SOURCE_MISSING),
                        finding("q2", Finding.Kind.SOURCE_UNREADABLE)));
        assertEquals(
                "No quotation agrees, 1 differs, 1 could not be checked.",
                sentence(
                        2,
                        0,
                        finding("q1", Finding.Kind.SOURCE_MISSING),
                        finding("q2", Finding.Kind.SOURCE_MISSING),
                        finding("q2", Finding.Kind.PAGE_DIFFERS)));
        assertEquals(
                "All 3 quotations agree, but the document was changed.",
                sentence(3, 3, finding("", Finding.Kind.DOCUMENT_LACKS)));
    }

    @Test
    void whatIsWrongComesBeforeWhatNobodyCouldLookAt() {
        Finding missing = finding("q1", Finding.Kind.SOURCE_MISSING);
        Finding differs = finding("q2", Finding.Kind.WORDS_DIFFER);
        Verdict verdict = Verdict.of(verification(2, 0, missing, differs));
        assertEquals(List.of(differs, missing), verdict.findings());
        assertEquals(Verdict.Sort.DIFFERS, verdict.sort());
    }

    @Test
    void aFileThatIsNoBriefSaysWhatToDo() throws Exception {
        Path text = Files.writeString(folder.resolve("no.pdf"), "hello");
        VerifyModel model = new VerifyModel(desk, "Verify");
        assertFalse(model.isReady());
        model.fileProperty().set(Optional.of(text));
        model.run();
        assertInstanceOf(VerifyModel.State.Failed.class, model.stateProperty().get());
        model.fileProperty().set(Optional.of(folder.resolve("gone.pdf")));
        assertInstanceOf(VerifyModel.State.Waiting.class, model.stateProperty().get());
        model.run();
        VerifyModel.State.Failed failed =
                assertInstanceOf(VerifyModel.State.Failed.class, model.stateProperty().get());
        assertTrue(ENGLISH.problem(failed.problem()).contains("gone.pdf"));
    }

    private LogModel loaded() {
        LogModel log = new LogModel(desk, new LogWords(ENGLISH)::what, ZoneOffset.UTC);
        log.load();
        assertTrue(log.loadedProperty().get());
        return log;
    }

    private static List<Logged> entries(LogModel log) {
        return log.rows().stream()
                .filter(LogModel.Row.Of.class::isInstance)
                .map(row -> ((LogModel.Row.Of) row).entry())
                .toList();
    }

    private Theme theme() {
        return desk.contents().themes().getFirst();
    }

    private void rename(String name) {
        Theme was = theme();
        desk.edit(
                c ->
                        ThemeEdits.change(
                                        c,
                                        was,
                                        new Theme(
                                                was.id(),
                                                name,
                                                was.definition(),
                                                was.words(),
                                                was.colour(),
                                                was.mark(),
                                                was.parent(),
                                                was.order()),
                                        desk.session().stamp())
                                .orElseThrow());
    }

    private List<Passage> waiting(Set<Passage.State> states) {
        return desk.contents().passages().stream().filter(p -> states.contains(p.state())).toList();
    }

    @Test
    void whatIsFoundIsNamedAsPeopleDoAndWhereInItsOwnDirection() {
        Finding laid =
                new Finding(
                        "",
                        Finding.Kind.LAID_OVER.key(),
                        1,
                        "",
                        "FreeText",
                        "",
                        "“1 Crypto”",
                        Optional.empty());
        assertEquals("text", new VerdictWords(ENGLISH).found(laid));
        assertEquals("page 1 · “1 Crypto”", new VerdictWords(ENGLISH).where(laid));
        VerdictWords urdu = new VerdictWords(new Words("ur"));
        assertEquals("عبارت", urdu.found(laid));
        assertTrue(urdu.where(laid).endsWith(" · \u2068“1 Crypto”\u2069"), urdu.where(laid));
        assertEquals("", new VerdictWords(ENGLISH).found(finding("q", Finding.Kind.ACTION)));
    }

    private static String sentence(int quotations, int verified, Finding... findings) {
        return new VerdictWords(ENGLISH)
                .sentence(Verdict.of(verification(quotations, verified, findings)));
    }

    private static Verification verification(int quotations, int verified, Finding... findings) {
        return new Verification(
                "b.pdf",
                quotations,
                verified,
                List.of(findings),
                List.of(),
                List.of(),
                List.of(),
                Verification.PROJECT);
    }

    private static Finding finding(String quotation, Finding.Kind kind) {
        return new Finding(quotation, kind.key(), 1, "", "", "", "", Optional.empty());
    }
}
