package org.briefingbuilder.intake;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;

import java.util.List;

/// A file as it was read.
///
/// @param file its name, without folders
/// @param format `text`, `markdown`, `html`, `docx` or `pdf`
/// @param original the file's bytes; nobody may change them
/// @param raw the text with page furniture; `removed` has spans into it
/// @param text the clean text; the outline has spans into it
/// @param incomplete true when a part of the file could not be read
/// @param warnings message keys below `warning.`
/// @param doubts places in the clean text that are not to be taken on trust
/// @param markups what was marked or written in the file
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
        List<String> warnings,
        List<Doubt> doubts,
        List<Markup> markups) {

    public Reading {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        markups = List.copyOf(markups);
    }

    /// A reading without doubts and markups.
    public Reading(
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
        this(
                file,
                format,
                original,
                reference,
                raw,
                text,
                outline,
                removed,
                incomplete,
                warnings,
                List.of(),
                List.of());
    }
}
