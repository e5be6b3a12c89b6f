package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import java.text.Bidi;

/// Parts a paragraph into runs of one direction each (Unicode Standard Annex 9), with the JDK's own
/// implementation.
final class BidiRuns implements BidiSplitter {

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String paragraph, byte direction) {
        int base =
                switch (direction) {
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                };
        bidi = new Bidi(paragraph, base);
    }

    @Override
    public int countTextRuns() {
        return bidi.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int i) {
        boolean odd = (bidi.getRunLevel(i) & 1) == 1;
        return new BidiTextRun(
                bidi.getRunStart(i), bidi.getRunLimit(i) - bidi.getRunStart(i), odd ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        for (int c : paragraph.codePoints().toArray()) {
            if (Letters.isRightToLeft(c)) {
                return RTL;
            }
            if (Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return LTR;
            }
        }
        return NEUTRAL;
    }
}
