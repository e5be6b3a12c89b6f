package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.markdown.Markdown;
import org.briefingbuilder.model.Block;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class FormatsTest {

    @Test
    void markdownMarksBecomeStructure() {
        Extract found =
                Markdown.read(
                        utf8(
                                """
                                ---
                                title: Wells
                                date: 2024-05-12
                                ---
                                # Wells of the *north*

                                Water is **scarce**.[^1] It is
                                measured.

                                - deep
                                - dry

                                > Nobody asked.

                                | District | Wells |
                                |---|---|
                                | Thar | 40 |

                                [^1]: By the board.
                                """),
                        false);
        assertEquals(
                "Wells of the north\n\n"
                        + "Water is scarce. It is measured.\n\n"
                        + "deep\n"
                        + "dry\n\n"
                        + "Nobody asked.\n\n"
                        + "District\tWells\n"
                        + "Thar\t40\n\n"
                        + "By the board.",
                found.text());
        assertEquals(
                List.of(
                        Block.Kind.TITLE,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE,
                        Block.Kind.TABLE_HEAD,
                        Block.Kind.TABLE_ROW,
                        Block.Kind.NOTE),
                found.outline().blocks().stream().map(Block::kind).toList());
        assertEquals("Wells", found.reference().title());
        assertEquals("2024-05-12", found.reference().date());
    }

    @Test
    void markdownForOtherProgramsHasTheirMarksReadAndNotShown() {
        Extract found =
                Markdown.read(
                        utf8(
                                """
                                ---
                                title: "A review of wells"
                                author: [Sana Iqbal, Omar Farooq]
                                ---

                                # Findings {#findings .unnumbered}

                                The set {a, b} was read twice.[^n]

                                # Annex {#annex}

                                All is said.

                                [^n]: In May.

                                    And again in June,
                                    at night.

                                The end.
                                """),
                        false);
        assertEquals(
                "Findings\n\nThe set {a, b} was read twice.\n\nAnnex\n\nAll is said.\n\n"
                        + "In May.\n\nAnd again in June, at night.\n\nThe end.",
                found.text());
        assertEquals(
                List.of(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.NOTE,
                        Block.Kind.NOTE,
                        Block.Kind.PARAGRAPH),
                found.outline().blocks().stream().map(Block::kind).toList());
        assertEquals("A review of wells", found.reference().title());
        assertEquals(List.of("Sana Iqbal", "Omar Farooq"), found.reference().authors());
    }

    @Test
    void aWebPageGivesItsArticleAndSaysWhoWroteIt() {
        String paragraph =
                "<p>The council approved the housing plan by nine votes to four on Tuesday evening,"
                        + " and it will be built in spring.</p>";
        Extract found =
                WebPage.read(
                        utf8(
                                "<!doctype html><html lang=en><head><title>Housing plan approved |"
                                    + " The Post</title><meta property=og:site_name content='The"
                                    + " Post'><script"
                                    + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann"
                                    + " Lee\"},\"datePublished\":\"2025-03-03T08:00:00Z\"}</script></head><body><nav><a"
                                    + " href=/>Home</a> <a"
                                    + " href=/n>News</a></nav><article><h1>Housing plan"
                                    + " approved</h1>"
                                        + paragraph.repeat(4)
                                        + "<h2>What comes next?</h2><ol><li>A survey.</li><li>A"
                                        + " vote.</li></ol><p style='display:none'>Forged words"
                                        + " stand here.</p>"
                                        + paragraph
                                        + "</article><footer>© The Post</footer></body></html>"),
                        false);
        assertTrue(found.text().startsWith("Housing plan approved\n\nThe council"), found.text());
        assertTrue(
                found.text().contains("What comes next?\n\n1. A survey.\n2. A vote."),
                found.text());
        assertFalse(found.text().contains("Home"));
        assertFalse(found.raw().contains("Forged"));
        assertEquals(List.of("import.hidden-text"), found.warnings());
        assertEquals(List.of("Ann Lee"), found.reference().authors());
        assertEquals("The Post", found.reference().publisher());
        assertEquals("2025-03-03", found.reference().date());
        assertEquals("en", found.reference().language());
    }

    @Test
    void aWordDocumentIsReadAsIfItsChangesWereAccepted() throws IOException {
        Extract found =
                WordDocument.read(
                        Samples.docx(
                                "<w:p><w:pPr><w:pStyle"
                                    + " w:val='H'/></w:pPr><w:r><w:t>Fees</w:t></w:r></w:p><w:p><w:r><w:t"
                                    + " xml:space='preserve'>It will"
                                    + " </w:t></w:r><w:del><w:r><w:delText>not"
                                    + " </w:delText></w:r></w:del><w:r><w:t>raise"
                                    + " fees.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>"
                                    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                                Map.of(
                                        "word/_rels/document.xml.rels",
                                        "<Relationships><Relationship Id='s' Type='x/styles'"
                                                + " Target='styles.xml'/></Relationships>",
                                        "word/styles.xml",
                                        "<w:styles WORD><w:style w:styleId='H'><w:name"
                                                + " w:val='heading 2'/></w:style></w:styles>")),
                        false,
                        (done, total) -> {});
        assertEquals("Fees\n\nIt will raise fees.\n\nA\tB", found.text());
        assertEquals(Block.Kind.HEADING, found.outline().blocks().getFirst().kind());
        assertEquals(List.of("import.tracked-changes", "import.hidden-text"), found.warnings());
    }

    @Test
    void lettersAreDecodedHoweverTheyCome() {
        String words = "The report says: “costs rose 5 %” – naïve café.";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        Charset.forName("windows-1252"))) {
            assertEquals(words, Decoding.of(words.getBytes(charset)).text(), charset.name());
        }
        String urdu = "تمام انسان آزاد اور برابر پيدا ہوئے ہيں";
        assertEquals(urdu, Decoding.of(urdu.getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals(urdu, Decoding.of(urdu.getBytes(Charset.forName("windows-1256"))).text());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
