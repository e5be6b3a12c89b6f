package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// What a brief changes in quoted words, and shows that it did. Places are UTF-16 units into the
/// passage's exact words.
public sealed interface Alteration {

    /// Words left out, shown as `[…]`.
    record Omission(Span span) implements Alteration {}

    /// Words put in, shown in square brackets.
    record Insertion(int at, String words) implements Alteration {}

    /// Words emphasised by the author of the brief, said so after the quotation.
    record Emphasis(Span span) implements Alteration {}

    /// `[sic]` put after a mistake of the source.
    record Sic(int at) implements Alteration {}

    /// The first letter of a word in the other case, shown in square brackets: `[T]he`. Nothing but
    /// its case can change.
    record FirstLetter(int at) implements Alteration {}

    /// A quotation mark within the quotation, as the language has it there: `“` becomes `‘`. Only a
    /// quotation mark can change, and only into one.
    ///
    /// @param mark one of those that stand within others
    record InnerMark(int at, String mark) implements Alteration {}
}
