package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Tracked;

import java.util.List;

/// All that a reader of a format found in a file.
///
/// @param raw the text with page furniture; `removed` has spans into it
/// @param text the clean text; the outline has spans into it
/// @param doubts places in the clean text that are not to be taken on trust
/// @param markups what was marked or written in the file
/// @param tracked changes that the document remembers; spans into `raw`
/// @param remarks what people wrote at its margin; one answers another by its index
/// @param attached files inside this one
public record Extract(
        String format,
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
        List<Attached> attached) {

    public Extract {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        markups = List.copyOf(markups);
        tracked = List.copyOf(tracked);
        remarks = List.copyOf(remarks);
        attached = List.copyOf(attached);
    }

    public Extract(
            String format,
            Reference reference,
            String raw,
            String text,
            Outline outline,
            List<Removal> removed,
            boolean incomplete,
            List<String> warnings) {
        this(
                format,
                reference,
                raw,
                text,
                outline,
                removed,
                incomplete,
                warnings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Extract withMarks(List<Doubt> changedDoubts, List<Markup> changedMarkups) {
        return new Extract(
                format,
                reference,
                raw,
                text,
                outline,
                removed,
                incomplete,
                warnings,
                changedDoubts,
                changedMarkups,
                tracked,
                remarks,
                attached);
    }

    public Extract withReference(Reference changed) {
        return new Extract(
                format,
                changed,
                raw,
                text,
                outline,
                removed,
                incomplete,
                warnings,
                doubts,
                markups,
                tracked,
                remarks,
                attached);
    }

    public Extract withWarnings(List<String> changed) {
        return new Extract(
                format,
                reference,
                raw,
                text,
                outline,
                removed,
                incomplete,
                changed,
                doubts,
                markups,
                tracked,
                remarks,
                attached);
    }

    public Extract withFormat(String changed) {
        return new Extract(
                changed,
                reference,
                raw,
                text,
                outline,
                removed,
                incomplete,
                warnings,
                doubts,
                markups,
                tracked,
                remarks,
                attached);
    }
}
