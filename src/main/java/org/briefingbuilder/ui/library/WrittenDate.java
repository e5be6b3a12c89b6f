package org.briefingbuilder.ui.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as a person writes it, in English or Urdu, as far as it is known: a year, a month, a day.
sealed interface WrittenDate {

    /// @param iso `2025`, `2025-10` or `2025-10-29`; empty when nothing was written
    record Known(String iso) implements WrittenDate {}

    /// It may be read in two ways, which are these.
    record Unclear(String dayFirst, String monthFirst) implements WrittenDate {}

    /// There is no such day, or it is no date.
    record None() implements WrittenDate {}

    static WrittenDate of(String written) {
        String text = Writing.plainDigits(written).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Known("");
        }
        Matcher yearFirst = Writing.YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Writing.known(
                    yearFirst.group(1),
                    Writing.number(yearFirst.group(2)),
                    Writing.number(yearFirst.group(3)));
        }
        Matcher yearLast = Writing.YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return Writing.withMonthsName(text);
        }
        String year = yearLast.group(3);
        int first = Integer.parseInt(yearLast.group(1));
        if (yearLast.group(2) == null) {
            return Writing.known(year, OptionalInt.of(first), OptionalInt.empty());
        }
        int second = Integer.parseInt(yearLast.group(2));
        WrittenDate dayFirst = Writing.known(year, OptionalInt.of(second), OptionalInt.of(first));
        WrittenDate monthFirst = Writing.known(year, OptionalInt.of(first), OptionalInt.of(second));
        if (dayFirst instanceof Known(String a) && monthFirst instanceof Known(String b)) {
            return a.equals(b) ? dayFirst : new Unclear(a, b);
        }
        return dayFirst instanceof Known ? dayFirst : monthFirst;
    }

    /// How dates are written.
    final class Writing {
        private static final String YEAR = "([1-9]\\d{3})";
        private static final Pattern YEAR_FIRST =
                Pattern.compile(YEAR + "(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");
        private static final Pattern YEAR_LAST =
                Pattern.compile("(\\d{1,2})[-/.](?:(\\d{1,2})[-/.])?" + YEAR);
        private static final Pattern BETWEEN = Pattern.compile("[\\s,،.\\-–]+");
        private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
        private static final Set<String> IDLE =
                Set.of(
                        "of",
                        "the",
                        "monday",
                        "tuesday",
                        "wednesday",
                        "thursday",
                        "friday",
                        "saturday",
                        "sunday",
                        "mon",
                        "tue",
                        "wed",
                        "thu",
                        "fri",
                        "sat",
                        "sun",
                        "ء");
        private static final List<String> ENGLISH =
                List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "may",
                        "june",
                        "july",
                        "august",
                        "september",
                        "october",
                        "november",
                        "december");
        private static final List<String> URDU =
                List.of(
                        "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر",
                        "اکتوبر", "نومبر", "دسمبر");

        private Writing() {}

        /// `29 Oct. 2025`, `Oct 29th, 2025`, `October 2025`, `2025 October 29`.
        private static WrittenDate withMonthsName(String text) {
            List<Integer> days = new ArrayList<>();
            List<Integer> months = new ArrayList<>();
            List<String> years = new ArrayList<>();
            for (String word : BETWEEN.split(text)) {
                String bare = word.endsWith("ء") ? word.substring(0, word.length() - 1) : word;
                Matcher day = ORDINAL.matcher(bare);
                int month = month(bare);
                if (bare.matches(YEAR)) {
                    years.add(bare);
                } else if (day.matches()) {
                    days.add(Integer.parseInt(day.group(1)));
                } else if (month > 0) {
                    months.add(month);
                } else if (!bare.isEmpty() && !IDLE.contains(bare)) {
                    return new None();
                }
            }
            if (years.size() != 1 || months.size() != 1 || days.size() > 1) {
                return new None();
            }
            return known(
                    years.getFirst(),
                    OptionalInt.of(months.getFirst()),
                    days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.getFirst()));
        }

        private static int month(String word) {
            for (int i = 0; i < ENGLISH.size(); i++) {
                boolean shortened = word.length() >= 3 && ENGLISH.get(i).startsWith(word);
                if (shortened || URDU.get(i).equals(word)) {
                    return i + 1;
                }
            }
            return 0;
        }

        private static WrittenDate known(String year, OptionalInt month, OptionalInt day) {
            if (month.isEmpty()) {
                return new Known(year);
            }
            try {
                LocalDate date =
                        LocalDate.of(Integer.parseInt(year), month.getAsInt(), day.orElse(1));
                return new Known(
                        day.isPresent() ? date.toString() : date.toString().substring(0, 7));
            } catch (DateTimeException noSuchDay) {
                return new None();
            }
        }

        private static OptionalInt number(@org.jspecify.annotations.Nullable String digits) {
            return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
        }

        /// With the digits of any script as 0 to 9.
        private static String plainDigits(String text) {
            StringBuilder plain = new StringBuilder();
            text.codePoints()
                    .forEach(
                            c ->
                                    plain.appendCodePoint(
                                            Character.isDigit(c)
                                                    ? '0' + Character.digit(c, 10)
                                                    : c));
            return plain.toString();
        }
    }
}
