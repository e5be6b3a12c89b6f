package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.cite.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class BriefHtmlTest {

    private static void assertHolds(String html, String part) {
        String unmarked =
                html.replaceAll(" (data-place|id)=\"(p\\d+(-\\d+)?|title|occasion)\"", "");
        assertTrue(unmarked.contains(part), () -> part + " is not in\n" + html);
    }

    private static void assertLacks(String html, String part) {
        assertFalse(html.contains(part), () -> part + " is in\n" + html);
    }

    @Test
    void aPublisherThatTheNameSaysIsNotSaidAgain() {
        String body = "Copperleaf Chamber of Industry";
        assertHolds(
                lineOf(body + ", Research Desk", body), "— " + body + ", Research Desk, para. 1 ");
        assertHolds(lineOf("Research Desk of the " + body, body), "of the " + body + ", para. 1 ");
        assertHolds(lineOf(body, body), "— " + body + ", para. 1 ");
        assertHolds(lineOf("Dawn Smith", "Dawn"), "— Dawn Smith, Dawn, para. 1 ");
        assertHolds(lineOf("Ann Law, The Times", "The Times"), "— Ann Law, The Times, para. 1 ");
    }

    private static String lineOf(String author, String publisher) {
        Library library = new Library();
        Source source =
                library.source(
                        "s1",
                        Library.reference("T", author, publisher, "2024", "en", "report"),
                        "All is well.");
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "",
                                library.quotation(library.passage("p1", source, "All is well."))));
        return new Briefs(library, brief).page().write();
    }

    @Test
    void aLongTitleIsShortenedAtAWordInTheHeadOnly() {
        Briefs briefs = Briefs.english();
        String title = "A title of many words ".repeat(14).strip();
        Brief brief = Library.brief(title, Library.facts("en"));
        String html = new Briefs(briefs.library(), brief).page().write();

        assertHolds(html, "<h1>" + title + "</h1>");
        assertHolds(
                html,
                "id=\"head-end\">A title of many words A title of many words A title of"
                        + " many…</div>");
    }

    @Test
    void aQuotationHoldsItsWordsItsMarksAndNothingElse() {
        String html = Briefs.english().page().write();

        assertHolds(
                html,
                "<blockquote data-role=\"BlockQuote\" id=\"q-q1\"><p>“Diversifying technology"
                        + " partnerships is a crucial first step”</p></blockquote>");
        assertHolds(
                html,
                "<p>“Royalties were paid late in seven of them, and in two they were never paid at"
                        + " all.</p><p>A published");
        assertHolds(
                html, "— Institute of Mines, pp. 2–3 <a class=\"cite\" href=\"#source-sreport\"");
    }

    @Test
    void alterationsAreShown() {
        String html = Briefs.english().page().write();

        assertHolds(html, "A tarriff [sic] of 29%");
        assertHolds(
                html,
                "$1.06 billion […] in its first year [of 2026] – more <em>if buyers leave</em>"
                        + " &amp; do");
        assertHolds(html, ", para. 3, emphasis added ");
    }

    @Test
    void sectionsWithoutContentAreNotPrinted() {
        String html = Briefs.assembled("en").page().write();

        assertHolds(html, "<h2>Evidence</h2>");
        assertHolds(html, "<h3>2 Minerals</h3>");
        assertLacks(html, "Recommendations");
        assertLacks(html, "class=\"section summary\"");
        assertLacks(html, "<table");
    }

    @Test
    void aBriefWithoutAnythingIsATitle() {
        Brief brief = Library.brief("Alone", Library.facts("en"));
        String html = new Briefs(new Library(), brief).page().write();

        assertHolds(html, "<h1>Alone</h1>");
        assertLacks(html, "id=\"sources\"");
        assertLacks(html, "class=\"checked\"");
    }

    @Test
    void sourcesLeadBackToTheirQuotations() {
        String html = Briefs.english().page().write();

        assertHolds(html, "id=\"source-sledger\"");
        assertHolds(html, "<a href=\"#q-q1\">Q1</a>");
        assertHolds(html, "<a href=\"#q-q4\">Q4</a>");
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (links.find()) {
            assertHolds(html, " id=\"" + links.group(1) + "\"");
        }
    }

    @Test
    void anUrduBriefIsMirroredAndSpeaksUrdu() {
        String html = Briefs.urdu().page().write();

        assertHolds(html, "lang=\"ur\" dir=\"rtl\"");
        assertHolds(html, "@top-right { content: element(head-start)");
        assertHolds(html, "15 جنوری، 2026");
        assertHolds(html, "<h2>مآخذ</h2>");
        assertHolds(html, "<p>”جب سکول");
        assertHolds(html, "id=\"q-q3\" lang=\"en\" dir=\"ltr\"><p>“Diversifying");
        assertLacks(html, "Sources");
    }

    @Test
    void anEnglishBriefMarksItsUrduWords() {
        Briefs mixed = Briefs.mixed();
        BriefHtml page = mixed.page();
        String html = page.write();

        assertHolds(html, "@top-left { content: element(head-start)");
        assertHolds(html, "lang=\"ur\" dir=\"rtl\"><p>”جب سکول");
        assertEquals(List.of("ur"), page.otherLanguages());
    }

    @Test
    void theFactsStandInHeadAndFoot() {
        String html = Briefs.english().page().write();

        assertHolds(html, "id=\"head-start\">OFFICIAL – FOR DISCUSSION</div>");
        assertHolds(html, "id=\"foot-start\">Tech &amp; Trade Desk · v1.2</div>");
        assertHolds(html, "content: \"Page \" counter(page) \" of \" counter(pages);");
        assertHolds(
                html,
                "Policy brief · 15 January 2026 · Sana Iqbal, Omar Sheikh · Tech &amp; Trade Desk");
    }

    @Test
    void notesAreNumberedAsTheyCome() {
        String html = Briefs.english().inStyle("chicago-notes-bibliography").page().write();

        Matcher notes = Pattern.compile("id=\"n(\\d+)\">(\\d+)\\. ").matcher(html);
        int number = 0;
        while (notes.find()) {
            number++;
            assertEquals(String.valueOf(number), notes.group(1));
            assertEquals(String.valueOf(number), notes.group(2));
        }
        assertEquals(8, number);
        assertHolds(html, "second supplier<a class=\"ref\" href=\"#n1\"");
    }

    @ParameterizedTest
    @FieldSource("org.briefingbuilder.publish.cite.Style#BUNDLED")
    void everyPageIsWellFormed(String style) throws Exception {
        String html = Briefs.english().inStyle(style).page().write();

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    @Test
    void nothingInASourceBreaksThePage() throws Exception {
        Library library = new Library();
        String words = "A <p>&amp; ]]> \u0001\u000b\u200f “x” {{title}} \u0085 </blockquote>";
        var source =
                library.source(
                        "s1", Library.reference("<&\u0002>", "\"", "'", "", "en", "report"), words);
        Brief brief =
                Library.brief(
                        "{{title}} & <b>",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "<",
                                library.quotation(library.passage("p1", source, words))));

        String html = new Briefs(library, brief).page().write();

        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(html)));
        String quoted = document.getElementsByTagName("blockquote").item(0).getTextContent();
        assertTrue(Letters.agree("“" + words + "”", quoted), quoted);
    }

    @Test
    void aCitationOfNothingIsShownAndReported() {
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "The issue",
                                Library.prose("See [@nobody, p. 1].")));
        BriefHtml page = new Briefs(new Library(), brief).page();

        assertHolds(page.write(), "See [@nobody, p. 1].");
        assertTrue(page.findings().getFirst().is(Finding.Kind.CITATION_UNKNOWN));
    }

    @Test
    void aPictureThatIsNoneIsLeftOutAndReported() {
        Library library = new Library();
        byte[] text = {'n', 'o'};
        library.original(text);
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE,
                                "",
                                new BriefBlock.Figure(
                                        org.briefingbuilder.text.Digest.of(text), "A map", "")));
        BriefHtml page = new Briefs(library, brief).page();

        assertLacks(page.write(), "<img");
        assertTrue(page.findings().getFirst().is(Finding.Kind.FIGURE_MISSING));
    }

    @Test
    void anUnknownStyleIsAProblem() {
        assertThrows(Problem.class, () -> Briefs.english().inStyle("none").page());
        assertEquals(6, Style.BUNDLED.size());
    }
}
