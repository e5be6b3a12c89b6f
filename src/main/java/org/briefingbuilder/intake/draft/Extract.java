package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;

import java.util.List;

/// All that a reader of a format found in a file.
///
/// @param raw the text with page furniture; `removed` has spans into it
/// @param text the clean text; the outline has spans into it
public record Extract(
        String format,
        Reference reference,
        String raw,
        String text,
        Outline outline,
        List<Removal> removed,
        boolean incomplete,
        List<String> warnings) {

    public Extract {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
    }

    public Extract withReference(Reference changed) {
        return new Extract(format, changed, raw, text, outline, removed, incomplete, warnings);
    }

    public Extract withWarnings(List<String> changed) {
        return new Extract(format, reference, raw, text, outline, removed, incomplete, changed);
    }
}
