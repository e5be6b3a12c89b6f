package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gives every run that was drawn from right to left an element of its own, which says its text in
/// the order of reading (its glyphs stand in the order of the page) and its direction.
final class RightToLeftPass {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

    private final RightToLeftRuns runs;

    RightToLeftPass(RightToLeftRuns runs) {
        this.runs = runs;
    }

    void run(Node node) {
        List<COSBase> kids = new ArrayList<>();
        boolean changed = false;
        for (COSBase kid : node.kids()) {
            StringBuilder text = text(node, kid);
            if (text != null) {
                kids.add(span(node, kid, text.toString()));
                changed = true;
                continue;
            }
            kids.add(kid);
            if (Node.isElement(kid)) {
                run(new Node((COSDictionary) kid));
            }
        }
        if (changed) {
            node.setKids(kids);
        }
    }

    private @Nullable StringBuilder text(Node node, COSBase kid) {
        COSDictionary page = node.pageOf(kid);
        if (page == null
                || !Node.isMarkedContent(kid)
                || node.dictionary().containsKey(COSName.ACTUAL_TEXT)) {
            return null;
        }
        int id = Node.markedContent(kid);
        return node.role().equals("Lbl")
                ? runs.labels().getOrDefault(page, Map.of()).get(id)
                : runs.pages().getOrDefault(page, Map.of()).get(id);
    }

    private static COSDictionary span(Node parent, COSBase kid, String text) {
        COSDictionary direction = new COSDictionary();
        direction.setName(COSName.O, "Layout");
        direction.setName(COSName.getPDFName("WritingMode"), "RlTb");
        COSDictionary span = new COSDictionary();
        span.setItem(COSName.TYPE, STRUCT_ELEM);
        span.setName(COSName.S, "Span");
        span.setItem(COSName.P, parent.dictionary());
        span.setItem(COSName.PG, parent.pageOf(kid));
        span.setString(COSName.ACTUAL_TEXT, text);
        span.setItem(COSName.A, direction);
        span.setItem(COSName.K, kid);
        return span;
    }
}
