package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.ui.kit.passages.KnownPassage;

/// One row of the list of passages.
sealed interface Row {

    /// The id of a theme or source, or the name of a state; empty for passages without a theme.
    String group();

    /// Above a group.
    record Heading(Arrangement.Grouping by, String group, int count) implements Row {}

    /// A passage, under the heading of its group.
    record Line(KnownPassage known, String group) implements Row {}
}
