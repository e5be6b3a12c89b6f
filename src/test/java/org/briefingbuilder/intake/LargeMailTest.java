package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/// Mails as large as any that is taken, read by a process with the usual memory.
@Tag("slow")
class LargeMailTest {
    private static final String WORDS = "The agency published its findings on Friday.";
    private static final int MEGABYTE = 1 << 20;

    /// Of bytes; in base64 four thirds of that, which is a mail just below the limit.
    private static final int LARGE = 142 * MEGABYTE;

    @TempDir Path folder;

    @Test
    void aMailWithAFileAsLargeAsAnyIsReadAndSoIsWhatStandsBehindThatFile() throws IOException {
        Path mail = folder.resolve("large.eml");
        try (Writer out = Files.newBufferedWriter(mail, StandardCharsets.US_ASCII)) {
            out.write(head("A large one"));
            attach(out, LARGE);
            out.write("--outer--\r\n");
        }
        assertReads(mail);
    }

    @Test
    void soIsAMailThatForwardsSuchAMail() throws IOException {
        Path mail = folder.resolve("forwards.eml");
        try (Writer out = Files.newBufferedWriter(mail, StandardCharsets.US_ASCII)) {
            out.write(head("A note").replace("outer", "outside"));
            out.write("--outside\r\nContent-Type: message/rfc822\r\n\r\n");
            out.write(head("A large one"));
            attach(out, LARGE);
            out.write("--outer--\r\n--outside--\r\n");
        }
        try (Intake intake = new Intake()) {
            Reading read = intake.read(mail, false, Progress.NONE);
            assertEquals(WORDS, read.text());
            assertEquals(List.of("A large one.eml"), names(read));
            assertHoldsTheFiles(read.attached().getFirst());
        }
    }

    private static void assertReads(Path mail) throws IOException {
        assertTrue(Files.size(mail) > Limits.USUAL.largestFileBytes() * 95 / 100);
        try (Intake intake = new Intake()) {
            assertHoldsTheFiles(intake.read(mail, false, Progress.NONE));
        }
    }

    private static void assertHoldsTheFiles(Reading read) {
        assertEquals(WORDS, read.text());
        assertEquals(List.of("note.txt"), names(read));
        assertEquals(WORDS, read.attached().getFirst().text());
        assertEquals(
                List.of("data.bin"), read.refused().stream().map(Reading.Unread::file).toList());
        assertEquals("import.unsupported", read.refused().getFirst().problem().key());
    }

    private static List<String> names(Reading read) {
        return read.attached().stream().map(Reading::file).toList();
    }

    private static String head(String subject) {
        return """
        From: Ann Lee <ann@example.org>
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: text/plain

        %s
        """
                .formatted(subject, WORDS)
                .replace("\n", "\r\n");
    }

    private static void attach(Writer out, int size) throws IOException {
        out.write(file("data.bin") + "Content-Transfer-Encoding: base64\r\n\r\n");
        Random random = new Random(1);
        byte[] some = new byte[57 * 1024];
        Base64.Encoder encoder = Base64.getMimeEncoder();
        for (int left = size; left > 0; left -= some.length) {
            random.nextBytes(some);
            Arrays.fill(some, 0, 8, (byte) 0);
            out.write(encoder.encodeToString(some));
            out.write("\r\n");
        }
        out.write(file("note.txt") + "\r\n" + WORDS + "\r\n");
    }

    private static String file(String name) {
        return "--outer\r\nContent-Type: application/octet-stream; name="
                + name
                + "\r\nContent-Disposition: attachment; filename="
                + name
                + "\r\n";
    }
}
