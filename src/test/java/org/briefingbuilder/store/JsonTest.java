package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class JsonTest {

    @Test
    void aReferenceOfAnEditBeforeOriginsIsReadWithoutAny() {
        String now = Json.of(Reference.titled("The levy"));
        String before = now.replace(",\"origins\":{}", "");
        assertFalse(before.contains("origins"), before);
        assertEquals(Reference.titled("The levy"), Json.read(before, Reference.class));
    }

    @Test
    void originsAreReadAsTheyWereWritten() {
        Reference r =
                Reference.titled("The levy")
                        .withOrigins(Map.of(Fact.TITLE, Origin.JSON_LD, Fact.DATE, Origin.PERSON));
        assertEquals(r, Json.read(Json.of(r), Reference.class));
    }

    @Test
    void aSourceFromBeforeThereWereDoubtsAndMarkupsHasNone() {
        Source source =
                Some.source("s", 1)
                        .withMarks(
                                List.of(new Doubt(new Span(1, 4), Doubt.MACHINE_READ)),
                                List.of(
                                        new Markup(
                                                Markup.Kind.NOTE,
                                                new Span(2, 2),
                                                "Ahmad",
                                                Optional.of(Instant.ofEpochSecond(9)),
                                                "Ask")));
        assertEquals(source, Json.read(Json.of(source), Source.class));
        Source bare = source.withMarks(List.of(), List.of());
        String now = Json.of(bare);
        String before = now.replace(",\"doubts\":[],\"markups\":[]", "");
        assertFalse(before.equals(now), now);
        assertEquals(bare, Json.read(before, Source.class));
    }

    @Test
    void aSourceWithItsChangesAndTheSourceThatItCameInIsReadBack() {
        Source source = Some.attached("s2", 2, "s1");
        assertEquals(source, Json.read(Json.of(source), Source.class));
    }

    @Test
    void factsOfABriefFromBeforeItSaidWhatRunsInItsProseLeaveThatToTheTemplate() {
        Brief.Facts facts = Brief.Facts.none();
        String old = Json.of(facts).replace(",\"runInWords\":null", "");
        assertFalse(old.contains("runInWords"), old);
        assertEquals(facts, Json.read(old, Brief.Facts.class));
        Brief.Facts own = facts.withRunInWords(OptionalInt.of(12));
        assertEquals(own, Json.read(Json.of(own), Brief.Facts.class));
    }

    @Test
    void anEditFromBeforeSourcesCameInSourcesIsStillRead() {
        Source source = Some.source("s1", 1);
        String old = Json.of(source).replace(",\"within\":null,\"tracked\":[]", "");
        assertFalse(old.contains("within"), old);
        assertEquals(source, Json.read(old, Source.class));
    }
}
