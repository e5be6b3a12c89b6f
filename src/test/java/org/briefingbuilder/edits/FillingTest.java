package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.Assembly.Arrangement;
import org.briefingbuilder.edits.Filling.Offer;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

class FillingTest {

    private static final Set<Passage.State> ACCEPTED = EnumSet.of(Passage.State.ACCEPTED);
    private static final String TEXT =
            "Ore is dear. Roads are long. Duties rise. ORE IS DEAR. Ports are deep, they say.";

    private final Theme ore = Some.theme("t1", 1);
    private final Theme roads = Some.theme("t2", 2);
    private final Theme duties = Some.theme("t3", 3);
    private final Source first = Some.source("s1", 1);
    private final Source second = Some.source("s2", 2);
    private final List<Item> items = new ArrayList<>(List.of(ore, roads, duties, first, second));
    private final Ids ids = new Ids(new Random(5));

    private Passage passage(String id, String source, String words, String... themes) {
        int at = TEXT.indexOf(words);
        Passage passage =
                Some.passage(id, source, 0, themes)
                        .withAnchor(Anchor.of(TEXT, new Span(at, at + words.length())))
                        .withState(Passage.State.ACCEPTED);
        items.add(passage);
        return passage;
    }

    private static Section section(String heading, Theme theme, BriefBlock... blocks) {
        return new Section(
                Section.Role.OTHER, heading, Optional.of(theme.id()), List.of(blocks), List.of());
    }

    private static Brief brief(Section... evidence) {
        Section all =
                new Section(
                        Section.Role.EVIDENCE,
                        "Evidence",
                        Optional.empty(),
                        List.of(),
                        List.of(evidence));
        return new Brief("b1", "B", "policy-brief", Brief.Facts.none(), List.of(all), Some.STAMP);
    }

    private static BriefBlock quoting(Passage passage) {
        return new BriefBlock.Quotation("q-" + passage.id(), passage.id(), List.of(), "");
    }

    private static List<String> ids(Offer offer) {
        return offer.passages().stream().map(Passage::id).toList();
    }

    private static Assembly.Plan plan(Arrangement arrangement) {
        return new Assembly.Plan(List.of(), arrangement, t -> "On " + t + "?", "for", "against");
    }

    private static Brief after(Edit edit) {
        return (Brief) edit.changes().getFirst().after().orElseThrow();
    }

    @Test
    void whatTheBriefSaysAlreadyIsNotOfferedInWhateverPassageItStands() {
        Passage quoted = passage("p1", "s1", "Ore is dear. Roads", "t1");
        passage("p2", "s1", "Ore is dear.", "t1");
        passage("p3", "s2", "Ore is dear. Roads", "t1");
        passage("p4", "s2", "Duties rise.", "t3", "t2");
        passage("p5", "s1", "Duties rise.", "t3");
        passage("p6", "s2", "Ports are deep, they say.", "t2").withState(Passage.State.OPEN);
        Brief brief = brief(section("Roads", roads), section("Ore", ore, quoting(quoted)));
        items.add(brief);
        Contents contents = Contents.of(items);
        List<Offer> offers = Filling.offers(contents, brief, ACCEPTED);
        assertEquals(List.of(roads), offers.stream().map(Offer::theme).toList());
        assertEquals(List.of("p4", "p6"), ids(offers.getFirst()));
        assertTrue(!offers.getFirst().isNew());
    }

    @Test
    void onlyStatesThatMayBeQuotedAreOffered() {
        items.add(passage("p1", "s1", "Duties rise.", "t3").withState(Passage.State.SUGGESTED));
        items.remove(items.size() - 2);
        Brief brief = brief();
        assertEquals(List.of(), Filling.offers(Contents.of(items), brief, ACCEPTED));
        assertEquals(
                1,
                Filling.offers(
                                Contents.of(items),
                                brief,
                                EnumSet.of(Passage.State.ACCEPTED, Passage.State.SUGGESTED))
                        .size());
    }

    @Test
    void whatIsTakenGoesToTheEndOfItsSectionOrIntoANewOneInTheCodebooksOrderAsOneChange() {
        passage("p1", "s1", "Roads are long.", "t2");
        passage("p2", "s1", "Ore is dear.", "t1");
        passage("p3", "s2", "Duties rise.", "t3");
        Brief brief =
                brief(
                        section("Ore", ore, new BriefBlock.Prose("So it is.", "")),
                        section("Duties", duties));
        items.add(brief);
        Contents contents = Contents.of(items);
        List<Offer> offers = Filling.offers(contents, brief, ACCEPTED);
        assertEquals(
                List.of(List.of("p2"), List.of("p1"), List.of("p3")),
                offers.stream().map(FillingTest::ids).toList());
        Edit edit =
                Filling.take(
                        contents,
                        brief,
                        offers.subList(0, 2),
                        plan(Arrangement.THEMES),
                        ids,
                        Some.STAMP);
        assertEquals(1, edit.changes().size());
        List<Section> inner = after(edit).sections().getFirst().sections();
        assertEquals(
                List.of(Optional.of("t1"), Optional.of("t2"), Optional.of("t3")),
                inner.stream().map(Section::theme).toList());
        assertEquals(2, inner.get(0).blocks().size());
        assertEquals("p2", ((BriefBlock.Quotation) inner.get(0).blocks().get(1)).passage());
        assertEquals(1, inner.get(1).blocks().size());
        assertEquals(List.of(), inner.get(2).blocks());
    }

    @Test
    void aDigestGetsThemUnderTheirSourcesAndAQuestionHasRoomForTwo() {
        passage("p1", "s1", "Ore is dear.", "t1");
        passage("p2", "s2", "Roads are long.", "t1");
        Brief brief = brief(section("Ore", ore));
        items.add(brief);
        Contents contents = Contents.of(items);
        List<Offer> offers = Filling.offers(contents, brief, ACCEPTED);
        Brief digest =
                after(
                        Filling.take(
                                contents,
                                brief,
                                offers,
                                plan(Arrangement.SOURCES),
                                ids,
                                Some.STAMP));
        Section theme = digest.sections().getFirst().sections().getFirst();
        assertEquals(
                List.of(first.title(), second.title()),
                theme.sections().stream().map(Section::heading).toList());
        assertEquals(2, digest.quotations().count());
        assertEquals(2, Filling.room(brief, ore, plan(Arrangement.QUESTIONS)));
        assertEquals(0, Filling.room(digest, ore, plan(Arrangement.QUESTIONS)));
        assertEquals(Integer.MAX_VALUE, Filling.room(digest, ore, plan(Arrangement.SIDES)));
    }
}
