package org.briefingbuilder.publish.pdf;

import java.time.Instant;
import java.util.List;

/// What the file says of itself.
///
/// @param language the document's main language (BCP 47)
/// @param otherLanguages languages that parts of it are in
/// @param when both the date of creation and of change; the same moment gives the same bytes
/// @param producer the program and its version
public record Metadata(
        String title,
        List<String> authors,
        String subject,
        List<String> keywords,
        String language,
        List<String> otherLanguages,
        Instant when,
        String producer) {

    public Metadata {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        otherLanguages = List.copyOf(otherLanguages);
    }
}
