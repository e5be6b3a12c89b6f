package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Problem;

/// How much may be read of a file that anyone may have made: a small file can unfold into very
/// much.
final class Allowance {

    /// About twenty million glyphs, or four thousand dense pages.
    private static final long MOST = 100_000_000;

    private final String file;
    private long left = MOST;

    Allowance(String file) {
        this.file = file;
    }

    /// @throws Problem `publish.unreadable-pdf` when nothing is left
    void take(long amount) {
        left -= amount;
        if (left < 0) {
            throw tooMuch();
        }
    }

    Problem tooMuch() {
        return new Problem("publish.unreadable-pdf", file, "it unfolds without end");
    }
}
