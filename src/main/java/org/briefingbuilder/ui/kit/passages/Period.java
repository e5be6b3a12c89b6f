package org.briefingbuilder.ui.kit.passages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A stretch of days.
public sealed interface Period {

    /// Whenever.
    record Always() implements Period {}

    /// Today and the days before it, so many in all.
    record LastDays(int days) implements Period {
        public LastDays {
            if (days < 1) {
                throw new IllegalArgumentException("at least today: " + days);
            }
        }
    }

    /// From a day to a day, both included; open where there is none.
    record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Period {}

    /// The first millisecond of it, as seen on a day in a zone.
    default long start(LocalDate today, ZoneId zone) {
        return switch (this) {
            case Always() -> Long.MIN_VALUE;
            case LastDays(int days) -> millis(today.minusDays(days - 1L), zone);
            case Between(var from, _) -> from.map(day -> millis(day, zone)).orElse(Long.MIN_VALUE);
        };
    }

    /// The first millisecond after it.
    default long end(ZoneId zone) {
        return switch (this) {
            case Always(), LastDays(_) -> Long.MAX_VALUE;
            case Between(_, var to) ->
                    to.map(day -> millis(day.plusDays(1), zone)).orElse(Long.MAX_VALUE);
        };
    }

    private static long millis(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.toEpochMilli();
    }
}
