package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Gives bookmarks their names back, and destinations.
final class OutlinePass {

    private final Marks marks;
    private final Destinations destinations;

    OutlinePass(Marks marks, Destinations destinations) {
        this.marks = marks;
        this.destinations = destinations;
    }

    void run(PDDocument document) {
        COSDictionary outlines =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
        if (outlines != null) {
            items(outlines.getCOSDictionary(COSName.FIRST));
        }
    }

    private void items(@Nullable COSDictionary first) {
        COSDictionary item = first;
        while (item != null) {
            COSDictionary bookmark = item;
            marks.of(bookmark.getString(COSName.TITLE, ""))
                    .ifPresent(
                            mark -> {
                                bookmark.setString(COSName.TITLE, mark.alt());
                                destinations.mend(bookmark, mark.target());
                            });
            items(bookmark.getCOSDictionary(COSName.FIRST));
            item = bookmark.getCOSDictionary(COSName.NEXT);
        }
    }
}
