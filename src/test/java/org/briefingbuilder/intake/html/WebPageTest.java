package org.briefingbuilder.intake.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Folding;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WebPageTest {

    @Test
    void aPartOfAPageThatBeginsWithALesserHeadingHasItAsItsTitle() {
        String part =
                "<!--StartFragment--><h2>Wells of the north</h2><p>Forty wells are dry and sixty"
                        + " are salt, says the board.</p><!--EndFragment-->";
        assertEquals("Wells of the north", title(part));
        assertEquals("", title("<p>Forty wells are dry.</p><h2>Wells of the north</h2>"));
    }

    private static String title(String html) {
        return WebPage.read(html.getBytes(StandardCharsets.UTF_8), false).reference().title();
    }

    @Test
    void aNewsPageKeepsItsStoryAndLosesWhatStandsAroundIt() throws IOException {
        Extract news = page("news.html");
        kept(
                news,
                "The irrigation department will begin to repair",
                "“We asked for all of it,” she said",
                "Who pays",
                "Two thirds of the costs",
                "the siphon below the old railway bridge;",
                "the outlet of the tail cluster.",
                "No date was given for the other bank.");
        gone(
                news,
                "214 partners",
                "Opinion",
                "214 shares",
                "Growers ask for a water court",
                "Dam level lowest",
                "Sign up for our newsletter",
                "They say this every year",
                "Leave a reply",
                "All rights reserved",
                "Privacy policy");
        assertEquals(3, blocks(news, Block.Kind.LIST_ITEM).size());
        assertEquals(
                List.of("Canal repairs to begin before the spring sowing"),
                blocks(news, Block.Kind.TITLE));
        assertTrue(reasons(news).contains("comment-form"), reasons(news).toString());
        assertTrue(reasons(news).contains("cookie-notice"), reasons(news).toString());
    }

    @Test
    void notesThatAPageNamesAsSuchAreNotesAndTheWaysToThemAndBackAreNoWords() {
        String sentence = "The board has measured the wells of the district in every year since. ";
        Extract page =
                WebPage.read(
                        ("<html lang=en><body><article><h1>On wells</h1><p>"
                                        + sentence.repeat(5)
                                        + "It was dry.<a href='#n'"
                                        + " role='doc-noteref'><sup>1</sup></a></p>"
                                        + "<table><thead><tr><th>District</th><th>Wells</th></tr></thead><tr><td>Thatta</td><td>120"
                                        + " in the whole of the district</td></tr></table><p>"
                                        + sentence.repeat(4)
                                        + "</p></article><section role='doc-endnotes'><ol><li"
                                        + " id='n'><p>See the Gazette, vol. 3.<a href='#c'"
                                        + " role='doc-backlink'>↩︎</a></p></li></ol></section>"
                                        + "</body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        false);
        assertEquals(List.of("See the Gazette, vol. 3."), blocks(page, Block.Kind.NOTE));
        assertTrue(page.text().contains("It was dry.\n"), page.text());
        assertEquals(List.of("District\tWells"), blocks(page, Block.Kind.TABLE_HEAD));
    }

    @Test
    void notesThatAnOfficeProgramWroteIntoAPageAreNotesAndItsTitleIsItsTitle() {
        String prose =
                " The commission visited eleven villages between March and June, and wrote down in"
                        + " each of them who had last measured the canal and when that was.";
        String[][] programs = {
            {
                "<a class='sdfootnoteanc' name='sdfootnote1anc'"
                        + " href='#sdfootnote1sym'><sup>1</sup></a>",
                "<div id='sdfootnote1'><p><a name='sdfootnote1sym' href='#sdfootnote1anc'>1</a>"
            },
            {
                "<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a>",
                "<div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'>[1]</a>"
            },
            {
                "<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>",
                "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a>"
            }
        };
        for (String[] program : programs) {
            Extract found =
                    read(
                            "<html><head><title>Water and Work</title></head><body><p>Water and"
                                    + " Work</p><h1>What was found</h1><p>No canal was measured."
                                    + program[0]
                                    + prose
                                    + "</p><p>It asked twice."
                                    + prose
                                    + "</p>"
                                    + program[1]
                                    + " First report, page 9.</p></div></body></html>");
            kept(found, "No canal was measured. The commission");
            assertEquals(List.of("First report, page 9."), blocks(found, Block.Kind.NOTE));
            assertEquals(List.of("Water and Work"), blocks(found, Block.Kind.TITLE));
        }
    }

    @Test
    void aNewsPageSaysWhoWroteItWhenAndWhereByReferencesInItsGraph() throws IOException {
        Extract news = page("news.html");
        assertEquals(List.of("Sana Malik", "Imran Qureshi"), news.reference().authors());
        assertEquals(Optional.of(Origin.JSON_LD), news.reference().origin(Fact.AUTHORS));
        assertEquals("The Valley Observer", news.reference().publisher());
        assertEquals("2025-02-11", news.reference().date());
        assertEquals("https://observer.example/2025/02/11/canal-repairs", news.reference().url());
        assertEquals("article-newspaper", news.reference().kind());
        assertEquals("en", news.reference().language());
    }

    @Test
    void aBlogWrittenWithLineBreaksKeepsItsParagraphs() throws IOException {
        Extract blog = page("blog.html");
        kept(
                blog,
                "I bought a water meter in June",
                "A tap that drips once in a second",
                "The second surprise was the garden",
                "So I stopped watering it");
        gone(
                blog,
                "Click to share",
                "How to read a bill",
                "Mine drips as well",
                "Rain in a barrel",
                "Proudly run");
        assertEquals(List.of("Nadia Rehman"), blog.reference().authors());
        assertEquals("2024-09-03", blog.reference().date());
    }

    @Test
    void aMinistrysPageMadeOfTablesKeepsItsReleaseAndItsTable() throws IOException {
        Extract release = page("ministry.html");
        kept(
                release,
                "The cabinet has approved the groundwater bill",
                "“What is not counted cannot be shared,” he added.",
                "North\t4,100\t9,000",
                "Comments may be sent to the secretary");
        gone(release, "Tenders", "Downloads");
        assertEquals("Cabinet approves the groundwater bill", release.reference().title());
        assertEquals(Optional.of(Origin.DUBLIN_CORE), release.reference().origin(Fact.TITLE));
        assertEquals("2024-06-18", release.reference().date());
        assertEquals("Ministry of Water", release.reference().byline());
        assertEquals("Government of the Province", release.reference().publisher());
    }

    @Test
    void anEncyclopediaKeepsItsHeadingsAndLists() throws IOException {
        Extract wiki = page("wiki.html");
        kept(
                wiki,
                "gently sloping tunnel",
                "Digging",
                "Diggers begin with a mother well",
                "The slope is less than one in a thousand.",
                "Water is shared by time.");
        gone(wiki, "Navigation menu", "Random page", "additional terms");
    }

    @Test
    void aHeadingStaysWithTheKeptWordsBelowIt() {
        String html =
                """
                <html><head><title>Charter</title></head><body>
                <h1>Charter of the River Board</h1>
                <header><h2>Preamble</h2>
                <p>Considering that the river belongs to those who live beside it, and that no season
                is like the one before, so that what is shared must be counted in public,</p>
                <p>Considering that every quarrel over water in the valley began with a measure that
                only one of two neighbours had seen,</p>
                <p>The towns of the upper and of the lower valley have agreed as follows, and keep
                this paper where anybody can read it.</p></header>
                <article><h3>Article 1</h3>
                <p>Whoever draws water under this charter keeps a book of it, and shows the book to
                any neighbour who asks.</p></article>
                <article><h3>Article 2</h3>
                <p>The gates are opened at sunrise by two keepers, one from each bank, who are chosen
                for a year and paid from the common fund.</p></article>
                <article><h3>Article 3</h3>
                <p>In a dry year the board meets each week; its first duty is to the wells from which
                people drink, its second to the orchards.</p></article>
                </body></html>
                """;
        Extract read = read(html);
        kept(read, "Considering that the river", "from each bank", "second to the orchards.");
        assertEquals(
                List.of("Preamble", "Article 1", "Article 2", "Article 3"),
                blocks(read, Block.Kind.HEADING));
    }

    @Test
    void aForumKeepsEveryPost() throws IOException {
        Extract forum = page("forum.html");
        kept(
                forum,
                "who measures the wells in our union, and where",
                "The groundwater cell does it twice",
                "an answer within a week");
        gone(forum, "New posts", "Powered by");
    }

    @Test
    void aPageOfNamelessDivisionsKeepsItsProse() throws IOException {
        Extract soup = page("soup.html");
        kept(soup, "ended on Thursday without a treaty", "Nobody signed it.", "A fourth round");
        gone(soup, "Old gauge found", "Imprint");
    }

    @Test
    void anUrduPageIsUrduWhateverItsTemplateStates() throws IOException {
        Extract urdu = page("urdu.html");
        kept(urdu, "محکمہ آبپاشی نے پیر کے روز", "چیف انجینئر نے", "کسانوں کا کہنا ہے");
        gone(urdu, "صفحہ اول", "ڈیم میں پانی کی سطح", "نئے پل کا افتتاح", "جملہ حقوق");
        assertEquals("ur", urdu.reference().language());
        assertEquals(Optional.of(Origin.TEXT), urdu.reference().origin(Fact.LANGUAGE));
        assertEquals(List.of("ثنا ملک"), urdu.reference().authors());
        assertEquals("2025-01-20", urdu.reference().date());
        assertEquals("وادی نیوز", urdu.reference().publisher());
    }

    @Test
    void whatWasTakenOutAndTheCleanTextAreTheWholePage() throws IOException {
        for (String name : List.of("news.html", "blog.html", "ministry.html", "urdu.html")) {
            Extract found = page(name);
            StringBuilder left = new StringBuilder(found.raw());
            for (Removal removal : found.removed().reversed()) {
                left.delete(removal.span().start(), removal.span().end());
            }
            assertEquals(
                    Folding.of(found.text()).folded().strip(),
                    Folding.of(left.toString()).folded().strip(),
                    name);
        }
    }

    @Test
    void textThatOnlyAScriptShowsIsReadAndToldWhileAHiddenAsideIsNot() {
        String sentence =
                "The commission asked every district to hand in its figures before the end of the"
                        + " month and most of them did. ";
        Extract streamed =
                read(
                        "<body><div>Loading</div><div class='late' hidden><article><h1>Figures of"
                                + " the districts</h1><p>"
                                + sentence.repeat(4)
                                + "</p><p>"
                                + sentence.repeat(4)
                                + "</p></article></div></body>");
        kept(streamed, "hand in its figures");
        assertTrue(streamed.warnings().contains("import.shown-by-script"));

        Extract aside =
                read(
                        "<body><article><p>"
                                + sentence.repeat(8)
                                + "</p></article><p style='display:none'>Nobody on the commission"
                                + " ever said this at all.</p></body>");
        gone(aside, "Nobody on the commission");
        assertEquals(List.of("import.hidden-text"), aside.warnings());
    }

    @Test
    void partsThatWereStreamedLateStandWhereTheirPlaceIs() {
        String sentence =
                "The commission asked every district to hand in its figures before the end of the"
                        + " month and most of them did. ";
        Extract streamed =
                read(
                        "<body><main><h1>Figures of the districts</h1><p>"
                                + sentence.repeat(3)
                                + "</p><template id='P:1'></template><p>A last word: "
                                + sentence
                                + "</p></main><div hidden id='S:1'><p>The missing middle: "
                                + sentence
                                + "</p></div></body>");
        int middle = streamed.text().indexOf("The missing middle");
        assertTrue(middle > 0 && middle < streamed.text().indexOf("A last word"), streamed.text());
    }

    @Test
    void aWallOfConsentAndABeginningForNonSubscribersAreTold() {
        Problem wall =
                assertThrows(
                        Problem.class,
                        () ->
                                read(
                                        "<body><div role='dialog' class='cookie'>We value your"
                                                + " privacy. We and our 842 partners store"
                                                + " cookies.</div></body>"));
        assertEquals("import.no-text", wall.key());

        Extract teaser =
                read(
                        "<body><article><h1>The plan</h1><p>The council approved the housing plan"
                                + " by nine votes to four on Tuesday evening.</p><div"
                                + " class='paywall'>Subscribe to continue"
                                + " reading.</div></article></body>");
        kept(teaser, "nine votes to four");
        assertTrue(teaser.warnings().contains("import.teaser"), teaser.warnings().toString());
        assertThrows(Problem.class, () -> read("<body><div id='root'></div></body>"));
    }

    @Test
    void aPageOfOneLongLineTellsItsProgress() {
        List<Long> seen = new ArrayList<>();
        String sentence = "The commission asked every district to hand in its figures. ";
        String html = "<body><article><p>" + sentence.repeat(20_000) + "</p></article></body>";
        WebPage.read(html.getBytes(StandardCharsets.UTF_8), false, (done, total) -> seen.add(done));
        assertTrue(seen.size() > 20, "heard " + seen.size() + " times");
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    @Test
    void manyLinksAndDeepNestingCostLittle() {
        String sentence = "The commission asked every district to hand in its figures in June.";
        StringBuilder links = new StringBuilder("<body><p>" + sentence + "</p>");
        for (int i = 0; i < 40_000; i++) {
            links.append("<a href='/").append(i).append("'>link ").append(i).append("</a> ");
        }
        Extract farm = read(links.append("</body>").toString());
        kept(farm, sentence);
        gone(farm, "link 39999");

        Extract deep = read("<div>".repeat(50_000) + "<p>" + sentence + "</p>");
        kept(deep, sentence);
    }

    private static void kept(Extract found, String... phrases) {
        for (String phrase : phrases) {
            assertTrue(found.text().contains(phrase), phrase + " in " + found.text());
        }
    }

    private static void gone(Extract found, String... phrases) {
        for (String phrase : phrases) {
            assertFalse(found.text().contains(phrase), phrase + " in " + found.text());
        }
    }

    private static List<String> reasons(Extract found) {
        return found.removed().stream().map(Removal::reason).distinct().toList();
    }

    private static List<String> blocks(Extract found, Block.Kind kind) {
        return found.outline().blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().in(found.text()))
                .toList();
    }

    private static Extract read(String html) {
        return WebPage.read(html.getBytes(StandardCharsets.UTF_8), false);
    }

    private static Extract page(String name) throws IOException {
        try (InputStream in = WebPageTest.class.getResourceAsStream("/intake/pages/" + name)) {
            return WebPage.read(in == null ? new byte[0] : in.readAllBytes(), false);
        }
    }
}
