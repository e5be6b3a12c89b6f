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
        return of(reading, Packed.ahead(reading.original()));
    }

    /// What came inside another file lies on the disk, packed only when it is kept: there may be
    /// hundreds.
    private static Prepared inside(Reading reading) {
        return of(reading, reading.original());
    }

    private static Prepared of(Reading reading, Deposit original) {
        Deposit raw = Packed.ahead(Deposit.text(reading.raw()));
        return new Prepared(
                reading,
                original,
                raw,
                reading.text().equals(reading.raw())
                        ? raw
                        : Packed.ahead(Deposit.text(reading.text())),
                Words.count(reading.text()),
                reading.attached().stream().map(Prepared::inside).toList());
    }

    /// Bytes that it holds in memory, about; a large original is not held, nor one that came inside
    /// another file.
    long bytes() {
        return texts() + (original.size() <= Deposit.LARGE ? original.size() : 0);
    }

    private long texts() {
        return 4L * reading.raw().length() + attached.stream().mapToLong(Prepared::texts).sum();
    }
}
