package org.briefingbuilder.intake.rtf;

import java.nio.charset.Charset;

/// What holds within a group of RTF until its end. Used by one thread.
final class Group {

    /// Where the words of a group go.
    enum Into {
        TEXT,
        NOTE,
        REMARK,
        REMARK_BY,
        REMARK_DATE,
        MARGIN,
        FIELD_CODE,
        /// The table of information, outside of its entries.
        INFO,
        TITLE,
        AUTHOR,
        MOMENT,
        FONTS,
        STYLES,
        REVISORS,
        /// No words for people.
        NOWHERE
    }

    Into into = Into.TEXT;
    Charset charset = CodePages.WINDOWS_1252;

    /// How many bytes stand after a `\\u` for programs that do not know it.
    int alternate = 1;

    boolean hidden;

    /// Whether words stand above their line.
    boolean raised;

    boolean struck;

    boolean deleted;
    boolean inserted;
    int by;

    /// Word packs a moment into the bits of a number (RTF 1.9.1, DTTM).
    int when;

    boolean symbols;

    /// Whether this group began its destination, and so ends it.
    boolean begins;

    Group inner() {
        Group inner = new Group();
        inner.into = into;
        inner.charset = charset;
        inner.alternate = alternate;
        inner.hidden = hidden;
        inner.raised = raised;
        inner.struck = struck;
        inner.deleted = deleted;
        inner.inserted = inserted;
        inner.by = by;
        inner.when = when;
        inner.symbols = symbols;
        return inner;
    }
}
