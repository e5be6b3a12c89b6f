package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Projects;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// What holds for every edit, whatever the contents: it fits them, and its inverse returns to the
/// start.
class EditLawsTest {

    @Test
    void everyEditFitsItsContentsAndItsInverseReturnsToTheStart() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    for (Edit edit : allEdits(contents, any.random())) {
                        Contents after = contents.with(edit);
                        Edit inverse = edit.inverse("edit.undo", Some.at(9));
                        assertEquals(items(contents), items(after.with(inverse)), edit.name());
                        Edit again = inverse.inverse("edit.redo", Some.at(10));
                        assertEquals(items(after), items(contents.with(again)), edit.name());
                    }
                });
    }

    @Test
    void editsInARowCanBeTakenBackInARow() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    Set<Item> start = items(contents);
                    List<Edit> done = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        List<Edit> edits = allEdits(contents, any.random());
                        Edit edit = edits.get(any.between(0, edits.size() - 1));
                        contents = contents.with(edit);
                        done.add(edit);
                    }
                    for (Edit edit : done.reversed()) {
                        contents = contents.with(edit.inverse("edit.undo", Some.STAMP));
                    }
                    assertEquals(start, items(contents));
                });
    }

    @Test
    void whatIsRemovedIsGoneAndNothingSpeaksOfIt() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    for (Source source : contents.sources()) {
                        Contents after =
                                contents.with(SourceEdits.remove(contents, source, Some.STAMP));
                        assertTrue(after.source(source.id()).isEmpty());
                        assertEquals(
                                contents.count(Passage.class) - contents.passageCount(source),
                                after.count(Passage.class));
                        assertEquals(contents.count(Brief.class), after.count(Brief.class));
                        assertEquals(contents.count(Theme.class), after.count(Theme.class));
                    }
                    for (Theme theme : contents.themes()) {
                        Contents after =
                                contents.with(ThemeEdits.remove(contents, theme, Some.STAMP));
                        assertEquals(contents.count(Theme.class) - 1, after.count(Theme.class));
                        assertEquals(contents.count(Passage.class), after.count(Passage.class));
                    }
                });
    }

    @Test
    void mergingThemesLosesNoPassageNoNoteAndNoOtherTheme() {
        Case.each(
                any -> {
                    Contents contents = Projects.random(any.random());
                    for (Theme from : contents.themes()) {
                        for (Theme into : contents.themes()) {
                            if (from.equals(into)) {
                                continue;
                            }
                            Contents after =
                                    contents.with(
                                            ThemeEdits.merge(contents, from, into, Some.STAMP));
                            assertEquals(contents.count(Theme.class) - 1, after.count(Theme.class));
                            assertEquals(contents.count(Note.class), after.count(Note.class));
                            Set<String> expected = ids(contents.passagesOf(from));
                            expected.addAll(ids(contents.passagesOf(into)));
                            assertEquals(expected, ids(after.passagesOf(into)));
                        }
                    }
                });
    }

    /// A newer version, with every kind of decision.
    private static Edit revision(Contents contents, Source source, Ids ids, Random random) {
        String text = "Before it. " + Some.TEXT.replace("industry", "whole industry");
        Map<String, RevisionEdits.Decision> decisions = new HashMap<>();
        for (Passage passage : contents.passagesOf(source)) {
            switch (random.nextInt(4)) {
                case 0 -> decisions.put(passage.id(), new RevisionEdits.Decision.Keep());
                case 1 -> decisions.put(passage.id(), new RevisionEdits.Decision.Drop());
                case 2 -> {
                    int start = random.nextInt(text.length() - 20);
                    Span span = new Span(start, start + 1 + random.nextInt(18));
                    decisions.put(passage.id(), new RevisionEdits.Decision.Take(span));
                }
                default -> {}
            }
        }
        Source newer = Some.source(ids.source(), 99);
        return RevisionEdits.revise(contents, source, newer, text, decisions, Some.at(5));
    }

    private static List<Edit> allEdits(Contents contents, Random random) {
        Ids ids = new Ids(random);
        List<Edit> edits = new ArrayList<>();
        List<Theme> themes = contents.themes();
        edits.add(ThemeEdits.start(ids, Some.STAMP));
        edits.add(ThemeEdits.add(contents, "new theme", ids, Some.STAMP));
        edits.add(SourceEdits.add(contents, List.of(Some.source(ids.source(), 1)), Some.STAMP));
        Source mail = Some.source(ids.source(), 1);
        Passage marked = Some.passage(ids.passage(), mail.id(), 3);
        Note remark = Some.note(ids.note(), marked.id(), 4);
        edits.add(
                SourceEdits.add(
                        contents,
                        List.of(mail, Some.attached(ids.source(), 2, mail.id())),
                        List.of(
                                marked,
                                remark,
                                Some.answer(ids.note(), marked.id(), remark.id(), 5)),
                        Some.STAMP));
        for (Source source : contents.sources()) {
            edits.add(SourceEdits.remove(contents, source, Some.STAMP));
            edits.add(SourceEdits.describe(source, Reference.titled("Other"), Some.STAMP));
            edits.add(recognised(contents, source));
            edits.add(revision(contents, source, ids, random));
            edits.add(MarkupEdits.takeOver(contents, source, Some.TEXT, ids, Some.STAMP));
            Anchor anchor = Anchor.of(Some.TEXT, new Span(5, 15));
            edits.add(PassageEdits.tag(contents, source, anchor, themes, "why", ids, Some.STAMP));
        }
        contents.all()
                .filter(EditLawsTest::isSpokenOf)
                .forEach(item -> edits.add(NoteEdits.add(item, " words ", ids, Some.STAMP)));
        for (Theme theme : themes) {
            edits.add(ThemeEdits.remove(contents, theme, Some.STAMP));
            ThemeEdits.change(contents, theme, Some.theme(theme.id(), 99), Some.STAMP)
                    .ifPresent(edits::add);
            for (Theme into : themes) {
                edits.add(ThemeEdits.merge(contents, theme, into, Some.STAMP));
            }
        }
        edits.add(ThemeEdits.order(contents, themes.reversed(), Some.STAMP));
        edits.add(PassageEdits.tagAll(contents, contents.passages(), themes, Some.STAMP));
        for (Theme theme : themes) {
            edits.add(PassageEdits.untagAll(contents, contents.passages(), theme, Some.STAMP));
        }
        edits.add(PassageEdits.removeAll(contents, contents.passages(), Some.STAMP));
        edits.add(SourceEdits.removeAll(contents, contents.sources(), Some.STAMP));
        for (Passage passage : contents.passages()) {
            for (Passage there : contents.passages()) {
                edits.add(PassageEdits.move(contents, passage, there.anchor(), Some.STAMP));
            }
            edits.add(PassageEdits.remove(contents, passage, Some.STAMP));
            for (Theme theme : themes) {
                edits.add(PassageEdits.untag(contents, passage, theme, Some.STAMP));
            }
        }
        for (Passage.State state : Passage.State.values()) {
            edits.add(PassageEdits.mark(contents, contents.passages(), state, Some.STAMP));
        }
        for (Brief brief : contents.briefs()) {
            edits.add(BriefEdits.remove(contents, brief, Some.STAMP));
            edits.add(BriefEdits.change(brief, brief.withSections(List.of()), Some.STAMP));
        }
        contents.briefs().forEach(brief -> edits.addAll(within(contents, brief, ids, random)));
        for (Terms.Rule rule : Terms.Rule.values()) {
            TermsEdits.Said said =
                    new TermsEdits.Said(rule, " A. Speaker", "Talks", "", List.of("A", " "), "RED");
            for (List<? extends Item> items :
                    List.of(contents.sources(), contents.passages(), contents.briefs())) {
                edits.add(TermsEdits.set(contents, items, said, ids, Some.STAMP));
                edits.add(
                        TermsEdits.set(
                                contents, items, TermsEdits.Said.nothing(), ids, Some.STAMP));
            }
        }
        for (Brief brief : contents.briefs()) {
            for (String subject : List.of("q0", "q1")) {
                edits.add(
                        WaiverEdits.keep(
                                contents, brief, "check.state", subject, "so", ids, Some.STAMP));
                edits.add(
                        WaiverEdits.takeBack(contents, brief, "check.state", subject, Some.STAMP));
            }
        }
        for (List<String> levels : List.of(List.of("low", "high", "LOW"), List.<String>of())) {
            edits.add(ScaleEdits.set(contents, "Own", levels, ids, Some.STAMP));
            edits.add(ScaleEdits.set(contents, "Other", levels, ids, Some.STAMP));
            for (Scale scale : contents.scales()) {
                Optional<String> id = Optional.of(scale.id());
                edits.add(ScaleEdits.change(contents, id, "Own", levels, ids, Some.STAMP));
                edits.add(ScaleEdits.change(contents, id, "", levels, ids, Some.STAMP));
            }
        }
        for (String word : List.of("swat", "Gwadar", " ")) {
            edits.add(SpellingEdits.know(contents, word, ids, Some.STAMP));
            edits.add(SpellingEdits.forget(contents, word, Some.STAMP));
        }
        for (Note note : contents.notes()) {
            edits.add(NoteEdits.remove(contents, note, Some.STAMP));
            edits.add(NoteEdits.answer(note, "yes", ids, Some.STAMP));
            edits.add(NoteEdits.change(note, "no", Some.STAMP));
        }
        Brief assembled =
                Assembly.of(
                        contents,
                        "Title",
                        "policy-brief",
                        Brief.Facts.none(),
                        themes,
                        EnumSet.allOf(Passage.State.class),
                        List.of(),
                        ids,
                        Some.STAMP);
        edits.add(BriefEdits.add(assembled, Some.STAMP));
        return edits;
    }

    /// The fine edits of a brief at places of which some are there and some are not.
    private static List<Edit> within(Contents contents, Brief brief, Ids ids, Random random) {
        List<Edit> edits = new ArrayList<>();
        List<BlockPlace> places = new ArrayList<>(BriefBlocks.places(brief));
        places.add(new BlockPlace(List.of(9, 9), 9));
        BlockPlace other = places.get(random.nextInt(places.size()));
        BriefBlock fresh = new BriefBlock.Prose("Fresh words.", "");
        for (BlockPlace place : places) {
            BriefBlock before = SectionTree.block(brief, place).orElse(fresh);
            edits.add(BriefBlocks.insert(brief, place, List.of(fresh), Some.STAMP));
            edits.add(BriefBlocks.replace(brief, place, before, fresh, Some.STAMP));
            edits.add(BriefBlocks.move(brief, place, other, Some.STAMP));
            edits.add(BriefBlocks.remove(brief, List.of(place, other), Some.STAMP));
            edits.add(BriefBlocks.duplicate(brief, place, ids, Some.STAMP));
            edits.add(
                    BriefBlocks.paste(
                            contents,
                            brief,
                            place,
                            List.of(
                                    before,
                                    new BriefBlock.Quotation("q", "gone", List.of(), ""),
                                    Some.asking("gone")),
                            ids,
                            Some.STAMP));
            edits.add(Quoting.at(brief, place, contents.passages(), ids, Some.STAMP));
        }
        List<List<Integer>> paths = new ArrayList<>(SectionTree.paths(brief));
        paths.add(List.of(7));
        List<Integer> parent = paths.get(random.nextInt(paths.size()));
        Section section = Some.section("", List.of(fresh));
        for (List<Integer> path : paths) {
            edits.add(BriefSections.add(brief, path, 1, section, Some.STAMP));
            edits.add(BriefSections.rename(brief, path, "Other", Some.STAMP));
            edits.add(BriefSections.move(brief, path, parent, random.nextInt(3), Some.STAMP));
            edits.add(BriefSections.step(brief, path, random.nextBoolean(), Some.STAMP));
            edits.add(BriefSections.remove(brief, path, Some.STAMP));
        }
        edits.add(Quoting.byTheme(contents, brief, contents.passages(), ids, Some.STAMP));
        for (BriefBlock.Quotation quotation : brief.quotations().toList()) {
            for (Alteration alteration :
                    List.of(
                            new Alteration.Omission(new Span(0, 4)),
                            new Alteration.Insertion(3, "so"),
                            new Alteration.Emphasis(new Span(2, 5)),
                            new Alteration.Sic(5))) {
                String id = quotation.id();
                Edit edit;
                try {
                    edit = Quoting.alter(contents, brief, id, alteration, Some.STAMP);
                } catch (IllegalArgumentException unfit) {
                    // An omission of all, or what was left out before is all of a changed passage,
                    // or its words are too few now.
                    assertTrue(
                            alteration instanceof Alteration.Omission
                                    || !quotation.alterations().isEmpty()
                                    || wordsOf(contents, quotation).length() < 5);
                    continue;
                }
                edits.add(edit);
                if (quotation.alterations().isEmpty()) {
                    Contents after = contents.with(edit);
                    Brief altered = after.brief(brief.id()).orElseThrow();
                    Edit restore = Quoting.restore(altered, id, alteration, Some.STAMP);
                    assertEquals(Optional.of(brief), after.with(restore).brief(brief.id()));
                }
            }
            edits.add(Quoting.comment(brief, quotation.id(), "So they say.", Some.STAMP));
            edits.add(RunningIn.stand(brief, quotation.id(), Some.STAMP));
            edits.add(RunningIn.runIn(brief, quotation.id(), other, 3, Some.STAMP));
            for (Passage passage : contents.passages()) {
                edits.add(RunningIn.quote(brief, other, 0, passage, ids, Some.STAMP));
            }
            edits.add(Quoting.setInnerMarks(contents, brief, quotation.id(), Some.STAMP));
            edits.add(Quoting.restoreInnerMarks(brief, quotation.id(), Some.STAMP));
        }
        for (String by : List.of("", "other")) {
            Replacing.Wanted wanted = new Replacing.Wanted("e", random.nextBoolean(), false);
            edits.add(Replacing.all(brief, wanted, by, Some.STAMP));
            for (OwnText own : OwnTexts.of(brief)) {
                Span whole = new Span(0, own.text().length());
                edits.add(Replacing.one(brief, own, whole, by, Some.STAMP));
            }
        }
        List<Filling.Offer> offers =
                Filling.offers(contents, brief, EnumSet.allOf(Passage.State.class));
        for (Assembly.Arrangement arrangement : Assembly.Arrangement.values()) {
            Assembly.Plan plan =
                    new Assembly.Plan(List.of(), arrangement, t -> "On " + t, "for", "against");
            edits.add(Filling.take(contents, brief, offers, plan, ids, Some.STAMP));
        }
        edits.add(BriefFacts.title(brief, "Other title", Some.STAMP));
        edits.add(BriefFacts.facts(brief, Brief.Facts.none(), Some.STAMP));
        edits.add(BriefFacts.duplicate(brief, "Copy", ids, Some.STAMP));
        return edits;
    }

    private static String wordsOf(Contents contents, BriefBlock.Quotation quotation) {
        return contents.passage(quotation.passage()).map(p -> p.anchor().words()).orElse("");
    }

    /// What people write notes about.
    private static boolean isSpokenOf(Item item) {
        return item instanceof Source
                || item instanceof Passage
                || item instanceof Theme
                || item instanceof Brief;
    }

    @Test
    void whatWasMarkedInAFileIsTakenOverOnceByItsAuthor() {
        Instant then = Instant.parse("2025-03-01T10:15:00Z");
        Span span = new Span(4, 20);
        Source source =
                Some.source("s", 1)
                        .withMarks(
                                List.of(),
                                List.of(
                                        new Markup(
                                                Markup.Kind.HIGHLIGHT,
                                                span,
                                                "Sana",
                                                Optional.of(then),
                                                "Since when?"),
                                        new Markup(
                                                Markup.Kind.STRIKE, span, "", Optional.empty(), ""),
                                        new Markup(
                                                Markup.Kind.NOTE,
                                                new Span(0, 0),
                                                "",
                                                Optional.empty(),
                                                "Ask them.")));
        Contents before = Contents.of(List.of(source));
        Contents after =
                before.with(
                        MarkupEdits.takeOver(
                                before, source, Some.TEXT, new Ids(new Random(3)), Some.STAMP));
        Source now = after.source("s").orElseThrow();
        assertEquals(List.of(), now.markups());
        assertEquals(1, after.count(Passage.class));
        Passage passage = after.passages().iterator().next();
        assertEquals(new Stamp("Sana", then), passage.made());
        assertEquals(span, passage.anchor().span());
        assertEquals("Since when?", after.notesAbout(passage).getFirst().text());
        assertEquals(new Stamp("Sana", then), after.notesAbout(passage).getFirst().made());
        assertEquals("Ask them.", after.notesAbout(now).getFirst().text());
        assertEquals(Some.STAMP, after.notesAbout(now).getFirst().made());
        assertTrue(
                MarkupEdits.takeOver(after, now, Some.TEXT, new Ids(new Random(4)), Some.STAMP)
                        .changes()
                        .isEmpty());
    }

    private static Set<Item> items(Contents contents) {
        return contents.all().collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Passage> passages) {
        return passages.stream().map(Passage::id).collect(Collectors.toSet());
    }

    /// Words of a page are put before the text, which its passages follow.
    private static Edit recognised(Contents contents, Source source) {
        int length = 0;
        for (Passage passage : contents.passagesOf(source)) {
            length = Math.max(length, passage.anchor().span().end());
        }
        StringBuilder text = new StringBuilder("x".repeat(length));
        for (Passage passage : contents.passagesOf(source)) {
            text.replace(
                    passage.anchor().span().start(),
                    passage.anchor().span().end(),
                    passage.anchor().words());
        }
        text.insert(0, "Read.\n\n");
        return SourceEdits.recognise(
                        contents,
                        source,
                        source.withReference(Reference.titled("Read")),
                        span -> span.shifted(7),
                        text.toString(),
                        List.of(),
                        Some.STAMP)
                .edit();
    }
}
