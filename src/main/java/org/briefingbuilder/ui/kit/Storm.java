package org.briefingbuilder.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Counts bugs that strike again and again, and says when one is worth saying again. For the JavaFX
/// thread.
final class Storm {

    /// Nanoseconds for which a bug that was put away stays away.
    private static final long QUIET = 60_000_000_000L;

    private final LongSupplier nanos;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Long> putAway = new HashMap<>();

    /// @param nanos the time, as of [System#nanoTime]
    Storm(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// It has struck; gives how often by now.
    int struck(String code) {
        return counts.merge(code, 1, Integer::sum);
    }

    /// A person has read of it.
    void away(String code) {
        putAway.put(code, nanos.getAsLong());
    }

    boolean isQuiet(String code) {
        Long since = putAway.get(code);
        return since != null && nanos.getAsLong() - since < QUIET;
    }

    /// A storm is logged when it has doubled, not at every strike.
    static boolean isWorthLogging(int count) {
        return Integer.bitCount(count) == 1;
    }
}
