package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

class VerifierTest {

    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();
    private static final String WORDS =
            "Diversifying technology partnerships is a crucial first step";
    private static final String FORGED =
            "Diversifying technology partnerships is a crucial fist step";

    @TempDir Path folder;

    private final Briefs briefs = Briefs.english();

    private Path written(UnaryOperator<String> html, UnaryOperator<String> json)
            throws IOException {
        return Tampering.write(briefs, folder.resolve("brief.pdf"), html, json);
    }

    private Verification inProject(Path pdf) {
        SourceTexts project =
                new SourceTexts.InProject(briefs.library().contents(), briefs.library()::text);
        return new Verifier(project).verify(pdf, Progress.NONE);
    }

    private static Verification alone(Path pdf) {
        return new Verifier(new SourceTexts.Nowhere()).verify(pdf, Progress.NONE);
    }

    private Path originals() throws IOException {
        Path originals = Files.createDirectories(folder.resolve("originals/deeper"));
        Files.writeString(originals.resolve("sledger.txt"), Briefs.LEDGER);
        Files.writeString(originals.resolve("renamed.txt"), Briefs.REPORT.replace("\f", ""));
        return folder.resolve("originals");
    }

    private static Verification inFolder(Path pdf, Path originals) {
        SourceTexts.Reader reader =
                (file, raw) -> {
                    try {
                        return Files.readString(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                };
        return new Verifier(new SourceTexts.InFolder(originals, reader, Progress.NONE))
                .verify(pdf, Progress.NONE);
    }

    /// The sums without the quotations, which must come to them.
    private static Verification whole(Verification v) {
        assertEquals(v.quotations(), v.each().size());
        assertEquals(
                v.verified(), v.each().stream().filter(Verification.Quotation::isVerified).count());
        return new Verification(
                v.file(),
                v.quotations(),
                v.verified(),
                v.findings(),
                List.of(),
                v.unchecked(),
                v.gaps(),
                v.against());
    }

    @Test
    void everyQuotationIsListedWithItsPageAndWhatWasFound() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Source ledger = briefs.library().contents().source("sledger").orElseThrow();

        List<Verification.Quotation> each = inProject(pdf).each();
        assertEquals(
                briefs.quoted().stream().map(q -> q.wording().words()).toList(),
                each.stream().map(Verification.Quotation::words).toList());
        assertTrue(each.stream().allMatch(q -> q.isVerified() && q.page() > 0));
        assertEquals(ledger.title(), each.getFirst().source());

        String text = briefs.library().text(ledger.text());
        briefs.library().damage(ledger.text(), text.replace("crucial", "cruciol"));
        Verification damaged = inProject(pdf);
        whole(damaged);
        Verification.Quotation first = damaged.each().getFirst();
        assertFalse(first.isVerified());
        assertEquals(first.page(), first.findings().getFirst().page());
        assertTrue(damaged.each().get(2).isVerified());
    }

    private static Finding only(Verification verification, Kind kind) {
        assertEquals(1, verification.findings().size(), verification::toString);
        Finding finding = verification.findings().getFirst();
        assertEquals(kind.key(), finding.kind());
        return finding;
    }

    @Test
    void aPdfAsItWasExportedIsVerifiedAgainstAllThree() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);

        assertEquals(
                new Verification(
                        "brief.pdf", 4, 4, List.of(), List.of(), List.of(), List.of(), "project"),
                whole(inProject(pdf)));
        assertEquals(
                new Verification(
                        "brief.pdf", 4, 4, List.of(), List.of(), List.of(), List.of(), "folder"),
                whole(inFolder(pdf, originals())));
        assertEquals(
                new Verification(
                        "brief.pdf",
                        4,
                        4,
                        List.of(),
                        List.of(),
                        List.of("sledger.txt", "sreport.txt"),
                        List.of(),
                        "record"),
                whole(alone(pdf)));
    }

    @Test
    void urduIsVerifiedLetterByLetterToo() throws IOException {
        Briefs urdu = Briefs.urdu();
        Path pdf = Tampering.write(urdu, folder.resolve("urdu.pdf"), AS_IT_IS, AS_IT_IS);
        assertEquals(List.of(), alone(pdf).findings());

        Path forged =
                Tampering.write(
                        urdu,
                        folder.resolve("forged.pdf"),
                        html -> html.replace("پانچ کلومیٹر", "پانج کلومیٹر"),
                        AS_IT_IS);
        assertTrue(only(alone(forged), Kind.RECORD_DIFFERS).quotation().equals("q1"));
    }

    /// The number before an item is layout's; one with which its words begin is theirs.
    @Test
    void itemsThatBeginWithANumberAreRecorded() {
        List<String> items = List.of("2019 کے معاہدے میں", "47 اضلاع");
        Brief brief =
                Library.brief(
                        "عنوان",
                        Library.facts("ur"),
                        Library.section(
                                Section.Role.OTHER,
                                "سرخی",
                                new BriefBlock.Listing(false, items),
                                new BriefBlock.Listing(true, items)));
        Publication publication = new Briefs(new Library(), brief).publication();
        Path file = folder.resolve("items.pdf");
        Briefs.written(publication, file);
        assertFalse(publication.overstates(file));
    }

    @Test
    void otherWordsOnThePageAndInTheStructureDifferFromTheRecord() throws IOException {
        Path pdf = written(html -> html.replace("“" + WORDS, "“" + FORGED), AS_IT_IS);

        Finding finding = only(alone(pdf), Kind.RECORD_DIFFERS);
        assertEquals("q1", finding.quotation());
        assertEquals(1, finding.page());
        assertEquals("", finding.expected());
        assertEquals("r", finding.found());
        assertEquals(3, alone(pdf).verified());
    }

    @Test
    void otherWordsOnThePageAloneAreFound() throws IOException {
        Path pdf = written(html -> html.replace("“" + WORDS, "“" + FORGED), AS_IT_IS);
        Tampering.readOut(pdf, "q-q1", "“" + WORDS + "”");

        Finding finding = only(alone(pdf), Kind.PAGE_DIFFERS);
        assertEquals("q1", finding.quotation());
        assertEquals("r", finding.expected());
        assertEquals("", finding.found());
    }

    @Test
    void otherWordsReadOutAreFound() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Tampering.readOut(pdf, "q-q1", "“" + FORGED + "”");

        assertEquals("q1", only(alone(pdf), Kind.STRUCTURE_DIFFERS).quotation());
    }

    @Test
    void otherWordsInTheRecordAreFound() throws IOException {
        Path printed =
                written(
                        AS_IT_IS,
                        json ->
                                json.replace(
                                        "\"printed\" : \"" + WORDS, "\"printed\" : \"" + FORGED));
        assertTrue(alone(printed).findings().stream().allMatch(f -> f.is(Kind.RECORD_DIFFERS)));
        assertEquals(3, alone(printed).verified());

        Path both = written(AS_IT_IS, json -> json.replace(WORDS, FORGED));
        assertEquals(3, alone(both).verified());
        assertTrue(inProject(both).findings().stream().anyMatch(f -> f.is(Kind.WORDS_DIFFER)));
    }

    @Test
    void anotherPlaceOrOtherSurroundingsInTheRecordAreFound() throws IOException {
        String text = Briefs.LEDGER;
        int at = text.indexOf(WORDS);
        Path moved =
                written(
                        AS_IT_IS,
                        json ->
                                json.replace(
                                        "\"start\" : " + at + ",",
                                        "\"start\" : " + (at - 1) + ","));
        assertTrue(alone(moved).findings().stream().anyMatch(f -> f.is(Kind.RECORD_DIFFERS)));

        Path around =
                written(
                        AS_IT_IS,
                        json -> json.replace("terminals on Monday", "terminals on Sunday"));
        assertEquals(List.of(), alone(around).findings());
        assertEquals("q1", only(inProject(around), Kind.RECORD_DIFFERS).quotation());
    }

    @Test
    void aQuotationThatWasAddedIsFound() throws IOException {
        Path pdf =
                written(
                        html ->
                                html.replace(
                                        "Options</h2>",
                                        "Options</h2><blockquote data-role=\"BlockQuote\""
                                            + " id=\"q-q9\"><p>“All is well.”</p></blockquote>"),
                        AS_IT_IS);

        Verification verification = alone(pdf);
        assertEquals("“All is well.”", only(verification, Kind.RECORD_MISSING).found());
        assertEquals(5, verification.quotations());
        assertEquals(4, verification.verified());
    }

    @Test
    void aQuotationThatWasTakenAwayIsFound() throws IOException {
        Path pdf =
                written(
                        html ->
                                html.replace(
                                        "data-role=\"BlockQuote\" id=\"q-q2\"",
                                        "data-role=\"BlockQuote\" id=\"q-x\""),
                        AS_IT_IS);

        List<Finding> findings = alone(pdf).findings();
        assertEquals("q2", findings.getFirst().quotation());
        assertTrue(findings.getFirst().is(Kind.NOT_ON_PAGE));
        assertTrue(findings.get(1).is(Kind.RECORD_MISSING));
    }

    @Test
    void aRecordThatListsFewerIsFound() throws IOException {
        Provenance all =
                new Recording(briefs.library().contents(), briefs.library()::text)
                        .of(briefs.brief(), briefs.quoted(), "Test");
        Provenance fewer =
                new Provenance(
                        all.brief(),
                        all.title(),
                        all.language(),
                        all.date(),
                        all.generator(),
                        all.sources(),
                        all.quotations().subList(1, 4),
                        all.statements());
        Path pdf =
                written(
                        AS_IT_IS,
                        json -> new String(RecordJson.write(fewer), StandardCharsets.UTF_8));

        Verification verification = alone(pdf);
        assertEquals("q-q1", only(verification, Kind.RECORD_MISSING).where());
        assertEquals(4, verification.quotations());
    }

    @Test
    void oneOtherLetterInACopyOfASourceNamesTheQuotationAndTheLetters() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Path originals = originals();
        Files.writeString(
                originals.resolve("deeper/sledger.txt"),
                Briefs.LEDGER.replace("crucial first", "crucial fist"));

        Verification verification = inFolder(pdf, originals);

        Finding words = verification.findings().getFirst();
        assertEquals("words-differ", words.kind());
        assertEquals("q1", words.quotation());
        assertEquals("r", words.expected());
        assertEquals("", words.found());
        Finding file = verification.findings().get(1);
        assertEquals("source-changed", file.kind());
        assertEquals("sledger.txt", file.where());
        assertEquals(2, verification.findings().size());
        assertEquals(3, verification.verified());
    }

    @Test
    void wordsThatAreGoneFromASourceAreFound() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Path originals = originals();
        Files.writeString(originals.resolve("deeper/sledger.txt"), "Nothing is left.");

        assertTrue(
                inFolder(pdf, originals).findings().stream()
                        .anyMatch(f -> f.is(Kind.NOT_IN_SOURCE)));
    }

    @Test
    void aSourceThatIsNotThereIsMissing() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Path originals = originals();
        Files.delete(originals.resolve("deeper/renamed.txt"));

        Verification verification = inFolder(pdf, originals);

        assertEquals("q3", only(verification, Kind.SOURCE_MISSING).quotation());
        assertEquals(List.of("sreport.txt"), verification.unchecked());
    }

    @Test
    void aSourceThatCannotBeReadSaysWhy() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        SourceTexts.Reader refusing =
                (file, raw) -> {
                    throw new Problem("import.encrypted", file.getFileName().toString());
                };

        Verification verification =
                new Verifier(new SourceTexts.InFolder(originals(), refusing, Progress.NONE))
                        .verify(pdf, Progress.NONE);

        Finding first = verification.findings().getFirst();
        assertEquals("source-unreadable", first.kind());
        assertEquals("import.encrypted", first.why().orElseThrow().key());
        assertEquals(List.of("sledger.txt", "sreport.txt"), verification.unchecked());
        assertEquals(0, verification.verified());
    }

    @Test
    void twoFilesOfOneNameAreToldApart() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Path originals = originals();
        // The report bears the ledger's name too; the ledger itself was changed.
        Files.createDirectories(originals.resolve("a"));
        Files.move(originals.resolve("deeper/renamed.txt"), originals.resolve("a/sledger.txt"));
        Files.writeString(
                originals.resolve("deeper/sledger.txt"),
                Briefs.LEDGER.replace("crucial first", "crucial fist"));

        Verification verification = inFolder(pdf, originals);

        assertEquals(
                List.of("words-differ", "source-changed"),
                verification.findings().stream().map(Finding::kind).toList());
        assertEquals("r", verification.findings().getFirst().expected());
    }

    @Test
    void oneFileReadInTwoWaysIsTwoSources() throws IOException {
        Library library = new Library();
        Source clean = library.source("s1", Briefs.REPORT_FACTS, "One.\n\nTwo is here.");
        Source raw = library.source("s2", Briefs.REPORT_FACTS, "Head\n\nOne.\n\nTwo is here.");
        Source same = Library.withOriginal(raw, clean.original());
        library.put(same);
        Briefs both =
                new Briefs(
                        library,
                        Library.brief(
                                "Twice",
                                Library.facts("en"),
                                Library.section(
                                        Section.Role.ISSUE,
                                        "",
                                        library.quotation(
                                                library.passage("p1", clean, "Two is here.")),
                                        library.quotation(
                                                library.passage("p2", same, "Two is here.")))));
        Path pdf = Tampering.write(both, folder.resolve("both.pdf"), AS_IT_IS, AS_IT_IS);

        SourceTexts project = new SourceTexts.InProject(library.contents(), library::text);
        assertEquals(
                new Verification(
                        "both.pdf", 2, 2, List.of(), List.of(), List.of(), List.of(), "project"),
                whole(new Verifier(project).verify(pdf, Progress.NONE)));
    }

    @Test
    void anotherDigestInTheRecordIsFound() throws IOException {
        Source ledger = briefs.library().contents().source("sledger").orElseThrow();
        String was = "\"textDigest\" : \"" + ledger.text();
        String other = "\"textDigest\" : \"" + "0".repeat(64);

        Path everywhere = written(AS_IT_IS, json -> json.replace(was, other));
        assertEquals("sledger.txt", only(inProject(everywhere), Kind.SOURCE_CHANGED).where());
        assertEquals(List.of("sledger.txt"), inFolder(everywhere, originals()).unchecked());

        Path once = written(AS_IT_IS, json -> json.replaceFirst(was, other));
        assertEquals("source-missing", alone(once).findings().getFirst().kind());

        Path file = written(AS_IT_IS, json -> json.replace(ledger.original(), "0".repeat(64)));
        assertEquals("sledger.txt", only(inProject(file), Kind.SOURCE_CHANGED).where());
        assertEquals("sledger.txt", only(inFolder(file, originals()), Kind.SOURCE_CHANGED).where());
    }

    @Test
    void theLettersThatDifferAreTold() throws IOException {
        Path printed =
                written(
                        AS_IT_IS,
                        json ->
                                json.replace(
                                        "\"printed\" : \"" + WORDS, "\"printed\" : \"" + FORGED));
        for (Finding finding : alone(printed).findings()) {
            assertEquals("r", finding.expected());
            assertEquals("", finding.found());
            assertEquals("q1", finding.quotation());
            assertTrue(finding.source().startsWith("Harbour"), finding::source);
        }
        int at = Briefs.LEDGER.indexOf(WORDS);
        Path moved =
                written(
                        AS_IT_IS,
                        json ->
                                json.replace(
                                        "\"end\" : " + (at + WORDS.length()),
                                        "\"end\" : " + (at + WORDS.length() - 1)));
        Finding place = only(alone(moved), Kind.RECORD_DIFFERS);
        assertEquals(at + "–" + (at + WORDS.length()), place.expected());
        assertEquals(at + "–" + (at + WORDS.length() - 1), place.found());
    }

    @Test
    void aSourceThatIsReadOtherwiseNowIsSearchedForTheWords() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        SourceTexts.Reader longer =
                (file, raw) -> {
                    try {
                        return "A new first line.\n\n" + Files.readString(file);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                };

        Verification verification =
                new Verifier(new SourceTexts.InFolder(originals(), longer, Progress.NONE))
                        .verify(pdf, Progress.NONE);

        assertEquals(List.of(), verification.findings());
        assertEquals(List.of("sledger.txt", "sreport.txt"), verification.unchecked());
    }

    @Test
    void aPdfWithoutARecordIsAProblem() throws IOException {
        Path pdf = written(AS_IT_IS, AS_IT_IS);
        Tampering.withoutRecord(pdf);

        assertEquals("publish.no-record", assertThrows(Problem.class, () -> alone(pdf)).key());
    }

    @Test
    void theCheckAfterWritingFindsWhatWasNotMeant() throws IOException {
        Path pdf = written(html -> html.replace("“" + WORDS, "“" + FORGED), json -> json + " ");
        Provenance other =
                new Provenance(
                        "b1", "Another title", "ur", "", "Test", List.of(), List.of(), List.of());
        List<Finding> findings =
                PdfCheck.check(
                        TaggedPdf.read(pdf),
                        other,
                        briefs.quoted(),
                        "{}".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of("document-lacks", "document-lacks", "record-differs", "document-lacks"),
                findings.stream().map(Finding::kind).toList());
    }
}
