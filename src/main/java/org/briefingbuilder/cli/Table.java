package org.briefingbuilder.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows and columns as text. On a terminal the widest columns are cut until a row fits in a line;
/// elsewhere nothing is.
final class Table {

    private static final String GAP = "  ";
    private static final int LEAST = 8;

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        this.head = List.of(head);
    }

    Table row(Object... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException("a row has as many cells as the head");
        }
        rows.add(
                IntStream.range(0, cells.length)
                        .mapToObj(i -> Cells.plain(String.valueOf(cells[i])))
                        .toList());
        return this;
    }

    /// @param columns the width of the terminal; 0 for as wide as needed
    String text(int columns) {
        int[] widths = widths();
        if (columns > 0) {
            narrow(widths, columns);
        }
        StringBuilder text = new StringBuilder();
        append(text, head, widths);
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    private int[] widths() {
        int[] widths = head.stream().mapToInt(Cells::width).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Cells.width(row.get(i)));
            }
        }
        return widths;
    }

    private void narrow(int[] widths, int columns) {
        int room = columns - GAP.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
        }
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP);
            line.append(Cells.padded(Cells.cut(row.get(i), widths[i]), widths[i]));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
