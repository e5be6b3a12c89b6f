package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;
import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A PDF whose pages are looked at. Used by one thread, in the child process only.
public final class PageBook implements AutoCloseable {
    private final PDDocument document;
    private final PageImage image;
    private final PageLetters letters;
    private final List<PageSize> sizes = new ArrayList<>();

    /// The lines of the page that was asked for last.
    private List<DrawnLine> lines = List.of();

    private int linesOf = -1;

    private PageBook(PDDocument document) throws IOException {
        this.document = document;
        PageTree tree = new PageTree(document);
        Iterator<PDPage> pages = tree.pages();
        List<COSDictionary> nodes = new ArrayList<>();
        while (pages.hasNext()) {
            PDPage page = pages.next();
            nodes.add(page.getCOSObject());
            sizes.add(size(page));
        }
        if (sizes.isEmpty()) {
            throw new Problem("import.unreadable");
        }
        if (!tree.isHonest()) {
            flatten(nodes);
        }
        this.image = new PageImage(document);
        this.letters = new PageLetters();
    }

    /// @throws Problem when it is no PDF, is locked, or has no pages
    public static PageBook open(byte[] bytes) {
        try {
            PDDocument document = Loader.loadPDF(bytes);
            try {
                return new PageBook(document);
            } catch (IOException | RuntimeException | StackOverflowError broken) {
                document.close();
                throw broken;
            }
        } catch (InvalidPasswordException locked) {
            throw new Problem(locked, "import.encrypted");
        } catch (IOException broken) {
            throw new Problem(broken, "import.unreadable");
        }
    }

    public List<PageSize> sizes() {
        return sizes;
    }

    /// A page or a part of it; what of it can be drawn, when it is damaged.
    ///
    /// @param scale pixels for each point
    public PagePicture picture(int page, double scale, Crop crop) {
        return image.draw(page, scale, crop);
    }

    /// Where the letters of the clean text are on a page.
    ///
    /// @param window the clean text around what stands on the page
    /// @param base where `window` begins in the clean text
    /// @param from where what stands on the page begins in the clean text
    /// @param to where it ends
    public PagePlaces places(int page, String window, int base, int from, int to) {
        if (linesOf != page) {
            lines = letters.read(document.getPage(page));
            linesOf = page;
        }
        return PageAligning.align(lines, window, base, from, to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static PageSize size(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float wide = bounded(turned ? box.getHeight() : box.getWidth());
        float high = bounded(turned ? box.getWidth() : box.getHeight());
        return new PageSize(wide, high);
    }

    /// A page is between a stamp and the largest that the format knows (200 inches).
    private static float bounded(float points) {
        return Float.isFinite(points) ? Math.clamp(points, 3f, 14_400f) : 612f;
    }

    /// Puts an honest tree in the place of one that says wrong numbers or goes round.
    private void flatten(List<COSDictionary> nodes) {
        COSDictionary root = new COSDictionary();
        COSArray kids = new COSArray();
        for (COSDictionary node : nodes) {
            for (COSName name :
                    List.of(
                            COSName.RESOURCES,
                            COSName.MEDIA_BOX,
                            COSName.CROP_BOX,
                            COSName.ROTATE)) {
                if (!node.containsKey(name)) {
                    inherit(node, name);
                }
            }
            kids.add(node);
        }
        nodes.forEach(node -> node.setItem(COSName.PARENT, root));
        root.setItem(COSName.TYPE, COSName.PAGES);
        root.setItem(COSName.KIDS, kids);
        root.setItem(COSName.COUNT, COSInteger.get(nodes.size()));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
    }

    private static void inherit(COSDictionary node, COSName name) {
        try {
            COSBase value = PDPageTree.getInheritableAttribute(node, name);
            if (value != null) {
                node.setItem(name, value);
            }
        } catch (RuntimeException | StackOverflowError goesRound) {
            node.removeItem(name);
        }
    }
}
