package org.briefingbuilder.publish;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.Attachment;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Metadata;
import org.briefingbuilder.publish.pdf.PageStatements;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Real PDFs of a brief, and what a forger may do to them.
final class Tampering {

    private Tampering() {}

    /// The brief's PDF, its page and its record changed on the way.
    static Path write(
            Briefs briefs, Path file, UnaryOperator<String> html, UnaryOperator<String> json)
            throws IOException {
        String page = briefs.page().write();
        Provenance record =
                new Recording(briefs.library().contents(), briefs.library()::text)
                        .of(
                                briefs.brief(),
                                briefs.quoted(),
                                PageStatements.of(page).statements(),
                                "Test");
        String text = new String(RecordJson.write(record), StandardCharsets.UTF_8);
        byte[] bytes = json.apply(text).getBytes(StandardCharsets.UTF_8);
        Attachment attachment =
                new Attachment(Provenance.FILE, "application/ld+json", "", "Data", bytes);
        Metadata metadata =
                new Metadata(
                        briefs.brief().title(),
                        List.of(),
                        "",
                        List.of(),
                        briefs.brief().facts().language(),
                        List.of(),
                        Instant.EPOCH,
                        "Test");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PdfWriter()
                    .write(
                            new PdfWriter.Request(
                                    html.apply(Fingerprint.printed(page, bytes)),
                                    metadata,
                                    List.of(attachment),
                                    Conformance.UA1_A3A),
                            out,
                            Progress.NONE);
        }
        return file;
    }

    /// Gives the structure element `id` an ActualText, which is what assistive software reads out.
    static void readOut(Path file, String id, String words) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            element(document, id).setString(COSName.ACTUAL_TEXT, words);
            document.save(file.toFile());
        }
    }

    static COSDictionary element(PDDocument document, String id) {
        COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        return find(root.getDictionaryObject(COSName.K), id);
    }

    private static COSDictionary find(@Nullable COSBase node, String id) {
        COSDictionary found = search(node, id);
        if (found == null) {
            throw new IllegalArgumentException("no element " + id);
        }
        return found;
    }

    private static @Nullable COSDictionary search(@Nullable COSBase node, String id) {
        if (node instanceof COSDictionary dictionary) {
            return id.equals(dictionary.getString(COSName.ID))
                    ? dictionary
                    : search(dictionary.getDictionaryObject(COSName.K), id);
        }
        if (node instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSDictionary found = search(array.getObject(i), id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The marked content of an element and of all in it.
    static Set<Integer> contentOf(COSDictionary element) {
        Set<Integer> ids = new HashSet<>();
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            array.forEach(kid -> all.add(kid instanceof COSObject o ? o.getObject() : kid));
        } else {
            all.add(kids);
        }
        for (COSBase kid : all) {
            if (kid instanceof COSNumber id) {
                ids.add(id.intValue());
            } else if (kid instanceof COSDictionary d && d.containsKey(COSName.MCID)) {
                ids.add(d.getInt(COSName.MCID));
            } else if (kid instanceof COSDictionary d && d.containsKey(COSName.S)) {
                ids.addAll(contentOf(d));
            }
        }
        return ids;
    }

    /// What a page paints, otherwise.
    static void rewrite(PDDocument document, PDPage page, UnaryOperator<List<Object>> other)
            throws IOException {
        List<Object> tokens = other.apply(new PDFStreamParser(page).parse());
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    /// Takes every attachment away.
    static void withoutRecord(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            withoutRecord(document);
            document.save(file.toFile());
        }
    }

    static void withoutRecord(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(COSName.NAMES);
        catalog.removeItem(COSName.AF);
    }
}
