package org.briefingbuilder.edits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Random;

class InnerMarksTest {

    private static final String WORDS = "She said “never” and left";

    private final Source source = Some.source("s1", 1);
    private final Passage passage =
            Some.passage("p1", "s1", 0).withAnchor(Anchor.of(WORDS, new Span(0, WORDS.length())));
    private final Brief brief =
            new Brief(
                    "b1",
                    "On leaving",
                    "policy-brief",
                    Brief.Facts.none(),
                    List.of(
                            new Section(
                                    Section.Role.ISSUE,
                                    "",
                                    Optional.empty(),
                                    List.of(),
                                    List.of())),
                    Some.STAMP);
    private final Contents contents = Contents.of(List.of(source, passage, brief));
    private final Ids ids = new Ids(new Random(3));

    private static Brief after(Edit edit) {
        return (Brief) edit.changes().getFirst().after().orElseThrow();
    }

    private static BriefBlock.Quotation quotation(Brief brief) {
        return brief.quotations().findFirst().orElseThrow();
    }

    @Test
    void whatIsQuotedHasTheMarksWithinThatTheBriefsLanguageHas() {
        Brief quoted =
                after(
                        Quoting.at(
                                brief,
                                new BlockPlace(List.of(0), 0),
                                List.of(passage),
                                ids,
                                Some.STAMP));
        List<Alteration> marks =
                List.of(new Alteration.InnerMark(9, "‘"), new Alteration.InnerMark(15, "’"));
        assertEquals(marks, quotation(quoted).alterations());

        Brief restored =
                after(Quoting.restoreInnerMarks(quoted, quotation(quoted).id(), Some.STAMP));
        assertEquals(List.of(), quotation(restored).alterations());
        assertEquals(marks, Quoting.innerMarks(contents, restored, quotation(restored)));
        Brief again =
                after(
                        Quoting.setInnerMarks(
                                contents, restored, quotation(restored).id(), Some.STAMP));
        assertEquals(quoted, again);
        assertEquals(List.of(), Quoting.innerMarks(contents, again, quotation(again)));
    }
}
