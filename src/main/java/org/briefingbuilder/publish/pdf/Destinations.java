package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Where links and bookmarks lead. PDF 2.0 wants the structure element as well as the place on the
/// page (ISO 32000-2, 12.3.2.3).
record Destinations(Map<String, Node> byId, boolean structured) {

    private static final COSName STRUCTURE = COSName.getPDFName("SD");
    private static final COSName GO_TO = COSName.getPDFName("GoTo");

    /// @param holder a link annotation or an outline item
    void mend(COSDictionary holder, String target) {
        Node element = byId.get(target);
        if (!structured || element == null) {
            return;
        }
        COSDictionary action = holder.getCOSDictionary(COSName.A);
        if (action == null) {
            action = new COSDictionary();
            action.setItem(COSName.S, GO_TO);
            COSBase place = holder.getDictionaryObject(COSName.DEST);
            if (place != null) {
                action.setItem(COSName.D, place);
            }
            holder.removeItem(COSName.DEST);
            holder.setItem(COSName.A, action);
        }
        action.setItem(STRUCTURE, structure(element, action.getDictionaryObject(COSName.D)));
    }

    private static COSArray structure(Node element, @Nullable COSBase place) {
        COSArray destination = new COSArray();
        destination.add(element.dictionary());
        if (place instanceof COSArray array) {
            for (int i = 1; i < array.size(); i++) {
                destination.add(array.get(i));
            }
        } else {
            destination.add(COSName.getPDFName("Fit"));
        }
        return destination;
    }
}
