package org.briefingbuilder.app;

import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.store.Packed;
import org.briefingbuilder.text.Words;

import java.util.List;

/// A file that was read, with all that can be worked out on the thread that read it: its texts'
/// digests, its words, and its contents packed as they will be kept.
record Prepared(
        Reading reading,
        Deposit original,
        Deposit raw,
        Deposit text,
        int words,
        List<Prepared> attached) {
    Prepared {
        attached = List.copyOf(attached);
    }

    static Prepared of(Reading reading) {
        Deposit raw = Packed.ahead(Deposit.text(reading.raw()));
        return new Prepared(
                reading,
                Packed.ahead(reading.original()),
                raw,
                reading.text().equals(reading.raw())
                        ? raw
                        : Packed.ahead(Deposit.text(reading.text())),
                Words.count(reading.text()),
                reading.attached().stream().map(Prepared::of).toList());
    }

    /// Bytes that it holds in memory, about; a large original is not held.
    long bytes() {
        long own = 4L * reading.raw().length();
        if (original.size() <= Deposit.LARGE) {
            own += original.size();
        }
        return own + attached.stream().mapToLong(Prepared::bytes).sum();
    }
}
