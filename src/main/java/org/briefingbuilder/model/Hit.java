package org.briefingbuilder.model;

/// A place where a search found its words.
///
/// @param source the id of the source it stands in; of a note, the source it is about, or empty
/// @param id of the source, passage or note
/// @param start of the words found, in UTF-16 units of the source's clean text; 0 for a note
/// @param end of the words found, excluded; 0 for a note
/// @param quote the words found, as they stand there
/// @param context the words found with their surroundings, on one line
public record Hit(
        Kind kind, String source, String id, int start, int end, String quote, String context) {

    public enum Kind {
        SOURCE,
        PASSAGE,
        NOTE
    }
}
