package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One piece of text as layout wrote it in a placeholder font.
///
/// @param letters with layout's markers
/// @param extra room to add after each UTF-16 unit, in thousandths of an em
record PlacedText(String letters, float[] extra) {

    private static final int BYTES = 3;

    /// How layout writes the label of an item in a list that runs from right to left: as it looks.
    private static final Pattern LABEL = Pattern.compile("  \\.([\\p{L}\\p{Nd}]+)");

    static PlacedText of(COSBase operand) {
        Iterable<? extends COSBase> parts =
                operand instanceof COSArray array ? array : List.of(operand);
        StringBuilder letters = new StringBuilder();
        float[] extra = new float[16];
        for (COSBase part : parts) {
            if (part instanceof COSString string) {
                byte[] bytes = string.getBytes();
                for (int i = 0; i + BYTES <= bytes.length; i += BYTES) {
                    letters.appendCodePoint(
                            (bytes[i] & 0xff) << 16
                                    | (bytes[i + 1] & 0xff) << 8
                                    | bytes[i + 2] & 0xff);
                }
                if (letters.length() > extra.length) {
                    extra = Arrays.copyOf(extra, letters.length() * 2);
                }
            } else if (part instanceof COSNumber number && !letters.isEmpty()) {
                extra[letters.length() - 1] -= number.floatValue();
            }
        }
        return new PlacedText(letters.toString(), Arrays.copyOf(extra, letters.length()));
    }

    boolean isRightToLeft() {
        return letters.indexOf(Letters.RIGHT_TO_LEFT) >= 0;
    }

    /// Marked as reading from right to left when its letters do.
    PlacedText inItsDirection() {
        if (isRightToLeft() || !Letters.hasRightToLeft(letters)) {
            return this;
        }
        float[] moved = new float[extra.length + 1];
        System.arraycopy(extra, 0, moved, 1, extra.length);
        return new PlacedText(Letters.RIGHT_TO_LEFT + letters, moved);
    }

    /// A row of dots that leads the eye from one place to another, and says nothing.
    boolean isLeader() {
        return letters.length() > 6 && letters.chars().allMatch(c -> c == '.' || c == ' ');
    }

    /// The label of a list's item as it is read, when this may be one that was written as it looks.
    Optional<String> label() {
        Matcher label = LABEL.matcher(letters);
        return label.matches() ? Optional.of(label.group(1) + ".  ") : Optional.empty();
    }

    /// What a reader reads: without markers, but with the spaces that they stand for.
    String meaning() {
        return Letters.withoutMarkers(
                letters.replace(Letters.LINE_END_SPACE, ' ')
                        .replace(Letters.SOFT_HYPHEN_SHOWN, Letters.SOFT_HYPHEN));
    }
}
