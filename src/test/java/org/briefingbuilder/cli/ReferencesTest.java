package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

class ReferencesTest {

    private static final String RIS =
            """
            TY  - NEWS
            T1  - Mills welcome the Tariff!
            AU  - Mir, Sana
            PY  - 2025/10/29/
            ER  -
            TY  - BOOK
            T1  - Something else altogether
            ER  -
            """;

    @TempDir Path temporary;

    @Test
    void aListOfReferencesGivesSourcesTheirFactsAndTellsWhatHasNoSource() {
        Desk desk = Desk.in(temporary);
        String news = desk.add("news.txt", Desk.NEWS);
        Path list = desk.file("refs.ris", RIS);
        JsonNode told = Ran.briefing("import", desk.project, list, "--json").ends(0).json();
        assertEquals(0, told.get("imported").size());
        JsonNode first = told.get("references").get(0);
        assertEquals(news, first.get("source").asString());
        assertEquals("title", first.get("by").asString());
        assertTrue(told.get("references").get(1).get("source").isNull());
        JsonNode source =
                Ran.briefing("sources", desk.project, "--json")
                        .ends(0)
                        .json()
                        .get("sources")
                        .get(0);
        assertEquals("Sana Mir", source.get("authors").get(0).asString());
        assertEquals("ris", source.get("origins").get("authors").asString());
        Ran.briefing("undo", desk.project).ends(0);
        JsonNode before = Ran.briefing("sources", desk.project, "--json").ends(0).json();
        assertEquals("head", before.get("sources").get(0).get("origins").get("title").asString());
    }

    @Test
    void aBrokenListIsRefusedWithItsLineAndTheDocumentsComeIn() {
        Desk desk = Desk.in(temporary);
        Path broken = desk.file("refs.ris", "T1  - No beginning\n");
        Path news = desk.file("news.txt", Desk.NEWS);
        Ran ran = Ran.briefing("import", desk.project, broken, news).ends(1);
        assertTrue(ran.err().contains("line 1"), ran.err());
        assertTrue(ran.out().contains("words"), ran.out());
    }
}
