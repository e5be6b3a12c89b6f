package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Hyphens;
import org.briefingbuilder.intake.pdf.ScannedLines;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pages that are pictures, read by a machine.
class ScansTest {

    @Test
    void theMachinesTableBecomesParagraphsWithItsDoubts() {
        String head =
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tl\tt\tw\th\tconf\ttext\n";
        String table =
                head
                        + "4\t1\t1\t1\t1\t0\t1\t1\t9\t9\t-1\t\n"
                        + row(1, 1, 1, 96, "The")
                        + row(1, 1, 1, 93, "govern-")
                        + row(1, 1, 2, 91, "ment")
                        + row(1, 1, 2, 31, "pald")
                        + row(1, 2, 1, 90, "Then")
                        + row(1, 2, 1, 90, " ");
        List<Entry> entries =
                ScannedPage.of(3, 100, 100, Tesseract.words(table))
                        .entries(_ -> Optional.empty(), 3, new Hyphens());
        assertEquals(2, entries.size());
        Entry first = entries.getFirst();
        assertEquals("The government pald", first.text());
        assertEquals(3, first.page());
        assertEquals(
                List.of(Doubt.MACHINE_READ, Doubt.MACHINE_UNSURE),
                first.doubts().stream().map(Doubt::reason).toList());
        assertEquals("pald", first.doubts().getLast().span().in(first.text()));
        assertEquals("Then", entries.getLast().text());
    }

    private static String row(int block, int paragraph, int line, int sure, String word) {
        return "5\t1\t%d\t%d\t%d\t1\t1\t1\t9\t9\t%d\t%s\n"
                .formatted(block, paragraph, line, sure, word);
    }

    @Test
    void pagesOfAScanAreReadAndSayThatAMachineDidIt() throws IOException {
        assumeTrue(Scans.areReadable(), "Tesseract is not installed");
        byte[] scan = ScannedPages.scan();
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(scan, "scan.pdf", false, Progress.NONE);
            assertTrue(Scans.isScan(bare));
            assertEquals("", bare.text());
            Reading read = Scans.with("eng").recognise(bare, Progress.NONE).reading();
            assertTrue(
                    read.text().contains("The committee adopted the resolution on 4 March."),
                    read.text());
            assertTrue(read.text().contains("Nobody voted against it."), read.text());
            assertEquals(2, read.outline().pages().size());
            int second = read.outline().pages().get(1).span().start();
            assertTrue(read.text().indexOf("Nobody") >= second);
            assertEquals(List.of("import.machine-read"), read.warnings());
            assertFalse(Scans.isScan(read));
            assertEquals(Doubt.MACHINE_READ, read.doubts().getFirst().reason());
            assertThrows(
                    Progress.Stopped.class,
                    () ->
                            Scans.with("eng")
                                    .recognise(
                                            bare,
                                            (key, done, total) -> {
                                                throw new Progress.Stopped();
                                            }));
        }
    }

    @Test
    void headsAndNumbersOfAScanAreSetApartAndItsSentencesGoOn() throws IOException {
        assumeTrue(Scans.areReadable(), "Tesseract is not installed");
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(ScannedPages.headed(), "scan.pdf", false, Progress.NONE);
            Reading read = Scans.with("eng").recognise(bare, Progress.NONE).reading();
            CorpusTest.check(read);
            assertFalse(read.text().contains("Water Commission"), read.text());
            assertTrue(
                    read.text().contains("which no one had ever seen together in one table."),
                    read.text());
            assertEquals(
                    read.text().indexOf("ever seen"), read.outline().pages().get(1).span().start());
            assertEquals(
                    3,
                    read.removed().stream().filter(r -> r.reason().equals("running-head")).count());
        }
    }

    @Test
    void aHeadWithALetterReadWronglyIsTheSameHead() {
        List<ScannedPage> pages = new ArrayList<>();
        List<String> heads =
                List.of("Annual Report 2024", "Annua1 Report 2024", "Annual Reporl 2024");
        for (int i = 0; i < heads.size(); i++) {
            String table =
                    word(1, 1, 120 + 9 * i, heads.get(i))
                            + word(2, 1, 1200, "Page text no " + "abc".charAt(i) + ".")
                            + word(3, 1, 3150, "- " + (i + 7) + " -");
            pages.add(ScannedPage.of(i, 2550, 3300, Tesseract.words(table)));
        }
        ScannedLines lines = new ScannedLines(pages.stream().map(ScannedPage::sheet).toList());
        for (ScannedPage page : pages) {
            assertEquals(
                    List.of(
                            Optional.of("running-head"),
                            Optional.empty(),
                            Optional.of("page-number")),
                    page.rows().stream().map(row -> lines.reason(row.line())).toList());
            assertEquals(Optional.of("" + (page.index() + 7)), lines.printed(page.index()));
        }
    }

    private static String word(int block, int line, int top, String word) {
        return "5\t1\t%d\t1\t%d\t1\t300\t%d\t900\t50\t95\t%s\n".formatted(block, line, top, word);
    }

    @Test
    void aPageThatIsAPictureAmidOthersIsReadAndTheOthersStay() throws IOException {
        assumeTrue(Scans.areReadable(), "Tesseract is not installed");
        byte[] mixed = ScannedPages.mixed();
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(mixed, "mixed.pdf", false, Progress.NONE);
            assertTrue(Scans.isScanInPart(bare), bare.warnings().toString());
            assertFalse(Scans.isScan(bare));
            int last = bare.text().indexOf("Nobody voted against it.");
            Span before = new Span(last, last + 24);
            Scans.Recognised recognised = Scans.with("eng").recognise(bare, Progress.NONE);
            Reading read = recognised.reading();
            CorpusTest.check(read);
            assertEquals(
                    "Nobody voted against it.", recognised.moved().apply(before).in(read.text()));
            String second = read.outline().pages().get(1).span().in(read.text());
            assertTrue(second.contains("The committee adopted the resolution on 4 March."), second);
            assertFalse(second.contains("Nobody"), second);
            assertFalse(second.contains("Annual minutes"), second);
            assertEquals(List.of("import.pages-machine-read"), read.warnings());
            assertTrue(
                    read.doubts().stream()
                            .allMatch(d -> second.contains(d.span().in(read.text()))));
            assertTrue(read.doubts().stream().anyMatch(d -> d.reason().equals(Doubt.MACHINE_READ)));
            assertEquals(
                    read.text().replaceAll("\\s+", " "),
                    without(read).strip().replaceAll("\\s+", " "),
                    "the furniture is still beside it");
            assertTrue(
                    read.outline().blocks().stream()
                            .anyMatch(b -> b.span().in(read.text()).contains("4 March")));
        }
    }

    private static String without(Reading read) {
        StringBuilder left = new StringBuilder(read.raw());
        read.removed().reversed().forEach(r -> left.delete(r.span().start(), r.span().end()));
        return left.toString();
    }

    @Test
    void urduIsReadFromAPicture() throws IOException {
        assumeTrue(Scans.areReadable("urd"), "Tesseract has no Urdu");
        try (Intake intake = new Intake()) {
            Reading bare = intake.read(ScannedPages.urdu(), "urdu.pdf", false, Progress.NONE);
            assertTrue(Scans.isScan(bare));
            Reading read = Scans.with("urd").recognise(bare, Progress.NONE).reading();
            assertTrue(read.text().contains("پانی"), read.text());
            assertEquals("ur", read.reference().language());
        }
    }

    @Test
    void languagesThatAreNoneAreRefused() {
        assertEquals(
                "import.ocr-languages",
                assertThrows(Problem.class, () -> Scans.with("eng;rm")).key());
    }
}
