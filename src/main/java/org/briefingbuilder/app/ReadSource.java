package org.briefingbuilder.app;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file that was read, as a source.
final class ReadSource {

    private ReadSource() {}

    /// @param deposits takes up the original and the texts, by their digests
    static Source of(Reading reading, Session session, Map<String, Deposit> deposits) {
        return of(Prepared.of(reading), session, deposits);
    }

    static Source of(Prepared prepared, Session session, Map<String, Deposit> deposits) {
        Reading reading = prepared.reading();
        Deposit original = prepared.original();
        Deposit rawText = prepared.raw();
        Deposit text = prepared.text();
        List.of(original, rawText, text).forEach(d -> deposits.put(d.digest(), d));
        return new Source(
                session.ids().source(),
                1,
                whole(reading.reference()),
                reading.file(),
                reading.format(),
                original.digest(),
                rawText.digest(),
                text.digest(),
                reading.outline(),
                reading.removed(),
                prepared.words(),
                reading.incomplete(),
                reading.warnings(),
                Optional.empty(),
                session.stamp(),
                reading.doubts(),
                reading.markups(),
                Optional.empty(),
                reading.tracked());
    }

    /// Without halves of surrogate pairs, such as are left where a long title was cut: a file
    /// cannot hold them.
    private static Reference whole(Reference r) {
        return new Reference(
                whole(r.title()),
                r.authors().stream().map(ReadSource::whole).toList(),
                whole(r.byline()),
                whole(r.publisher()),
                r.date(),
                whole(r.url()),
                whole(r.language()),
                r.kind(),
                r.origins());
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
