package org.briefingbuilder.publish;

import java.util.List;
import java.util.Optional;

/// A part of a brief that a reader can be led to.
///
/// A section is named by its indices: `[3, 0]` is the first inner section of the brief's fourth.
public sealed interface Part {

    /// The brief's title.
    record Title() implements Part {}

    /// The line of date, authors and organisation.
    record Occasion() implements Part {}

    /// The heading of a section.
    record Heading(List<Integer> section) implements Part {
        public Heading {
            section = List.copyOf(section);
        }
    }

    /// A block.
    ///
    /// @param index among the section's own blocks, from 0
    /// @param quotation its id when it is a quotation
    record Block(List<Integer> section, int index, Optional<String> quotation) implements Part {
        public Block {
            section = List.copyOf(section);
        }
    }

    /// The list of sources that the template adds.
    record Sources() implements Part {}
}
