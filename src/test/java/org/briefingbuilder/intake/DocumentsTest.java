package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Remark;
import org.briefingbuilder.intake.epub.Book;
import org.briefingbuilder.intake.odt.OpenDocument;
import org.briefingbuilder.intake.pptx.Slides;
import org.briefingbuilder.intake.rtf.RichText;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Word, OpenDocument, RTF, EPUB and PowerPoint, made on the spot.
class DocumentsTest {
    private static final String BY = "w:author='Ann Lee' w:date='2024-03-01T09:30:00Z'";

    @Test
    void answersToACommentOfOpenDocumentAreKeptAndFormattedWordsAreNotInserted()
            throws IOException {
        String by = "<office:change-info><dc:creator>Ben</dc:creator></office:change-info>";
        Extract found =
                OpenDocument.read(
                        Samples.odt(
                                "",
                                "<text:tracked-changes><text:changed-region"
                                        + " text:id='c1'><text:format-change>"
                                        + by
                                        + "</text:format-change></text:changed-region></text:tracked-changes><text:p>The"
                                        + " survey covered <office:annotation"
                                        + " office:name='k1'><dc:creator>Carla</dc:creator><text:p>Which?</text:p></office:annotation><text:change-start"
                                        + " text:change-id='c1'/>forty wells<text:change-end"
                                        + " text:change-id='c1'/><office:annotation-end"
                                        + " office:name='k1'/><office:annotation office:name='k2'"
                                        + " xmlns:x='urn:x'"
                                        + " x:parent-name='k1'><dc:creator>Amina</dc:creator><text:p>Those"
                                        + " of the"
                                        + " north.</text:p></office:annotation><office:annotation-end"
                                        + " office:name='k2'/> in March.</text:p>"),
                        false,
                        (done, total) -> {});
        assertEquals("The survey covered forty wells in March.", found.text());
        assertEquals(List.of(), found.tracked());
        assertEquals(
                List.of("Carla: Which? -1 true", "Amina: Those of the north. 0 true"),
                found.remarks().stream()
                        .map(
                                r ->
                                        "%s: %s %d %s"
                                                .formatted(
                                                        r.by(),
                                                        r.text(),
                                                        r.answers(),
                                                        r.span().isPresent()))
                        .toList());
    }

    @Test
    void whatWasDeletedAndInsertedInWordIsKeptAsideWithWhoDidIt() throws IOException {
        Extract found =
                word(
                        "<w:p><w:r><w:t xml:space='preserve'>It will </w:t></w:r><w:del "
                                + BY
                                + "><w:r><w:delText xml:space='preserve'>not"
                                + " </w:delText></w:r></w:del><w:ins "
                                + BY
                                + "><w:r><w:t>surely</w:t></w:r></w:ins><w:r><w:t"
                                + " xml:space='preserve'> raise fees.</w:t></w:r></w:p>",
                        Map.of());
        assertEquals("It will surely raise fees.", found.text());
        assertEquals("It will not surely raise fees.", found.raw());
        Tracked deleted = found.tracked().getFirst();
        Tracked inserted = found.tracked().getLast();
        assertEquals("not", deleted.span().in(found.raw()).strip());
        assertEquals("surely", inserted.span().in(found.raw()));
        assertFalse(deleted.inserted());
        assertTrue(inserted.inserted());
        assertEquals("Ann Lee", inserted.by());
        assertEquals("2024-03-01", inserted.date());
        assertEquals("deleted", found.removed().getFirst().reason());
    }

    @Test
    void deletedWordsAreNoTextEvenWhenFurnitureIsKept() throws IOException {
        byte[] bytes =
                Samples.docx(
                        "<w:p><w:r><w:t>It will raise fees.</w:t></w:r><w:del "
                                + BY
                                + "><w:r><w:delText> Never.</w:delText></w:r></w:del></w:p>",
                        Map.of());
        Extract found = WordDocument.read(bytes, true, (done, total) -> {});
        assertEquals("It will raise fees.", found.text());
        assertTrue(found.raw().contains("Never."));
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnInTheNext() throws IOException {
        Extract found =
                word(
                        "<w:p><w:pPr><w:rPr><w:del "
                                + BY
                                + "/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>One"
                                + " </w:t></w:r></w:p><w:p><w:r><w:t>sentence.</w:t></w:r></w:p>",
                        Map.of());
        assertEquals("One sentence.", found.text());
    }

    @Test
    void commentsInWordAreRemarksOnTheirWords() throws IOException {
        Extract found =
                word(
                        "<w:p><w:r><w:t xml:space='preserve'>It will"
                                + " </w:t></w:r><w:commentRangeStart w:id='0'/><w:r><w:t>raise"
                                + " fees</w:t></w:r><w:commentRangeEnd"
                                + " w:id='0'/><w:r><w:commentReference"
                                + " w:id='0'/></w:r><w:r><w:t>.</w:t></w:r></w:p>",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='c' Type='x/comments'"
                                        + " Target='comments.xml'/><Relationship Id='e'"
                                        + " Type='x/commentsExtended'"
                                        + " Target='more.xml'/></Relationships>",
                                "word/comments.xml",
                                "<w:comments WORD xmlns:w14='u'><w:comment w:id='1'"
                                        + " w:author='Ben'><w:p w14:paraId='B'><w:r><w:t>All of"
                                        + " them.</w:t></w:r></w:p></w:comment><w:comment w:id='0' "
                                        + BY
                                        + "><w:p w14:paraId='A'><w:r><w:t>Which"
                                        + " fees?</w:t></w:r></w:p></w:comment></w:comments>",
                                "word/more.xml",
                                "<x><commentEx paraId='A'/><commentEx paraId='B'"
                                        + " paraIdParent='A'/></x>"));
        Remark first = found.remarks().getFirst();
        assertEquals("Which fees?", first.text());
        assertEquals("Ann Lee", first.by());
        assertEquals(Optional.of(Instant.parse("2024-03-01T09:30:00Z")), first.at());
        assertEquals("raise fees", first.span().orElseThrow().in(found.text()));
        assertEquals(0, found.remarks().getLast().answers());
        assertEquals("It will raise fees.", found.text());
    }

    @Test
    void stylesSayWhatAParagraphIsAlsoByThoseThatTheyAreBasedOn() throws IOException {
        Extract found =
                word(
                        "<w:p><w:pPr><w:pStyle"
                            + " w:val='T'/></w:pPr><w:r><w:t>Costs</w:t></w:r></w:p><w:p><w:pPr><w:pStyle"
                            + " w:val='B'/></w:pPr><w:r><w:t>Nobody"
                            + " asked.</w:t></w:r></w:p><w:p><w:r><w:t>So it is.</w:t></w:r></w:p>",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='s' Type='x/styles'"
                                        + " Target='styles.xml'/></Relationships>",
                                "word/styles.xml",
                                "<w:styles WORD><w:style w:styleId='C'><w:name"
                                        + " w:val='caption'/></w:style><w:style"
                                        + " w:styleId='T'><w:name w:val='Table Caption'/><w:basedOn"
                                        + " w:val='C'/></w:style><w:style w:styleId='B'><w:name"
                                        + " w:val='Block Text'/></w:style></w:styles>"));
        assertEquals(
                List.of(Block.Kind.CAPTION, Block.Kind.QUOTE, Block.Kind.PARAGRAPH),
                found.outline().blocks().stream().map(Block::kind).toList());
    }

    @Test
    void anOpenDocumentNamesEachOfItsAuthors() throws IOException {
        String office = " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content"
                        + office
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>So"
                        + " it is.</text:p></office:text></office:body></office:document-content>");
        parts.put(
                "meta.xml",
                "<office:document-meta"
                        + office
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><office:meta><dc:creator>Sana"
                        + " Iqbal; Omar Farooq; admin</dc:creator></office:meta>"
                        + "</office:document-meta>");
        assertEquals(
                List.of("Sana Iqbal", "Omar Farooq"),
                OpenDocument.read(Samples.zip(parts), false, (done, total) -> {})
                        .reference()
                        .authors());
    }

    @Test
    void hiddenWordsFormulasAndHeadersAreReadForWhatTheyAre() throws IOException {
        Extract found =
                word(
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space='preserve'>Secret."
                            + " </w:t></w:r><w:r><w:t xml:space='preserve'>Costs are"
                            + " </w:t></w:r><m:oMath"
                            + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath><w:r><w:fldChar"
                            + " w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE"
                            + " </w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                "<Relationships><Relationship Id='h' Type='x/header'"
                                        + " Target='header1.xml'/></Relationships>",
                                "word/header1.xml",
                                "<w:hdr WORD><w:p><w:r><w:t>Draft 3</w:t></w:r></w:p></w:hdr>"));
        assertEquals("Costs are a/b.", found.text());
        assertEquals(List.of("import.hidden-text"), found.warnings());
        assertEquals(
                List.of("running-head", "hidden"),
                found.removed().stream().map(removal -> removal.reason()).toList());
    }

    @Test
    void anOpenDocumentIsReadWithItsStructureChangesAndAnnotations() throws IOException {
        Extract found =
                OpenDocument.read(
                        Samples.odt(
                                "<style:style style:name='P1'"
                                        + " style:parent-style-name='Quotations'/>",
                                "<text:tracked-changes><text:changed-region"
                                    + " text:id='c1'><text:deletion><office:change-info><dc:creator>Ann"
                                    + " Lee</dc:creator><dc:date>2024-03-01T09:30:00.5</dc:date></office:change-info><text:p>not"
                                    + " </text:p></text:deletion></text:changed-region><text:changed-region"
                                    + " text:id='c2'><text:insertion><office:change-info><dc:creator>Ben</dc:creator></office:change-info></text:insertion></text:changed-region></text:tracked-changes><text:h"
                                    + " text:outline-level='1'>Fees</text:h><text:p>It will"
                                    + " <text:change text:change-id='c1'/>raise <text:change-start"
                                    + " text:change-id='c2'/>all<text:change-end"
                                    + " text:change-id='c2'/> <office:annotation"
                                    + " office:name='a'><dc:creator>Cem"
                                    + " Aksoy</dc:creator><text:p>Which?</text:p></office:annotation>fees<office:annotation-end"
                                    + " office:name='a'/>.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By"
                                    + " law.</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>"
                                    + "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table><text:p"
                                    + " text:style-name='P1'>So it<text:s"
                                    + " text:c='2000000000'/>is.</text:p>"),
                        false,
                        (done, total) -> {});
        assertTrue(
                found.text()
                        .startsWith(
                                "Fees\n\nIt will raise all fees.\n\none\ntwo\n\nA\tB\n\nSo it "),
                found.text());
        assertTrue(found.text().endsWith("is.\n\nBy law."), found.text());
        assertTrue(found.text().length() < 1200);
        assertEquals(
                List.of(
                        Block.Kind.TITLE,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.TABLE_HEAD,
                        Block.Kind.QUOTE,
                        Block.Kind.NOTE),
                found.outline().blocks().stream().map(Block::kind).toList());
        Remark remark = found.remarks().getFirst();
        assertEquals("fees", remark.span().orElseThrow().in(found.text()));
        assertEquals("Cem Aksoy", remark.by());
        assertEquals(
                List.of("not", "all"),
                found.tracked().stream().map(t -> t.span().in(found.raw()).strip()).toList());
        assertEquals("2024-03-01", found.tracked().getFirst().date());
    }

    @Test
    void richTextIsReadInItsCodePagesWithNotesTablesAndHiddenWords() {
        Extract found =
                rich(
                        "{|rtf1|ansi|ansicpg1252|deff0{|fonttbl{|f0|fcharset0 A;}{|f1|fcharset178"
                            + " B;}}{|stylesheet{|s1 heading 1;}}{|info{|title Wells}{|author Ann"
                            + " Lee}}{|header Running}|pard|s1 Wells|par|pard It|'92s {|v hidden"
                            + " }dry.{|footnote By law.}|par{|f1|'d3|'e1|'c7|'e3}"
                            + " |u1585?|u1608?|par|trowd|intbl A|cell B|cell|row|pard {|*|nobody"
                            + " knows}{|field{|*|fldinst HYPERLINK \"x\"}{|fldrslt Link}} |emdash "
                            + " end.|par}");
        assertEquals(
                "Wells\n\nIt’s dry.\n\nسلام رو\n\nA\tB\n\nLink — end.\n\nBy law.", found.text());
        assertEquals(Block.Kind.TITLE, found.outline().blocks().getFirst().kind());
        assertEquals("Wells", found.reference().title());
        assertEquals(List.of("Ann Lee"), found.reference().authors());
        assertEquals(List.of("import.hidden-text"), found.warnings());
    }

    @Test
    void richTextThatEndsTooEarlyIsReadAsFarAsItGoes() {
        assertEquals("The agency.", rich("{|rtf1 {|b The agency.").text());
        assertEquals("Emoji 😀 end.", rich("{|rtf1 Emoji |u-10179?|u-8704? end.}").text());
        Extract cut = rich("{|rtf1 Before.|par{|pict|bin2147483647 x}}");
        assertEquals("Before.", cut.text());
        assertTrue(cut.incomplete());
    }

    @Test
    void aBookHasThePagesOfItsPrintedForm() throws IOException {
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put(
                "one.xhtml",
                "<html xmlns:epub='e'><body><h1>Wells</h1><p><span epub:type='pagebreak'"
                    + " title='iv'/>Water is<a epub:type='noteref' href='#n'>1</a> scarce and <span"
                    + " epub:type='pagebreak' title='5'></span>costs more.</p><aside"
                    + " epub:type='footnote'><p>By the board. <a"
                    + " href='#c'>↩︎</a></p></aside></body></html>");
        chapters.put("../../../etc/passwd", "root:x");
        chapters.put("two.xhtml", "<html><body><p>The second.</p></body></html>");
        Extract found =
                Book.read(
                        Samples.epub(
                                "<dc:title>On Wells</dc:title><dc:creator>Ann"
                                    + " Lee</dc:creator><dc:language>en</dc:language><dc:date>2020-05</dc:date>",
                                chapters),
                        false,
                        (done, total) -> {});
        assertEquals(
                "Wells\n\nWater is scarce and costs more.\n\nBy the board.\n\nThe second.",
                found.text());
        assertEquals(
                List.of("0", "iv", "5"),
                found.outline().pages().stream().map(Page::label).toList());
        assertTrue(
                found.outline().pages().get(2).span().in(found.text()).startsWith("costs more."));
        assertEquals(Block.Kind.NOTE, found.outline().blocks().get(2).kind());
        assertEquals("On Wells", found.reference().title());
        assertEquals("2020-05", found.reference().date());
        assertEquals("book", found.reference().kind());
    }

    @Test
    void aBookWhoseReadingOrderLeadsElsewhereIsReadFromWhatLiesInIt() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>");
        parts.put(
                "b.opf",
                "<package><manifest><item id='a' href='http://127.0.0.1:9/one.xhtml'/></manifest>"
                        + "<spine><itemref idref='a'/></spine></package>");
        parts.put("text/one.xhtml", "<html><body><p>It lies in the book.</p></body></html>");
        Extract found = Book.read(Samples.zip(parts), false, (d, t) -> {});
        assertEquals("It lies in the book.", found.text());
        assertTrue(found.incomplete());
        assertEquals(List.of("import.part-not-read"), found.warnings());
    }

    @Test
    void aProtectedBookIsRefused() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>");
        parts.put("META-INF/encryption.xml", "<e><CipherReference URI='one.xhtml'/></e>");
        parts.put(
                "b.opf",
                "<package><manifest><item id='a' href='one.xhtml'/></manifest><spine><itemref"
                        + " idref='a'/></spine></package>");
        parts.put("one.xhtml", "x");
        byte[] bytes = Samples.zip(parts);
        assertEquals(
                "import.protected-book",
                assertThrows(Problem.class, () -> Book.read(bytes, false, (d, t) -> {})).key());
    }

    @Test
    void slidesArePagesWithTheirNotes() throws IOException {
        Extract found =
                Slides.read(
                        Samples.pptx(
                                List.of(
                                        Samples.shape("sldNum", "1")
                                                + Samples.shape(
                                                        "body", "First point", "Second point")
                                                + Samples.shape("title", "Wells")
                                                + "|"
                                                + Samples.shape("body", "Say it slowly."),
                                        Samples.shape("title", "Costs")
                                                + Samples.shape("", "Beside the picture"))),
                        false,
                        (done, total) -> {});
        assertEquals(
                "Wells\n\n"
                        + "First point\n"
                        + "Second point\n\n"
                        + "Say it slowly.\n\n"
                        + "Costs\n\n"
                        + "Beside the picture",
                found.text());
        List<Page> pages = found.outline().pages();
        assertEquals(List.of("1", "2"), pages.stream().map(Page::label).toList());
        assertTrue(pages.get(1).span().in(found.text()).startsWith("Costs"));
        assertEquals("Wells", found.reference().title());
        assertTrue(
                found.outline()
                        .blocks()
                        .contains(
                                new Block(
                                        Block.Kind.NOTE, 0, span(found.text(), "Say it slowly."))));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static Extract word(String body, Map<String, String> more) throws IOException {
        return WordDocument.read(Samples.docx(body, more), false, (done, total) -> {});
    }

    @Test
    void marksWrittenBeforeHangingParagraphsOfRtfMakeAListAndLargeFirstWordsATitle() {
        Extract read =
                rich(
                        "{|rtf1{|pard |qc |b |fs36 The canal|par}{|pard |qc 4 March 2025|par}"
                                + "{|pard |li360 |fi-360 |bullet |tab Deepen it.|par}"
                                + "{|pard |li720 |fi-360 |endash |tab By a metre.|par}"
                                + "{|pard |li360 |fi-360 2.|tab Line it.|par}"
                                + "{|pard |li360 |fi-360 No mark here.|par}}");
        assertEquals(
                List.of(
                        "TITLE 1 The canal",
                        "PARAGRAPH 0 4 March 2025",
                        "LIST_ITEM 1 Deepen it.",
                        "LIST_ITEM 2 By a metre.",
                        "LIST_ITEM 1 Line it.",
                        "PARAGRAPH 0 No mark here."),
                read.outline().blocks().stream()
                        .map(b -> b.kind() + " " + b.level() + " " + b.span().in(read.text()))
                        .toList());
        assertEquals("The canal", read.reference().title());
        assertEquals("2025-03-04", read.reference().date());
    }

    @Test
    void whatLibreOfficeWritesIntoRtfBesidesTheTextIsNoneOfIt() {
        Extract page =
                rich(
                        "{|rtf1|ansi{|stylesheet{|s1|outlinelevel0 Heading 1;}}{|info{|title Water"
                            + " and Work}{|author Sana Mirza}{|author Sana"
                            + " Mirza}}{|*|pgdsctbl{|pgdsc0{|footer|pard{|field{|*|fldinst"
                            + " PAGE}{|fldrslt 1}}|par}Default;}}Water and Work|par |pard|plain"
                            + " |s1{|listtext|pard|plain |tab}|ls1{What was found}|par |pard|plain"
                            + " See {|field{|*|fldinst HYPERLINK x}{|fldrslt the register}}.|par}");
        assertEquals("Water and Work\n\nWhat was found\n\nSee the register.", page.text());
        assertEquals(Block.Kind.HEADING, page.outline().blocks().get(1).kind());
        assertEquals(List.of("Sana Mirza"), page.reference().authors());
        assertEquals("Water and Work", page.reference().title());
    }

    /// @param rtf with a bar for each backslash
    private static Extract rich(String rtf) {
        return RichText.read(
                rtf.replace('|', '\\').getBytes(StandardCharsets.ISO_8859_1),
                false,
                (done, total) -> {});
    }
}
