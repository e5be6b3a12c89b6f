package org.briefingbuilder.store;

import org.jspecify.annotations.Nullable;

/// The columns of one row, counted from 1.
interface Columns {

    /// The text or the number as text; null where the row has none.
    @Nullable String find(int column);

    /// The text in a column.
    ///
    /// @throws IllegalArgumentException when the row has none
    default String getString(int column) {
        String text = find(column);
        if (text == null) {
            throw new IllegalArgumentException("a row has nothing in column " + column);
        }
        return text;
    }

    /// The whole number in a column.
    ///
    /// @throws IllegalArgumentException when there is none
    long getLong(int column);

    /// As [#getLong], of 32 bits.
    default int getInt(int column) {
        long number = getLong(column);
        if ((int) number != number) {
            throw new IllegalArgumentException("too large a number in column " + column);
        }
        return (int) number;
    }
}
