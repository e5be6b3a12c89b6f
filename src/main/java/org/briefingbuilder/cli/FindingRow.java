package org.briefingbuilder.cli;

import org.briefingbuilder.publish.Finding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A finding of a check as it is reported, in JSON under these very names.
///
/// @param quotation the id of the quotation; empty when it is about no single one
/// @param page of the PDF, from 1; empty when it is about no page
/// @param text the finding in words
record FindingRow(
        Optional<String> quotation,
        String kind,
        OptionalInt page,
        String expected,
        String found,
        String source,
        String where,
        String text) {

    static final String FIELDS =
            "{quotation: id or null, kind, page: number or null, expected, found, source, where,"
                    + " text}";

    static List<FindingRow> of(List<Finding> findings, Wording wording) {
        return findings.stream().map(finding -> of(finding, wording)).toList();
    }

    private static FindingRow of(Finding finding, Wording wording) {
        return new FindingRow(
                Optional.of(finding.quotation()).filter(id -> !id.isEmpty()),
                finding.kind(),
                finding.page() > 0 ? OptionalInt.of(finding.page()) : OptionalInt.empty(),
                finding.expected(),
                finding.found(),
                finding.source(),
                finding.where(),
                words(finding, wording));
    }

    /// Where, what, and the letters that differ.
    private static String words(Finding finding, Wording wording) {
        String page = finding.page() > 0 ? wording.of("found.page", finding.page()) : "";
        String place =
                Stream.of(page, finding.where(), finding.source())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
        String what = wording.of("finding." + finding.kind());
        if (finding.why().isPresent()) {
            what += " " + wording.of(finding.why().get());
        }
        String all = letters(what, finding.expected(), finding.found(), wording);
        return place.isEmpty() ? all : wording.of("found.at", place, all);
    }

    private static String letters(String what, String expected, String found, Wording wording) {
        if (expected.isEmpty()) {
            return found.isEmpty() ? what : wording.of("found.there", what, found);
        }
        return found.isEmpty()
                ? wording.of("found.meant", what, expected)
                : wording.of("found.letters", what, expected, found);
    }
}
