package org.briefingbuilder.intake.draft;

import org.briefingbuilder.text.Span;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as documents print them. A date that can be read in two ways (03/04/2025) is none.
public final class Dates {
    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
                    + "|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر)";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s.-]+"
                            + MONTH
                            + "\\.?[,،]?[\\s-]+"
                            + YEAR
                            + "\\b",
                    FLAGS);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "\\b" + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "\\b",
                    FLAGS);
    private static final Pattern ISO =
            Pattern.compile("\\b" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("\\b(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + "\\b");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b" + MONTH + "\\.?[,،]?\\s+" + YEAR + "\\b", FLAGS);

    private Dates() {}

    /// @param iso `2025`, `2025-10` or `2025-10-29`
    /// @param span in the text that was searched
    public record Found(String iso, Span span) {}

    /// The first date in the text, a full one before one without a day.
    public static Optional<Found> find(String printed) {
        String text = withLatinDigits(printed);
        return List.<Optional<Found>>of(
                        full(DAY_FIRST.matcher(text), 3, 2, 1),
                        full(MONTH_FIRST.matcher(text), 3, 1, 2),
                        full(ISO.matcher(text), 1, 2, 3),
                        full(NUMBERS.matcher(text), 3, 2, 1))
                .stream()
                .flatMap(Optional::stream)
                .min((a, b) -> a.span().compareTo(b.span()))
                .or(() -> month(MONTH_ONLY.matcher(text)));
    }

    /// Urdu, Persian and Arabic digits as ours, in their places.
    private static String withLatinDigits(String text) {
        StringBuilder latin = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean east = c >= '\u0660' && c <= '\u0669' || c >= '\u06f0' && c <= '\u06f9';
            if (east) {
                latin = latin == null ? new StringBuilder(text) : latin;
                latin.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return latin == null ? text : latin.toString();
    }

    /// The day of a machine's stamp such as `2025-10-29T11:13:00+05:00`; empty when it is none.
    public static String ofStamp(String stamp) {
        Matcher m = Pattern.compile("^\\s*(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?").matcher(stamp);
        if (!m.find()) {
            return find(stamp).map(Found::iso).orElse("");
        }
        if (m.group(3) != null) {
            return day(number(m.group(1)), number(m.group(2)), number(m.group(3))).orElse("");
        }
        return m.group().strip();
    }

    private static Optional<Found> full(Matcher m, int year, int month, int day) {
        while (m.find()) {
            boolean ambiguous =
                    m.pattern() == NUMBERS
                            && number(m.group(1)) <= 12
                            && number(m.group(2)) <= 12
                            && !m.group(1).equals(m.group(2));
            Optional<String> iso =
                    ambiguous
                            ? Optional.empty()
                            : day(
                                            number(m.group(year)),
                                            monthOf(m.group(month)),
                                            number(m.group(day)))
                                    .or(
                                            () ->
                                                    m.pattern() == NUMBERS
                                                            ? day(
                                                                    number(m.group(3)),
                                                                    number(m.group(1)),
                                                                    number(m.group(2)))
                                                            : Optional.empty());
            if (iso.isPresent()) {
                return Optional.of(new Found(iso.get(), new Span(m.start(), m.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> month(Matcher m) {
        if (!m.find()) {
            return Optional.empty();
        }
        String iso = "%s-%02d".formatted(m.group(2), monthOf(m.group(1)));
        return Optional.of(new Found(iso, new Span(m.start(), m.end())));
    }

    private static Optional<String> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int monthOf(String name) {
        if (Character.isDigit(name.charAt(0))) {
            return number(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Integer month =
                MONTHS.get(
                        lower.length() > 3 && lower.charAt(0) < 0x80
                                ? lower.substring(0, 3)
                                : lower);
        return month == null ? 0 : month;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        String[] latin = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
        String[] urdu =
                "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر".split(" ");
        for (int i = 0; i < 12; i++) {
            months.put(latin[i], i + 1);
            months.put(urdu[i], i + 1);
        }
        return months;
    }
}
