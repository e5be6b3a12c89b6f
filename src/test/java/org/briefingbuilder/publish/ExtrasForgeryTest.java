package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What a forger may do to links, bookmarks, metadata, annotations and actions of a finished brief;
/// and what other programs and readers may do to them without being blamed.
class ExtrasForgeryTest {

    private static final String NOTICE = "https://example.org/notice";
    private static final String ELSEWHERE = "https://example.com/other";
    private static final PDRectangle ROOM = new PDRectangle(400, 30, 60, 20);

    @TempDir static Path folder;

    private static Path pdf = Path.of("");

    private interface Forgery {
        void on(PDDocument document) throws IOException;
    }

    @BeforeAll
    static void write() throws IOException {
        pdf = folder.resolve("brief.pdf");
        Publication publication =
                TemplateBriefs.of("policy-brief", "en", "A4", Feature.FOOTNOTE).publication();
        try (OutputStream out = Files.newOutputStream(pdf)) {
            publication.write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        }
    }

    private static Verification after(Forgery forgery) throws IOException {
        Path forged = folder.resolve("forged.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            forgery.on(document);
            Files.deleteIfExists(forged);
            document.save(forged.toFile());
        }
        return new Verifier(new SourceTexts.Nowhere()).verify(forged, Progress.NONE);
    }

    private static void found(Kind kind, String expected, String found, Forgery forgery)
            throws IOException {
        List<Finding> findings = after(forgery).findings();
        assertTrue(
                findings.stream()
                        .anyMatch(
                                f ->
                                        f.is(kind)
                                                && f.expected().equals(expected)
                                                && f.found().equals(found)),
                findings::toString);
    }

    /// @param gaps the kinds of what could not be checked
    private static void notBlamed(List<String> gaps, Forgery change) throws IOException {
        Verification verification = after(change);
        assertEquals(List.of(), verification.findings());
        assertEquals(gaps, verification.gaps().stream().map(Verification.Gap::kind).toList());
    }

    private static PDAnnotationLink link(PDDocument document, Predicate<COSDictionary> which)
            throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && which.test(link.getCOSObject())) {
                    return link;
                }
            }
        }
        throw new IllegalArgumentException("no such link");
    }

    private static COSDictionary notice(PDDocument document) throws IOException {
        return link(
                        document,
                        link ->
                                link.getCOSDictionary(COSName.A) != null
                                        && NOTICE.equals(
                                                link.getCOSDictionary(COSName.A)
                                                        .getString(COSName.URI)))
                .getCOSObject();
    }

    private static COSDictionary within(PDDocument document) throws IOException {
        return link(
                        document,
                        link -> link.getString(COSName.CONTENTS, "").startsWith("Go to the source"))
                .getCOSObject();
    }

    private static PDOutlineItem bookmark(PDDocument document) {
        return document.getDocumentCatalog().getDocumentOutline().getFirstChild();
    }

    private static COSDictionary laid(PDDocument document, String kind) throws IOException {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, ROOM);
        annotation.setString(COSName.CONTENTS, "The minister denied it.");
        List<PDAnnotation> all = new ArrayList<>(document.getPage(0).getAnnotations());
        all.add(PDAnnotation.createAnnotation(annotation));
        document.getPage(0).setAnnotations(all);
        return annotation;
    }

    @Test
    void savedAsItIsItAgrees() throws IOException {
        notBlamed(List.of(), document -> {});
    }

    @Test
    void aLinkThatLeadsElsewhereIsFound() throws IOException {
        found(
                Kind.LINK_DIFFERS,
                NOTICE,
                ELSEWHERE,
                document ->
                        notice(document)
                                .getCOSDictionary(COSName.A)
                                .setString(COSName.URI, ELSEWHERE));
        found(
                Kind.LINK_DIFFERS,
                "",
                ELSEWHERE,
                document -> {
                    COSDictionary added = laid(document, "Link");
                    added.setItem(COSName.A, address());
                });
        found(
                Kind.LINK_DIFFERS,
                "",
                ELSEWHERE,
                document -> {
                    COSDictionary inner = within(document);
                    inner.removeItem(COSName.DEST);
                    inner.setItem(COSName.A, address());
                });
    }

    private static COSDictionary address() {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.S, "URI");
        action.setString(COSName.URI, ELSEWHERE);
        return action;
    }

    @Test
    void otherWordsForALinkAreFound() throws IOException {
        found(
                Kind.LINK_DIFFERS,
                NOTICE,
                "The minister denied it.",
                document ->
                        notice(document).setString(COSName.CONTENTS, "The minister denied it."));
        List<Finding> findings =
                after(d -> within(d).setString(COSName.CONTENTS, "Go to the source: Nobody"))
                        .findings();
        assertTrue(findings.getFirst().is(Kind.LINK_DIFFERS), findings::toString);
        assertEquals("Go to the source: Nobody", findings.getFirst().found());
    }

    @Test
    void linksThatAProgramDroppedOrWroteOtherwiseAreNotBlamed() throws IOException {
        notBlamed(List.of(), document -> document.getPage(0).setAnnotations(List.of()));
        notBlamed(List.of(), document -> notice(document).removeItem(COSName.CONTENTS));
        notBlamed(
                List.of(),
                document ->
                        notice(document)
                                .getCOSDictionary(COSName.A)
                                .setString(COSName.URI, "https://example.org/%6Eotice/"));
    }

    @Test
    void aBookmarkWithAnotherNameOrAtAnotherPlaceIsFound() throws IOException {
        found(
                Kind.BOOKMARK_DIFFERS,
                "",
                "All is well",
                document -> bookmark(document).setTitle("All is well"));
        List<Finding> swapped =
                after(
                                document -> {
                                    PDOutlineItem first = bookmark(document);
                                    String name = first.getTitle();
                                    first.setTitle(first.getNextSibling().getTitle());
                                    first.getNextSibling().setTitle(name);
                                })
                        .findings();
        assertTrue(swapped.stream().anyMatch(f -> f.is(Kind.BOOKMARK_DIFFERS)), swapped::toString);
        notBlamed(List.of(), document -> document.getDocumentCatalog().setDocumentOutline(null));
    }

    @Test
    void whatTheFileSaysOfItselfIsComparedWhereverItSaysIt() throws IOException {
        found(
                Kind.METADATA_DIFFERS,
                "Sana Iqbal",
                "Nobody",
                document -> document.getDocumentInformation().setAuthor("Nobody"));
        found(
                Kind.METADATA_DIFFERS,
                "Sana Iqbal",
                "Nobody",
                document -> metadata(document, "Sana Iqbal", "Nobody"));
        found(
                Kind.METADATA_DIFFERS,
                "Open registers before open pits",
                "All is well",
                document -> metadata(document, "Open registers before open pits", "All is well"));
        notBlamed(
                List.of(),
                document -> {
                    document.getDocumentInformation().setAuthor(null);
                    document.getDocumentCatalog().setMetadata(null);
                });
    }

    private static void metadata(PDDocument document, String from, String to) throws IOException {
        String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8);
        assertTrue(xmp.contains(from), xmp);
        PDMetadata other = new PDMetadata(document);
        other.importXMPMetadata(
                xmp.replace(from, to).replace("dc:", "d:").replace(":dc=", ":d=").getBytes(UTF_8));
        document.getDocumentCatalog().setMetadata(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FreeText", "Stamp", "Ink", "Widget", "Square", "StrikeOut"})
    void whatIsLaidOverAPageIsFound(String kind) throws IOException {
        found(Kind.LAID_OVER, "", kind, document -> laid(document, kind));
    }

    @Test
    void aReadersRemarksAndASignatureAreToldAndNotBlamed() throws IOException {
        notBlamed(List.of("remarks"), document -> laid(document, "Highlight"));
        notBlamed(List.of("remarks"), document -> laid(document, "Text"));
        notBlamed(List.of("remarks"), d -> laid(d, "Widget").setItem(COSName.FT, COSName.SIG));
        notBlamed(List.of(), document -> laid(document, "Popup"));
    }

    @Test
    void whatWouldRunOrOpenSomethingIsFound() throws IOException {
        COSDictionary script = new COSDictionary();
        script.setName(COSName.S, "JavaScript");
        script.setString(COSName.JS, "app.alert(1)");
        COSDictionary launch = new COSDictionary();
        launch.setName(COSName.S, "Launch");
        COSDictionary turning = new COSDictionary();
        turning.setName(COSName.S, "Named");
        turning.setItem(COSName.NEXT, script);
        COSDictionary additional = new COSDictionary();
        additional.setItem(COSName.O, script);
        COSName opening = COSName.getPDFName("OpenAction");
        found(Kind.ACTION, "", "JavaScript", d -> catalog(d).setItem(opening, script));
        found(Kind.ACTION, "", "JavaScript", d -> catalog(d).setItem(opening, turning));
        found(Kind.ACTION, "", "JavaScript", d -> catalog(d).setItem(COSName.AA, additional));
        found(
                Kind.ACTION,
                "",
                "JavaScript",
                d -> d.getPage(0).getCOSObject().setItem(COSName.AA, additional));
        found(
                Kind.ACTION,
                "",
                "JavaScript",
                d ->
                        catalog(d)
                                .getCOSDictionary(COSName.NAMES)
                                .setItem(COSName.JAVA_SCRIPT, new COSDictionary()));
        found(Kind.ACTION, "", "Launch", d -> notice(d).setItem(COSName.A, launch));
        found(
                Kind.ACTION,
                "",
                "Launch",
                d -> bookmark(d).getCOSObject().setItem(COSName.A, launch));
    }

    private static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    @Test
    void aPictureOrWordsDrawnAsOutlinesInFreeRoomAreFound() throws IOException {
        BufferedImage dots = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        found(
                Kind.DRAWN_OVER,
                "0",
                "1",
                drawing(
                        (document, over) ->
                                over.drawImage(
                                        LosslessFactory.createFromImage(document, dots),
                                        400,
                                        30,
                                        60,
                                        20)));
        found(
                Kind.DRAWN_OVER,
                "0",
                "3",
                drawing(
                        (_, over) -> {
                            for (int letter = 0; letter < 3; letter++) {
                                outline(over, letter);
                                over.fill();
                            }
                        }));
        notBlamed(
                List.of(),
                drawing(
                        (_, over) -> {
                            over.moveTo(400, 30);
                            over.lineTo(460, 30);
                            over.stroke();
                            over.addRect(400, 34, 60, 8);
                            over.fill();
                        }));
    }

    private static void outline(PDPageContentStream over, int letter) throws IOException {
        over.moveTo(400 + 10 * letter, 30);
        over.curveTo(404 + 10 * letter, 30, 408 + 10 * letter, 34, 408 + 10 * letter, 40);
        over.lineTo(400 + 10 * letter, 40);
        over.closePath();
    }

    private interface Drawing {
        void on(PDDocument document, PDPageContentStream over) throws IOException;
    }

    private static Forgery drawing(Drawing drawing) {
        return document -> {
            try (PDPageContentStream over =
                    new PDPageContentStream(
                            document, document.getPage(0), AppendMode.APPEND, true, true)) {
                drawing.on(document, over);
            }
        };
    }

    @Test
    void anotherFileInsideIsNamedAndNotBlamed() throws IOException {
        Verification verification =
                after(
                        document -> {
                            COSDictionary tree =
                                    catalog(document)
                                            .getCOSDictionary(COSName.NAMES)
                                            .getCOSDictionary(COSName.EMBEDDED_FILES);
                            COSArray names =
                                    ((COSDictionary) tree.getCOSArray(COSName.KIDS).getObject(0))
                                            .getCOSArray(COSName.NAMES);
                            names.add(new COSString("invoice.xml"));
                            names.add(names.getObject(1));
                        });
        assertEquals(List.of(), verification.findings());
        assertEquals(List.of(new Verification.Gap("files", "invoice.xml")), verification.gaps());
    }

    /// Pages of another file have their own links, fields and scripts, and a program that merges
    /// puts a bookmark over those of each file.
    @Test
    void whatCameWithAnotherFileIsToldAndNotBlamed() throws IOException {
        notBlamed(
                List.of("bookmarks", "actions"),
                document -> {
                    PDPage other = new PDPage();
                    document.addPage(other);
                    COSDictionary field = laid(document, "Widget");
                    document.getPage(0)
                            .setAnnotations(
                                    document.getPage(0).getAnnotations().stream()
                                            .filter(a -> a.getCOSObject() != field)
                                            .toList());
                    other.setAnnotations(List.of(PDAnnotation.createAnnotation(field)));
                    PDOutlineItem over = new PDOutlineItem();
                    over.setTitle("brief.pdf");
                    over.setDestination(document.getPage(0));
                    document.getDocumentCatalog().getDocumentOutline().addFirst(over);
                    catalog(document)
                            .getCOSDictionary(COSName.NAMES)
                            .setItem(COSName.JAVA_SCRIPT, new COSDictionary());
                });
    }
}
