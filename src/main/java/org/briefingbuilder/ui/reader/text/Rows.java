package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/// A text as the rows in which it is shown. Immutable.
public final class Rows {

    /// UTF-16 units beyond which a block is shown in pieces, so that each is laid out in a moment.
    static final int LONGEST = 2_000;

    private final String text;
    private final List<Row> rows;

    /// The indexes of the rows with words, and where these begin.
    private final int[] wordRows;

    private final int[] starts;

    private Rows(String text, List<Row> rows) {
        this.text = text;
        this.rows = List.copyOf(rows);
        this.wordRows = indexesOfWords(rows);
        this.starts = new int[wordRows.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = ((Row.Words) rows.get(wordRows[i])).span().start();
        }
    }

    /// Rows for a text with its blocks (its lines, when it has none), what was taken from it, and a
    /// head after the title, or before everything when there is no title.
    public static Rows of(String text, Outline outline, List<Cut> cuts) {
        return new Rows(text, new Builder(text, outline, cuts).rows());
    }

    public static Rows empty() {
        return new Rows("", List.of());
    }

    public String text() {
        return text;
    }

    public int size() {
        return rows.size();
    }

    public Row get(int index) {
        return rows.get(index);
    }

    public boolean hasWords() {
        return wordRows.length > 0;
    }

    /// The words at `index`, if that row has any.
    public boolean isWords(int index) {
        return index >= 0 && index < rows.size() && rows.get(index) instanceof Row.Words;
    }

    public Row.Words words(int index) {
        return (Row.Words) rows.get(index);
    }

    /// The index of the row with words in which `offset` stands: where one row ends and the next
    /// begins at the same place, the next. A text without words has no such row.
    public int rowAt(int offset) {
        return wordRows[orderAt(offset)];
    }

    /// The nearest row with words after (`step` 1) or before (-1) the row at `index`.
    public OptionalInt neighbour(int index, int step) {
        for (int at = index + step; at >= 0 && at < rows.size(); at += step) {
            if (isWords(at)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /// The place nearest to `offset` where a caret can stand: within some row's words.
    public int snapped(int offset) {
        if (!hasWords()) {
            return 0;
        }
        int order = orderAt(offset);
        Span span = words(wordRows[order]).span();
        if (offset <= span.end()) {
            return Math.max(offset, span.start());
        }
        boolean nextIsNearer =
                order + 1 < starts.length && starts[order + 1] - offset < offset - span.end();
        return nextIsNearer ? starts[order + 1] : span.end();
    }

    /// The whole block at `offset`, whatever the number of its pieces.
    public Span paragraphAt(int offset) {
        if (!hasWords()) {
            return new Span(0, 0);
        }
        int order = orderAt(offset);
        int first = order;
        while (!words(wordRows[first]).first()) {
            first--;
        }
        int last = order;
        while (!words(wordRows[last]).last()) {
            last++;
        }
        return new Span(starts[first], words(wordRows[last]).span().end());
    }

    /// Where the words begin and end.
    public Span whole() {
        return hasWords()
                ? new Span(starts[0], words(wordRows[wordRows.length - 1]).span().end())
                : new Span(0, 0);
    }

    private int orderAt(int offset) {
        int low = 0;
        int high = starts.length - 1;
        int found = 0;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= offset) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    private static int[] indexesOfWords(List<Row> rows) {
        int[] indexes = new int[rows.size()];
        int count = 0;
        for (int i = 0; i < indexes.length; i++) {
            if (rows.get(i) instanceof Row.Words) {
                indexes[count++] = i;
            }
        }
        return java.util.Arrays.copyOf(indexes, count);
    }

    /// Sets blocks and furniture one after another.
    private static final class Builder {
        private final String text;
        private final List<Block> blocks;
        private final List<Cut> cuts;
        private final List<Row> rows = new ArrayList<>();
        private int nextCut;
        private int paragraph;
        private int end;

        Builder(String text, Outline outline, List<Cut> cuts) {
            this.text = text;
            this.blocks = outline.blocks().isEmpty() ? lines(text) : outline.blocks();
            this.cuts = cuts.stream().sorted(Comparator.comparingInt(Cut::at)).toList();
        }

        List<Row> rows() {
            boolean titled = !blocks.isEmpty() && blocks.getFirst().kind() == Block.Kind.TITLE;
            if (!titled) {
                rows.add(new Row.Head());
            }
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                int start = startOf(block);
                if (i > 0 || !titled) {
                    furniture(start);
                }
                words(block, start);
                if (titled && i == 0) {
                    rows.add(new Row.Head());
                }
            }
            furniture(Integer.MAX_VALUE);
            return rows;
        }

        /// Where the block begins with the mark that stands before it in its line (`– `, `1. `).
        private int startOf(Block block) {
            int line = text.lastIndexOf('\n', block.span().start() - 1) + 1;
            int start = Math.max(Math.min(line, block.span().start()), end);
            while (start < block.span().start() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return start;
        }

        private void furniture(int until) {
            List<Cut> here = new ArrayList<>();
            while (nextCut < cuts.size() && cuts.get(nextCut).at() <= until) {
                here.add(cuts.get(nextCut++));
            }
            if (!here.isEmpty()) {
                rows.add(new Row.Furniture(here));
            }
        }

        private void words(Block block, int start) {
            int number = block.kind().isCounted() ? ++paragraph : 0;
            int at = start;
            end = block.span().end();
            do {
                int next = Pieces.end(text, new Span(at, end), LONGEST);
                rows.add(
                        new Row.Words(
                                new Span(at, next),
                                block.kind(),
                                block.level(),
                                number,
                                at == start,
                                next == end));
                at = next;
            } while (at < end);
        }

        private static List<Block> lines(String text) {
            List<Block> lines = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int newline = text.indexOf('\n', start);
                int stop = newline < 0 ? text.length() : newline;
                if (!text.substring(start, stop).isBlank()) {
                    lines.add(new Block(Block.Kind.PARAGRAPH, 0, new Span(start, stop)));
                }
                start = stop + 1;
            }
            return lines;
        }
    }
}
