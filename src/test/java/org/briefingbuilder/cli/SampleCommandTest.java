package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SampleCommandTest {

    @TempDir Path temporary;

    @Test
    void theSampleIsMadeFromNothingAndMadeAgainWhenAsked() throws IOException {
        Path folder = temporary.resolve("a/نمونہ");
        Ran first = Ran.briefing("sample", folder).ends(0);
        Path project = folder.resolve("sample.briefing");
        Path pdf = folder.resolve("sample-brief.pdf");
        assertEquals(List.of(project.toString(), pdf.toString()), first.out().lines().toList());
        assertEquals("11 of 11 quotations verified.\n", first.err());

        byte[] before = Files.readAllBytes(project);
        Ran second = Ran.briefing("sample", folder).ends(3);
        assertTrue(second.err().contains("--again"), second.err());
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(project)));

        var again = Ran.briefing("sample", folder, "--again", "--json").ends(0).json();
        assertEquals(11, again.get("verified").asInt());
        assertEquals(0, again.get("findings").size());
        assertEquals(2, again.get("pages").asInt(), "as many as its template wants");
        Ran.briefing("check", project).ends(0);
    }

    @Test
    void onlyAProjectIsReplaced() throws IOException {
        Path other = Files.writeString(temporary.resolve("sample.briefing"), "my shopping list");
        Ran.briefing("sample", temporary, "--again").ends(3);
        assertEquals("my shopping list", Files.readString(other));
    }
}
