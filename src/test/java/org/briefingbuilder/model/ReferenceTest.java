package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ReferenceTest {

    private static final Reference READ =
            new Reference(
                    "The levy",
                    List.of("Sana Mir"),
                    "",
                    "Daily",
                    "2025",
                    "",
                    "en",
                    "report",
                    Map.of(
                            Fact.TITLE, Origin.META,
                            Fact.AUTHORS, Origin.JSON_LD,
                            Fact.PUBLISHER, Origin.META,
                            Fact.BYLINE, Origin.HEAD));

    @Test
    void whatIsNotKnownHasNoOrigin() {
        assertEquals(Optional.empty(), READ.origin(Fact.BYLINE));
        assertEquals(Optional.of(Origin.JSON_LD), READ.origin(Fact.AUTHORS));
    }

    @Test
    void whatAPersonChangesIsTheirsAndTheRestKeepsItsOrigin() {
        Reference written =
                new Reference(
                        "The levy",
                        List.of("Sana Mir", "B. Qureshi"),
                        "",
                        "",
                        "2025",
                        "",
                        "en",
                        "report");
        Reference corrected = READ.corrected(written);
        assertEquals(
                Map.of(
                        Fact.TITLE, Origin.META,
                        Fact.AUTHORS, Origin.PERSON,
                        Fact.PUBLISHER, Origin.PERSON),
                corrected.origins(),
                "an emptied fact was emptied by somebody");
        assertEquals(READ, READ.corrected(READ));
    }

    @Test
    void aFactIsTakenWithItsOriginAlone() {
        Reference other = Reference.titled("Else").withOrigins(Map.of(Fact.TITLE, Origin.RIS));
        Reference taken = READ.taking(Fact.TITLE, other).taking(Fact.PUBLISHER, other);
        assertEquals("Else", taken.title());
        assertEquals(Map.of(Fact.TITLE, Origin.RIS, Fact.AUTHORS, Origin.JSON_LD), taken.origins());
        assertEquals("", taken.publisher());
    }

    @Test
    void everyOriginAndFactIsFoundByItsKey() {
        for (Origin origin : Origin.values()) {
            assertEquals(Optional.of(origin), Origin.ofKey(origin.key()));
        }
        assertEquals(
                List.of(Fact.values()),
                Arrays.stream(Fact.values()).map(Fact::key).map(Fact::ofKey).toList());
    }
}
