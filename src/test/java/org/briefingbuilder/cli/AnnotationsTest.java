package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.intake.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What people marked in a file before it came in, from the command line.
class AnnotationsTest {

    @TempDir Path folder;

    @Test
    void marksOfAFileBecomePassagesWhenThatIsAskedForAndOneUndoTakesAllBack() throws IOException {
        Desk desk = Desk.in(folder);
        Path pdf = Files.write(desk.path("report.pdf"), marked());
        JsonNode imported =
                Ran.briefing("import", desk.project, pdf, "--annotations", "--json")
                        .ends(0)
                        .json()
                        .get("imported");
        assertEquals(1, imported.size());
        JsonNode passages = passages(desk);
        assertEquals(1, passages.size(), passages.toString());
        JsonNode passage = passages.get(0);
        assertEquals("a third of its water", passage.get("quote").asString());
        assertEquals("Sana Mir", passage.get("by").asString());
        assertEquals(
                1,
                Ran.briefing("passages", desk.project, "--search", "Since when", "--json")
                        .json()
                        .get("passages")
                        .size(),
                "what was written is a note on it");
        Ran.briefing("undo", desk.project).ends(0);
        assertEquals(0, passages(desk).size());
        assertEquals(
                0, Ran.briefing("sources", desk.project, "--json").json().get("sources").size());
    }

    @Test
    void otherwiseTheyAreCountedAndStayInTheSource() throws IOException {
        Desk desk = Desk.in(folder);
        Path pdf = Files.write(desk.path("report.pdf"), marked());
        JsonNode imported =
                Ran.briefing("import", desk.project, pdf, "--json").ends(0).json().get("imported");
        assertEquals(1, imported.get(0).get("marks").asInt());
        assertEquals(0, passages(desk).size());
    }

    private static byte[] marked() throws IOException {
        return Samples.marked(
                "The canal loses a third of its water every year.",
                "a third of its water",
                "Sana Mir",
                "Since when?");
    }

    private static JsonNode passages(Desk desk) {
        return Ran.briefing("passages", desk.project, "--json").json().get("passages");
    }
}
