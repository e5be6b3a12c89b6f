package org.briefingbuilder.publish.pdf;

/// How pages lie on the sheets of a PDF that is made for printing.
public enum Imposition {
    /// A page on each sheet: the PDF as it is, with its tags.
    SINGLE,
    /// Two pages side by side.
    TWO_UP,
    /// Two pages side by side on both sides of each sheet, so that the pile, folded once, is a
    /// booklet. Printed on both sides, turned at the short edge.
    BOOKLET
}
