package org.briefingbuilder.publish;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.text.Difference;

import java.util.ArrayList;
import java.util.List;

/// What two records say of one source, fact by fact.
final class Facts {

    private Facts() {}

    /// The facts in which they differ, whole; none when both say the same.
    static List<Difference> differ(OfSource known, OfSource recorded) {
        List<String> one = facts(known);
        List<String> other = facts(recorded);
        List<Difference> differing = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                differing.add(new Difference(0, one.get(i), other.get(i)));
            }
        }
        return differing;
    }

    private static List<String> facts(OfSource source) {
        Reference reference = source.reference();
        return List.of(
                source.file(),
                source.format(),
                reference.title(),
                String.join("; ", reference.authors()),
                reference.byline(),
                reference.publisher(),
                reference.date(),
                reference.url(),
                reference.language(),
                reference.kind());
    }
}
