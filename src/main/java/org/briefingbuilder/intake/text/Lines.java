package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Hyphens;

import java.util.ArrayList;
import java.util.List;

/// Cuts a plain text into paragraphs: lines that a program wrapped are joined again, and so is a
/// sentence that a page break has cut in two.
final class Lines {
    /// A text whose lines are longer is not wrapped.
    private static final int WIDEST = 120;

    private static final int NARROWEST = 40;

    private Lines() {}

    static List<Line> of(String text) {
        return joinPages(joinWrapped(split(text)));
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int gap = 0;
        boolean spaced = false;
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int page = text.substring(at, end).indexOf('\f');
            if (page >= 0) {
                end = at + page;
            }
            Line line = new Line(text.substring(at, end), gap, spaced);
            if (line.text.isEmpty()) {
                gap++;
                spaced |= text.substring(at, end).indexOf('\u00a0') >= 0;
            } else {
                lines.add(line);
                gap = 0;
                spaced = false;
            }
            gap += page >= 0 ? 1 : 0;
            at = end + 1;
        }
        return lines;
    }

    private static List<Line> joinWrapped(List<Line> lines) {
        int width = lines.stream().mapToInt(l -> l.text.length()).max().orElse(0);
        if (width > WIDEST || width < NARROWEST || !isWrapped(lines, width)) {
            return lines;
        }
        Hyphens hyphens = words(lines);
        List<Line> joined = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Line first = null;
        Line last = null;
        for (Line line : lines) {
            boolean continues =
                    last != null
                            && line.gap == 0
                            && !line.isListItem()
                            && isFull(last, line, width);
            if (!continues && first != null) {
                joined.add(new Line(open.toString(), first.gap, first.spaced));
                open.setLength(0);
            }
            if (continues) {
                append(open, line.text, hyphens);
            } else {
                first = line;
                open.append(line.text);
            }
            last = line;
        }
        if (first != null) {
            joined.add(new Line(open.toString(), first.gap, first.spaced));
        }
        return joined;
    }

    /// Most lines that have another right below end where its first word no longer fitted.
    private static boolean isWrapped(List<Line> lines, int width) {
        int pairs = 0;
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).gap == 0 && !lines.get(i).isListItem()) {
                pairs++;
                full += isFull(lines.get(i - 1), lines.get(i), width) ? 1 : 0;
            }
        }
        return pairs >= 3 && full * 10 >= pairs * 6;
    }

    private static boolean isFull(Line line, Line next, int width) {
        int blank = next.text.indexOf(' ');
        int word = blank < 0 ? next.text.length() : blank;
        return line.text.length() + 1 + word > width * 9 / 10;
    }

    /// A paragraph that stops within a sentence goes on after a page break, in a small letter.
    private static List<Line> joinPages(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        Hyphens hyphens = null;
        for (Line line : lines) {
            Line before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && line.gap > 0 && goesOn(before, line)) {
                StringBuilder whole = new StringBuilder(before.text);
                hyphens = hyphens == null ? words(lines) : hyphens;
                append(whole, line.text, hyphens);
                joined.set(
                        joined.size() - 1, new Line(whole.toString(), before.gap, before.spaced));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(Line before, Line line) {
        char end = before.text.charAt(before.text.length() - 1);
        int start = line.text.codePointAt(0);
        return before.text.length() >= 60
                && (Character.isLetterOrDigit(end) || end == ',' || end == '-')
                && Character.isLowerCase(start)
                && line.mark == 0
                && line.words > 2;
    }

    private static void append(StringBuilder open, String next, Hyphens hyphens) {
        if (!Hyphens.endsInHyphen(open)) {
            open.append(Hyphens.touches(open, next) ? "" : " ");
        } else {
            hyphens.mend(open, next);
        }
        open.append(next);
    }

    private static Hyphens words(List<Line> lines) {
        Hyphens hyphens = new Hyphens();
        lines.forEach(line -> hyphens.learn(line.text));
        return hyphens;
    }
}
