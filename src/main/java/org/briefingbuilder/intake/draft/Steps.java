package org.briefingbuilder.intake.draft;

/// Says how far a reader of a format is.
@FunctionalInterface
public interface Steps {

    /// @param total 0: unknown
    void at(long done, long total);

    /// Whether a reader that can keep what it has should stop, as its time is nearly used up:
    /// better a part of a document, marked as one, than none.
    default boolean enough() {
        return false;
    }
}
