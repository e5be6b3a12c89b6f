package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.briefingbuilder.text.Digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// The pages of a finished PDF on the sheets of another one, for printing. Every page is taken over
/// as it is; tags and links stay behind, for they mean nothing on paper.
public final class Sheets {

    private static final int OBJECTS_PER_STREAM = 500;

    private Sheets() {}

    /// Two pages beside each other, from the left; empty where there is none.
    private record Pair(OptionalInt left, OptionalInt right) {}

    /// @param pages a PDF that [PdfWriter] wrote
    /// @param attachments files to go with them
    /// @return how many sides are printed
    /// @throws IOException when the PDF cannot be read or `out` not be written
    public static int write(
            Path pages, Imposition imposition, List<Attachment> attachments, OutputStream out)
            throws IOException {
        try (PDDocument from = Loader.loadPDF(pages.toFile());
                PDDocument to = new PDDocument()) {
            boolean rightToLeft =
                    from.getDocumentCatalog().getViewerPreferences() != null
                            && "R2L"
                                    .equals(
                                            from.getDocumentCatalog()
                                                    .getViewerPreferences()
                                                    .getReadingDirection());
            LayerUtility layers = new LayerUtility(to);
            List<PDFormXObject> forms = new ArrayList<>();
            for (int i = 0; i < from.getNumberOfPages(); i++) {
                forms.add(layers.importPageAsForm(from, i));
            }
            for (Pair pair : pairs(forms.size(), imposition)) {
                PDRectangle page = from.getPage(0).getMediaBox();
                PDPage sheet = new PDPage(new PDRectangle(page.getHeight(), page.getWidth()));
                to.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(to, sheet)) {
                    OptionalInt left = rightToLeft ? pair.right() : pair.left();
                    OptionalInt right = rightToLeft ? pair.left() : pair.right();
                    draw(content, forms, left, page, 0);
                    draw(content, forms, right, page, page.getHeight() / 2);
                }
            }
            to.setDocumentInformation(information(from));
            to.getDocumentCatalog().setLanguage(from.getDocumentCatalog().getLanguage());
            new AttachmentPass(to, from.getDocumentInformation().getCreationDate())
                    .run(attachments);
            to.setDocumentId(identifier(from, imposition));
            to.save(out, new CompressParameters(OBJECTS_PER_STREAM));
            return to.getNumberOfPages();
        }
    }

    /// A page shrunk to half a sheet of the same paper.
    private static void draw(
            PDPageContentStream content,
            List<PDFormXObject> forms,
            OptionalInt page,
            PDRectangle size,
            float x)
            throws IOException {
        if (page.isEmpty()) {
            return;
        }
        float scale =
                Math.min(
                        size.getHeight() / 2 / size.getWidth(), size.getWidth() / size.getHeight());
        float aside = (size.getHeight() / 2 - size.getWidth() * scale) / 2;
        float up = (size.getWidth() - size.getHeight() * scale) / 2;
        content.saveGraphicsState();
        content.transform(new Matrix(scale, 0, 0, scale, x + aside, up));
        content.drawForm(forms.get(page.getAsInt()));
        content.restoreGraphicsState();
    }

    private static List<Pair> pairs(int pages, Imposition imposition) {
        List<Pair> pairs = new ArrayList<>();
        if (imposition == Imposition.BOOKLET) {
            int all = (pages + 3) / 4 * 4;
            for (int side = 0; side < all / 2; side++) {
                int outer = all - 1 - side;
                pairs.add(
                        side % 2 == 0
                                ? new Pair(page(outer, pages), page(side, pages))
                                : new Pair(page(side, pages), page(outer, pages)));
            }
        } else {
            for (int first = 0; first < pages; first += 2) {
                pairs.add(new Pair(page(first, pages), page(first + 1, pages)));
            }
        }
        return pairs;
    }

    private static OptionalInt page(int number, int pages) {
        return number < pages ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static PDDocumentInformation information(PDDocument from) {
        PDDocumentInformation information = new PDDocumentInformation();
        PDDocumentInformation whole = from.getDocumentInformation();
        information.setTitle(whole.getTitle());
        information.setAuthor(whole.getAuthor());
        information.setProducer(whole.getProducer());
        information.setCreationDate(whole.getCreationDate());
        information.setModificationDate(whole.getModificationDate());
        return information;
    }

    private static long identifier(PDDocument from, Imposition imposition) {
        String own = String.valueOf(from.getDocument().getDocumentID());
        return Long.parseUnsignedLong(Digest.of(own + imposition).substring(0, 16), 16);
    }

    /// Whether every page of one PDF is drawn, unchanged and once, on the sheets of another.
    ///
    /// @throws IOException when one of them cannot be read
    public static boolean holdsAll(Path pages, Path sheets) throws IOException {
        try (PDDocument from = Loader.loadPDF(pages.toFile());
                PDDocument to = Loader.loadPDF(sheets.toFile())) {
            List<byte[]> wanted = new ArrayList<>();
            for (PDPage page : from.getPages()) {
                try (InputStream content = page.getContents()) {
                    wanted.add(content.readAllBytes());
                }
            }
            for (PDPage sheet : to.getPages()) {
                PDResources resources = sheet.getResources();
                for (COSName name : resources.getXObjectNames()) {
                    if (resources.getXObject(name) instanceof PDFormXObject form) {
                        try (InputStream content = form.getContents()) {
                            byte[] drawn = content.readAllBytes();
                            int at = indexOf(wanted, drawn);
                            if (at < 0) {
                                return false;
                            }
                            wanted.remove(at);
                        }
                    }
                }
            }
            return wanted.isEmpty();
        }
    }

    private static int indexOf(List<byte[]> all, byte[] one) {
        for (int i = 0; i < all.size(); i++) {
            if (Arrays.equals(all.get(i), one)) {
                return i;
            }
        }
        return -1;
    }
}
