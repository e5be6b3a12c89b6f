package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts words together into lines with their place, size and raised digits. Used by one thread.
final class LineBuilder {
    private final Map<PDFont, Boolean> boldFonts;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PdfLine.Call> calls = new ArrayList<>();
    private float left = Float.MAX_VALUE;
    private float right;
    private float y;
    private float size;
    private int bold;
    private int letters;

    /// @param boldFonts which fonts are bold, as far as known; shared by a document's pages
    LineBuilder(Map<PDFont, Boolean> boldFonts) {
        this.boldFonts = boldFonts;
    }

    void word(String words, List<TextPosition> positions) {
        if (words.isEmpty() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = lastSeen(positions);
        if (text.isEmpty() || first.getFontSizeInPt() > size * 1.1f) {
            size = Math.max(size, sizeOf(first));
            y = first.getYDirAdj();
        }
        left = Math.min(left, Math.min(first.getXDirAdj(), last.getXDirAdj()));
        right =
                Math.max(
                        right,
                        Math.max(
                                first.getXDirAdj() + first.getWidthDirAdj(),
                                last.getXDirAdj() + last.getWidthDirAdj()));
        findCall(words, positions);
        bold += isBold(first) ? words.length() : 0;
        letters += words.length();
        append(words);
    }

    /// The last letter that is no blank.
    private static TextPosition lastSeen(List<TextPosition> positions) {
        for (int i = positions.size() - 1; i > 0; i--) {
            if (!positions.get(i).getUnicode().isBlank()) {
                return positions.get(i);
            }
        }
        return positions.getFirst();
    }

    private static float sizeOf(TextPosition text) {
        return Math.abs(text.getFontSizeInPt());
    }

    /// Small digits at a word's end whose base line is raised.
    private void findCall(String words, List<TextPosition> positions) {
        int n = positions.size();
        int from = n;
        while (from > 0 && isRaised(positions.get(from - 1))) {
            from--;
        }
        if (from == n || n != words.length()) {
            return;
        }
        int start = text.length() + from;
        int before = start - 1;
        boolean afterWord =
                from > 0
                        ? !Character.isDigit(words.charAt(from - 1))
                        : before > 0 && !Character.isDigit(text.charAt(before));
        if (afterWord) {
            calls.add(new PdfLine.Call(start, text.length() + n));
        }
    }

    private boolean isRaised(TextPosition position) {
        String letter = position.getUnicode();
        return letter.length() == 1
                && Character.isDigit(letter.charAt(0))
                && sizeOf(position) < size * 0.8f
                && position.getYDirAdj() < y - size * 0.15f;
    }

    /// Letters of private use have no meaning outside of their font: at a line's start they are a
    /// bullet, elsewhere nothing.
    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '\ue000' && c <= '\uf8ff') {
                text.append(text.isEmpty() ? "• " : "");
            } else if (c != '\u00ad' || i == words.length() - 1) {
                text.append(c);
            }
        }
    }

    private boolean isBold(TextPosition position) {
        Boolean known = boldFonts.get(position.getFont());
        if (known == null) {
            String name = String.valueOf(position.getFont().getName()).toLowerCase(Locale.ROOT);
            known = name.contains("bold") || name.contains("black") || name.contains("heavy");
            boldFonts.put(position.getFont(), known);
        }
        return known;
    }

    void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    void end() {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int shift = start;
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            List<PdfLine.Call> found =
                    calls.stream()
                            .map(c -> new PdfLine.Call(c.start() - shift, c.end() - shift))
                            .filter(c -> c.start() > 0 && c.end() <= words.length())
                            .toList();
            lines.add(new PdfLine(words, left, right, y, size, bold * 2 > letters, found));
        }
        text.setLength(0);
        calls.clear();
        left = Float.MAX_VALUE;
        right = 0;
        size = 0;
        bold = 0;
        letters = 0;
    }

    List<PdfLine> finish() {
        end();
        return lines;
    }
}
