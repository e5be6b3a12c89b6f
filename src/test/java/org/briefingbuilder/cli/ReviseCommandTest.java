package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ReviseCommandTest {

    private static final String OLD =
            """
            The levy and the port

            The levy rises in May, the ministry said on Monday. Refining is where a mineral becomes an industry.

            A loom is paid for over nine years. Nobody has asked the port authority about the draft.
            """;
    private static final String NEW =
            """
            The levy and the port

            Nobody has asked the port authority about the draft. The levy rises in May, the ministry said on Monday.

            Refining is where a mineral turns into an industry. It was a long day for all of them.
            """;

    @TempDir Path temporary;
    private Desk desk;
    private String source = "";
    private Path newer = Path.of("");

    @BeforeEach
    void tag() throws IOException {
        desk = Desk.in(temporary);
        source = desk.add("levy.txt", OLD);
        newer = Files.writeString(temporary.resolve("levy v2.txt"), NEW);
        for (String words :
                new String[] {
                    "The levy rises in May, the ministry said on Monday.",
                    "Refining is where a mineral becomes an industry.",
                    "A loom is paid for over nine years.",
                    "Nobody has asked the port authority about the draft."
                }) {
            Ran.briefing("tag", desk.project, source, "--quote", words, "--theme", "minerals")
                    .ends(0);
        }
    }

    @Test
    void everyPassageIsUnchangedMovedChangedOrLostAndOneUndoTakesItBack() {
        JsonNode told =
                Ran.briefing("revise", desk.project, source, newer, "--json").ends(1).json();
        JsonNode passages = told.get("passages");
        assertEquals("unchanged", passages.get(0).get("outcome").asString());
        assertEquals("changed", passages.get(1).get("outcome").asString());
        assertEquals(
                "Refining is where a mineral turns into an industry.",
                passages.get(1).get("quote").asString());
        assertEquals("lost", passages.get(2).get("outcome").asString());
        assertEquals(-1, passages.get(2).get("start").asInt());
        assertEquals("moved", passages.get(3).get("outcome").asString());
        String fresh = told.get("source").asString();
        JsonNode now = Ran.briefing("passages", desk.project, "--json").ends(0).json();
        assertEquals(4, now.get("passages").size());
        long taken = 0;
        for (JsonNode passage : now.get("passages")) {
            taken += passage.get("source").asString().equals(fresh) ? 1 : 0;
        }
        assertEquals(3, taken, "the lost one stays in the older version");
        Ran.briefing("undo", desk.project).ends(0);
        assertEquals(
                1,
                Ran.briefing("sources", desk.project, "--json")
                        .ends(0)
                        .json()
                        .get("sources")
                        .size());
    }

    @Test
    void aDryRunChangesNothingAndChangedOnesCanBeKept() {
        Ran tried = Ran.briefing("revise", desk.project, source, newer, "--dry-run").ends(1);
        assertTrue(tried.err().contains("Nothing was changed."), tried.err());
        assertEquals(
                1,
                Ran.briefing("sources", desk.project, "--json")
                        .ends(0)
                        .json()
                        .get("sources")
                        .size());
        JsonNode told =
                Ran.briefing("revise", desk.project, source, newer, "--keep-changed", "--json")
                        .ends(1)
                        .json();
        assertEquals("kept", told.get("passages").get(1).get("decision").asString());
    }

    @Test
    void theSameFileAnotherSourcesFileAndARevisedSourceAreRefused() throws IOException {
        Ran same = Ran.briefing("revise", desk.project, source, desk.file("levy.txt", OLD)).ends(3);
        assertTrue(same.err().contains("the very file"), same.err());
        Ran.briefing("revise", desk.project, source, newer).ends(1);
        Path third = Files.writeString(temporary.resolve("levy v3.txt"), NEW + "\nMore.\n");
        Ran revised = Ran.briefing("revise", desk.project, source, third).ends(3);
        assertTrue(revised.err().contains("has a newer version already"), revised.err());
        Path missing = temporary.resolve("none.txt");
        Ran.briefing("revise", desk.project, source, missing).ends(3);
    }

    @Test
    void anImportThatLooksLikeANewerVersionOrHasTheSameTextIsPointedOut() throws IOException {
        Path copy = Files.writeString(temporary.resolve("copy.md"), OLD);
        Path same = Files.writeString(temporary.resolve("again.txt"), OLD + "\n\n");
        JsonNode told = Ran.briefing("import", desk.project, newer, same, "--json").ends(0).json();
        assertEquals(
                "version", told.get("imported").get(0).get("resembles").get("kind").asString());
        assertEquals(source, told.get("imported").get(0).get("resembles").get("source").asString());
        assertEquals(
                "same-text", told.get("imported").get(1).get("resembles").get("kind").asString());
        assertTrue(Ran.briefing("import", desk.project, copy).ends(3).err().contains("already"));
    }
}
