package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSNumber;

import java.util.List;

/// The rectangle that layout clips a page's content to. Nastaliq reaches far above and below its
/// lines: in the first line of a page the clip would cut the stroke that makes a gaf of a kaf.
final class PageClip {

    /// In points; less than the distance of the running head and foot.
    private static final float REACH = 12;

    private static final int CORNERS = 5;
    private static final int TOKENS_OF_CORNER = 3;

    private PageClip() {}

    /// Makes the rectangle that was drawn last higher at both ends; anything else stays.
    ///
    /// @param tokens of the page, up to the operator that clips
    static void widen(List<Object> tokens) {
        int start = tokens.size() - CORNERS * TOKENS_OF_CORNER - 1;
        if (start < 0 || !is(tokens.getLast(), OperatorName.CLOSE_PATH)) {
            return;
        }
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (int i = 0; i < CORNERS; i++) {
            int at = start + i * TOKENS_OF_CORNER;
            String operator = i == 0 ? OperatorName.MOVE_TO : OperatorName.LINE_TO;
            if (!is(tokens.get(at + 2), operator) || !(tokens.get(at + 1) instanceof COSNumber y)) {
                return;
            }
            lowest = Math.min(lowest, y.floatValue());
            highest = Math.max(highest, y.floatValue());
        }
        for (int i = 0; i < CORNERS; i++) {
            int at = start + i * TOKENS_OF_CORNER + 1;
            float y = ((COSNumber) tokens.get(at)).floatValue();
            boolean upper = y - lowest > highest - y;
            tokens.set(at, Numbers.of(upper ? y + REACH : y - REACH));
        }
    }

    private static boolean is(Object token, String name) {
        return token instanceof Operator operator && operator.getName().equals(name);
    }
}
