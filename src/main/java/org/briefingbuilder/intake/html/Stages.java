package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Steps;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/// Turns the progress of one stage after another into that of the whole reading, which never goes
/// back. Each stage counts as much as the parsing. Used by one thread.
final class Stages {
    private static final int COUNT = 4;

    private final Steps steps;
    private final long each;
    private long before;

    /// @param length units of the text that is read
    Stages(Steps steps, int length) {
        this.steps = steps;
        this.each = Math.max(1, length);
    }

    /// A reader of the text that tells how far it was read.
    Reader heard(String text) {
        return new FilterReader(new StringReader(text)) {
            private long read;

            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                int got = super.read(buffer, from, length);
                read += Math.max(0, got);
                steps.at(read, each * COUNT);
                return got;
            }
        };
    }

    /// The next stage, which does `count` things.
    Steps next(int count) {
        before += each;
        long start = before;
        long all = Math.max(1, count);
        return (done, total) -> steps.at(start + Math.min(all, done) * each / all, each * COUNT);
    }
}
