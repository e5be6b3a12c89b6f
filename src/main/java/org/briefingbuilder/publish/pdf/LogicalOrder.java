package org.briefingbuilder.publish.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// From the order of the page, left to right, back to the order of reading: the reverse of what
/// drawing text from right to left did.
final class LogicalOrder {

    private LogicalOrder() {}

    /// @param painted what each glyph means, from left to right
    /// @return the same in the order of reading from right to left; stretches of Latin letters and
    ///   numbers keep their order
    static List<String> ofRightToLeft(List<String> painted) {
        List<String> letters = new ArrayList<>(painted);
        Collections.reverse(letters);
        int start = -1;
        int end = -1;
        for (int i = 0; i <= letters.size(); i++) {
            boolean over = i == letters.size();
            if (!over && isLeftToRight(letters.get(i))) {
                start = start < 0 ? i : start;
                end = i + 1;
            } else if (over || Letters.hasRightToLeft(letters.get(i))) {
                if (start >= 0) {
                    Collections.reverse(letters.subList(start, end));
                }
                start = -1;
            }
        }
        return letters;
    }

    private static boolean isLeftToRight(String letter) {
        return letter.codePoints()
                .anyMatch(
                        c ->
                                switch (Character.getDirectionality(c)) {
                                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                                            Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                                            Character.DIRECTIONALITY_ARABIC_NUMBER ->
                                            true;
                                    default -> false;
                                });
    }
}
