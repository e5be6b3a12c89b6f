package org.briefingbuilder.publish;

import java.util.List;
import java.util.Set;

/// What verifying a PDF came to.
///
/// @param file the PDF's name, without folders
/// @param quotations how many quotations the PDF and its record hold together
/// @param verified how many of them agree everywhere they were looked for
/// @param each every quotation with what was found of it, in reading order
/// @param unchecked what could not be looked at: the names of files
/// @param gaps what else could not be checked, because the file does not hold it any more
/// @param against one of [#PROJECT], [#FOLDER], [#RECORD]
public record Verification(
        String file,
        int quotations,
        int verified,
        List<Finding> findings,
        List<Quotation> each,
        List<String> unchecked,
        List<Gap> gaps,
        String against) {

    /// Something that could not be checked.
    ///
    /// @param kind a key: `structure`, `record`, `statements`, `other-pages`, `letter-shapes`,
    ///   `house-faces`, `elsewhere`, `order`, `sheets`, `page-order`, `unreadable`, `links`,
    ///   `bookmarks`, `remarks`, `laid`, `actions`, `files`
    /// @param what the pages, faces or names that it is about, or how many, or empty
    public record Gap(String kind, String what) {

        private static final Set<String> COUNTED = Set.of("elsewhere", "unreadable");

        /// For its message; a count is a number there.
        public Object[] args() {
            return new Object[] {COUNTED.contains(kind) ? Integer.valueOf(what) : what};
        }
    }

    /// One quotation of the PDF.
    ///
    /// @param id as the record names it; empty when the record says nothing of it
    /// @param words as they are printed, without the marks around them
    /// @param source the title of its source, or empty
    /// @param where the section of the brief and the place in the source, for a reader
    /// @param page from 1; 0 when it is on none
    public record Quotation(
            String id,
            String words,
            String source,
            String where,
            int page,
            List<Finding> findings) {

        public Quotation {
            findings = List.copyOf(findings);
        }

        /// Whether it agrees everywhere it was looked for.
        public boolean isVerified() {
            return findings.isEmpty();
        }
    }

    /// Against the sources in a project.
    public static final String PROJECT = "project";

    /// Against the original files in a folder.
    public static final String FOLDER = "folder";

    /// Against its own record only: whether the sources say so remains open.
    public static final String RECORD = "record";

    public Verification {
        findings = List.copyOf(findings);
        each = List.copyOf(each);
        unchecked = List.copyOf(unchecked);
        gaps = List.copyOf(gaps);
    }
}
