package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.mail.Mail;
import org.briefingbuilder.intake.mail.WebArchive;
import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

class MailTest {
    private static final String HEAD =
            "From: \"Lee, Ann\" <ann@example.org>\n"
                    + "To: b@example.org\nSubject: =?UTF-8?Q?Wells_=E2=80=93_a_note?=\n"
                    + "Date: Mon, 3 Jun 2024 10:00:00 +0500 (PKT)\nMIME-Version: 1.0\n";

    @Test
    void whatTheSenderWroteIsTextAndTheRestIsFurniture() {
        Extract found =
                mail(
                        HEAD
                                + "Content-Type: text/plain; charset=utf-8\n\n"
                                + "The agency published its findings on Friday, and they are worse"
                                + " than\n"
                                + "anybody had thought.\n\n"
                                + "Please read them.\n\n"
                                + "On Sunday Ben Khan wrote:\n"
                                + "> What did the agency find?\n\n"
                                + "Kind regards\n\n"
                                + "-- \n"
                                + "Ann Lee\n"
                                + "The Institute\n\n"
                                + "This e-mail is confidential. If you are not the intended"
                                + " recipient, delete it.\n");
        assertEquals(
                "The agency published its findings on Friday, and they are worse than anybody had"
                        + " thought.\n\nPlease read them.\n\nKind regards",
                found.text());
        assertTrue(found.raw().contains("What did the agency find?"));
        assertTrue(found.raw().contains("intended recipient"));
        assertEquals("Wells – a note", found.reference().title());
        assertEquals(List.of("Ann Lee"), found.reference().authors());
        assertEquals("2024-06-03", found.reference().date());
    }

    @Test
    void anOutlookReplyEndsWhereTheOtherMailBegins() {
        Extract found =
                mail(
                        HEAD
                                + "\n"
                                + "I agree with that.\n\n"
                                + "From: Ben Khan <b@example.org>\n"
                                + "Sent: Sunday\n"
                                + "To: Ann\n"
                                + "Subject: Wells\n\n"
                                + "Shall we dig?\n");
        assertEquals("I agree with that.", found.text());
        Extract forwarded =
                mail(
                        HEAD.replace("=?UTF-8?Q?Wells_=E2=80=93_a_note?=", "FW: Wells")
                                + "\n"
                                + "See below.\n\n"
                                + "From: Ben Khan <b@example.org>\n"
                                + "Sent: Sunday\n"
                                + "To: Ann\n"
                                + "Subject: Wells\n\n"
                                + "Shall we dig?\n");
        assertTrue(forwarded.text().endsWith("Shall we dig?"), forwarded.text());
    }

    @Test
    void flowedLinesAreJoinedAndQuotesTold() {
        Extract found =
                mail(
                        HEAD
                                + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                                + "This is one \n"
                                + "paragraph.\n"
                                + " This is another.\n"
                                + "> Quoted \n"
                                + "> words.\n");
        assertEquals("This is one paragraph.\n\nThis is another.", found.text());
        assertTrue(found.raw().contains("Quoted words."));
    }

    @Test
    void htmlIsPreferredAndItsQuotedReplyAndSignatureAreFurniture() {
        Extract found =
                mail(
                        HEAD
                                + "Content-Type: multipart/alternative; boundary=b\n\n"
                                + "--b\n"
                                + "Content-Type: text/plain\n\n"
                                + "View this in a browser.\n"
                                + "--b\n"
                                + "Content-Type: text/html; charset=windows-1252\n"
                                + "Content-Transfer-Encoding: quoted-printable\n\n"
                                + "<p>It=92s dry.</p><ul><li>one</li></ul><div"
                                + " class=3D\"gmail_signature\">Ann</div><div"
                                + " class=3D\"gmail_quote\"><div class=3Dgmail_attr>On Sunday Ben"
                                + " wrote:</div><blockquote>Is it dry?</blockquote></div><img"
                                + " src=3D\"http://x/y.gif\">\n"
                                + "--b--\n");
        assertEquals("It’s dry.\n\none", found.text());
        assertTrue(found.raw().contains("Is it dry?"));
    }

    @Test
    void urduComesInEveryEncoding() {
        String urdu = "تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پيدا ہوئے ہيں۔";
        byte[] bytes = urdu.replace('۔', '.').getBytes(Charset.forName("windows-1256"));
        Extract found =
                mail(
                        HEAD
                                + "Content-Type: text/plain; charset=windows-1256\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + Base64.getMimeEncoder().encodeToString(bytes)
                                + "\n");
        assertEquals(urdu.replace('۔', '.'), found.text());
        assertEquals("ur", found.reference().language());
    }

    @Test
    void filesInAMailAreNamedAndNeverPaths() {
        Extract found =
                mail(
                        HEAD
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\n"
                                + "See the minutes.\n"
                                + "--b\n"
                                + "Content-Type: application/pdf\n"
                                + "Content-Disposition: attachment;\n"
                                + " filename*0*=UTF-8''..%2F..%2Fmin; filename*1*=utes.pdf\n\n"
                                + "%PDF\n"
                                + "--b\n"
                                + "Content-Type: image/png\n"
                                + "Content-Disposition: inline\n\n"
                                + "x\n"
                                + "--b\n"
                                + "Content-Type: message/rfc822\n\n"
                                + "Subject: The other one\n\n"
                                + "Words.\n"
                                + "--b--\n");
        assertEquals("See the minutes.", found.text());
        assertEquals(
                List.of("minutes.pdf", "The other one.eml"),
                found.attached().stream().map(file -> file.fileName()).toList());
    }

    @Test
    void severalMailsInOneFileAreNotOneMail() {
        String one = "From a@example.org Mon Jun  3 10:00:00 2024\n" + HEAD + "\nWords.\n\n";
        assertEquals("import.mailbox", assertThrows(Problem.class, () -> mail(one + one)).key());
        assertEquals("Words.", mail(one).text());
    }

    @Test
    void aSavedPageIsReadFromItsArchive() {
        String page =
                "<html><head><title>Plan approved</title></head><body><article><h1>Plan"
                        + " approved</h1>"
                        + "<p>The council approved the housing plan by nine votes to four.</p>"
                                .repeat(4)
                        + "</article></body></html>";
        Extract found =
                WebArchive.read(
                        ("From: <Saved by Blink>\n"
                             + "Snapshot-Content-Location: https://news.example/plan\n"
                             + "Subject: Plan approved\n"
                             + "MIME-Version: 1.0\n"
                             + "Content-Type: multipart/related; type=\"text/html\"; boundary=b\n\n"
                             + "--b\n"
                             + "Content-Type: text/html\n"
                             + "Content-Location: https://news.example/plan\n\n"
                                        + page
                                        + "\n"
                                        + "--b\n"
                                        + "Content-Type: image/png\n"
                                        + "Content-Transfer-Encoding: base64\n\n"
                                        + "AAAA\n"
                                        + "--b--\n")
                                .getBytes(StandardCharsets.UTF_8),
                        false,
                        (done, total) -> {});
        assertEquals("mhtml", found.format());
        assertEquals("https://news.example/plan", found.reference().url());
        assertTrue(found.text().startsWith("Plan approved\n\nThe council"), found.text());
    }

    private static Extract mail(String text) {
        return Mail.read(text.getBytes(StandardCharsets.UTF_8), false);
    }
}
