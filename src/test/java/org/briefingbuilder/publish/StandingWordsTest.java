package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Words of a quotation that are moved on the page, and painted in their old order: whoever looks
/// at the page reads them in another.
class StandingWordsTest {

    /// In points: more than what ends a line takes.
    private static final float BROAD = 200;

    @TempDir Path folder;
    private Path pdf = Path.of("none");
    private String quotation = "";
    private int page;

    @BeforeEach
    void aQuotationOfTwoLines() {
        Briefs briefs = Briefs.english();
        Publication publication = briefs.publication();
        pdf = folder.resolve("brief.pdf");
        Briefs.written(publication, pdf);
        TaggedPdf read = TaggedPdf.read(pdf);
        TaggedPdf.Element quoted =
                read.elements().stream()
                        .filter(e -> e.role().equals("BlockQuote") && e.pages().size() == 1)
                        .filter(e -> read.room(e.id(), e.pages().getFirst()).getHeight() > 15)
                        .findFirst()
                        .orElseThrow();
        quotation = quoted.id();
        page = quoted.pages().getFirst();
    }

    @Test
    void linesThatWereExchangedAreFound() throws IOException {
        found(forged(StandingWordsTest::exchanged));
    }

    @Test
    void wordsThatWereExchangedWithinALineAreFound() throws IOException {
        found(forged(StandingWordsTest::turned));
    }

    @Test
    void wordsThatArePaintedInAnotherOrderButStandWhereTheyStoodAreNotBlamed() throws IOException {
        assertEquals(List.of(), verified(forged(StandingWordsTest::paintedBackwards)));
        assertEquals(List.of(), verified(pdf));
    }

    private void found(Path forged) {
        List<Finding> findings = verified(forged);
        assertTrue(
                findings.stream()
                        .anyMatch(
                                f ->
                                        f.is(Finding.Kind.PAGE_DIFFERS)
                                                && quotation.endsWith(f.quotation())
                                                && !f.quotation().isEmpty()),
                findings::toString);
    }

    private static List<Finding> verified(Path file) {
        return new Verifier(new SourceTexts.Nowhere()).verify(file, Progress.NONE).findings();
    }

    /// @param otherwise is given what paints the quotation, line by line
    private Path forged(UnaryOperator<List<List<Object>>> otherwise) throws IOException {
        Path forged = folder.resolve("forged.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Set<Integer> own = Tampering.contentOf(Tampering.element(document, quotation));
            Tampering.rewrite(
                    document, document.getPage(page - 1), tokens -> forged(tokens, own, otherwise));
            document.save(forged.toFile());
        }
        return forged;
    }

    private static List<Object> forged(
            List<Object> tokens, Set<Integer> own, UnaryOperator<List<List<Object>>> otherwise) {
        List<List<Object>> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (isOperator(tokens.get(i), "BDC")
                    && tokens.get(i - 1) instanceof COSDictionary d
                    && own.contains(d.getInt(COSName.MCID, -1))) {
                int end = i;
                while (!isOperator(tokens.get(end), "EMC")) {
                    end++;
                }
                starts.add(i - 2);
                lines.add(new ArrayList<>(tokens.subList(i - 2, end + 1)));
            }
        }
        assertTrue(lines.size() > 1);
        List<Integer> lengths = lines.stream().map(List::size).toList();
        List<List<Object>> others = otherwise.apply(lines);
        List<Object> all = new ArrayList<>(tokens);
        for (int i = lines.size() - 1; i >= 0; i--) {
            List<Object> place = all.subList(starts.get(i), starts.get(i) + lengths.get(i));
            place.clear();
            place.addAll(others.get(i));
        }
        return all;
    }

    private static boolean isOperator(Object token, String name) {
        return token instanceof Operator operator && operator.getName().equals(name);
    }

    private static int index(List<Object> line, String operator) {
        for (int i = 0; i < line.size(); i++) {
            if (isOperator(line.get(i), operator)) {
                return i;
            }
        }
        throw new IllegalStateException("no " + operator);
    }

    /// The first two lines stand in each other's place.
    private static List<List<Object>> exchanged(List<List<Object>> lines) {
        int first = index(lines.get(0), "Tm") - 1;
        int second = index(lines.get(1), "Tm") - 1;
        Object height = lines.get(0).get(first);
        lines.get(0).set(first, lines.get(1).get(second));
        lines.get(1).set(second, height);
        return lines;
    }

    /// What begins the first line stands behind what ends it.
    private static List<List<Object>> turned(List<List<Object>> lines) {
        List<Object> line = lines.getFirst();
        int matrix = index(line, "Tm");
        int show = index(line, "TJ");
        COSArray shown = (COSArray) line.get(show - 1);
        COSArray start = new COSArray();
        COSArray rest = new COSArray();
        for (int i = 0; i < shown.size(); i++) {
            (i < shown.size() / 2 ? start : rest).add(shown.get(i));
        }
        List<Object> turned = new ArrayList<>(line.subList(0, matrix - 6));
        turned.addAll(line.subList(matrix + 1, show - 1));
        turned.addAll(at(line, matrix, BROAD, start));
        turned.addAll(at(line, matrix, 0, rest));
        turned.addAll(line.subList(show + 1, line.size()));
        lines.set(0, turned);
        return lines;
    }

    /// The second line is painted before the first, each where it stood.
    private static List<List<Object>> paintedBackwards(List<List<Object>> lines) {
        Collections.swap(lines, 0, 1);
        return lines;
    }

    private static List<Object> at(List<Object> line, int matrix, float right, COSArray words) {
        List<Object> shown = new ArrayList<>(line.subList(matrix - 6, matrix + 1));
        shown.set(4, new COSFloat(((COSNumber) shown.get(4)).floatValue() + right));
        shown.add(words);
        shown.add(Operator.getOperator("TJ"));
        return shown;
    }
}
