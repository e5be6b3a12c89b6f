package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Source;

/// One row of the list: a source, or the heading over a group of them.
sealed interface Row {

    /// @param name empty when these sources lack what they are grouped by
    record Heading(String name, int count) implements Row {}

    record Entry(Source source) implements Row {}
}
