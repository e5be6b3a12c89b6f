package org.briefingbuilder.ui.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;

/// The date of a source as it is read: `29 Jan 2025`, `July 2025`, `2025`, as far as it is known.
final class ShownDate {

    private ShownDate() {}

    /// @param iso as in a reference; empty gives nothing
    /// @param locale whose months' names and digits are used
    static String of(String iso, Locale locale) {
        return switch (iso.length()) {
            case 10 -> in("d MMM uuuu", locale).format(LocalDate.parse(iso));
            case 7 -> in("MMMM uuuu", locale).format(YearMonth.parse(iso));
            default -> iso;
        };
    }

    private static DateTimeFormatter in(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withDecimalStyle(DecimalStyle.of(locale));
    }
}
