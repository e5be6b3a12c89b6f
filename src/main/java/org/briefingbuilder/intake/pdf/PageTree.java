package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.briefingbuilder.job.Problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// A document's real pages, whatever it says of their number: each node of the tree counts once.
final class PageTree {
    private static final int MOST_PAGES = 20_000;

    private final List<COSDictionary> nodes = new ArrayList<>();
    private final PDDocument document;
    private final boolean honest;

    PageTree(PDDocument document) {
        this.document = document;
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) {
            walk(root);
        }
        this.honest = root != null && root.getInt(COSName.COUNT, -1) == nodes.size();
    }

    private void walk(COSDictionary root) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                boolean page = node != root || COSName.PAGE.equals(node.getCOSName(COSName.TYPE));
                if (page) {
                    nodes.add(node);
                }
            } else {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    COSBase kid = kids.getObject(i);
                    if (kid instanceof COSDictionary inner) {
                        open.push(inner);
                    }
                }
            }
            if (nodes.size() > MOST_PAGES || open.size() > 4 * MOST_PAGES) {
                throw new Problem("import.too-many-pages", MOST_PAGES);
            }
        }
    }

    int size() {
        return nodes.size();
    }

    /// Whether the document says the right number.
    boolean isHonest() {
        return honest;
    }

    /// The library's own pages share fonts; a tree that lies is not given to it.
    Iterator<PDPage> pages() {
        return honest ? document.getPages().iterator() : nodes.stream().map(PDPage::new).iterator();
    }
}
