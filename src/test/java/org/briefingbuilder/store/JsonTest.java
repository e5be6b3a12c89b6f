package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.junit.jupiter.api.Test;

import java.util.Map;

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
}
