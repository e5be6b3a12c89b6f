package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Publishing.Against;
import org.briefingbuilder.app.Publishing.Options;
import org.briefingbuilder.app.Publishing.Outcome;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Briefs;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Imposition;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class PublishingTest {

    @TempDir Path folder;

    private final Briefs english = Briefs.english();

    private static Outcome export(Briefs briefs, Options options) {
        return export(briefs, options, Progress.NONE);
    }

    private static Outcome export(Briefs briefs, Options options, Progress progress) {
        Contents contents = briefs.library().contents();
        return new Publishing(() -> contents, briefs.library()::text, briefs.library()::original)
                .export(briefs.brief(), options, progress);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBriefIsPublishedAndVerified() throws IOException {
        for (Briefs briefs :
                List.of(english, Briefs.urdu(), Briefs.mixed(), Briefs.assembled("en"))) {
            Path to = folder.resolve("brief.pdf");
            Outcome.Published published =
                    assertInstanceOf(Outcome.Published.class, export(briefs, Options.to(to)));

            assertEquals(List.of(), published.findings());
            assertEquals(TaggedPdf.read(to).pages(), published.pages());
            Verification verification =
                    Publishing.verify(
                            to,
                            new Against.InProject(
                                    briefs.library().contents(), briefs.library()::text),
                            (file, raw) -> "",
                            Progress.NONE);
            assertEquals(List.of(), verification.findings());
            assertEquals(published.quotations(), verification.verified());
            assertEquals(List.of("brief.pdf"), files());
        }
    }

    @Test
    void theSameBriefGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.pdf");
        Path second = folder.resolve("second.pdf");
        export(Briefs.english(), Options.to(first));
        export(Briefs.english(), Options.to(second));

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void aQuotationThatNoLongerStandsRefusesTheWholeExport() throws IOException {
        Source ledger = english.library().contents().source("sledger").orElseThrow();
        String text = english.library().text(ledger.text());
        english.library().damage(ledger.text(), text.replace("crucial first", "crucial fiast"));
        Path to = folder.resolve("brief.pdf");
        Files.writeString(to, "as it was");

        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, export(english, Options.to(to)));

        assertEquals(1, refused.findings().size());
        assertEquals("q1", refused.findings().getFirst().quotation());
        assertEquals("a", refused.findings().getFirst().found());
        assertEquals("r", refused.findings().getFirst().expected());
        assertEquals("as it was", Files.readString(to));
        assertEquals(List.of("brief.pdf"), files());
    }

    @Test
    void optionsTakeThePlaceOfTheBriefsOwnFacts() throws IOException {
        Path to = folder.resolve("brief.pdf");
        export(
                english,
                new Options(
                        to,
                        "ieee",
                        "Letter",
                        "INTERNAL",
                        "2026-02-01",
                        Conformance.UA2_A4F,
                        Imposition.SINGLE,
                        HouseStyle.NONE));

        String page = TaggedPdf.read(to).pageText(1);
        assertTrue(page.contains("INTERNAL"), page);
        assertTrue(page.contains("1 February 2026"), page);
        assertTrue(page.contains("[1]"), page);
        assertTrue(page.contains("Digital pivot"), page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publish.unknown-style",
                "publish.unknown-paper",
                "publish.bad-date",
                "publish.folder-missing",
                "publish.not-writable"
            })
    void anOptionThatIsNotToBeUsedIsAProblemAndWritesNothing(String key) throws IOException {
        Path to = folder.resolve("brief.pdf");
        Options options =
                switch (key) {
                    case "publish.unknown-style" ->
                            new Options(
                                    to,
                                    "none",
                                    "",
                                    "",
                                    "",
                                    Conformance.UA1_A3A,
                                    Imposition.SINGLE,
                                    HouseStyle.NONE);
                    case "publish.unknown-paper" ->
                            new Options(
                                    to,
                                    "",
                                    "A3",
                                    "",
                                    "",
                                    Conformance.UA1_A3A,
                                    Imposition.SINGLE,
                                    HouseStyle.NONE);
                    case "publish.bad-date" ->
                            new Options(
                                    to,
                                    "",
                                    "",
                                    "",
                                    "2026-02-30",
                                    Conformance.UA1_A3A,
                                    Imposition.SINGLE,
                                    HouseStyle.NONE);
                    case "publish.folder-missing" -> Options.to(folder.resolve("none/brief.pdf"));
                    default -> Options.to(folder);
                };

        assertEquals(key, assertThrows(Problem.class, () -> export(english, options)).key());
        assertEquals(List.of(), files());
    }

    @Test
    void stoppingAtAnyMomentLeavesNothingBehind() throws IOException {
        List<String> reports = new ArrayList<>();
        export(
                english,
                Options.to(folder.resolve("whole.pdf")),
                (what, done, total) -> reports.add(what));
        Files.delete(folder.resolve("whole.pdf"));
        for (String moment : reports.stream().distinct().toList()) {
            Progress stop =
                    (what, done, total) -> {
                        if (what.equals(moment)) {
                            throw new Progress.Stopped();
                        }
                    };

            assertThrows(
                    Progress.Stopped.class,
                    () -> export(english, Options.to(folder.resolve("brief.pdf")), stop));
            assertEquals(List.of(), files());
        }
    }

    @Test
    void aFailedWriteSaysWhy() {
        assertEquals(
                "publish.disk-full",
                Replacement.problem(new IOException("No space left on device"), folder).key());
        assertEquals("publish.not-written", Replacement.problem(new IOException(), folder).key());
    }
}
