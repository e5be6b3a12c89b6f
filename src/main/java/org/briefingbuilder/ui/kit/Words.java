package org.briefingbuilder.ui.kit;

import javafx.geometry.NodeOrientation;

import org.briefingbuilder.app.Messages;
import org.briefingbuilder.job.Problem;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The words on the screen, in the language that the person chose.
public final class Words {

    /// The bundles of the window; each has a twin for every other language.
    public static final List<String> BUNDLES =
            List.of(
                    "ui",
                    "ui-reader",
                    "ui-library",
                    "ui-themes",
                    "ui-evidence",
                    "ui-search",
                    "ui-brief",
                    "ui-review",
                    "ui-start",
                    "ui-settings");

    /// The languages that the window speaks, as BCP 47 tags.
    public static final List<String> LANGUAGES = List.of("en", "ur");

    private final Locale locale;
    private final Messages messages;

    /// @param language one of [#LANGUAGES]; anything else is English
    public Words(String language) {
        this.locale = localeOf(language);
        this.messages =
                new Messages(
                        locale,
                        Stream.concat(Messages.PARTS.stream(), BUNDLES.stream()).toList(),
                        Words::plain);
    }

    /// These, or those of another language.
    public Words in(String language) {
        return localeOf(language).equals(locale) ? this : new Words(language);
    }

    private static Locale localeOf(String language) {
        return Locale.forLanguageTag(language.startsWith("ur") ? "ur-PK-u-nu-arabext" : "en-GB");
    }

    /// Reads them now, and not when one is first wanted.
    public void load() {
        messages.load();
    }

    public String of(String key, Object... args) {
        return Isolates.settle(messages.of(key, args));
    }

    /// Empty when there are no words for this key.
    public Optional<String> find(String key, Object... args) {
        return messages.find(key, args).map(Isolates::settle);
    }

    /// What happened, what is safe, what to do.
    public String problem(Problem problem) {
        return of("problem." + problem.key(), problem.args().toArray());
    }

    public Locale locale() {
        return locale;
    }

    public boolean isRightToLeft() {
        return locale.getLanguage().equals("ur");
    }

    public NodeOrientation direction() {
        return isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// One after the other, with the commas of the language between them.
    public String list(List<String> parts) {
        return String.join(of("ui.comma"), parts);
    }

    /// The moment as people say it here: today with the time, else the day.
    public String moment(Instant at, Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String time = time(local.toLocalTime());
        if (local.toLocalDate().equals(today)) {
            return of("ui.today", time);
        }
        return local.toLocalDate().equals(today.minusDays(1))
                ? of("ui.yesterday", time)
                : day(local.toLocalDate());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(day);
    }

    /// A date as far as it is known: `2025`, `2025-10` or `2025-10-29`.
    public String date(String known) {
        return switch (known.length()) {
            case 10 -> day(LocalDate.parse(known));
            case 7 -> format("LLLL y").format(YearMonth.parse(known));
            case 4 -> format("y").format(Year.parse(known));
            default -> known;
        };
    }

    /// A time of day, such as 09:05.
    public String time(LocalTime time) {
        return format("HH:mm").format(time);
    }

    /// A share between 0 and 1, as whole per cent.
    public String percent(double share) {
        return of("ui.percent", Math.round(share * 100));
    }

    /// With the digits of the language, which the locale alone does not bring.
    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).localizedBy(locale);
    }

    /// Control characters would move what stands around them.
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
