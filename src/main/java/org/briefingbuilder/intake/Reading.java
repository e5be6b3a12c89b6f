package org.briefingbuilder.intake;

import org.briefingbuilder.intake.draft.Remark;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Tracked;

import java.util.List;

/// A file as it was read.
///
/// @param file its name, without folders
/// @param format `text`, `markdown`, `html`, `docx`, `odt`, `rtf`, `epub`, `pptx`, `mail`, `mhtml`
///   or `pdf`
/// @param original the file's bytes; a large file is opened again when they are asked for
/// @param raw the text with page furniture; `removed` has spans into it
/// @param text the clean text; the outline has spans into it
/// @param incomplete true when a part of the file could not be read
/// @param warnings message keys below `warning.`
/// @param doubts places in the clean text that are not to be taken on trust
/// @param markups what was marked or written in the file
/// @param tracked changes that the document remembers; spans into `raw`
/// @param remarks what people wrote at its margin; one answers another by its index
/// @param attached files inside this one, each read as a file of its own
/// @param refused files inside this one that could not be read
public record Reading(
        String file,
        String format,
        Deposit original,
        Reference reference,
        String raw,
        String text,
        Outline outline,
        List<Removal> removed,
        boolean incomplete,
        List<String> warnings,
        List<Doubt> doubts,
        List<Markup> markups,
        List<Tracked> tracked,
        List<Remark> remarks,
        List<Reading> attached,
        List<Unread> refused) {

    /// A file inside another one that could not be read, and why.
    public record Unread(String file, Problem problem) {}

    public Reading {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        markups = List.copyOf(markups);
        tracked = List.copyOf(tracked);
        remarks = List.copyOf(remarks);
        attached = List.copyOf(attached);
        refused = List.copyOf(refused);
    }

    /// A file that came alone and remembers nothing.
    public Reading(
            String file,
            String format,
            Deposit original,
            Reference reference,
            String raw,
            String text,
            Outline outline,
            List<Removal> removed,
            boolean incomplete,
            List<String> warnings,
            List<Doubt> doubts,
            List<Markup> markups) {
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
                doubts,
                markups,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// A file that holds nothing but its own text.
    public Reading(
            String file,
            String format,
            Deposit original,
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
