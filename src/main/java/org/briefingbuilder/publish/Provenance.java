package org.briefingbuilder.publish;

import org.briefingbuilder.model.Reference;

import java.util.List;
import java.util.Optional;

/// What a PDF says of its quotations, for machines: where each is from, and what was altered. It
/// travels in the PDF as [#FILE].
///
/// @param brief the id of the brief
/// @param date the day printed on it, `YYYY-MM-DD`
/// @param generator the program and its version
/// @param quotations in reading order
record Provenance(
        String brief,
        String title,
        String language,
        String date,
        String generator,
        List<OfSource> sources,
        List<OfQuotation> quotations) {

    /// The attachment's name.
    static final String FILE = "provenance.jsonld";

    Provenance {
        sources = List.copyOf(sources);
        quotations = List.copyOf(quotations);
    }

    /// One source.
    ///
    /// @param original SHA-256 of the file's bytes
    /// @param text SHA-256 of the clean text on which the positions stand
    record OfSource(String original, String text, String file, String format, Reference reference) {

        /// How a source is named in the record.
        String urn() {
            return "urn:sha256:" + original;
        }
    }

    /// One quotation.
    ///
    /// @param source the SHA-256 of its file's bytes
    /// @param text the SHA-256 of its clean text: one file can be read in two ways
    /// @param start in code points from the start of the clean text
    /// @param end in code points, excluded
    /// @param page the printed label or labels, or empty
    /// @param paragraph the number or numbers, or empty
    record OfQuotation(
            String id,
            String source,
            String text,
            String exact,
            String prefix,
            String suffix,
            int start,
            int end,
            String page,
            String paragraph,
            String section,
            String language,
            List<Altered> alterations,
            String printed,
            List<Tagged> tags,
            Made made) {

        OfQuotation {
            alterations = List.copyOf(alterations);
            tags = List.copyOf(tags);
        }
    }

    /// One alteration.
    ///
    /// @param kind `omission`, `insertion`, `emphasis` or `sic`
    /// @param start in code points from the start of the exact words
    /// @param words those left out, put in or emphasised
    record Altered(String kind, int start, int end, String words) {}

    /// A theme given to the passage.
    record Tagged(String theme, Made made) {}

    /// Who did something, and when (ISO 8601, UTC).
    record Made(String by, String at) {}

    Optional<OfSource> sourceOf(OfQuotation quotation) {
        return sources.stream()
                .filter(
                        s ->
                                s.original().equals(quotation.source())
                                        && s.text().equals(quotation.text()))
                .findFirst();
    }
}
