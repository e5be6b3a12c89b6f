package org.briefingbuilder.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class FactsTest {

    @Test
    void theFirstWordCountsAndItsOriginIsKept() {
        Reference r =
                new Facts()
                        .title(" ", Origin.META)
                        .title("The  Levy", Origin.JSON_LD)
                        .title("Another", Origin.HEAD)
                        .authors(List.of(), Origin.META)
                        .authors(List.of("Sana Mir"), Origin.HEAD)
                        .authors(List.of("Somebody Else"), Origin.INFO)
                        .reference();
        assertEquals("The Levy", r.title());
        assertEquals(List.of("Sana Mir"), r.authors());
        assertEquals(Map.of(Fact.TITLE, Origin.JSON_LD, Fact.AUTHORS, Origin.HEAD), r.origins());
    }

    @Test
    void whatIsNoDateNoAddressAndNoLanguageIsNoFact() {
        Facts facts =
                new Facts()
                        .date("soon", Origin.META)
                        .url("javascript:alert(1)", Origin.META)
                        .language("the English one", Origin.META);
        assertFalse(facts.knows(Fact.DATE));
        assertFalse(facts.knows(Fact.URL));
        assertFalse(facts.knows(Fact.LANGUAGE));
        facts.date("2025-10-29T11:13:00+05:00", Origin.INFO)
                .url("https://example.org/a", Origin.META)
                .language("ur_PK", Origin.MARKUP);
        assertEquals("2025-10-29", facts.reference().date());
        assertEquals("ur-PK", facts.reference().language());
        assertEquals(Optional.of(Origin.INFO), facts.reference().origin(Fact.DATE));
    }

    @Test
    void anotherReferenceFillsOnlyWhatIsMissing() {
        Reference head =
                new Facts()
                        .title("As the text has it", Origin.HEAD)
                        .authors(List.of("Bilal Qureshi"), Origin.HEAD)
                        .date("2024", Origin.HEAD)
                        .reference();
        Reference merged = new Facts().title("As the page says", Origin.META).or(head).reference();
        assertEquals("As the page says", merged.title());
        assertEquals(Optional.of(Origin.META), merged.origin(Fact.TITLE));
        assertEquals(Optional.of(Origin.HEAD), merged.origin(Fact.AUTHORS));
        assertEquals("2024", merged.date());
    }
}
