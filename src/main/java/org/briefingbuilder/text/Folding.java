package org.briefingbuilder.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text with the differences that typesetting makes taken away, and a map back to the text
/// itself.
///
/// Runs of white space become one space; quotation marks and dashes become their plain forms;
/// ligatures and presentation forms become letters (Unicode NFKC); soft hyphens, invisible marks
/// and the stroke that stretches Arabic letters vanish; a hyphen between two letters vanishes
/// together with a line break after it, so that `tech-⏎nology`, `tech-nology` and `technology` fold
/// alike. For finding words, never for showing them.
public final class Folding {

    private final String text;
    private final String folded;
    private final boolean all;

    /// For each folded unit, where the original letters it stands for begin and end.
    private final int[] starts;

    private final int[] ends;

    private Folding(String text, String folded, boolean all, int[] starts, int[] ends) {
        this.text = text;
        this.folded = folded;
        this.all = all;
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

    /// How many folded units stand for letters before `offset` in the text.
    int inFolded(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && starts[at - 1] == offset) {
            at--;
        }
        return at;
    }

    /// Every original stretch whose folding equals that of `words` (trimmed), in order, none
    /// overlapping.
    public List<Span> find(String words) {
        return findFolded(words).stream().map(this::original).toList();
    }

    /// As [#find], in the folded text.
    List<Span> findFolded(String words) {
        String wanted = new Folder(words, all).fold().folded.strip();
        List<Span> found = new ArrayList<>();
        Occurrences.each(
                folded,
                wanted,
                false,
                at -> {
                    if (parts(at) && parts(at + wanted.length())) {
                        found.add(new Span(at, at + wanted.length()));
                    }
                });
        return found;
    }

    /// The share of letters that are the same in two texts that fold alike; white space, hyphens
    /// that vanish and invisible marks do not count.
    double agreement(Folding other) {
        int units = Math.min(folded.length(), other.folded.length());
        int same = 0;
        for (int i = 0; i < units; i++) {
            Span here = original(new Span(i, i + 1));
            Span there = other.original(new Span(i, i + 1));
            boolean alike =
                    folded.charAt(i) == ' '
                            || here.length() == there.length()
                                    && text.regionMatches(
                                            here.start(), other.text, there.start(), here.length());
            same += alike ? 1 : 0;
        }
        int longest = Math.max(folded.length(), other.folded.length());
        return longest == 0 ? 1 : (double) same / longest;
    }

    /// False in the middle of a letter that folds to several (`ﬁ`).
    private boolean parts(int at) {
        return at <= 0 || at >= starts.length || starts[at] >= ends[at - 1];
    }

    /// True when the character at `at` is one that is set on the letter before it.
    static boolean combines(String text, int at) {
        if (at >= text.length() || text.charAt(at) < 0x300) {
            return false;
        }
        int type = Character.getType(text.codePointAt(at));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Builds one folding: reads cluster by cluster (a letter with its combining marks).
    private static final class Folder {
        private static final char SOFT_HYPHEN = '\u00ad';
        private static final char TATWEEL = '\u0640';

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
                    text, out.toString(), all, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
        }

        private int step(int i) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                int end = blanks(i);
                put(' ', i, end);
                return end;
            }
            if (all && c == SOFT_HYPHEN && vanishes(i, true)) {
                return blanks(i + 1);
            }
            if (invisible(c)) {
                return i + 1;
            }
            int end = clusterEnd(i);
            if (end > i + 1) {
                return letters(normalized(visible(i, end)), i, end);
            }
            char simple = all ? simple(c) : c;
            if (all && simple == '-') {
                return hyphen(i, end);
            }
            return simple != c || Stable.is(c)
                    ? letter(simple, i, end)
                    : letters(normalized(String.valueOf(c)), i, end);
        }

        /// Between two letters a hyphen vanishes, with the line break and blanks that follow it.
        private int hyphen(int start, int end) {
            boolean vanishes = text.charAt(start) != '—' && vanishes(start, false);
            return vanishes ? blanks(end) : letter('-', start, end);
        }

        private boolean vanishes(int hyphen, boolean onlyAtLineEnd) {
            int next = blanks(hyphen + 1);
            boolean blank = false;
            boolean broken = false;
            for (int k = hyphen + 1; k < next; k++) {
                char c = text.charAt(k);
                blank |= isSpace(c);
                broken |= c == '\n' || c == '\r';
            }
            return (broken || !blank && !onlyAtLineEnd)
                    && !out.isEmpty()
                    && Character.isLetter(out.codePointBefore(out.length()))
                    && next < text.length()
                    && beginsWithLetter(next);
        }

        private boolean beginsWithLetter(int at) {
            int point = text.codePointAt(at);
            return point < 0x80
                    ? Character.isLetter(point)
                    : Character.isLetter(normalized(Character.toString(point)).codePointAt(0));
        }

        /// Where the white space and invisible marks from `at` on end.
        private int blanks(int at) {
            int end = at;
            while (end < text.length()
                    && (isSpace(text.charAt(end)) || invisible(text.charAt(end)))) {
                end++;
            }
            return end;
        }

        /// Where the letter at `start` ends with its combining marks, invisible ones between them.
        private int clusterEnd(int start) {
            int end = start + Character.charCount(text.codePointAt(start));
            int next = end;
            while (next < text.length()) {
                if (combines(text, next)) {
                    next += Character.charCount(text.codePointAt(next));
                    end = next;
                } else if (invisible(text.charAt(next))) {
                    next++;
                } else {
                    break;
                }
            }
            return end;
        }

        private String visible(int start, int end) {
            StringBuilder letters = new StringBuilder(end - start);
            for (int k = start; k < end; k++) {
                if (!invisible(text.charAt(k))) {
                    letters.append(text.charAt(k));
                }
            }
            return letters.toString();
        }

        /// An accent that stands alone (`¨`) stays what it is: its plain form is a space with a
        /// mark.
        private String normalized(String letters) {
            String plain = all ? Normalizer.normalize(letters, Normalizer.Form.NFKC) : "";
            return plain.isEmpty() || plain.startsWith(" ")
                    ? Normalizer.normalize(letters, Normalizer.Form.NFC)
                    : plain;
        }

        private int letter(char c, int start, int end) {
            put(c, start, end);
            return end;
        }

        private int letters(String letters, int start, int end) {
            for (int k = 0; k < letters.length(); k++) {
                char c = letters.charAt(k);
                if (!invisible(c)) {
                    put(all ? simple(c) : c, start, end);
                }
            }
            return end;
        }

        private void put(char c, int start, int end) {
            int n = out.length();
            if (c == ' ' && n > 0 && out.charAt(n - 1) == ' ') {
                ends[n - 1] = end;
                return;
            }
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                ends = Arrays.copyOf(ends, n * 2);
            }
            out.append(c);
            starts[n] = start;
            ends[n] = end;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }

        /// Soft hyphen, zero-width and direction marks, byte order mark; the stroke that stretches
        /// Arabic letters.
        private boolean invisible(char c) {
            return c == SOFT_HYPHEN
                    || (all && c == TATWEEL)
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

    /// Which UTF-16 units normalization (Unicode NFKC) leaves as they are; asked for every letter
    /// of a text, so remembered. Threads may work out the same answer twice.
    private static final class Stable {
        private static final byte YES = 1;
        private static final byte NO = 2;
        private static final byte[] KNOWN = new byte[0x10000];

        static boolean is(char c) {
            if (KNOWN[c] == 0) {
                KNOWN[c] =
                        Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFKC) ? YES : NO;
            }
            return KNOWN[c] == YES;
        }
    }
}
