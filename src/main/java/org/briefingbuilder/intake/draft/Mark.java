package org.briefingbuilder.intake.draft;

import org.briefingbuilder.text.Span;

/// What a document says about some words of an [Entry].
public sealed interface Mark {

    /// UTF-16 units into the entry's text.
    Span span();

    Mark at(Span other);

    /// Words that somebody inserted, or deleted, while changes were tracked.
    ///
    /// @param date `2024-03-01`, or empty
    record Change(Span span, boolean inserted, String by, String date) implements Mark {
        @Override
        public Change at(Span other) {
            return new Change(other, inserted, by, date);
        }
    }

    /// Words that somebody remarked on. Several entries may bear parts of one remark.
    ///
    /// @param remark what [Draft#remark] returned
    record Remarked(Span span, int remark) implements Mark {
        @Override
        public Remarked at(Span other) {
            return new Remarked(other, remark);
        }
    }
}
