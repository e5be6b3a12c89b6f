package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Removal;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class TaggedPdfTest {

    /// Marked content number by number, each at its place.
    private static String marked(int number, int x, int y, String words) {
        return "/P <</MCID " + number + ">> BDC " + plain(x, y, words) + "EMC ";
    }

    private static String plain(int x, int y, String words) {
        return "BT /F1 12 Tf " + x + " " + y + " Td (" + words + ") Tj ET ";
    }

    private static Extract read(String content, String roles, String... elements) {
        StringBuilder objects = new StringBuilder();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < elements.length; i++) {
            objects.append(20 + i)
                    .append(" 0 obj<</Type/StructElem/P 10 0 R/Pg 3 0 R")
                    .append(elements[i])
                    .append(">>endobj\n");
            kids.append(elements[i].contains("/Inner") ? "" : 20 + i + " 0 R ");
        }
        objects.append("10 0 obj<</Type/StructTreeRoot/RoleMap<<")
                .append(roles)
                .append(">>/K[")
                .append(kids)
                .append("]>>endobj\n");
        byte[] pdf =
                Samples.page(
                        content,
                        "",
                        "/StructTreeRoot 10 0 R/MarkInfo<</Marked true>>",
                        objects.toString());
        return PdfDocument.read(pdf, false, (done, total) -> {});
    }

    private static List<String> blocks(Extract found) {
        return found.outline().blocks().stream()
                .map(b -> b.kind() + " " + b.level() + " " + b.span().in(found.text()))
                .toList();
    }

    @Test
    void headingsListsTablesNotesAndArtifactsAreAsTheFileSaysAndInItsOrder() {
        Extract found =
                read(
                        // drawn in another order than it is read
                        marked(1, 72, 600, "It is read last of the three.")
                                + marked(0, 72, 680, "On the wells")
                                + marked(2, 72, 640, "It was drawn last")
                                + marked(3, 72, 626, "but goes on here.")
                                + marked(4, 72, 560, "*")
                                + marked(5, 90, 560, "Deepen the wells.")
                                + marked(6, 72, 520, "Well")
                                + marked(7, 200, 520, "Depth")
                                + marked(8, 72, 505, "Ahmadpur")
                                + marked(9, 200, 505, "12 m")
                                + marked(10, 72, 460, "By the board.")
                                + "/Artifact <</Type/Pagination/Subtype/Footer>> BDC "
                                + plain(72, 300, "Ministry of Water")
                                + "EMC ",
                        "/Kopf/H1",
                        "/S/Kopf/K 0",
                        "/S/P/K[2 3]",
                        "/S/P/K[1 24 0 R]",
                        "/S/L/K 25 0 R",
                        "/S/Note/Inner true/K 10",
                        "/S/LI/Inner true/K[26 0 R 27 0 R]",
                        "/S/Lbl/Inner true/K 4",
                        "/S/LBody/Inner true/K 5",
                        "/S/Table/K[29 0 R 30 0 R]",
                        "/S/TR/Inner true/K[31 0 R 32 0 R]",
                        "/S/TR/Inner true/K[33 0 R 34 0 R]",
                        "/S/TH/Inner true/K 6",
                        "/S/TH/Inner true/K 7",
                        "/S/TD/Inner true/K 8",
                        "/S/TD/Inner true/K 9");
        assertEquals(
                List.of(
                        "TITLE 1 On the wells",
                        "PARAGRAPH 0 It was drawn last but goes on here.",
                        "PARAGRAPH 0 It is read last of the three.",
                        "NOTE 0 By the board.",
                        "LIST_ITEM 1 Deepen the wells.",
                        "TABLE_HEAD 0 Well\tDepth",
                        "TABLE_ROW 0 Ahmadpur\t12 m"),
                blocks(found));
        assertEquals(
                List.of("running-foot"), found.removed().stream().map(Removal::reason).toList());
    }

    @Test
    void anOrderThatKeepsGoingUpThePageIsNotBelieved() {
        StringBuilder content = new StringBuilder();
        String[] elements = new String[12];
        for (int i = 0; i < 12; i++) {
            content.append(marked(i, 72, 700 - 40 * i, "Line number " + i + "."));
            elements[11 - i] = "/S/P/K " + i;
        }
        Extract found = read(content.toString(), "", elements);
        assertTrue(found.text().startsWith("Line number 0."), found.text());
        assertTrue(found.text().endsWith("Line number 11."), found.text());
    }

    @Test
    void aPageWithMuchThatIsNotTaggedIsReadByPlace() {
        Extract found =
                read(
                        marked(0, 72, 600, "Tagged.")
                                + plain(72, 560, "This sentence is in no block of the file."),
                        "",
                        "/S/H1/K 0");
        assertEquals(
                List.of("PARAGRAPH 0 Tagged. This sentence is in no block of the file."),
                blocks(found));
    }

    @Test
    void anArtifactAmidThePageStaysText() {
        Extract found =
                read(
                        marked(0, 72, 600, "The plan was kept.")
                                + "/Artifact BMC "
                                + plain(72, 560, "It was not.")
                                + "EMC ",
                        "",
                        "/S/P/K 0");
        assertTrue(found.text().contains("It was not."), found.text());
    }

    @Test
    void whatAPictureSaysOfItselfIsKeptApart() {
        Extract found =
                read(
                        marked(0, 72, 600, "See the chart."),
                        "",
                        "/S/P/K 0",
                        "/S/Figure/Alt(Depth of wells by year)");
        assertEquals("See the chart.", found.text());
        assertEquals("alternative-text", found.removed().getFirst().reason());
        assertEquals("Depth of wells by year", found.removed().getFirst().span().in(found.raw()));
    }

    @Test
    void aTreeWithoutEndIsNoTree() {
        Extract found = read(marked(0, 72, 600, "It is read."), "/A/B/B/A", "/S/A/K[0 20 0 R]");
        assertEquals("It is read.", found.text());
    }

    @Test
    void factsAreTakenFromDublinCoreInTheMetadata() {
        String xmp =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                    + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                    + " dc:identifier='10.1234/wells.5'><dc:title><rdf:Alt><rdf:li"
                    + " xml:lang='x-default'>On Wells</rdf:li><rdf:li"
                    + " xml:lang='de'>Brunnen</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ann"
                    + " Lee</rdf:li><rdf:li>admin</rdf:li><rdf:li>Bo"
                    + " Raja</rdf:li></rdf:Seq></dc:creator><dc:publisher><rdf:Bag><rdf:li>Water"
                    + " Board</rdf:li></rdf:Bag></dc:publisher><dc:date><rdf:Seq><rdf:li>2025-03-04</rdf:li></rdf:Seq></dc:date></rdf:Description></rdf:RDF></x:xmpmeta>";
        byte[] pdf =
                Samples.page(
                        plain(72, 600, "Words."),
                        "",
                        "/Metadata 12 0 R",
                        "12 0 obj<</Type/Metadata/Subtype/XML/Length "
                                + xmp.length()
                                + ">>stream\n"
                                + xmp
                                + "\nendstream endobj\n");
        var facts = PdfDocument.read(pdf, false, (d, t) -> {}).reference();
        assertEquals("On Wells", facts.title());
        assertEquals(List.of("Ann Lee", "Bo Raja"), facts.authors());
        assertEquals("Water Board", facts.publisher());
        assertEquals("2025-03-04", facts.date());
        assertEquals("https://doi.org/10.1234/wells.5", facts.url());
        for (Fact fact : List.of(Fact.TITLE, Fact.AUTHORS, Fact.PUBLISHER, Fact.DATE, Fact.URL)) {
            assertEquals(Origin.XMP, facts.origin(fact).orElseThrow(), fact.name());
        }
    }

    @Test
    void metadataThatBreakOffSayWhatTheySaidBefore() {
        Xmp xmp =
                Xmp.of(
                        "<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Kept</dc:title><dc:date>"
                                .getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("Kept"), xmp.titles());
        assertEquals("", xmp.date());
    }
}
