package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Source;

/// One row of the list: a source, or the heading over a group of them.
sealed interface Row {

    /// @param name empty when these sources lack what they are grouped by
    record Heading(String name, int count) implements Row {}

    record Entry(Source source, Nest nest) implements Row {

        /// One that stands by itself.
        Entry(Source source) {
            this(source, Nest.NONE);
        }
    }

    /// How a source stands under the one above it.
    enum Nest {
        NONE,
        /// It came in that one: the file of a mail.
        WITHIN,
        /// That one is its newer version.
        OLDER
    }
}
