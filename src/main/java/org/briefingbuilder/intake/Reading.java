package org.briefingbuilder.intake;

import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;

import java.util.List;

/// What was read out of a file.
///
/// @param outline spans into `text`
/// @param removed spans into `raw`
public record Reading(
        String file,
        String format,
        byte[] original,
        Reference reference,
        String raw,
        String text,
        Outline outline,
        List<Removal> removed,
        boolean incomplete,
        List<String> warnings) {

    public Reading {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }
}
