package org.briefingbuilder.ui.themes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What the pane knows, without a screen.
class ModelsTest {

    private static final Contents CONTENTS =
            Contents.of(
                    List.of(
                            Some.source("s", 1),
                            Some.theme("a", 1),
                            Some.theme("b", 2),
                            Some.theme("a1", 3, "a"),
                            Some.passage("p1", "s", 0, "a"),
                            Some.passage("p2", "s", 11, "b"),
                            Some.passage("p3", "s", 22, "a", "b"),
                            Some.note("n1", "p1", 10),
                            Some.note("n2", "p1", 20),
                            Some.answer("n3", "p1", "n1", 30),
                            Some.answer("n4", "p1", "n3", 40),
                            Some.answer("n5", "p1", "n1", 25),
                            Some.note("n6", "a", 50),
                            Some.brief(
                                    "b1",
                                    Some.section(
                                            "",
                                            List.of(
                                                    Some.quotation("q1", "p2"),
                                                    Some.quotation("q2", "p1"),
                                                    Some.quotation("q3", "p1")))),
                            Some.brief("b2", Some.section("", List.of(Some.asking("p1"))))));

    @Test
    void answersFollowTheirNoteOldestFirst() {
        List<NoteThread.Line> lines = NoteThread.of(CONTENTS, passage("p1")).lines();
        assertEquals(
                List.of("n1", "n5", "n3", "n4", "n2"),
                lines.stream().map(line -> line.note().id()).toList());
        assertEquals(List.of(0, 1, 1, 2, 0), lines.stream().map(NoteThread.Line::depth).toList());
        assertEquals(List.of(), NoteThread.of(CONTENTS, passage("p2")).lines());
    }

    @Test
    void aWalkAlongAThemeGoesRound() {
        List<Passage> passages = List.of(passage("p1"), passage("p2"), passage("p3"));
        assertEquals(
                Optional.of("p3"),
                NextPassage.of(passages, "a", Optional.of("p1")).map(Passage::id));
        assertEquals(
                Optional.of("p1"),
                NextPassage.of(passages, "a", Optional.of("p3")).map(Passage::id));
        assertEquals(
                Optional.of("p2"),
                NextPassage.of(passages, "b", Optional.empty()).map(Passage::id));
        assertEquals(Optional.empty(), NextPassage.of(passages, "a1", Optional.of("p1")));
        assertEquals(Optional.empty(), NextPassage.of(List.of(), "a", Optional.empty()));
    }

    @Test
    void aMergeSaysWhatMoves() {
        assertEquals(new Merging(2, 1, 1, 1), Merging.of(CONTENTS, theme("a"), theme("b")));
        assertEquals(new Merging(2, 0, 0, 1), Merging.of(CONTENTS, theme("a"), theme("a1")));
        assertEquals(
                List.of("a1", "b"),
                Merging.targets(CONTENTS, theme("a"), "").stream().map(Theme::id).toList());
        Contents after =
                CONTENTS.with(ThemeEdits.merge(CONTENTS, theme("a"), theme("b"), Some.STAMP));
        assertEquals(3, after.passagesOf(theme("b")).size());
        assertTrue(after.theme("a").isEmpty());
    }

    @Test
    void wordsThatWereTypedWaitUntilTheyAreSavedOrEmptied() {
        Drafts drafts = new Drafts();
        Drafts.Purpose fresh = Drafts.Purpose.about(passage("p1"));
        drafts.keep(fresh, "half a thou", "");
        drafts.keep(Drafts.Purpose.about(passage("p2")), "  ", "");
        assertEquals(Optional.of("half a thou"), drafts.of(Drafts.Purpose.about(passage("p1"))));
        assertEquals(Optional.empty(), drafts.of(Drafts.Purpose.about(passage("p2"))));
        assertEquals(
                Optional.empty(),
                drafts.of(Drafts.Purpose.answering(CONTENTS.note("n1").orElseThrow())));
        drafts.forget(fresh);
        assertEquals(Optional.empty(), drafts.of(fresh));
    }

    @Test
    void wordsThatStandAlreadyAreNoDraft() {
        Drafts drafts = new Drafts();
        Drafts.Purpose change = Drafts.Purpose.changing(CONTENTS.note("n1").orElseThrow());
        drafts.keep(change, "words of n1 and more", "words of n1");
        assertTrue(drafts.of(change).isPresent());
        drafts.keep(change, "words of n1", "words of n1");
        assertFalse(drafts.of(change).isPresent());
    }

    @Test
    void aBriefSaysWhichOfItsQuotationsItIs() {
        List<UsedIn> used = UsedIn.of(CONTENTS, passage("p1"));
        assertEquals(List.of(2, 0), used.stream().map(UsedIn::number).toList());
        assertEquals(List.of(2, 0), used.stream().map(UsedIn::times).toList());
        assertEquals(List.of(), UsedIn.of(CONTENTS, passage("p3")));
    }

    @Test
    void aPlaceIsItsPagesAndItsParagraphs() {
        Outline outline =
                new Outline(
                        List.of(
                                new Block(Block.Kind.TITLE, 1, new Span(0, 10)),
                                new Block(Block.Kind.PARAGRAPH, 0, new Span(10, 50)),
                                new Block(Block.Kind.PARAGRAPH, 0, new Span(50, 90))),
                        List.of(new Page("iv", new Span(0, 60)), new Page("1", new Span(60, 90))));
        assertEquals(new Where("iv", "iv", 0, 0), Where.of(outline, new Span(2, 8)));
        assertEquals(new Where("iv", "1", 1, 2), Where.of(outline, new Span(20, 70)));
        Where noPages = Where.of(new Outline(outline.blocks(), List.of()), new Span(55, 60));
        assertFalse(noPages.hasPage());
        assertTrue(noPages.isInOneParagraph());
        assertEquals(2, noPages.paragraph());
    }

    @Test
    void aNameThatIsTakenOrMissingIsRefusedWhileItIsTyped() {
        ThemeDraft draft = new ThemeDraft(CONTENTS, theme("a"));
        assertTrue(draft.isSound());
        draft.nameProperty().set(" THEME b ");
        assertEquals(Optional.of(ThemeDraft.Fault.NAME_TAKEN), draft.nameFault().get());
        draft.nameProperty().set("  ");
        assertEquals(Optional.of(ThemeDraft.Fault.NAME_MISSING), draft.nameFault().get());
        draft.nameProperty().set("Theme A");
        assertEquals(Optional.empty(), draft.nameFault().get());
        draft.markProperty().set("ABC");
        assertEquals(Optional.of(ThemeDraft.Fault.MARK_LONG), draft.markFault().get());
        draft.markProperty().set(" ");
        assertEquals(Optional.of(ThemeDraft.Fault.MARK_MISSING), draft.markFault().get());
        assertFalse(draft.isSound());
        draft.markProperty().set("𝒜𝒜");
        assertTrue(draft.isSound());
    }

    @Test
    void aDraftIsOneThemeAndKeepsTheNewestOrder() {
        ThemeDraft draft = new ThemeDraft(CONTENTS, theme("a"));
        draft.nameProperty().set("  rare   earths ");
        draft.definitionProperty().set("Metals. ");
        draft.addWords("lithium, copper,Lithium، تانبا");
        draft.colourProperty().set(7);
        draft.markProperty().set("R");
        draft.parentProperty().set(Optional.of("b"));
        assertEquals(
                new Theme(
                        "a",
                        "rare earths",
                        "Metals.",
                        List.of("lithium", "copper", "تانبا"),
                        7,
                        "R",
                        Optional.of("b"),
                        9),
                draft.on(Some.theme("a", 9)));
    }

    @Test
    void aThemeStandsNeitherWithinItselfNorWithinWhatStandsWithinIt() {
        assertEquals(
                List.of("b"),
                new ThemeDraft(CONTENTS, theme("a")).parents().stream().map(Theme::id).toList());
    }

    private static Passage passage(String id) {
        return CONTENTS.passage(id).orElseThrow();
    }

    private static Theme theme(String id) {
        return CONTENTS.theme(id).orElseThrow();
    }
}
