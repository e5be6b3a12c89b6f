package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.text.Digest;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Files that come in a mail, as the program holds them.
class AttachedFilesTest {
    private static final int MEGABYTES = 5;

    @Test
    void whatAMailCarriesLiesOnTheDiskAndIsWhatItsDigestSays() throws IOException {
        List<String> digests = new ArrayList<>();
        byte[] mail = mail(6, digests);
        try (Intake intake = new Intake()) {
            // What is loaded once is no part of what a mail costs.
            intake.read(mail(1, new ArrayList<>()), "first.eml", false, Progress.NONE);
            long before = held();
            Reading reading = intake.read(mail, "many.eml", false, Progress.NONE);
            long grown = held() - before;
            assertEquals(digests, digests(reading));
            for (Reading inside : reading.attached()) {
                assertEquals("The board counted every well.", inside.text());
                try (InputStream in = inside.original().body().open()) {
                    assertEquals(inside.original().digest(), Digest.of(in));
                }
            }
            assertTrue(grown < MEGABYTES << 20, "holds " + grown + " bytes more");
        }
    }

    private static List<String> digests(Reading reading) {
        return reading.attached().stream().map(inside -> inside.original().digest()).toList();
    }

    private static long held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Pages of few words, each with a very long remark that nobody reads.
    private static byte[] mail(int files, List<String> digests) {
        StringBuilder mail = new StringBuilder();
        mail.append("From: ann@example.org\nSubject: Wells\nMIME-Version: 1.0\n");
        mail.append("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the pages.\n");
        for (int i = 0; i < files; i++) {
            byte[] page = page((char) ('a' + i));
            digests.add(Digest.of(page));
            mail.append("--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n");
            mail.append("Content-Disposition: attachment; filename=page").append(i);
            mail.append(".html\n\n").append(Base64.getMimeEncoder().encodeToString(page));
            mail.append('\n');
        }
        return mail.append("--b--\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] page(char filler) {
        char[] remark = new char[MEGABYTES << 20];
        Arrays.fill(remark, filler);
        return ("<html><body><!-- "
                        + new String(remark)
                        + " --><p>The board counted every well.</p></body></html>")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
