package org.briefingbuilder.publish;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;

/// What a PDF says of its quotations, for machines: where each is from, and what was altered. It
/// travels in the PDF as [#FILE].
///
/// @param brief the id of the brief
/// @param date the day printed on it, `YYYY-MM-DD`
/// @param generator the program and its version
/// @param quotations in reading order
/// @param statements what else the brief says, in reading order; none in records of older programs
record Provenance(
        String brief,
        String title,
        String language,
        String date,
        String generator,
        List<OfSource> sources,
        List<OfQuotation> quotations,
        List<Stated> statements) {

    /// The attachment's name.
    static final String FILE = "provenance.jsonld";

    Provenance {
        sources = List.copyOf(sources);
        quotations = List.copyOf(quotations);
        statements = List.copyOf(statements);
    }

    /// A heading, a paragraph, the line under a quotation, a note, an entry of the list of sources.
    ///
    /// @param element the identifier of its element in the PDF
    record Stated(String element, String words) {

        private static final String LINE = "l-q-";

        /// No element has this identifier: what the brief says in none that is recorded; then its
        /// heads and feet, each in a line of its own.
        static final String BESIDE = "~beside";

        /// Nor these: what links, bookmarks and metadata say; see [ExtrasCheck].
        static final String LINKS = "~links";

        static final String BOOKMARKS = "~bookmarks";
        static final String AUTHORS = "~authors";

        /// How many pictures its pages paint, and how many shapes beside words, lines and boxes.
        static final String PICTURES = "~pictures";

        static final String DRAWINGS = "~drawings";

        /// Whether it is said in no element.
        boolean isOfNoElement() {
            return element.startsWith("~");
        }

        /// The identifier of the line that says where a quotation is from.
        static String line(String quotation) {
            return LINE + quotation;
        }

        static boolean isLine(String element) {
            return element.startsWith(LINE);
        }

        /// The quotation that it says the place of; empty when it is no such line.
        String quotation() {
            return isLine(element) ? element.substring(LINE.length()) : "";
        }
    }

    /// One source.
    ///
    /// @param original SHA-256 of the file's bytes
    /// @param text SHA-256 of the clean text on which the positions stand
    /// @param removed what the clean text leaves out of the text as it was read, by its place
    ///   there; empty when the record does not say
    /// @param isRecognised whether a machine read words of it from pictures
    record OfSource(
            String original,
            String text,
            String file,
            String format,
            Reference reference,
            Optional<List<Span>> removed,
            boolean isRecognised) {

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
    /// @param kind `omission`, `insertion`, `emphasis`, `sic`, `first-letter` or `inner-mark`
    /// @param start in code points from the start of the exact words
    /// @param words those left out, put in or emphasised; the letter or mark that is printed
    record Altered(String kind, int start, int end, String words) {}

    /// A theme given to the passage.
    record Tagged(String theme, Made made) {}

    /// Who did something, and when (ISO 8601, UTC).
    record Made(String by, String at) {}

    /// What is said in this element, if anything.
    Optional<String> words(String element) {
        return statements.stream()
                .filter(said -> said.element().equals(element))
                .map(Stated::words)
                .findFirst();
    }

    Optional<OfSource> sourceOf(OfQuotation quotation) {
        return sources.stream()
                .filter(
                        s ->
                                s.original().equals(quotation.source())
                                        && s.text().equals(quotation.text()))
                .findFirst();
    }
}
