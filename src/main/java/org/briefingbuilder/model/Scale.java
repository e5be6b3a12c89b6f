package org.briefingbuilder.model;

import java.util.List;

/// Handling markings in the order of their strictness, as an organisation uses them.
///
/// @param levels mildest first, none twice
public record Scale(String id, String name, List<String> levels, Stamp made) implements Item {

    public Scale {
        levels = List.copyOf(levels);
        if (levels.stream().map(String::toLowerCase).distinct().count() != levels.size()) {
            throw new IllegalArgumentException("a level stands once on a scale");
        }
    }
}
