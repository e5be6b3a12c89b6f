package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts words together into lines with their place, size and raised digits. Used by one thread.
final class LineBuilder {
    /// The part of a size from which on a gap may part two cells.
    private static final float WIDE = 1.1f;

    /// The share of letters below which a size is not the line's.
    private static final float FEW = 0.15f;

    private final Map<PDFont, Boolean> boldFonts;
    private final RaisedGlyphs raised;
    private final Map<TextPosition, String> doubtful;
    private final PageTags tags;
    private Tags.@Nullable Tag tag;
    private String artifact = "";
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<PdfLine.Call> calls = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private boolean backwards;
    private float left = Float.MAX_VALUE;
    private float right;
    private float y;
    private float size;
    private int bold;
    private int letters;
    private final List<Size> sizes = new ArrayList<>();
    private final List<PdfLine.Gap> gaps = new ArrayList<>();

    /// Words as the library parts them, with their glyphs.
    ///
    /// @param blank whether a blank stands before it
    private record Word(String words, List<TextPosition> glyphs, boolean blank) {}

    /// A size that letters of the line have: how many, and where the first of them stands.
    private static final class Size {
        final float size;
        final float y;
        int letters = 1;

        Size(float size, float y) {
            this.size = size;
            this.y = y;
        }
    }

    /// @param boldFonts which fonts are bold, as far as known; shared by a document's pages
    /// @param raised shared by them too
    /// @param doubtful glyphs of the page that are not to be taken on trust, and why
    /// @param tags where the file says that the page's glyphs belong
    LineBuilder(
            Map<PDFont, Boolean> boldFonts,
            RaisedGlyphs raised,
            Map<TextPosition, String> doubtful,
            PageTags tags) {
        this.boldFonts = boldFonts;
        this.raised = raised;
        this.doubtful = doubtful;
        this.tags = tags;
    }

    void word(String said, List<TextPosition> positions) {
        if (said.isEmpty() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = lastSeen(positions);
        Tags.Tag where = tags.of(first);
        String aside = tags.artifact(first);
        if (!words.isEmpty() && !(PageTags.areOne(tag, where) && artifact.equals(aside))) {
            end();
        }
        if (words.isEmpty()) {
            tag = where;
            artifact = aside;
        }
        left = Math.min(left, Math.min(first.getXDirAdj(), last.getXDirAdj()));
        right =
                Math.max(
                        right,
                        Math.max(
                                first.getXDirAdj() + first.getWidthDirAdj(),
                                last.getXDirAdj() + last.getWidthDirAdj()));
        positions.forEach(this::look);
        backwards |= Backwards.isIn(said);
        words.add(new Word(said, List.copyOf(positions), blank));
        blank = false;
    }

    private boolean blank;

    /// The last letter that is no blank.
    private static TextPosition lastSeen(List<TextPosition> positions) {
        for (int i = positions.size() - 1; i > 0; i--) {
            if (!positions.get(i).getUnicode().isBlank()) {
                return positions.get(i);
            }
        }
        return positions.getFirst();
    }

    /// A bullet, a raised digit or small capitals are of another size than their line.
    private void look(TextPosition glyph) {
        if (glyph.getUnicode().isBlank()) {
            return;
        }
        letters++;
        bold += isBold(glyph) ? 1 : 0;
        float here = sizeOf(glyph);
        for (Size known : sizes) {
            if (Math.abs(known.size - here) < 0.25f) {
                known.letters++;
                return;
            }
        }
        if (sizes.size() < 16) {
            sizes.add(new Size(here, glyph.getYDirAdj()));
        }
    }

    /// The size of the line is the largest that more than a few of its letters have.
    private void measure() {
        Size most = null;
        for (Size known : sizes) {
            boolean few = known.letters < FEW * letters;
            if (most == null || !few && (known.size > most.size || most.letters < FEW * letters)) {
                most = known;
            }
        }
        if (most != null) {
            size = most.size;
            y = most.y;
        } else if (!words.isEmpty()) {
            size = sizeOf(words.getFirst().glyphs().getFirst());
            y = words.getFirst().glyphs().getFirst().getYDirAdj();
        }
    }

    private static float sizeOf(TextPosition text) {
        return Math.abs(text.getFontSizeInPt());
    }

    /// Small numbers whose base line is raised, with a sign before them.
    private void findCalls(String said, List<TextPosition> positions) {
        int n = positions.size();
        if (n != said.length()) {
            return;
        }
        int to = 0;
        while (to < n) {
            int from = to;
            while (to < n && isRaised(positions.get(to))) {
                to++;
            }
            int end = from + number(said.substring(from, to));
            if (to == from) {
                to++;
            } else if (end > from && (end == n || !Character.isLetterOrDigit(said.charAt(end)))) {
                calls.add(new PdfLine.Call(text.length() + from, text.length() + end));
            }
        }
    }

    /// How many of raised letters are a number, in digits or in Roman ones: those of endnotes are.
    private static int number(String raised) {
        int end = raised.matches("[ivxlc]{1,6}") ? raised.length() : 0;
        for (int i = raised.length(); i > 0 && end == 0; i--) {
            end = Character.isDigit(raised.charAt(i - 1)) ? i : 0;
        }
        return end;
    }

    private boolean isRaised(TextPosition position) {
        String letter = position.getUnicode();
        return letter.length() == 1
                && (Character.isDigit(letter.charAt(0)) || "+-−–,ivxlc".contains(letter))
                && (sizeOf(position) < size * 0.9f && position.getYDirAdj() < y - size * 0.15f
                        || Character.isDigit(letter.charAt(0)) && raised.isRaised(position));
    }

    /// Letters of private use have no meaning outside of their font: at a line's start they are a
    /// bullet, elsewhere nothing.
    private void append(String said) {
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            if (c >= '\ue000' && c <= '\uf8ff') {
                text.append(text.isEmpty() ? "• " : "");
            } else if (c == '\t') {
                // In a letter's place it is a blank; cells are told by their gaps.
                text.append(' ');
            } else if (c != '\u00ad' || i == said.length() - 1) {
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
        blank = true;
    }

    void end() {
        measure();
        if (backwards) {
            List<TextPosition> glyphs = new ArrayList<>();
            words.forEach(word -> glyphs.addAll(word.glyphs()));
            append(Backwards.read(glyphs));
            doubt(0, glyphs);
        } else if (!words.isEmpty()) {
            float gap = gap();
            TextPosition before = null;
            for (Word word : words) {
                // A blank that is set wide is a letter and a gap, and still one blank.
                boolean has = word.words().startsWith(" ");
                if (word.blank()
                        && !has
                        && !text.isEmpty()
                        && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
                int start = text.length();
                if (before != null) {
                    gap(before, word.glyphs().getFirst(), start);
                }
                before = lastSeen(word.glyphs());
                String said = gap > 0 ? parted(word, gap) : word.words();
                findCalls(said, word.glyphs());
                append(said);
                doubt(start, word.glyphs());
            }
        }
        finishLine();
        words.clear();
        text.setLength(0);
        calls.clear();
        doubts.clear();
        sizes.clear();
        gaps.clear();
        backwards = false;
        blank = false;
        left = Float.MAX_VALUE;
        right = 0;
        size = 0;
        bold = 0;
        letters = 0;
    }

    private void finishLine() {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int shift = start;
        String said = text.toString().strip();
        if (said.isEmpty()) {
            return;
        }
        List<PdfLine.Call> found =
                calls.stream()
                        .map(c -> new PdfLine.Call(c.start() - shift, c.end() - shift))
                        .filter(c -> c.start() >= 0 && c.end() <= said.length())
                        .toList();
        List<Doubt> known =
                doubts.stream()
                        .map(
                                d ->
                                        new Doubt(
                                                new Span(
                                                        Math.max(0, d.span().start() - shift),
                                                        Math.clamp(
                                                                d.span().end() - shift,
                                                                0,
                                                                said.length())),
                                                d.reason()))
                        .toList();
        List<PdfLine.Gap> wide =
                gaps.stream()
                        .filter(g -> g.at() > shift && g.at() - shift < said.length())
                        .map(g -> new PdfLine.Gap(g.at() - shift, g.from(), g.to()))
                        .toList();
        lines.add(
                new PdfLine(
                        said,
                        left,
                        right,
                        y,
                        size,
                        bold * 2 > letters,
                        found,
                        known,
                        wide,
                        tag,
                        artifact));
    }

    private void doubt(int start, List<TextPosition> glyphs) {
        if (doubtful.isEmpty() || start >= text.length()) {
            return;
        }
        for (TextPosition glyph : glyphs) {
            String reason = doubtful.get(glyph);
            if (reason != null) {
                doubts.add(new Doubt(new Span(start, text.length()), reason));
                return;
            }
        }
    }

    /// The gap from which on letters of this line are of two words though the library takes them
    /// for one: in a line whose letters stand close and whose words stand clearly further apart.
    ///
    /// @return in points; 0 when there is none
    private float gap() {
        float from = 0.06f * size;
        float usual = 0.025f * size;
        int close = 0;
        int between = 0;
        int wide = 0;
        for (Word word : words) {
            List<TextPosition> glyphs = word.glyphs();
            for (int i = 1; i < glyphs.size(); i++) {
                float gap = gap(glyphs.get(i - 1), glyphs.get(i));
                close += gap <= usual ? 1 : 0;
                between += gap > usual && gap < from ? 1 : 0;
                wide += gap >= from ? 1 : 0;
            }
        }
        boolean clear = wide > 0 && between == 0 && wide * 12 < close;
        return clear ? Math.max(from, 0.5f * usualBlank()) : 0;
    }

    /// How wide the blanks between the words of this line are that the library found; 0 when it
    /// found none. A gap of much less is within a word, between letters that are set apart.
    private float usualBlank() {
        List<Float> blanks = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).blank()) {
                blanks.add(
                        gap(lastSeen(words.get(i - 1).glyphs()), words.get(i).glyphs().getFirst()));
            }
        }
        Collections.sort(blanks);
        return blanks.isEmpty() ? 0 : blanks.get(blanks.size() / 2);
    }

    /// Keeps a gap that may part two cells.
    private void gap(TextPosition before, TextPosition next, int at) {
        float from = before.getXDirAdj() + before.getWidthDirAdj();
        if (next.getXDirAdj() - from > WIDE * size && !text.isEmpty()) {
            gaps.add(new PdfLine.Gap(at, from, next.getXDirAdj()));
        }
    }

    private static float gap(TextPosition a, TextPosition b) {
        return b.getXDirAdj() - a.getXDirAdj() - a.getWidthDirAdj();
    }

    private static String parted(Word word, float gap) {
        List<TextPosition> glyphs = word.glyphs();
        if (glyphs.size() != word.words().length()) {
            return word.words();
        }
        StringBuilder parted = new StringBuilder(word.words());
        for (int i = glyphs.size() - 1; i > 0; i--) {
            boolean letters =
                    Character.isLetter(parted.charAt(i - 1))
                            && Character.isLetter(parted.charAt(i));
            if (letters && gap(glyphs.get(i - 1), glyphs.get(i)) >= gap) {
                parted.insert(i, ' ');
            }
        }
        return parted.toString();
    }

    List<PdfLine> finish() {
        end();
        return lines;
    }
}
