package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class IntakeTest {
    private static final Intake INTAKE = new Intake();

    @AfterAll
    static void close() {
        INTAKE.close();
    }

    @Test
    void aFileIsReadAndKeepsItsNameAndBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("note.txt");
        Files.writeString(file, "The council met on Monday and agreed on the plan.\n");
        Reading reading = INTAKE.read(file, false, Progress.NONE);
        assertEquals("note.txt", reading.file());
        assertEquals("text", reading.format());
        assertEquals("The council met on Monday and agreed on the plan.", reading.text());
        assertEquals("note", reading.reference().title());
        assertEquals("en", reading.reference().language());
        assertEquals(Files.size(file), reading.original().size());
    }

    @Test
    void whatIsNoDocumentIsRefusedWithItsReason(@TempDir Path folder) {
        assertEquals("import.directory", refused(folder));
        assertEquals("import.missing", refused(folder.resolve("none.txt")));
        assertEquals("import.empty", refused(new byte[0], "empty.txt"));
        assertEquals(
                "import.no-text", refused(" \n\t\n".getBytes(StandardCharsets.UTF_8), "blank.txt"));
        assertEquals(
                "import.spreadsheet",
                refused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "a.csv"));
        assertEquals(
                "import.old-word",
                refused(
                        "ÐÏ\u0011à¡±\u001aá and so on".getBytes(StandardCharsets.ISO_8859_1),
                        "a.doc"));
        assertEquals(
                "import.archive",
                refused(
                        "Rar!\u001a\u0007 and so on".getBytes(StandardCharsets.ISO_8859_1),
                        "a.rar"));
        assertEquals(
                "import.picture", refused(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10), "a.docx"));
        assertEquals(
                "import.unreadable", refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a.pdf"));
    }

    @Test
    void anArchiveIsCalledByWhatItIsAndNotByItsEnding() {
        Problem refused =
                assertThrows(
                        Problem.class,
                        () ->
                                INTAKE.read(
                                        bytes(0x1f, 0x8b, 8, 8, 41, 16, 92, 94, 0, 3),
                                        "page.html",
                                        false,
                                        Progress.NONE));
        assertEquals("import.archive", refused.key());
        assertTrue(refused.args().contains("gzip"), refused.args().toString());
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws IOException {
        byte[] locked = Samples.pdf("secret", List.of(List.of("Head", "Words.")));
        assertEquals("import.encrypted", refused(locked, "locked.pdf"));
    }

    @Test
    void aWrongEndingIsReadForWhatTheFileIs() {
        byte[] page =
                "<!doctype html><title>A</title><p>The council approved the housing plan by nine votes to four on Tuesday evening."
                        .getBytes(StandardCharsets.UTF_8);
        Reading reading = INTAKE.read(page, "page.pdf", false, Progress.NONE);
        assertEquals("html", reading.format());
        assertTrue(reading.warnings().contains("import.wrong-ending"));
    }

    @Test
    void aLargerFileThanAllowedIsNotRead() {
        try (Intake small = new Intake(new Limits(256, Duration.ofSeconds(20), 10))) {
            Problem problem =
                    assertThrows(
                            Problem.class,
                            () -> small.read(new byte[11], "a.txt", false, Progress.NONE));
            assertEquals("import.too-large", problem.key());
        }
    }

    @Test
    void aReadingThatTakesTooLongIsStoppedAndTheNextFileIsRead() {
        Limits hasty = new Limits(256, Duration.ofMinutes(1), Duration.ofMillis(700), 1 << 20);
        try (Intake intake = new Intake(hasty)) {
            // Endless in effect: forms that draw forms, ten levels deep.
            Problem problem =
                    assertThrows(
                            Problem.class,
                            () -> intake.read(endless(), "endless.pdf", false, Progress.NONE));
            assertEquals("import.too-slow", problem.key());
        }
        assertEquals(
                "Words.",
                INTAKE.read(
                                "Words.".getBytes(StandardCharsets.UTF_8),
                                "w.txt",
                                false,
                                Progress.NONE)
                        .text());
    }

    @Test
    void theUserCanStopAReading() {
        assertThrows(
                Progress.Stopped.class,
                () ->
                        INTAKE.read(
                                endless(),
                                "endless.pdf",
                                false,
                                (what, done, total) -> {
                                    throw new Progress.Stopped();
                                }));
        assertEquals(
                "Words.",
                INTAKE.read(
                                "Words.".getBytes(StandardCharsets.UTF_8),
                                "w.txt",
                                false,
                                Progress.NONE)
                        .text());
    }

    static byte[] endless() {
        StringBuilder out =
                new StringBuilder(
                        "%PDF-1.7\n"
                            + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0"
                            + " R/Resources<</XObject<</X 10 0 R>>>>>>endobj\n"
                            + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                            + "5 0 obj<</Length 5>>stream\n"
                            + "/X Do\n"
                            + "endstream endobj\n");
        String draw = "/X Do ".repeat(10);
        for (int i = 10; i < 22; i++) {
            String content = i == 21 ? "BT /F1 9 Tf (a) Tj ET" : draw;
            String inner = i == 21 ? "" : "/XObject<</X " + (i + 1) + " 0 R>>";
            out.append(i)
                    .append(
                            " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1"
                                    + " 4 0 R>>")
                    .append(inner)
                    .append(">>/Length ")
                    .append(content.length())
                    .append(">>stream\n")
                    .append(content)
                    .append("\nendstream endobj\n");
        }
        return out.append("trailer<</Root 1 0 R>>\n%%EOF")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static String refused(Path file) {
        return assertThrows(Problem.class, () -> INTAKE.read(file, false, Progress.NONE)).key();
    }

    private static String refused(byte[] bytes, String name) {
        return assertThrows(Problem.class, () -> INTAKE.read(bytes, name, false, Progress.NONE))
                .key();
    }
}
