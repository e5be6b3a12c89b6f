package org.briefingbuilder.publish;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.publish.Provenance.Altered;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The alterations of a record, applied to its exact words once more.
final class Alterations {

    private Alterations() {}

    /// What is printed; empty when an alteration does not fit the words.
    static Optional<String> applied(OfQuotation quotation) {
        try {
            List<Alteration> alterations = new ArrayList<>();
            for (Altered altered : quotation.alterations()) {
                alterations.add(alteration(altered, quotation.exact()));
            }
            return Optional.of(Wording.of(quotation.exact(), alterations).words());
        } catch (IllegalArgumentException | IndexOutOfBoundsException misfit) {
            return Optional.empty();
        }
    }

    /// The record says which letter is printed: it must be the very one, in its other case.
    private static Alteration firstLetter(Span span, String printed, String exact) {
        boolean same = !printed.equals(span.in(exact)) && printed.equalsIgnoreCase(span.in(exact));
        if (!same) {
            throw new IllegalArgumentException("another letter: " + printed);
        }
        return new Alteration.FirstLetter(span.start());
    }

    private static Alteration alteration(Altered altered, String exact) {
        int start = exact.offsetByCodePoints(0, altered.start());
        Span span = new Span(start, exact.offsetByCodePoints(0, altered.end()));
        return switch (altered.kind()) {
            case "omission" -> new Alteration.Omission(span);
            case "emphasis" -> new Alteration.Emphasis(span);
            case "insertion" -> new Alteration.Insertion(start, altered.words());
            case "sic" -> new Alteration.Sic(start);
            case "first-letter" -> firstLetter(span, altered.words(), exact);
            case "inner-mark" -> new Alteration.InnerMark(start, altered.words());
            default -> throw new IllegalArgumentException("no alteration: " + altered.kind());
        };
    }
}
