package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

import java.util.ArrayList;
import java.util.List;

/// What people filled into a form: it is drawn apart from the page, and read where it stands.
final class FilledIn {
    private static final int PUSH_BUTTON = 1 << 16;

    private FilledIn() {}

    /// Whether it is a field whose value can be seen; the name on a button is no value.
    static boolean isField(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationWidget
                && !annotation.isHidden()
                && !annotation.isNoView()
                && annotation.getNormalAppearanceStream() != null
                && (flags(annotation.getCOSObject()) & PUSH_BUTTON) == 0;
    }

    /// Of the field or of what it belongs to. The bit means nothing for a text.
    private static int flags(COSDictionary field) {
        COSDictionary at = field;
        boolean button = false;
        int flags = 0;
        for (int depth = 0; at != null && depth < 32; depth++) {
            button |= COSName.BTN.equals(at.getCOSName(COSName.FT));
            flags |= at.getInt(COSName.FF, 0);
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return button ? flags : 0;
    }

    /// Puts each line behind the words that stand before it at its height, else below the line
    /// above it, else at the end.
    static List<PdfLine> into(List<PdfLine> page, List<PdfLine> filled) {
        if (filled.isEmpty()) {
            return page;
        }
        List<PdfLine> all = new ArrayList<>(page);
        for (PdfLine line : filled) {
            int beside = beside(all, line);
            int above = beside < 0 ? above(all, line) : -1;
            if (beside >= 0) {
                all.add(beside + 1, line.in(all.get(beside)));
            } else {
                all.add(above < 0 ? all.size() : above + 1, line);
            }
        }
        return all;
    }

    private static int beside(List<PdfLine> lines, PdfLine filled) {
        int beside = -1;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            float size = Math.max(line.size(), filled.size());
            if (Math.abs(filled.y() - line.y()) < 0.7f * size
                    && line.right() <= filled.left() + size
                    && (beside < 0 || line.right() >= lines.get(beside).right())) {
                beside = i;
            }
        }
        return beside;
    }

    private static int above(List<PdfLine> lines, PdfLine filled) {
        int above = -1;
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            boolean over = line.left() < filled.right() && line.right() > filled.left();
            if (over && line.y() < filled.y() && (above < 0 || line.y() >= lines.get(above).y())) {
                above = i;
            }
        }
        return above;
    }
}
