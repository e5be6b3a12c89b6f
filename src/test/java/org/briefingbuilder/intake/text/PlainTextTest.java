package org.briefingbuilder.intake.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Folding;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PlainTextTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    @Test
    void aNewsReportLosesItsPageFurnitureAndKeepsEverySentence() throws IOException {
        Extract report = own("port-report.txt");

        assertEquals(
                "Port handled record cargo despite the strike, authority says",
                report.reference().title());
        assertEquals(List.of("Nadia Rehman"), report.reference().authors());
        assertEquals("2025-03-03", report.reference().date());
        assertEquals(
                """
                Port handled record cargo despite the strike, authority says

                The harbour authority reported on Monday that the port moved more cargo in February than in any month before.

                It credits two new cranes. Nobody was dismissed.

                Why did the cranes matter?

                Loading times fell from nine hours to six, and ships no longer wait outside the bar.

                Loading docks at the old quay were rebuilt first; the work took a year.

                “We asked for cranes, and we got them.”

                Follow the money and one finds that the city paid a third of the costs.

                The authority names three conditions:

                – the channel is dredged every spring;
                – the rail link opens at night;
                – the fees stay as they are.

                The tide that lifts the boats

                lifts also those who row

                No union accepted the plan.\
                """,
                report.text());
        assertEquals(List.of("Why did the cranes matter?"), blocks(report, Block.Kind.HEADING));
        assertEquals(3, blocks(report, Block.Kind.LIST_ITEM).size());
        assertEquals("the rail link opens at night;", blocks(report, Block.Kind.LIST_ITEM).get(1));
    }

    @Test
    void aPressReleaseNamesWhoSendsItAndKeepsItsListAndItsCutSentence() throws IOException {
        Extract release = own("press-note.txt");

        assertEquals(
                "Water Board Publishes First Map of Village Wells", release.reference().title());
        assertEquals("National Water Board (NWB)", release.reference().publisher());
        assertEquals("2024-05-12", release.reference().date());
        assertTrue(release.text().contains("It shows four thousand of them."), release.text());
        assertTrue(
                release.text().contains("where rain has failed for three years in a row, which"),
                release.text());
        assertEquals(List.of("Two findings stand out"), blocks(release, Block.Kind.HEADING));
        assertEquals(
                List.of("Deepen the wells that can be saved.", "Close the others."),
                blocks(release, Block.Kind.LIST_ITEM));
        assertTrue(release.text().endsWith("The map is free. Anyone may copy it."));
    }

    @Test
    void aColumnKeepsLinesThatOnlyBeginLikeFurniture() throws IOException {
        Extract column = own("column.txt");

        assertEquals("What the monsoon owes us", column.reference().title());
        assertEquals(List.of("Sana Malik"), column.reference().authors());
        assertEquals("2023-06-07", column.reference().date());
        for (String kept :
                List.of(
                        "Rain is a debt that is paid late.",
                        "A shared well",
                        "Share the well and you share the drought",
                        "More rain fell this June.",
                        "Comments on the plan are due",
                        "Search your own memory",
                        "The writer teaches hydrology in Multan.")) {
            assertTrue(column.text().contains(kept), kept);
        }
        for (String gone :
                List.of(
                        "343 Shares",
                        "Share on Facebook",
                        "Related articles",
                        "Canal lining",
                        "Farmers urge")) {
            assertFalse(column.text().contains(gone), gone);
        }
    }

    @Test
    void urduCopiedFromAPageLosesThePagesWordsAndKeepsSentencesThatBeginLikeThem()
            throws IOException {
        Extract news = own("urdu-news.txt");
        for (String kept :
                List.of(
                        "محکمہ آبپاشی نے پیر کے روز",
                        "جہاں پانی رکتا ہے",
                        "مزید پڑھیں تو معلوم ہوتا ہے")) {
            assertTrue(news.text().contains(kept), news.text());
        }
        for (String gone :
                List.of(
                        "صفحہ اول",
                        "شیئر کریں",
                        "ڈیم میں",
                        "سبسکرائب",
                        "تبصرہ کریں",
                        "جملہ حقوق")) {
            assertFalse(news.text().contains(gone), gone + " in " + news.text());
        }
        assertEquals("ur", news.reference().language());
        assertEquals(List.of("ثنا ملک"), news.reference().authors());
        assertEquals("2025-01-20", news.reference().date());
        assertEquals("نہروں کی صفائی کا کام شروع ہو گیا", news.reference().title());
        assertCut(news);
    }

    @Test
    void aWholePageThatWasCopiedComesDownToItsReport() throws IOException {
        Extract page = own("copied-page.txt");
        assertEquals(
                """
                Minister opens the second gauge on the upper river

                KALAM, March 4: The minister for water opened a second gauge on the upper river on Monday, and said that its figures would be public from the first day.

                “A number that only we can see is of no use to anyone,” he told the engineers who had built it.

                The gauge reports every ten minutes. It costs less than the road that leads to it.\
                """,
                page.text());
        assertEquals(List.of("Kamran Aziz"), page.reference().authors());
        assertEquals("2024-03-04", page.reference().date());
        assertCut(page);
    }

    @Test
    void aReleaseWithoutADateOfItsOwnHasThatOfItsFirstSentence() {
        Extract release =
                read(
                        """
                        PRESS RELEASE

                        Wells of the north are counted

                        Islamabad, 18 June 2024 – The National Water Board has counted the wells of \
                        the north and found twice as many as were known.
                        """);
        assertEquals("2024-06-18", release.reference().date());
    }

    @Test
    void rawTextWithoutTheRemovalsIsTheCleanText() throws IOException {
        for (String name : List.of("port-report.txt", "press-note.txt", "column.txt")) {
            assertCut(own(name));
        }
    }

    @Test
    void keepingFurnitureRemovesNothing() throws IOException {
        Extract raw = PlainText.read(bytes("port-report.txt"), true, (done, total) -> {});
        assertEquals(raw.raw(), raw.text());
        assertTrue(raw.removed().isEmpty());
        assertTrue(raw.text().contains("Subscribe to our newsletter"));
    }

    @Test
    void headingsOfOneStyleAreNotTakenForOtherArticles() {
        Extract brief =
                read(
                        """
                        How the province can save its wheat

                        Ministry expected to raise the price of wheat before the harvest begins

                        The price has stood still for three years while costs rose each year again.

                        Farmers seek a floor below which no trader may buy their wheat

                        Without it many have begun to grow sugar cane, which needs far more water.

                        Banks agree to lend against grain that lies in public stores

                        The first loans were paid out in March, and all of them were paid back.
                        """);
        assertEquals(3, blocks(brief, Block.Kind.HEADING).size());
        assertTrue(brief.removed().isEmpty(), brief.removed().toString());
    }

    @Test
    void wrappedLinesBecomeParagraphsAndBrokenWordsWhole() {
        Extract wrapped =
                read(
                        """
                        The committee met on Tuesday to hear what the department of irriga-
                        tion had to say about the canal. It found that irrigation takes more
                        water than the river can give in spring, and that well-informed farm-
                        ers had known so for years. The report of the committee will be sent
                        to all members before the end of the month, with a note by the chair.

                        A second meeting follows.
                        """);
        assertEquals(2, wrapped.outline().blocks().size());
        assertTrue(wrapped.text().contains("the department of irrigation had to say"));
        assertTrue(wrapped.text().contains("well-informed farmers had known"), wrapped.text());
    }

    @Test
    void urduKeepsItsSentencesAndItsLanguage() {
        Extract urdu =
                read(
                        "پانی کا مسئلہ\n\n"
                            + "ہمارے گاؤں میں پانی کی کمی ہے اور ہر سال یہ کمی بڑھتی جا رہی ہے۔\n\n"
                            + "اس کا حل کیا ہے؟\n");
        assertEquals("ur", urdu.reference().language());
        assertTrue(urdu.text().endsWith("اس کا حل کیا ہے؟"));
    }

    @Test
    void theSampleDocumentsComeOutAsAgreed() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS));
        Extract release = seed("000_36988c99f147b748.txt");
        assertTrue(release.reference().publisher().contains("CASS"));
        assertEquals("2025-01-29", release.reference().date());
        assertFalse(release.text().contains("*"));
        assertTrue(release.text().contains("landscape in technology and underscored the"));

        Extract article = seed("001_64856dd8bfedac73.txt");
        assertEquals(6, blocks(article, Block.Kind.HEADING).size());
        assertEquals(6, blocks(article, Block.Kind.LIST_ITEM).size());
        assertEquals(11, article.removed().size(), () -> article.removed().toString());
        assertFalse(article.text().contains("\n\nDigital Pivot\n"));

        Extract opinion = seed("002_7f02db6bb6d1fc26.txt");
        assertEquals(List.of("Mirza Abdul Aleem Baig"), opinion.reference().authors());
        assertEquals(6, opinion.removed().size());

        Extract news = seed("003_3716a92b8d77a6ec.txt");
        assertEquals("2025-10-29", news.reference().date());
        assertEquals("BR Web Desk", news.reference().byline());
        assertFalse(news.text().contains("Urdu version"));
        assertEquals(4, news.removed().size());
        for (Extract each : List.of(release, article, opinion, news)) {
            assertCut(each);
        }
    }

    private static void assertCut(Extract found) {
        StringBuilder left = new StringBuilder(found.raw());
        for (Removal removal : found.removed().reversed()) {
            left.delete(removal.span().start(), removal.span().end());
        }
        assertEquals(
                Folding.of(found.text()).folded().strip(),
                Folding.of(left.toString()).folded().strip());
    }

    private static List<String> blocks(Extract found, Block.Kind kind) {
        return found.outline().blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(found.text()))
                .toList();
    }

    private static Extract read(String text) {
        return PlainText.read(text.getBytes(StandardCharsets.UTF_8), false, (done, total) -> {});
    }

    private static Extract seed(String name) throws IOException {
        return PlainText.read(Files.readAllBytes(SEEDS.resolve(name)), false, (done, total) -> {});
    }

    private static Extract own(String name) throws IOException {
        return PlainText.read(bytes(name), false, (done, total) -> {});
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PlainTextTest.class.getResourceAsStream("/intake/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
