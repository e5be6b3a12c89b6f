package org.briefingbuilder.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text with the differences that typesetting makes taken away, and a map back to the text
/// itself.
///
/// Runs of white space become one space; quotation marks and dashes become their plain forms;
/// ligatures and presentation forms become letters (Unicode NFKC); soft hyphens and invisible marks
/// vanish; a hyphen between two letters vanishes together with a line break after it, so that
/// `tech-⏎nology`, `tech-nology` and `technology` fold alike. For finding words, never for showing
/// them.
public final class Folding {

    private final String text;
    private final String folded;

    /// For each folded unit, where the original letters it stands for begin and end.
    private final int[] starts;

    private final int[] ends;

    private Folding(String text, String folded, int[] starts, int[] ends) {
        this.text = text;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    public static Folding of(String text) {
        return new Folder(text, true).fold();
    }

    /// Only runs of white space (and invisible marks) are folded: for comparing what was printed.
    public static Folding ofSpaces(String text) {
        return new Folder(text, false).fold();
    }

    /// The text that was folded.
    public String text() {
        return text;
    }

    public String folded() {
        return folded;
    }

    /// The original stretch that a stretch of the folded text stands for.
    public Span original(Span inFolded) {
        if (inFolded.isEmpty()) {
            int at = inFolded.start() < starts.length ? starts[inFolded.start()] : text.length();
            return new Span(at, at);
        }
        return new Span(starts[inFolded.start()], ends[inFolded.end() - 1]);
    }

    /// Every original stretch whose folding equals that of `words` (trimmed), in order, none
    /// overlapping.
    public List<Span> find(String words) {
        String wanted = Folding.of(words).folded.strip();
        List<Span> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        int at = folded.indexOf(wanted);
        while (at >= 0) {
            found.add(original(new Span(at, at + wanted.length())));
            at = folded.indexOf(wanted, at + wanted.length());
        }
        return found;
    }

    /// Builds one folding: reads cluster by cluster (a letter with its combining marks).
    private static final class Folder {
        private final String text;
        private final boolean all;
        private final StringBuilder out;
        private int[] starts;
        private int[] ends;

        Folder(String text, boolean all) {
            this.text = text;
            this.all = all;
            this.out = new StringBuilder(text.length());
            this.starts = new int[text.length() + 16];
            this.ends = new int[text.length() + 16];
        }

        Folding fold() {
            int i = 0;
            while (i < text.length()) {
                i = step(i);
            }
            int n = out.length();
            return new Folding(
                    text, out.toString(), Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
        }

        private int step(int i) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                int end = i + 1;
                while (end < text.length()
                        && (isSpace(text.charAt(end)) || invisible(text.charAt(end)))) {
                    end++;
                }
                put(' ', i, end);
                return end;
            }
            if (invisible(c)) {
                return i + 1;
            }
            if (c < 0x80 && !combines(i + 1)) {
                return all ? plain(c, i, i + 1) : single(c, i, i + 1);
            }
            int end = i + Character.charCount(text.codePointAt(i));
            while (combines(end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (!all) {
                return cluster(
                        Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFC), i, end);
            }
            if (end == i + 1) {
                return plain(c, i, end);
            }
            return cluster(
                    Normalizer.normalize(text.substring(i, end), Normalizer.Form.NFKC), i, end);
        }

        private int plain(char c, int start, int end) {
            char simple = simple(c);
            if (simple == '-') {
                return hyphen(start, end);
            }
            if (simple != c || c < 0x80) {
                return single(simple, start, end);
            }
            return cluster(
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), start, end);
        }

        /// Between two letters a hyphen vanishes, with the line break and blanks that follow it.
        private int hyphen(int start, int end) {
            boolean letterBefore =
                    !out.isEmpty() && Character.isLetter(out.charAt(out.length() - 1));
            int next = end;
            boolean broken = false;
            while (next < text.length()
                    && (isSpace(text.charAt(next)) || invisible(text.charAt(next)))) {
                broken |= text.charAt(next) == '\n' || text.charAt(next) == '\r';
                next++;
            }
            boolean letterAfter = next < text.length() && Character.isLetter(text.charAt(next));
            if (text.charAt(start) != '—'
                    && letterBefore
                    && letterAfter
                    && (broken || next == end)) {
                return next;
            }
            return single('-', start, end);
        }

        private int single(char c, int start, int end) {
            put(c, start, end);
            return end;
        }

        private int cluster(String letters, int start, int end) {
            for (int k = 0; k < letters.length(); k++) {
                put(all ? simple(letters.charAt(k)) : letters.charAt(k), start, end);
            }
            return end;
        }

        private void put(char c, int start, int end) {
            int n = out.length();
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
            }
            out.append(c);
            starts[n] = start;
            ends[n] = end;
        }

        private boolean combines(int at) {
            if (at >= text.length() || text.charAt(at) < 0x300) {
                return false;
            }
            int type = Character.getType(text.codePointAt(at));
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        /// Soft hyphen, zero-width and direction marks, byte order mark.
        private static boolean invisible(char c) {
            return c == '\u00ad'
                    || (c >= '\u200b' && c <= '\u200f')
                    || (c >= '\u202a' && c <= '\u202e')
                    || (c >= '\u2060' && c <= '\u2064')
                    || (c >= '\u2066' && c <= '\u2069')
                    || c == '\ufeff';
        }

        private static char simple(char c) {
            return switch (c) {
                case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
                case '‘', '’', '‚', '‛', '′', '‹', '›', '`', '´' -> '\'';
                case '‐', '‑', '‒', '–', '—', '―', '−', '﹘', '﹣', '－' -> '-';
                default -> c;
            };
        }
    }
}
