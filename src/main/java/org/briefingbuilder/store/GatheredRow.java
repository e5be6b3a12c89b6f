package org.briefingbuilder.store;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/// One row after the other of what [Gathering] asked for. Where a column has the same as in the row
/// before, it is the same object.
final class GatheredRow implements Columns {

    private static final int NONE = -1;

    private final int[] starts;
    private final int[] lengths;
    private final @Nullable String[] texts;

    /// Where each of the texts stands.
    private final int[] textStarts;

    private final int[] textEnds;

    private byte[] bytes = {};
    private int at;

    GatheredRow(int columns) {
        this.starts = new int[columns];
        this.lengths = new int[columns];
        this.texts = new String[columns];
        this.textStarts = new int[columns];
        this.textEnds = new int[columns];
    }

    /// Shows every row in `gathered`; says how many there were.
    ///
    /// @throws IllegalArgumentException when it is not made of rows
    int each(byte[] gathered, Consumer<Columns> look) {
        bytes = gathered;
        at = 0;
        Arrays.fill(texts, null);
        int rows = 0;
        while (at < bytes.length) {
            next();
            look.accept(this);
            rows++;
        }
        return rows;
    }

    private void next() {
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = length();
        }
        for (int i = 0; i < lengths.length; i++) {
            starts[i] = at;
            at += Math.max(0, lengths[i]);
            if (at > bytes.length || at < starts[i]) {
                throw new IllegalArgumentException("a row ends before its columns");
            }
        }
    }

    /// The number here, and past the blank behind it.
    private int length() {
        int blank = at;
        while (blank < bytes.length && bytes[blank] != ' ') {
            blank++;
        }
        int length = Math.toIntExact(number(at, blank));
        if (length < NONE) {
            throw new IllegalArgumentException("a column of less than nothing");
        }
        at = blank + 1;
        return length;
    }

    /// The decimal number from `start` to before `end`.
    private long number(int start, int end) {
        boolean negative = start < end && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        if (first >= end || end - first > 18) {
            return Long.parseLong(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        }
        long number = 0;
        for (int i = first; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("no number in a column");
            }
            number = 10 * number + digit;
        }
        return negative ? -number : number;
    }

    @Override
    public @Nullable String find(int column) {
        int i = column - 1;
        if (lengths[i] == NONE) {
            return null;
        }
        String before = texts[i];
        int end = starts[i] + lengths[i];
        if (before != null
                && Arrays.equals(bytes, starts[i], end, bytes, textStarts[i], textEnds[i])) {
            return before;
        }
        String text = new String(bytes, starts[i], lengths[i], StandardCharsets.UTF_8);
        texts[i] = text;
        textStarts[i] = starts[i];
        textEnds[i] = end;
        return text;
    }

    @Override
    public long getLong(int column) {
        int i = column - 1;
        if (lengths[i] == NONE) {
            throw new IllegalArgumentException("no number in column " + column);
        }
        return number(starts[i], starts[i] + lengths[i]);
    }
}
