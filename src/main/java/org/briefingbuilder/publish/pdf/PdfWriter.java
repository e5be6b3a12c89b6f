package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/// Writes XHTML as a tagged PDF that keeps the standards for accessibility and archives. The same
/// request gives the same bytes.
///
/// Safe to share between threads; documents are written one after the other, as [Turn] says.
public final class PdfWriter {

    private static final int OBJECTS_PER_STREAM = 500;

    /// @param html well-formed XHTML; see [MarkedHtml] for what its attributes mean
    /// @param house faces that the style sheet may name beside those that come along
    public record Request(
            String html,
            Metadata metadata,
            List<Attachment> attachments,
            Conformance conformance,
            HouseFaces house) {

        /// In the faces that come along.
        public Request(
                String html,
                Metadata metadata,
                List<Attachment> attachments,
                Conformance conformance) {
            this(html, metadata, attachments, conformance, HouseFaces.NONE);
        }

        public Request {
            attachments = List.copyOf(attachments);
        }
    }

    /// @return how many pages were written
    /// @throws Problem `publish.missing-letter` (the letter, `U+XXXX`, the words around it) when no
    ///   font has a letter of the text
    /// @throws IllegalArgumentException when the HTML is not well-formed
    public int write(Request request, OutputStream out, Progress progress) {
        return Turn.take(progress, () -> writeAlone(request, out, progress));
    }

    private static int writeAlone(Request request, OutputStream out, Progress progress)
            throws IOException {
        MarkedHtml html = MarkedHtml.of(request.html());
        try (Layout layout = layout(html, request, progress)) {
            PDDocument document = layout.document();
            RightToLeftRuns runs = new GlyphPass(document, layout.fonts()).run(progress);
            finish(document, html, runs, request);
            progress.report("progress.write", 0, 0);
            document.save(out, new CompressParameters(OBJECTS_PER_STREAM));
            return document.getNumberOfPages();
        }
    }

    private static Layout layout(MarkedHtml html, Request request, Progress progress)
            throws IOException {
        return Layout.of(html, request.metadata().producer(), request.house(), progress);
    }

    private static void finish(
            PDDocument document, MarkedHtml html, RightToLeftRuns runs, Request request)
            throws IOException {
        Conformance conformance = request.conformance();
        Node root = new Node(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
        Map<String, Node> byId = new StructurePass(html.marks(), conformance).run(root);
        new RightToLeftPass(runs).run(root);
        if (conformance.isPdf2()) {
            new NamespacePass().run(root);
        }
        IdTree.write(root, byId);
        new ParentTreePass(document).run(root);
        Destinations destinations = new Destinations(byId, conformance.isPdf2());
        new LinkPass(html.marks(), destinations).run(document);
        new OutlinePass(html.marks(), destinations).run(document);
        Metadata metadata = request.metadata();
        new AttachmentPass(document, MetadataPass.when(metadata)).run(request.attachments());
        boolean rightToLeft =
                html.document().getDocumentElement().getAttribute("dir").equals("rtl");
        new MetadataPass(document, metadata, conformance).run(request.html(), rightToLeft);
    }
}
