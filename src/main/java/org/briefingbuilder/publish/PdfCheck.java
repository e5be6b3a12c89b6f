package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// After a PDF is written and before it takes its place: does it say, to the eye and to assistive
/// software, exactly what was meant, and does it carry its record?
final class PdfCheck {

    private PdfCheck() {}

    /// @param language the brief's, BCP 47
    /// @param record the bytes of the record as they were attached
    static List<Finding> check(
            Path file, String title, String language, List<Quoted> quotations, byte[] record) {
        TaggedPdf pdf = TaggedPdf.read(file);
        List<Finding> findings = new ArrayList<>();
        if (!Letters.agree(title, pdf.title())) {
            findings.add(document(title, pdf.title()));
        }
        if (!language.equalsIgnoreCase(pdf.language())) {
            findings.add(document(language, pdf.language()));
        }
        Witnesses witnesses = new Witnesses(pdf);
        for (Quoted quoted : quotations) {
            findings.addAll(witnesses.hear(quoted.element(), quoted.printed(), quoted::finding));
        }
        Set<String> meant = quotations.stream().map(Quoted::element).collect(Collectors.toSet());
        findings.addAll(witnesses.unknown(meant));
        if (!pdf.attachment(Provenance.FILE)
                .filter(bytes -> Arrays.equals(bytes, record))
                .isPresent()) {
            findings.add(document(Provenance.FILE, ""));
        }
        return findings;
    }

    private static Finding document(String expected, String found) {
        return new Finding("", Kind.DOCUMENT_LACKS, 0, expected, found, "", "");
    }
}
