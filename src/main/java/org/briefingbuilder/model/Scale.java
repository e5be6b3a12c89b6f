package org.briefingbuilder.model;

import java.util.List;

/// Handling markings in the order of their strictness, as an organisation uses them.
///
/// @param levels mildest first, none twice
public record Scale(String id, String name, List<String> levels, Stamp made) implements Item {

    /// The Traffic Light Protocol 2.0 (first.org/tlp), mildest first: known in every project.
    public static final List<String> TLP =
            List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

    public Scale {
        levels = List.copyOf(levels);
        if (levels.stream().map(String::toLowerCase).distinct().count() != levels.size()) {
            throw new IllegalArgumentException("a level stands once on a scale");
        }
    }
}
