package org.briefingbuilder.model;

import java.util.List;

/// What was saved out of a damaged project.
///
/// @param contents how many originals and texts were saved
/// @param flaws what could not be saved
public record Salvage(
        int sources,
        int passages,
        int themes,
        int notes,
        int briefs,
        int contents,
        List<Flaw> flaws) {

    public Salvage {
        flaws = List.copyOf(flaws);
    }
}
