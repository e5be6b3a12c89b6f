package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// After a PDF is written and before it takes its place: does it say, to the eye and to assistive
/// software, exactly what was meant, and does it carry its record?
final class PdfCheck {

    private PdfCheck() {}

    /// The elements that do not say on the page, or do not read out, what the record would have
    /// them say; the lines that say where quotations are from are not among them.
    static Set<String> misstated(TaggedPdf pdf, Map<String, String> statements) {
        Set<String> recorded = new HashSet<>(statements.keySet());
        recorded.add(Fingerprint.ELEMENT);
        pdf.elements().stream()
                .filter(element -> Witnesses.ROLES.contains(element.role()))
                .forEach(element -> recorded.add(element.id()));
        Witnesses witnesses = new Witnesses(pdf, recorded);
        Set<String> misstated = new HashSet<>();
        statements.forEach(
                (element, words) -> {
                    if (!Stated.isLine(element)
                            && !witnesses.hear(new Stated(element, words)).isEmpty()) {
                        misstated.add(element);
                    }
                });
        return misstated;
    }

    /// @param provenance what the record says
    /// @param record its bytes as they were attached
    static List<Finding> check(
            TaggedPdf pdf, Provenance provenance, List<Quoted> quotations, byte[] record) {
        List<Finding> findings = new ArrayList<>();
        String title = provenance.title();
        String language = provenance.language();
        if (!Letters.agree(title, pdf.title())) {
            findings.add(document(title, pdf.title()));
        }
        if (!language.equalsIgnoreCase(pdf.language())) {
            findings.add(document(language, pdf.language()));
        }
        Witnesses witnesses = new Witnesses(pdf, Set.of());
        for (Quoted quoted : quotations) {
            findings.addAll(witnesses.hear(quoted.element(), quoted.printed(), quoted::finding));
        }
        Set<String> meant = quotations.stream().map(Quoted::element).collect(Collectors.toSet());
        findings.addAll(witnesses.unknown(meant));
        // What is said elsewhere was heard already: see misstated.
        provenance.statements().stream()
                .filter(said -> Stated.isLine(said.element()))
                .forEach(said -> findings.addAll(witnesses.hear(said)));
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
