package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Library;
import org.briefingbuilder.publish.cite.Citations.Cite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CitationsTest {

    private static final Locator PAGES = new Locator(Locator.Kind.PAGE, "3–4");
    private static final Locator PARAGRAPH = new Locator(Locator.Kind.PARAGRAPH, "8");
    private static final Language ENGLISH = new Language("en");

    @TempDir Path folder;

    private final Library library = new Library();
    private final Source paper =
            source(
                    "s1",
                    new Reference(
                            "Harbour & tariffs",
                            List.of("Dr Amjad Baig"),
                            "",
                            "The Ledger",
                            "2025-07-03",
                            "https://example.org/a?b=1&c=2",
                            "en",
                            "article-newspaper"));
    private final Source unsigned =
            source(
                    "s2",
                    Library.reference(
                            "What the pits owe", "", "Institute of Mines", "2024", "en", "report"));
    private final Source bare = source("s3", Reference.titled("An untitled leaflet"));

    private Source source(String id, Reference reference) {
        return library.source(id, reference, "One.");
    }

    private Citations in(String style, Language language, Source... sources) {
        return new Citations(Style.load(style), language, List.of(sources));
    }

    private static String cite(Citations citations, Source source, Locator locator) {
        return citations.citation(List.of(new Cite(source, locator)), true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    apa | (Baig, 2025, pp. 3–4) | (Baig, 2025, para. 8)
                    chicago-author-date | (Baig 2025, 3–4) | (Baig 2025, para. 8)
                    harvard-cite-them-right | (Baig, 2025, pp. 3–4) | (Baig, 2025, para. 8)
                    ieee | [1, pp. 3–4] | [1, Para. 8]
                    modern-language-association | (Baig 3–4) | (Baig, para. 8)
                    """)
    void everyStyleCitesPagesAndParagraphs(String style, String pages, String paragraph) {
        Citations citations = in(style, ENGLISH, paper, unsigned, bare);

        assertEquals(pages, cite(citations, paper, PAGES));
        assertEquals(paragraph, cite(citations, paper, PARAGRAPH));
        assertFalse(citations.isNotes());
    }

    @Test
    void aStyleOfNotesIsFullFirstAndShortAfterwards() {
        Citations citations = in("chicago-notes-bibliography", ENGLISH, unsigned, bare);

        assertTrue(citations.isNotes());
        assertEquals(
                "Institute of Mines, <i>What the Pits Owe</i> (2024), 3–4.",
                cite(citations, unsigned, PAGES));
        assertEquals(
                "Institute of Mines, <i>What the Pits Owe</i>, 3–4.",
                citations.citation(List.of(new Cite(unsigned, PAGES)), false));
    }

    @ParameterizedTest
    @FieldSource("org.briefingbuilder.publish.cite.Style#BUNDLED")
    void everyStyleHasAnEntryForEverySource(String style) {
        Citations citations = in(style, ENGLISH, paper, unsigned, bare);

        List<Citations.Entry> entries = citations.bibliography();

        assertEquals(3, entries.size());
        for (Citations.Entry entry : entries) {
            String words =
                    entry.xhtml().replaceAll("<[^>]*>", "").toLowerCase(java.util.Locale.ROOT);
            String expected =
                    entry.source().title().toLowerCase(java.util.Locale.ROOT).replace("&", "&amp;");
            assertTrue(words.contains(expected), entry.xhtml());
            assertFalse(words.contains("null"), entry.xhtml());
        }
    }

    @Test
    void aSourceWithoutAuthorAndDateIsKnownByItsTitle() {
        Citations citations = in("chicago-author-date", ENGLISH, bare);

        assertEquals("(“An Untitled Leaflet,” n.d., para. 8)", cite(citations, bare, PARAGRAPH));
        assertEquals("“An Untitled Leaflet.” n.d.", citations.bibliography().getFirst().xhtml());
    }

    @Test
    void aLongTitleIsShortenedInACitationOnly() {
        Source source = source("s9", Reference.titled("Navigating risks and benefits: an essay"));
        Citations citations = in("chicago-author-date", ENGLISH, source);

        assertEquals(
                "(“Navigating Risks and Benefits,” n.d.)", cite(citations, source, Locator.NONE));
        assertTrue(citations.bibliography().getFirst().xhtml().contains("Benefits: An Essay"));
    }

    @Test
    void worksOfOneAuthorAndYearGetLettersInTheOrderOfTheList() {
        Source later =
                source(
                        "s4",
                        Library.reference(
                                "Another matter",
                                "Amjad Baig",
                                "The Ledger",
                                "2025-09",
                                "en",
                                "article-newspaper"));
        Citations citations = in("chicago-author-date", ENGLISH, paper, later);

        assertEquals("(Baig 2025b)", cite(citations, paper, Locator.NONE));
        assertEquals("(Baig 2025a)", cite(citations, later, Locator.NONE));
        assertTrue(
                citations
                        .bibliography()
                        .getFirst()
                        .xhtml()
                        .startsWith("Baig, Amjad. 2025a. “Another"));
    }

    @Test
    void severalSourcesStandInOneCitation() {
        Citations citations = in("chicago-author-date", ENGLISH, paper, unsigned);

        assertEquals(
                "(Baig 2025; Institute of Mines 2024, 3–4)",
                citations.citation(
                        List.of(new Cite(paper, Locator.NONE), new Cite(unsigned, PAGES)), true));
    }

    @Test
    void urduHasItsOwnWords() {
        Source urdu =
                source(
                        "s5",
                        Library.reference(
                                "بجلی کا بحران",
                                "احمد خان",
                                "روزنامہ",
                                "2024-05-02",
                                "ur",
                                "article-newspaper"));
        Citations citations = in("chicago-author-date", new Language("ur"), urdu, bare);

        assertEquals("(احمد خان 2024, پیرا 8)", cite(citations, urdu, PARAGRAPH));
        assertTrue(citations.bibliography().stream().anyMatch(e -> e.xhtml().contains("مئی")));
    }

    @Test
    void aLanguageNobodyKnowsIsCitedInEnglish() {
        Citations citations = in("apa", new Language("tlh"), paper);

        assertEquals("(Baig, 2025, para. 8)", cite(citations, paper, PARAGRAPH));
    }

    @Test
    void whatIsMarkupInATitleIsEscaped() {
        Source sharp = source("s6", Reference.titled("<b>bold</b> & \u0001 ]]>"));
        Citations citations = in("apa", ENGLISH, sharp);

        String entry = citations.bibliography().getFirst().xhtml();
        assertFalse(entry.contains("<b>bold"), entry);
        assertTrue(entry.contains("&lt;b&gt;"), entry);
        assertTrue(entry.contains("]]&gt;"), entry);
    }

    @Test
    void anUnknownStyleNamesTheKnownOnes() {
        Problem problem = assertThrows(Problem.class, () -> Style.load("chicago"));

        assertEquals("publish.unknown-style", problem.key());
        assertEquals("chicago", problem.args().getFirst());
        assertTrue(problem.args().get(1).toString().contains("chicago-author-date"));
    }

    @Test
    void aStyleIsReadFromAnyFile() throws IOException {
        Path file = folder.resolve("mine.csl");
        Files.writeString(
                file,
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
                  <citation><layout><text variable="title"/></layout></citation>
                </style>
                """);

        Citations citations = in(file.toString(), ENGLISH, paper);

        assertEquals("Harbour &amp; tariffs", cite(citations, paper, PAGES));
        assertEquals("Harbour &amp; tariffs", citations.bibliography().getFirst().xhtml());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <style><citation>
                    <style/>
                    no XML at all
                    <!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]><style><citation>&x;</citation></style>
                    """)
    void aBrokenStyleIsAProblem(String content) throws IOException {
        Path file = folder.resolve("broken.csl");
        Files.writeString(file, content);

        Problem problem = assertThrows(Problem.class, () -> Style.load(file.toString()));
        assertTrue(List.of("publish.broken-style", "publish.style-line").contains(problem.key()));
    }

    @Test
    void aStyleThatIsNotWellFormedIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("torn.csl");
        Files.writeString(file, "<style class=\"note\">\n<citation>\n</style>");

        Problem problem = assertThrows(Problem.class, () -> Style.load(file.toString()));
        assertEquals("publish.style-line", problem.key());
        assertEquals(3L, problem.args().get(1));
    }

    @Test
    void whatFollowsANoteOfTheSameSourceIsIbidem() throws IOException {
        Path file = folder.resolve("ibid.csl");
        Files.writeString(
                file,
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
                <info><title>Ibid.</title><id>ibid</id><updated>2026-01-01T00:00:00Z</updated></info>
                <citation><layout><choose>
                <if position="ibid-with-locator"><group delimiter=", "><text value="ibid."/><text variable="locator"/></group></if>
                <else-if position="ibid"><text value="ibid."/></else-if>
                <else-if position="subsequent"><text value="again"/></else-if>
                <else><text variable="title"/></else>
                </choose></layout></citation></style>
                """);
        Citations citations = in(file.toString(), ENGLISH, paper);
        List<Cite> cites = List.of(new Cite(paper, PAGES));

        assertEquals("ibid., 3–4", citations.citation(cites, Position.IBID_WITH_LOCATOR));
        assertEquals("ibid.", citations.citation(cites, Position.IBID));
        assertEquals("again", citations.citation(cites, Position.SUBSEQUENT));
        assertTrue(citations.citation(cites, Position.FIRST).contains("Harbour"));
    }

    @Test
    void aSectionIsALocator() {
        Locator section = Locator.written("sec. 12");

        assertEquals(new Locator(Locator.Kind.SECTION, "12"), section);
        assertEquals(section, Locator.written("§ 12"));
        assertEquals(
                "(Baig 2025, sec. 12)",
                cite(in("chicago-author-date", ENGLISH, paper), paper, section));
    }

    @Test
    void aStyleThatTheProcessorCannotFollowIsAProblem() throws IOException {
        Path file = folder.resolve("odd.csl");
        Files.writeString(
                file,
                "<style class=\"in-text\"><citation><layout><text"
                        + " macro=\"none\"/></layout></citation></style>");

        Problem problem =
                assertThrows(
                        Problem.class,
                        () -> cite(in(file.toString(), ENGLISH, paper), paper, PAGES));
        assertEquals("publish.broken-style", problem.key());
    }

    @Test
    void aDependentStyleIsItsParentWhenThatIsHere() throws IOException {
        assertEquals("apa", Style.load(dependent("apa")).name());

        Problem problem = assertThrows(Problem.class, () -> Style.load(dependent("nature")));
        assertEquals("publish.dependent-style", problem.key());
    }

    private String dependent(String parent) throws IOException {
        Path file = folder.resolve("dependent.csl");
        Files.writeString(
                file,
                "<style><info><link href=\"http://www.zotero.org/styles/"
                        + parent
                        + "\" rel=\"independent-parent\"/></info></style>");
        return file.toString();
    }
}
