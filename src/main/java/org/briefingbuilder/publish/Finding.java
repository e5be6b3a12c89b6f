package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Something that a check found wrong.
///
/// @param quotation the id of the quotation in the brief, or empty when it is about no single one
/// @param kind the key of a [Kind]
/// @param page of the PDF, from 1; 0 when it is about no page
/// @param expected the letters that should be there, as far as letters differ
/// @param found the letters that are there
/// @param source the title of the source, or empty
/// @param where the section of the brief and the place in the source, for a reader
/// @param why a file could not be read, if that is what was found
public record Finding(
        String quotation,
        String kind,
        int page,
        String expected,
        String found,
        String source,
        String where,
        Optional<Problem> why) {

    Finding(
            String quotation,
            Kind kind,
            int page,
            String expected,
            String found,
            String source,
            String where) {
        this(quotation, kind.key(), page, expected, found, source, where, Optional.empty());
    }

    Finding because(Problem problem) {
        return new Finding(
                quotation, kind, page, expected, found, source, where, Optional.of(problem));
    }

    Finding on(int number) {
        return new Finding(quotation, kind, number, expected, found, source, where, why);
    }

    boolean is(Kind one) {
        return kind.equals(one.key());
    }

    /// What can be found; [#key] is its name in messages and in JSON.
    public enum Kind {
        /// The source has other letters at the place of the quotation.
        WORDS_DIFFER("words-differ"),
        /// The quoted words stand nowhere in the source.
        NOT_IN_SOURCE("not-in-source"),
        /// The source could not be found.
        SOURCE_MISSING("source-missing"),
        /// The source is there but could not be read.
        SOURCE_UNREADABLE("source-unreadable"),
        /// The words stand on another page of the source, or in another paragraph, than is said.
        PLACE_DIFFERS("place-differs"),
        /// The record says something else of a source (its title, its authors …) than is known.
        FACTS_DIFFER("facts-differ"),
        /// The file with the source's name is another one than was quoted from.
        SOURCE_CHANGED("source-changed"),
        /// The quotation is not in the PDF.
        NOT_ON_PAGE("not-on-page"),
        /// The page shows other letters than were meant.
        PAGE_DIFFERS("page-differs"),
        /// The file does not name the letters that the page shows, or names two for one, so that
        /// words from right to left cannot be read from it.
        UNREADABLE("unreadable"),
        /// Assistive software reads out other letters than were meant.
        STRUCTURE_DIFFERS("structure-differs"),
        /// The record says other letters than the page and its structure.
        RECORD_DIFFERS("record-differs"),
        /// The PDF holds a quotation of which the record says nothing.
        RECORD_MISSING("record-missing"),
        /// The PDF lacks a title, a language or its structure.
        DOCUMENT_LACKS("document-lacks"),
        /// A link leads elsewhere, or is read out otherwise, than the record says.
        LINK_DIFFERS("link-differs"),
        /// A bookmark has another name, or another place among them, than the record says.
        BOOKMARK_DIFFERS("bookmark-differs"),
        /// The file names another title or other authors somewhere.
        METADATA_DIFFERS("metadata-differs"),
        /// Something that is no part of the brief lies over a page: a stamp, a drawing, a field.
        LAID_OVER("laid-over"),
        /// The pages hold more pictures, or shapes that may be letters, than the record says: so
        /// many instead of so many.
        DRAWN_OVER("drawn-over"),
        /// The file would run, open or send something by itself.
        ACTION("action"),
        /// The quoted words hold something that is no character and cannot be printed.
        UNPRINTABLE("unprintable"),
        /// The passage was not accepted by a person, or was rejected.
        UNACCEPTED("unaccepted"),
        /// The brief cites a source that the project does not have.
        CITATION_UNKNOWN("citation-unknown"),
        /// The words are not for quotation.
        NOT_FOR_QUOTATION("not-for-quotation"),
        /// The brief is marked below what it holds.
        MARKING_LOW("marking-low"),
        /// A name stands in the brief that a rule protects.
        NAME_PROTECTED("name-protected"),
        /// A picture is not among the originals, or is neither PNG nor JPEG.
        FIGURE_MISSING("figure-missing"),
        /// The brief has more of something than its template allows: expected is the most, found
        /// how many there are.
        WORDS_OVER("words-over"),
        PAGES_OVER("pages-over"),
        TITLE_OVER("title-over"),
        SUMMARY_OVER("summary-over"),
        RECOMMENDATIONS_OVER("recommendations-over"),
        KEY_POINTS_OVER("key-points-over"),
        QUESTIONS_OVER("questions-over"),
        PURPOSE_OVER("purpose-over");

        private static final Set<Kind> LIMITS = EnumSet.range(WORDS_OVER, PURPOSE_OVER);

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /// What a check of a limit is as a finding; empty for any other check.
        static Optional<Kind> ofLimit(String check) {
            return LIMITS.stream().filter(kind -> check.equals("check." + kind.key)).findFirst();
        }
    }
}
