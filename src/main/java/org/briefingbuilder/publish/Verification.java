package org.briefingbuilder.publish;

import java.util.List;

/// What verifying a PDF came to.
///
/// @param file the PDF's name, without folders
/// @param quotations how many quotations the PDF and its record hold together
/// @param verified how many of them agree everywhere they were looked for
/// @param unchecked what could not be looked at: the names of files
/// @param against one of [#PROJECT], [#FOLDER], [#RECORD]
public record Verification(
        String file,
        int quotations,
        int verified,
        List<Finding> findings,
        List<String> unchecked,
        String against) {

    /// Against the sources in a project.
    public static final String PROJECT = "project";

    /// Against the original files in a folder.
    public static final String FOLDER = "folder";

    /// Against its own record only: whether the sources say so remains open.
    public static final String RECORD = "record";

    public Verification {
        findings = List.copyOf(findings);
        unchecked = List.copyOf(unchecked);
    }
}
