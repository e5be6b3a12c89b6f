package org.briefingbuilder.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Who did something, and when (to the millisecond, UTC).
public record Stamp(String by, Instant at) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
