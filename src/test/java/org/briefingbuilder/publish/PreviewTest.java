package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class PreviewTest {

    private final Previewer previewer = new Previewer();

    private static Briefs briefs(String which) {
        return switch (which) {
            case "english" -> Briefs.english();
            case "urdu" -> Briefs.urdu();
            default -> Briefs.mixed();
        };
    }

    private Preview preview(Briefs briefs) {
        return preview(briefs, Progress.NONE);
    }

    private Preview preview(Briefs briefs, Progress progress) {
        Library library = briefs.library();
        return previewer.preview(briefs.brief(), library.contents(), library::original, progress);
    }

    private static Briefs with(Library library, String title, BriefBlock... blocks) {
        return new Briefs(
                library,
                Library.brief(
                        title,
                        Library.facts("en"),
                        Library.section(Section.Role.ISSUE, "The issue", blocks)));
    }

    private static byte[] exported(Briefs briefs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        briefs.publication().write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "urdu", "mixed"})
    void thePagesAreThoseOfTheExport(String which) throws IOException {
        Briefs briefs = briefs(which);
        try (PDDocument file = Loader.loadPDF(exported(briefs));
                Preview preview = preview(briefs)) {
            assertEquals(file.getNumberOfPages(), preview.pages());
            var renderer = new org.apache.pdfbox.rendering.PDFRenderer(file);
            for (int page = 0; page < preview.pages(); page++) {
                Raster raster = preview.raster(page, 1.25);
                var image = renderer.renderImage(page, 1.25f);
                assertEquals(image.getWidth(), raster.width());
                assertEquals(image.getHeight(), raster.height());
                int[] pixels =
                        image.getRGB(
                                0, 0, raster.width(), raster.height(), null, 0, raster.width());
                assertAlike(pixels, raster, "page " + page);
                assertTrue(Arrays.stream(pixels).anyMatch(p -> p != 0xffffffff));
            }
        }
    }

    /// Only the fingerprint of the record, which a preview has none of, may differ: one line.
    private static void assertAlike(int[] pixels, Raster raster, String page) {
        int[] rows =
                java.util.stream.IntStream.range(0, pixels.length)
                        .filter(i -> pixels[i] != raster.argb()[i])
                        .map(i -> i / raster.width())
                        .distinct()
                        .toArray();
        assertTrue(rows.length == 0 || rows[rows.length - 1] - rows[0] < 12, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "urdu", "mixed"})
    void everyBlockIsWhereTheTextOfTheExportHasItsWords(String which) throws IOException {
        Briefs briefs = briefs(which);
        byte[] file = exported(briefs);
        int looked = 0;
        try (Preview preview = preview(briefs)) {
            List<Integer> pages = new ArrayList<>();
            for (Quoted quoted : briefs.quoted()) {
                Place place = only(preview, quoted.id());
                String letters = lettersIn(file, place);
                String words = quoted.wording().words().replaceAll("[^\\p{L}]", "");
                assertEquals(sorted(words), sorted(within(letters, words)), quoted::where);
                pages.add(place.page());
                looked++;
            }
            assertEquals(pages.stream().sorted().toList(), pages);
        }
        assertTrue(looked > 1);
    }

    private static Place only(Preview preview, String quotation) {
        List<Place> places =
                preview.places().stream()
                        .filter(
                                p ->
                                        p.part() instanceof Part.Block block
                                                && block.quotation().equals(Optional.of(quotation)))
                        .toList();
        assertEquals(1, places.size());
        return places.getFirst();
    }

    /// Letters whose middle is in a place, as the text extraction finds them.
    private static String lettersIn(byte[] file, Place place) throws IOException {
        StringBuilder letters = new StringBuilder();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition text) {
                        double x = text.getXDirAdj() + text.getWidthDirAdj() / 2;
                        if (place.contains(x, text.getYDirAdj())) {
                            letters.append(text.getUnicode());
                        }
                    }
                };
        stripper.setStartPage(place.page() + 1);
        stripper.setEndPage(place.page() + 1);
        try (PDDocument document = Loader.loadPDF(file)) {
            stripper.getText(document);
        }
        return letters.toString();
    }

    /// As many of the letters as the words have of each: under them stands their source.
    private static String within(String letters, String words) {
        StringBuilder left = new StringBuilder(letters);
        StringBuilder found = new StringBuilder();
        words.codePoints()
                .forEach(
                        c -> {
                            int at = left.indexOf(Character.toString(c));
                            if (at >= 0) {
                                left.delete(at, at + Character.charCount(c));
                                found.appendCodePoint(c);
                            }
                        });
        return found.toString();
    }

    private static String sorted(String text) {
        int[] letters = text.codePoints().sorted().toArray();
        return new String(letters, 0, letters.length);
    }

    /// Also in a note, at the foot of the page or at the end of the brief.
    @ParameterizedTest
    @CsvSource({
        "policy-brief, en",
        "policy-brief, ur",
        "policy-brief, mixed",
        "evidence-note, mixed",
        "quotation-digest, ur"
    })
    void aQuotationInTheProseIsWhereItsWordsAre(String template, String language)
            throws IOException {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.RUN_IN);
        byte[] file = exported(briefs);
        Set<String> running = RunIn.of(briefs.brief());
        List<Part.Block> parts = new ArrayList<>();
        Blocks.each(
                briefs.brief(),
                (part, _) ->
                        part.quotation().filter(running::contains).ifPresent(_ -> parts.add(part)));
        assertEquals(running.size(), parts.size());
        try (Preview preview = preview(briefs)) {
            for (Part.Block part : parts) {
                Quoted quoted =
                        briefs.quoted().stream()
                                .filter(q -> part.quotation().equals(Optional.of(q.id())))
                                .findFirst()
                                .orElseThrow();
                String words = quoted.wording().words().replaceAll("[^\\p{L}]", "");
                StringBuilder letters = new StringBuilder();
                for (Place place : preview.of(part)) {
                    letters.append(lettersIn(file, place));
                    double x = place.x() + place.width() / 2;
                    double y = place.y() + place.height() / 2;
                    assertEquals(Optional.of(place), preview.at(place.page(), x, y));
                }
                assertEquals(
                        sorted(words),
                        sorted(letters.toString().replaceAll("[^\\p{L}]", "")),
                        quoted::where);
            }
        }
    }

    @Test
    void aPointLeadsToItsBlockAndBack() {
        try (Preview preview = preview(Briefs.english())) {
            assertTrue(preview.of(new Part.Title()).getFirst().y() < 150);
            assertEquals(1, preview.of(new Part.Heading(List.of(0))).size());
            for (Place place : preview.places()) {
                if (place.part() instanceof Part.Sources) {
                    continue;
                }
                double x = place.x() + place.width() / 2;
                double y = place.y() + place.height() / 2;
                assertEquals(Optional.of(place), preview.at(place.page(), x, y));
                assertTrue(x < preview.width(place.page()) && y < preview.height(place.page()));
            }
            assertEquals(Optional.empty(), preview.at(0, 5, 5));
            Place title = preview.of(new Part.Title()).getFirst();
            assertEquals(Optional.of(title), preview.at(0, 5, title.y() + 4), "in the margin");
        }
    }

    @Test
    void aBlockThatGoesOnOverThePageHasAPlaceOnEach() {
        String long_ = "Nobody counted the ships that came by night. ".repeat(400);
        try (Preview preview = preview(with(new Library(), "T", Library.prose(long_)))) {
            List<Place> places = preview.of(new Part.Block(List.of(0), 0, Optional.empty()));
            assertTrue(places.size() > 2);
            assertEquals(0, places.getFirst().page());
            assertEquals(1, places.get(1).page());
            assertTrue(places.get(1).height() > 600);
            assertTrue(places.get(1).y() + places.get(1).height() < preview.height(1));
        }
    }

    @Test
    void aBlockWithoutWordsMovesNoOtherOne() {
        try (Preview preview =
                preview(with(new Library(), "T", Library.prose(" "), Library.prose("Words.")))) {
            assertEquals(List.of(), preview.of(new Part.Block(List.of(0), 0, Optional.empty())));
            assertEquals(1, preview.of(new Part.Block(List.of(0), 1, Optional.empty())).size());
        }
    }

    @Test
    void aBriefWithoutATitleOrAnythingElseIsShown() {
        Brief empty = Library.brief("", Library.facts("ur"));
        try (Preview preview = preview(new Briefs(new Library(), empty))) {
            assertEquals(1, preview.pages());
            assertEquals(1, preview.of(new Part.Title()).size());
        }
    }

    @Test
    void whatIsUnfinishedIsShownAsFarAsItGoes() {
        Library library = new Library();
        Passage passage =
                library.passage(
                        "p1",
                        library.source("s1", Briefs.LEDGER_FACTS, Briefs.LEDGER),
                        "said Amina Qureshi");
        BriefBlock.Quotation beyond =
                new BriefBlock.Quotation(
                        "q9", "p1", List.of(new Alteration.Omission(new Span(5, 500))), "");
        BriefBlock.Quotation gone = new BriefBlock.Quotation("q2", "nobody", List.of(), "");
        Brief brief =
                with(
                                library,
                                "T",
                                Library.prose("A *slip in [marks](, ^[and [@nobody, p. ] here"),
                                Library.prose("Letters \ue123 and \uD83E\uDEE0 without a font."),
                                new BriefBlock.Table("", List.of(), List.of(List.of())),
                                new BriefBlock.Figure("00", "A chart", ""),
                                gone,
                                library.quotation(passage),
                                beyond)
                        .brief();
        Brief.Facts f = brief.facts();
        Brief half =
                brief.withFacts(
                        new Brief.Facts(
                                "",
                                "",
                                List.of(),
                                "",
                                "",
                                "2026-0",
                                f.language(),
                                "",
                                "A7",
                                Optional.empty()));
        try (Preview preview =
                previewer.preview(
                        half,
                        library.contents(),
                        digest -> {
                            throw new Problem("project.content-missing", "x", digest);
                        },
                        Progress.NONE)) {
            assertEquals(2, preview.told().missing().size());
            assertTrue(
                    preview.findings().stream().anyMatch(f2 -> f2.kind().equals("figure-missing")));
            assertEquals(1, preview.of(new Part.Block(List.of(0), 6, Optional.of("q9"))).size());
            assertEquals(List.of(), preview.of(new Part.Block(List.of(0), 4, Optional.of("q2"))));
        }
    }

    @Test
    void aStyleThatIsNoneIsAProblem() {
        Problem problem =
                assertThrows(
                        Problem.class, () -> preview(Briefs.english().inStyle("no-such-style")));
        assertEquals("publish.unknown-style", problem.key());
    }

    @Test
    void stoppingAtAnyMomentStopsAndTheNextPreviewIsWhole() {
        AtomicInteger reports = new AtomicInteger();
        try (Preview whole =
                preview(Briefs.mixed(), (what, done, total) -> reports.incrementAndGet())) {
            assertTrue(reports.get() > 8, "it asks often: " + reports);
            for (int moment = 1; moment <= reports.get(); moment++) {
                int last = moment;
                AtomicInteger seen = new AtomicInteger();
                assertThrows(
                        Progress.Stopped.class,
                        () ->
                                preview(
                                        Briefs.mixed(),
                                        (what, done, total) -> {
                                            if (seen.incrementAndGet() == last) {
                                                throw new Progress.Stopped();
                                            }
                                        }),
                        () -> last + " of " + reports + ", seen " + seen);
            }
            try (Preview again = preview(Briefs.mixed())) {
                assertEquals(whole.places(), again.places());
                assertTrue(Arrays.equals(whole.raster(0, 1).argb(), again.raster(0, 1).argb()));
            }
        }
    }

    @Test
    void whoWaitsForAnotherPreviewCanBeStopped() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Progress slow =
                (what, done, total) -> {
                    if (what.equals("progress.pages")) {
                        inside.countDown();
                        awaited(goOn);
                    }
                };
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Integer> first =
                    threads.submit(
                            () -> {
                                try (Preview preview = preview(Briefs.english(), slow)) {
                                    return preview.pages();
                                }
                            });
            awaited(inside);
            AtomicInteger asked = new AtomicInteger();
            Progress superseded =
                    (what, done, total) -> {
                        if (asked.incrementAndGet() == 5) {
                            throw new Progress.Stopped();
                        }
                    };
            assertThrows(Progress.Stopped.class, () -> preview(Briefs.english(), superseded));
            assertFalse(first.isDone());
            goOn.countDown();
            assertEquals(2, first.get());
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aClosedPreviewDrawsNothing() {
        Preview preview = preview(Briefs.english());
        preview.close();
        preview.close();
        assertThrows(Progress.Stopped.class, () -> preview.raster(0, 1));
    }

    @Test
    void twoThreadsPreviewAndDrawSideBySide() throws Exception {
        List<Briefs> all = List.of(Briefs.english(), Briefs.urdu());
        List<int[]> alone = new ArrayList<>();
        for (Briefs briefs : all) {
            try (Preview preview = preview(briefs)) {
                alone.add(preview.raster(0, 1).argb());
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<int[]>> drawn = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                Briefs briefs = all.get(i % 2);
                drawn.add(
                        threads.submit(
                                () -> {
                                    try (Preview preview = preview(briefs)) {
                                        return preview.raster(0, 1).argb();
                                    }
                                }));
            }
            for (int i = 0; i < drawn.size(); i++) {
                assertTrue(Arrays.equals(alone.get(i % 2), drawn.get(i).get()));
            }
        }
    }

    @Test
    void changedSourcesAreCitedAnew() {
        Briefs briefs = Briefs.english();
        Library library = briefs.library();
        try (Preview before = preview(briefs)) {
            library.put(
                    new Library()
                            .source(
                                    "sreport",
                                    Library.reference("Renamed", "", "Other", "1999", "en", ""),
                                    Briefs.REPORT));
            try (Preview after = preview(briefs)) {
                boolean same = true;
                for (int page = 0; page < before.pages(); page++) {
                    same &=
                            Arrays.equals(
                                    before.raster(page, 1).argb(), after.raster(page, 1).argb());
                }
                assertFalse(same);
            }
        }
    }
}
