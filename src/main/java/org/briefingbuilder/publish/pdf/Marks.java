package org.briefingbuilder.publish.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the HTML says of an element's place in the PDF's structure. Layout carries only an
/// element's title into the PDF, so the title becomes a number that leads back here.
final class Marks {

    /// Begins with an invisible separator (U+2063), which no title of an element does.
    private static final String PREFIX = "\u2063mark ";

    private final List<Mark> marks = new ArrayList<>();

    /// @return the title that stands for the mark
    String add(Mark mark) {
        marks.add(mark);
        return PREFIX + (marks.size() - 1);
    }

    /// @param title as it came out of layout; anything else than a mark's title is no mark
    Optional<Mark> of(String title) {
        return title.startsWith(PREFIX)
                ? Optional.of(marks.get(Integer.parseInt(title.substring(PREFIX.length()))))
                : Optional.empty();
    }

    /// @param role the structure type; empty: what layout makes of the element
    /// @param id the structure element's ID; empty: none
    /// @param alt what stands for it: an alternative description, or a link's or bookmark's words
    /// @param target the id that a link or bookmark leads to; empty: none
    record Mark(String role, String id, String alt, String target) {}
}
