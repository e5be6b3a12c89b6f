package org.briefingbuilder.publish.pdf;

import java.util.List;

/// A family that a page's style sheet may name: one that comes with the program, or one of a house.
///
/// A letter that a family lacks comes from the next one that has it, in a fixed order, whatever
/// other families the style sheet names after the first.
sealed interface Family permits BundledFamily, HouseFamily {

    /// Its name in a style sheet.
    String css();

    /// Above the base line, in thousandths of an em: what a line makes room for.
    int ascent();

    /// Below the base line, in thousandths of an em.
    int descent();

    boolean isArabic();

    /// The cuts that the style sheet may ask for.
    List<Cut> cuts();

    /// The names of the font files to look for a letter in, the family's own first.
    List<String> files(Cut cut);

    /// The name of the font program that a cut is set in, where the family has the letters.
    String program(Cut cut);

    /// @param weight 400, 600 or 700
    record Cut(int weight, boolean italic) {}
}
