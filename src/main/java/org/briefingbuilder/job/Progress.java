package org.briefingbuilder.job;

/// How a long job tells how far it is, and learns that it was stopped.
@FunctionalInterface
public interface Progress {

    /// Says nothing and never stops.
    Progress NONE = (what, done, total) -> {};

    /// Reports that `done` of `total` units are done (`total` 0: unknown).
    ///
    /// @param what a message key such as `progress.import`
    /// @throws Stopped when the user stopped the job; let it pass, so that nothing half-done stays
    void report(String what, long done, long total);

    /// The user stopped the job.
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped by the user", null, false, false);
        }
    }
}
