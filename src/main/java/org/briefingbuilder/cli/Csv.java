package org.briefingbuilder.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Comma-separated values as RFC 4180 writes them.
final class Csv {

    private final int columns;
    private final StringBuilder text = new StringBuilder();

    Csv(Object... head) {
        columns = head.length;
        row(head);
    }

    void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row has as many cells as the head");
        }
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")));
        text.append("\r\n");
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        String cell = String.valueOf(value);
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
