package org.briefingbuilder.model;

import java.util.List;

/// What a citation of a source needs. A text that is not known is empty.
///
/// @param date as far as known: `2025`, `2025-10` or `2025-10-29`
/// @param byline who the source says wrote it, when that is no person's name ("BR Web Desk")
/// @param language a BCP 47 tag such as `en` or `ur`
/// @param kind a CSL type: `article-newspaper`, `webpage`, `report`, `speech`, `document` …
public record Reference(
        String title,
        List<String> authors,
        String byline,
        String publisher,
        String date,
        String url,
        String language,
        String kind) {

    public Reference {
        authors = List.copyOf(authors);
        if (!date.isEmpty() && !date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("no date: " + date);
        }
    }

    public static Reference titled(String title) {
        return new Reference(title, List.of(), "", "", "", "", "", "document");
    }

    public Reference withTitle(String changed) {
        return new Reference(changed, authors, byline, publisher, date, url, language, kind);
    }
}
