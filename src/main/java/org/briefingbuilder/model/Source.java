package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A document that was imported. Its original, raw text and clean text are kept by their digests
/// and never change; a newer version is a new source that knows its forerunner.
///
/// @param order the place in the library, from 1
/// @param file the name of the file that was imported, without folders
/// @param format `text`, `markdown`, `html`, `docx`, `pdf` …
/// @param original SHA-256 of the file's bytes
/// @param raw SHA-256 of the text as it was read, page furniture included
/// @param text SHA-256 of the clean text, on which all spans and anchors stand
/// @param removed what was taken from the raw text to make the clean text
/// @param words of the clean text
/// @param incomplete true when part of the file could not be read
/// @param warnings message keys that say what the reader should know about the reading
/// @param doubts places in the clean text that are not to be taken on trust, in order
/// @param markups what was marked or written in the file; offered until it is taken over
/// @param within the source in which this one came, as an attachment comes in a mail
/// @param tracked changes that the document remembers
public record Source(
        String id,
        int order,
        Reference reference,
        String file,
        String format,
        String original,
        String raw,
        String text,
        Outline outline,
        List<Removal> removed,
        int words,
        boolean incomplete,
        List<String> warnings,
        Optional<String> forerunner,
        Stamp added,
        List<Doubt> doubts,
        List<Markup> markups,
        Optional<String> within,
        List<Tracked> tracked)
        implements Item {

    public Source {
        removed = List.copyOf(removed);
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        markups = List.copyOf(markups);
        tracked = List.copyOf(tracked);
    }

    /// A document that came alone and remembers no changes.
    public Source(
            String id,
            int order,
            Reference reference,
            String file,
            String format,
            String original,
            String raw,
            String text,
            Outline outline,
            List<Removal> removed,
            int words,
            boolean incomplete,
            List<String> warnings,
            Optional<String> forerunner,
            Stamp added) {
        this(
                id,
                order,
                reference,
                file,
                format,
                original,
                raw,
                text,
                outline,
                removed,
                words,
                incomplete,
                warnings,
                forerunner,
                added,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /// Why words of the clean text are doubtful, each reason once, in the order of the text.
    public List<String> doubtsAt(Span words) {
        return doubts.stream()
                .filter(doubt -> doubt.touches(words))
                .map(Doubt::reason)
                .distinct()
                .toList();
    }

    public String title() {
        return reference.title();
    }

    public Source withReference(Reference changed) {
        return with(copy -> copy.reference = changed);
    }

    public Source withOrder(int changed) {
        return with(copy -> copy.order = changed);
    }

    public Source withForerunner(Optional<String> changed) {
        return with(copy -> copy.forerunner = changed);
    }

    public Source withId(String changed) {
        return with(copy -> copy.id = changed);
    }

    public Source withFile(String changed) {
        return with(copy -> copy.file = changed);
    }

    public Source withMarks(List<Doubt> changedDoubts, List<Markup> changedMarkups) {
        return with(
                copy -> {
                    copy.doubts = changedDoubts;
                    copy.markups = changedMarkups;
                });
    }

    /// With another clean text, and what goes with one; doubts and markups still stand where they
    /// stood in the old one.
    ///
    /// @param changed its digest
    public Source withText(String changed, Outline of, List<Removal> left, int count) {
        return with(
                copy -> {
                    copy.text = changed;
                    copy.outline = of;
                    copy.removed = left;
                    copy.words = count;
                });
    }

    /// @param outer the id of the source in which it came
    public Source withWithin(Optional<String> outer) {
        return with(copy -> copy.within = outer);
    }

    private Source with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new Source(
                copy.id,
                copy.order,
                copy.reference,
                copy.file,
                format,
                original,
                raw,
                copy.text,
                copy.outline,
                copy.removed,
                copy.words,
                incomplete,
                warnings,
                copy.forerunner,
                added,
                copy.doubts,
                copy.markups,
                copy.within,
                tracked);
    }

    /// What can be changed in a copy; all else stays as it is.
    private static final class Copy {
        private String id;
        private int order;
        private Reference reference;
        private String file;
        private String text;
        private Outline outline;
        private List<Removal> removed;
        private int words;
        private Optional<String> forerunner;
        private List<Doubt> doubts;
        private List<Markup> markups;
        private Optional<String> within;

        Copy(Source of) {
            id = of.id;
            order = of.order;
            reference = of.reference;
            file = of.file;
            text = of.text;
            outline = of.outline;
            removed = of.removed;
            words = of.words;
            forerunner = of.forerunner;
            doubts = of.doubts;
            markups = of.markups;
            within = of.within;
        }
    }
}
