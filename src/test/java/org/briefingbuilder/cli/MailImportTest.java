package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What comes to the command line in a mail, or through a pipe.
class MailImportTest {

    @TempDir Path folder;

    @Test
    void filesInAMailAreLinesOfTheirOwnAndOneUndoTakesAllBack() {
        Desk desk = Desk.in(folder);
        Path mail =
                desk.file(
                        "m.eml",
                        "From: Ann Lee <ann@example.org>\n"
                                + "Subject: Minutes\n"
                                + "MIME-Version: 1.0\n"
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\n"
                                + "See the minutes.\n"
                                + "--b\n"
                                + "Content-Type: text/plain; name=minutes.txt\n"
                                + "Content-Disposition: attachment\n\n"
                                + "The council met on Monday.\n"
                                + "--b\n"
                                + "Content-Type: application/zip; name=a.zip\n\n"
                                + "Rar!\u0007\n"
                                + "--b--\n");
        Ran ran = Ran.briefing("import", desk.project, mail, "--json").ends(1);
        JsonNode imported = ran.json().get("imported");
        assertEquals(2, imported.size());
        assertEquals("mail", imported.get(0).get("format").asString());
        assertEquals(
                mail.resolve("minutes.txt").toString(), imported.get(1).get("file").asString());
        assertEquals(
                imported.get(0).get("id").asString(), imported.get(1).get("within").asString());
        assertEquals(
                mail.resolve("a.zip").toString(),
                ran.json().get("refused").get(0).get("file").asString());
        JsonNode listed = Ran.briefing("sources", desk.project, "--json").json().get("sources");
        assertEquals("", listed.get(0).get("within").asString());
        assertEquals(listed.get(0).get("id").asString(), listed.get(1).get("within").asString());
        assertEquals(0, listed.get(1).get("tracked").size());
        Ran.briefing("undo", desk.project).ends(0);
        assertEquals(
                0, Ran.briefing("sources", desk.project, "--json").json().get("sources").size());
    }

    @Test
    void whatComesInThroughAPipeIsReadAsTextOrAsAPage() {
        Desk desk = Desk.in(folder);
        assertEquals("text", format(desk, "The agency published its findings on Friday."));
        assertEquals("html", format(desk, "<p>The council approved the plan by nine to four.</p>"));
        assertTrue(piped(desk, "").ends(3).err().contains("standard input"), "nothing came in");
    }

    private static String format(Desk desk, String words) {
        JsonNode imported = piped(desk, words).ends(0).json().get("imported");
        return imported.get(0).get("format").asString();
    }

    private static Ran piped(Desk desk, String words) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
            return Ran.briefing("import", desk.project, "-", "--json");
        } finally {
            System.setIn(before);
        }
    }
}
