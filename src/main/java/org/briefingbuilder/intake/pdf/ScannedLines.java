package org.briefingbuilder.intake.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Running heads, feet and page numbers among the lines that a machine read from pictures: found as
/// in other documents, but a letter read wrongly makes no other line, and lines may stand a little
/// higher or lower.
public final class ScannedLines {
    private static final float HEIGHT = 800;
    private static final float NEAR = 16;

    private final Map<Line, PdfLine> asLines = new IdentityHashMap<>();
    private final RunningLines running;

    /// A line with its place, in the units of its sheet, from the top left.
    public record Line(String text, float left, float right, float bottom, float size) {}

    /// The lines of a page.
    ///
    /// @param index of the page, from 0
    public record Sheet(int index, float width, float height, List<Line> lines) {
        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    public ScannedLines(List<Sheet> sheets) {
        List<PdfLine> usual = new ArrayList<>();
        List<PdfPage> pages = new ArrayList<>();
        for (Sheet sheet : sheets) {
            float scale = HEIGHT / Math.max(1, sheet.height());
            List<PdfLine> lines = new ArrayList<>();
            for (Line line : sheet.lines()) {
                PdfLine here = line(line.text(), line, scale, line.bottom() * scale);
                PdfLine known = known(here, usual);
                PdfLine taken = known == null ? here : line(known.text(), line, scale, known.y());
                asLines.put(line, taken);
                lines.add(taken);
            }
            lines.sort(Comparator.comparingDouble(PdfLine::y));
            pages.add(
                    new PdfPage(
                            sheet.index(),
                            sheet.width() * scale,
                            HEIGHT,
                            lines,
                            List.of(),
                            List.of(),
                            true));
        }
        running = new RunningLines(pages);
    }

    private static PdfLine line(String text, Line line, float scale, float y) {
        return new PdfLine(
                text,
                line.left() * scale,
                line.right() * scale,
                y,
                line.size() * scale,
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                "");
    }

    /// The line near an edge that stood there before with nearly the same words; else it is kept as
    /// one that may come again.
    private static @Nullable PdfLine known(PdfLine line, List<PdfLine> usual) {
        boolean edge = line.y() < HEIGHT / 4 || line.y() > HEIGHT * 3 / 4;
        if (!edge || line.text().chars().filter(Character::isLetter).count() < 3) {
            return null;
        }
        for (PdfLine before : usual) {
            if (Math.abs(before.y() - line.y()) < NEAR && areAlike(before.text(), line.text())) {
                return before;
            }
        }
        if (usual.size() < 400) {
            usual.add(line);
        }
        return null;
    }

    /// Whether two lines say the same but for numbers and a few letters.
    public static boolean areAlike(String one, String other) {
        String a = folded(one);
        String b = folded(other);
        int most = Math.max(a.length(), b.length()) / 7;
        return a.equals(b)
                || a.length() <= 160
                        && Math.abs(a.length() - b.length()) <= most
                        && distance(a, b) <= most;
    }

    private static String folded(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("[^\\p{L}#]+", "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int k = 0; k < row.length; k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k < row.length; k++) {
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(swap, 1 + Math.min(row[k], row[k - 1]));
            }
        }
        return row[b.length()];
    }

    /// Why a line is furniture; empty when it is none.
    public Optional<String> reason(Line line) {
        PdfLine taken = asLines.get(line);
        return taken == null ? Optional.empty() : running.reason(taken);
    }

    /// The number printed on a page.
    public Optional<String> printed(int page) {
        return running.printed(page);
    }
}
