package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;

/// Reorders nothing: it marks a run that reads from right to left, for [GlyphPass] to lay out.
final class RightToLeftMarker implements BidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Letters.RIGHT_TO_LEFT + text;
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
