package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;

/// How the list of passages is put together.
record Arrangement(Grouping grouping, Sorting sorting) {

    /// What stands under one heading.
    enum Grouping {
        /// A passage stands under each of its themes.
        THEME,
        SOURCE,
        STATE,
        NONE
    }

    Arrangement withGrouping(Grouping changed) {
        return new Arrangement(changed, sorting);
    }

    Arrangement withSorting(Sorting changed) {
        return new Arrangement(grouping, changed);
    }
}
