package org.briefingbuilder.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words whose lines hold both directions. The places of letters tell then which stretches of
/// one direction a line holds, but not their order. So words are there when, line by line, they are
/// made up of whole stretches of the lines. Brackets and quotation marks end a stretch too: they
/// may be put elsewhere.
final class MixedLines {

    /// Lines that may stand between two lines of the same words: what is above and below a page.
    private static final int BETWEEN = 6;

    private static final Pattern WORD =
            Pattern.compile(
                    "(?<part>[()\\[\\]“”«»])|(?<right>[\\p{IsArabic}\\p{IsHebrew}\\p{M}&&[^\\p{P}\\p{Nd}]]+)"
                        + "|(?<number>\\p{Nd}+)|(?<left>[\\p{L}\\p{M}&&[^\\p{IsArabic}\\p{IsHebrew}]]+)");

    private enum Kind {
        /// A mark that may be put elsewhere, and so parts what is beside it.
        PART,
        RIGHT,
        LEFT,
        NUMBER
    }

    /// @param letters without white space
    private record Stretch(Kind kind, String letters) {}

    /// @param page from 1
    private record Line(int page, List<Stretch> stretches) {

        boolean isMixed() {
            return has(Kind.RIGHT) && has(Kind.LEFT);
        }

        private boolean has(Kind kind) {
            return stretches.stream().anyMatch(stretch -> stretch.kind() == kind);
        }
    }

    private final List<Line> lines = new ArrayList<>();

    /// @param page from 1
    /// @param text of the page, its lines parted by line breaks
    void add(int page, String text) {
        text.lines()
                .map(line -> new Line(page, stretches(words(line))))
                .filter(line -> !line.stretches().isEmpty())
                .forEach(lines::add);
    }

    /// The page on which the words begin; empty when they are not found, or stand on lines of one
    /// direction only.
    ///
    /// @param words as a reader has them
    /// @param loose whether numbers may stand without a space beside each other, as those of the
    ///   cells of a table do
    OptionalInt page(String words, boolean loose) {
        Meant meant = Meant.of(words, loose);
        for (int first = 0; first < lines.size() && !meant.words().isEmpty(); first++) {
            if (isAt(first, meant)) {
                return OptionalInt.of(lines.get(first).page());
            }
        }
        return OptionalInt.empty();
    }

    private boolean isAt(int first, Meant meant) {
        int at = 0;
        int last = first;
        boolean mixed = false;
        for (int line = first; line < lines.size() && line - last <= BETWEEN; line++) {
            int before = at;
            at = after(lines.get(line), meant, at);
            if (at > before) {
                last = line;
                mixed |= lines.get(line).isMixed();
            }
            if (at == meant.words().size()) {
                return mixed;
            }
            if (at == 0) {
                return false;
            }
        }
        return false;
    }

    /// The first word that the line does not hold, from the word `from` on.
    private static int after(Line line, Meant meant, int from) {
        int at = from;
        while (at < meant.words().size()) {
            int next = piece(line, meant, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// Where the longest piece that begins with the word `from` ends; `from` when there is none.
    private static int piece(Line line, Meant meant, int from) {
        Kind kind = meant.words().get(from).kind();
        int end = from + 1;
        while (kind != Kind.NUMBER
                && end < meant.words().size()
                && meant.words().get(end).kind() == kind) {
            end++;
        }
        for (int to = end; to > from; to--) {
            int until = to;
            if (line.stretches().stream().anyMatch(one -> meant.isPiece(one, from, until))) {
                return to;
            }
        }
        return from;
    }

    /// @param opened whether it begins with a mark, and so where a stretch does
    /// @param closed whether it ends with one
    /// @param loose whether numbers may stand closely
    private record Meant(List<Stretch> words, boolean opened, boolean closed, boolean loose) {

        static Meant of(String text, boolean loose) {
            List<Stretch> all = MixedLines.words(text);
            return new Meant(
                    all.stream().filter(word -> word.kind() != Kind.PART).toList(),
                    !all.isEmpty() && all.getFirst().kind() == Kind.PART,
                    !all.isEmpty() && all.getLast().kind() == Kind.PART,
                    loose);
        }

        boolean isPiece(Stretch one, int from, int to) {
            if (one.kind() != words.get(from).kind()) {
                return false;
            }
            String letters = joined(words.subList(from, to));
            if (one.kind() == Kind.NUMBER) {
                return loose ? one.letters().contains(letters) : one.letters().equals(letters);
            }
            boolean atStart = from > 0 || opened;
            boolean atEnd = to < words.size() || closed;
            return atStart && atEnd
                    ? one.letters().equals(letters)
                    : atStart
                            ? one.letters().startsWith(letters)
                            : atEnd
                                    ? one.letters().endsWith(letters)
                                    : one.letters().contains(letters);
        }
    }

    /// The words one by one, without marks.
    private static List<Stretch> words(String text) {
        List<Stretch> words = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            Matcher word = WORD.matcher(Letters.letters(part));
            while (word.find()) {
                words.add(new Stretch(kind(word), word.group()));
            }
        }
        return words;
    }

    private static Kind kind(Matcher word) {
        return word.start("part") >= 0
                ? Kind.PART
                : word.start("right") >= 0
                        ? Kind.RIGHT
                        : word.start("number") >= 0 ? Kind.NUMBER : Kind.LEFT;
    }

    /// Numbers stay by themselves: each stands where its line's direction puts it.
    private static List<Stretch> stretches(List<Stretch> words) {
        List<Stretch> stretches = new ArrayList<>();
        for (Stretch word : words) {
            boolean more =
                    !stretches.isEmpty()
                            && word.kind() != Kind.NUMBER
                            && stretches.getLast().kind() == word.kind();
            Stretch before = more ? stretches.removeLast() : new Stretch(word.kind(), "");
            stretches.add(new Stretch(word.kind(), before.letters() + word.letters()));
        }
        return stretches;
    }

    private static String joined(List<Stretch> words) {
        StringBuilder all = new StringBuilder();
        words.forEach(word -> all.append(word.letters()));
        return all.toString();
    }
}
