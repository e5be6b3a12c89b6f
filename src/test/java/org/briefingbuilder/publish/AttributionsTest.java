package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Two lines that say where quotations are from change places, each of them unchanged in itself: in
/// what is read out, on the page, or in both.
class AttributionsTest {

    @TempDir Path folder;

    /// Two quotations with their lines on one page.
    private record Two(String first, String second, int page) {}

    @ParameterizedTest
    @CsvSource({
        "policy-brief, en",
        "evidence-note, ur",
        "evidence-note, mixed",
        "quotation-digest, en"
    })
    void linesThatChangedPlacesAreFound(String template, String language) throws IOException {
        Briefs briefs = TemplateBriefs.of(template, language, "A4", Feature.PLAIN);
        Path pdf = Tampering.write(briefs, folder.resolve("brief.pdf"), html -> html, json -> json);
        TaggedPdf read = TaggedPdf.read(pdf);
        Two two = two(briefs, read);

        assertEquals(Set.of(), kinds(forged(pdf, read, two, false, false)));
        assertEquals(
                Set.of(Kind.STRUCTURE_DIFFERS.key()), kinds(forged(pdf, read, two, true, false)));
        assertEquals(Set.of(Kind.PAGE_DIFFERS.key()), kinds(forged(pdf, read, two, false, true)));
        assertEquals(
                Set.of(Kind.PAGE_DIFFERS.key(), Kind.STRUCTURE_DIFFERS.key()),
                kinds(forged(pdf, read, two, true, true)));
    }

    private static Two two(Briefs briefs, TaggedPdf pdf) {
        List<String> ids = briefs.quoted().stream().map(Quoted::id).toList();
        for (int i = 0; i + 1 < ids.size(); i++) {
            for (int page = 1; page <= pdf.pages(); page++) {
                int on = page;
                boolean both =
                        ids.subList(i, i + 2).stream()
                                .allMatch(
                                        id ->
                                                !pdf.room("q-" + id, on).isEmpty()
                                                        && !pdf.room(Stated.line(id), on)
                                                                .isEmpty());
                if (both) {
                    return new Two(ids.get(i), ids.get(i + 1), page);
                }
            }
        }
        throw new IllegalStateException("no two quotations on one page");
    }

    private static Set<String> kinds(Path pdf) {
        return new Verifier(new SourceTexts.Nowhere())
                .verify(pdf, Progress.NONE).findings().stream()
                        .map(Finding::kind)
                        .collect(Collectors.toSet());
    }

    private Path forged(Path pdf, TaggedPdf read, Two two, boolean heard, boolean seen)
            throws IOException {
        Path forged = folder.resolve("forged-" + heard + "-" + seen + ".pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            COSDictionary first = Tampering.element(document, Stated.line(two.first()));
            COSDictionary second = Tampering.element(document, Stated.line(two.second()));
            if (seen) {
                double up =
                        read.room(Stated.line(two.first()), two.page()).getMinY()
                                - read.room(Stated.line(two.second()), two.page()).getMinY();
                PDPage page = document.getPage(two.page() - 1);
                move(document, page, Tampering.contentOf(first), -up);
                move(document, page, Tampering.contentOf(second), up);
            }
            if (heard) {
                swap(first, second);
            }
            document.save(forged.toFile());
        }
        return forged;
    }

    private static void swap(COSDictionary first, COSDictionary second) {
        COSArray one = kids(parent(first));
        COSArray other = kids(parent(second));
        int at = one.indexOfObject(first);
        int there = other.indexOfObject(second);
        assertTrue(at >= 0 && there >= 0);
        one.set(at, second);
        other.set(there, first);
    }

    private static COSDictionary parent(COSDictionary element) {
        return Objects.requireNonNull(element.getCOSDictionary(COSName.P));
    }

    private static COSArray kids(COSDictionary element) {
        return (COSArray) element.getDictionaryObject(COSName.K);
    }

    private static void move(PDDocument document, PDPage page, Set<Integer> ids, double up)
            throws IOException {
        List<Object> cm = new PDFStreamParser(("1 0 0 1 0 " + up + " cm").getBytes()).parse();
        Tampering.rewrite(document, page, tokens -> moved(tokens, ids, cm));
    }

    private static List<Object> moved(List<Object> tokens, Set<Integer> ids, List<Object> cm) {
        List<Object> moved = new ArrayList<>();
        List<Boolean> open = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Object token = tokens.get(i);
            String name = token instanceof Operator operator ? operator.getName() : "";
            if (name.equals("EMC") && open.removeLast()) {
                moved.add(Operator.getOperator("Q"));
            }
            moved.add(token);
            if (name.equals("BMC")) {
                open.add(false);
            } else if (name.equals("BDC")) {
                boolean own =
                        tokens.get(i - 1) instanceof COSDictionary d
                                && ids.contains(d.getInt(COSName.MCID, -1));
                open.add(own);
                if (own) {
                    count++;
                    moved.add(Operator.getOperator("q"));
                    moved.addAll(cm);
                }
            }
        }
        assertFalse(count == 0);
        return moved;
    }

    /// As a template of somebody's own may have it.
    @Test
    void aLineAboveItsQuotationIsNotBlamed() throws IOException {
        Briefs briefs = TemplateBriefs.of("policy-brief", "en", "A4", Feature.PLAIN);
        Path pdf =
                Tampering.write(
                        briefs,
                        folder.resolve("above.pdf"),
                        html ->
                                html.replaceAll(
                                        "(?s)(<blockquote.*?</blockquote>)\\s*(<p"
                                                + " class=\"line.*?</p>)",
                                        "$2\n$1"),
                        json -> json);
        assertEquals(Set.of(), kinds(pdf));
    }
}
