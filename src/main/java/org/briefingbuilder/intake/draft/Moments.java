package org.briefingbuilder.intake.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Moments as documents write them (ISO 8601); where no zone is given, UTC is taken.
public final class Moments {
    private static final List<Function<String, Instant>> FORMS =
            List.of(
                    text -> OffsetDateTime.parse(text).toInstant(),
                    text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
                    text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

    private Moments() {}

    public static Optional<Instant> of(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                Instant found = form.apply(text.strip());
                int year = found.atZone(ZoneOffset.UTC).getYear();
                return year > 1900 && year < 2200 ? Optional.of(found) : Optional.empty();
            } catch (DateTimeException other) {
                // The next form may fit.
                continue;
            }
        }
        return Optional.empty();
    }

    /// The day alone, as `2024-03-01`; empty when it is no moment.
    public static String day(String text) {
        return of(text).map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString()).orElse("");
    }
}
