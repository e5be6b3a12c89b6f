package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.RevisionEdits.Decision;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class RevisionEditsTest {

    private static final String NEW =
            Some.TEXT.replace("is where a mineral becomes", "is the place where a mineral becomes");
    private static final Source OLD = Some.source("s1", 1);
    private static final Source FRESH = Some.source("s2", 7);

    private static Passage passage(String id, String words) {
        int at = Some.TEXT.indexOf(words);
        return new Passage(
                id,
                "s1",
                Anchor.of(Some.TEXT, new Span(at, at + words.length())),
                List.of(),
                Passage.State.REVIEWED,
                Some.STAMP);
    }

    private final Passage ore = passage("p1", "Ore leaves the district in an hour.");
    private final Passage refining =
            passage("p2", "Refining is where a mineral becomes an industry.");
    private final Passage loom = passage("p3", "A loom is paid for over nine years.");
    private final Brief brief =
            Some.brief(
                    "b1",
                    new Section(
                            Section.Role.EVIDENCE,
                            "E",
                            Optional.empty(),
                            List.of(
                                    new BriefBlock.Quotation(
                                            "q1",
                                            "p2",
                                            List.of(
                                                    new Alteration.Omission(new Span(18, 28)),
                                                    new Alteration.Emphasis(new Span(39, 47))),
                                            ""),
                                    Some.quotation("q3", "p3")),
                            List.of()));
    private final Contents contents =
            Contents.of(List.of(OLD, ore, refining, loom, brief, Some.note("n1", "p2", 3)));

    private static Decision take(String words) {
        int at = NEW.indexOf(words);
        return new Decision.Take(new Span(at, at + words.length()));
    }

    @Test
    void aPassageGoesOverWithItsIdStateNotesAndQuotations() {
        Contents after =
                contents.with(
                        RevisionEdits.revise(
                                contents,
                                OLD,
                                FRESH,
                                NEW,
                                Map.of(
                                        "p1", take(ore.anchor().words()),
                                        "p2",
                                                take(
                                                        "Refining is the place where a mineral"
                                                                + " becomes an industry."),
                                        "p3", new Decision.Drop()),
                                Some.at(5)));
        Passage moved = after.passage("p2").orElseThrow();
        assertEquals("s2", moved.source());
        assertEquals(Passage.State.REVIEWED, moved.state());
        assertEquals(Optional.of(refining.anchor().words()), moved.former());
        assertEquals(1, after.notesAbout(moved).size());
        assertEquals(Optional.empty(), after.passage("p1").orElseThrow().former());
        assertTrue(after.passage("p3").isEmpty());
        Brief now = after.brief("b1").orElseThrow();
        BriefBlock.Quotation quoted = now.quotations().toList().getFirst();
        assertEquals(1, now.quotations().count(), "a dropped passage leaves its briefs");
        assertEquals(
                List.of("a mineral ", "industry"),
                quoted.alterations().stream()
                        .map(
                                a ->
                                        switch (a) {
                                            case Alteration.Omission(Span span) ->
                                                    span.in(moved.anchor().words());
                                            case Alteration.Emphasis(Span span) ->
                                                    span.in(moved.anchor().words());
                                            case Alteration.Insertion _,
                                                    Alteration.Sic _,
                                                    Alteration.FirstLetter _,
                                                    Alteration.InnerMark _ ->
                                                    "";
                                        })
                        .toList());
        Source newer = after.source("s2").orElseThrow();
        assertEquals(Optional.of("s1"), newer.forerunner());
        assertEquals(1, newer.order(), "it stands where the older version stands");
        assertEquals(
                List.of(newer, OLD),
                RevisionEdits.versions(after, after.source("s1").orElseThrow()));
        Contents seen =
                after.with(
                        PassageEdits.mark(
                                after, List.of(moved), Passage.State.ACCEPTED, Some.at(6)));
        assertEquals(Optional.empty(), seen.passage("p2").orElseThrow().former());
    }

    @Test
    void whatNobodyDecidedStaysInTheOlderVersion() {
        Contents after =
                contents.with(
                        RevisionEdits.revise(contents, OLD, FRESH, NEW, Map.of(), Some.at(5)));
        assertEquals(3, after.passageCount(OLD));
        assertEquals(contents.brief("b1"), after.brief("b1"));
    }

    @Test
    void theTermsOfTheOlderVersionHoldForTheNewerOne() {
        Contents ruled =
                contents.with(
                        TermsEdits.set(
                                contents,
                                List.of(contents.source("s1").orElseThrow()),
                                new TermsEdits.Said(
                                        Terms.Rule.CHATHAM_HOUSE,
                                        "A. Speaker",
                                        "",
                                        "",
                                        List.of(),
                                        "TLP:RED"),
                                new Ids(new Random(1)),
                                Some.at(4)));
        Edit edit = RevisionEdits.revise(ruled, OLD, FRESH, NEW, Map.of(), Some.at(5));
        Contents after = ruled.with(edit);
        Source newer = RevisionEdits.successor(after, OLD).orElseThrow();
        Terms terms = after.termsOf(newer).orElseThrow();
        assertEquals(Terms.Rule.CHATHAM_HOUSE, terms.rule());
        assertEquals("A. Speaker", terms.speaker());
        assertEquals("TLP:RED", terms.marking());
        assertEquals(
                ruled.termsOf(OLD), after.with(edit.inverse("edit.undo", Some.at(6))).termsOf(OLD));
    }

    @Test
    void whatAPersonWroteOfTheSourceStaysAndWhatTheNewFileDoesNotSayToo() {
        Reference was =
                new Reference(
                        "By hand",
                        List.of("Sana Mir"),
                        "",
                        "Daily",
                        "2024",
                        "",
                        "en",
                        "report",
                        Map.of(Fact.TITLE, Origin.PERSON, Fact.DATE, Origin.PERSON));
        Reference read =
                new Reference(
                        "As read",
                        List.of(),
                        "",
                        "",
                        "2025",
                        "",
                        "en",
                        "document",
                        Map.of(Fact.TITLE, Origin.META));
        Source old = OLD.withReference(was);
        Contents start = Contents.of(List.of(old));
        Contents after =
                start.with(
                        RevisionEdits.revise(
                                start, old, FRESH.withReference(read), NEW, Map.of(), Some.at(5)));
        Reference now = after.source("s2").orElseThrow().reference();
        assertEquals("By hand", now.title());
        assertEquals("Daily", now.publisher());
        assertEquals(List.of("Sana Mir"), now.authors());
        assertEquals("2025", now.date(), "a newer file knows its date better");
    }
}
