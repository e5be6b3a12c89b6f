package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// One block of a source's clean text.
///
/// @param level of a heading (1 is the title's) or depth of a list item (from 1); otherwise 0
/// @param span in the clean text, without a list item's mark
public record Block(Kind kind, int level, Span span) {

    public enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        /// One row of a table, its cells parted by tabs.
        TABLE_HEAD,
        TABLE_ROW,
        CAPTION,
        /// A footnote or an endnote.
        NOTE,
        CODE;

        /// Whether a reader would count it when told "paragraph 8".
        public boolean isCounted() {
            return this == PARAGRAPH || this == LIST_ITEM || this == QUOTE || this == CODE;
        }
    }
}
