package org.briefingbuilder.intake.draft;

/// Says how far a reader of a format is.
@FunctionalInterface
public interface Steps {

    /// @param total 0: unknown
    void at(long done, long total);
}
