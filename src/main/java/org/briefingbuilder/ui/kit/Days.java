package org.briefingbuilder.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fields for a day, written and read in the window's language and digits. JavaFX's own follow the
/// system's language, whatever the window speaks.
public final class Days {

    /// Day, month and year by their numbers, in any digits; or the year first.
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "\\D*(\\d{1,4})\\D+(\\d{1,2})\\D+(\\d{1,4})\\D*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final Words words;

    private Days(Words words) {
        this.words = words;
    }

    /// A field in which nothing is chosen yet.
    public static DatePicker picker(Words words) {
        Days days = new Days(words);
        DatePicker picker = new DatePicker();
        picker.setConverter(days.converter());
        picker.setDayCellFactory(_ -> days.cell());
        // Their numbers would follow the system's digits.
        picker.setShowWeekNumbers(false);
        picker.setOnShown(_ -> days.translate(picker));
        return picker;
    }

    /// The day that somebody wrote: as the window writes it, or by its numbers; empty when it is
    /// none.
    static Optional<LocalDate> read(Words words, String written) {
        for (Month month : Month.values()) {
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                String name =
                        month.getDisplayName(style, words.locale()).toLowerCase(words.locale());
                String lower = written.toLowerCase(words.locale());
                if (lower.contains(name)) {
                    return numbers(
                            lower.replaceFirst(
                                    Pattern.quote(name) + "\\p{L}*", " " + month.getValue() + " "));
                }
            }
        }
        return numbers(written);
    }

    private static Optional<LocalDate> numbers(String written) {
        Matcher found = NUMBERS.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(1));
        int month = Integer.parseInt(found.group(2));
        int last = Integer.parseInt(found.group(3));
        try {
            return Optional.of(
                    first > 31
                            ? LocalDate.of(first, month, last)
                            : LocalDate.of(last < 100 ? last + 2000 : last, month, first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private StringConverter<LocalDate> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : words.day(day);
            }

            /// What is no day is refused: the field keeps the day that it had.
            @Override
            public @Nullable LocalDate fromString(@Nullable String written) {
                if (written == null || written.isBlank()) {
                    return null;
                }
                return read(words, written).orElseThrow(() -> new DateTimeException("not a day"));
            }
        };
    }

    private DateCell cell() {
        return new DateCell() {
            @Override
            public void updateItem(@Nullable LocalDate day, boolean empty) {
                super.updateItem(day, empty);
                if (day != null && !empty) {
                    setText(words.number(day.getDayOfMonth()));
                }
            }
        };
    }

    /// The names of months and days, and the year, in the calendar that opens.
    private void translate(DatePicker picker) {
        if (!(picker.getSkin() instanceof DatePickerSkin skin)) {
            return;
        }
        Node calendar = skin.getPopupContent();
        Map<String, String> names = names();
        for (String part : List.of(".spinner-label", ".day-name-cell")) {
            for (Node node : calendar.lookupAll(part)) {
                if (node instanceof Labeled label
                        && label.getProperties().putIfAbsent(Days.class, true) == null) {
                    label.textProperty().subscribe(said -> label.setText(translated(names, said)));
                }
            }
        }
    }

    private String translated(Map<String, String> names, @Nullable String said) {
        if (said == null) {
            return "";
        }
        return said.matches("[0-9]{1,4}")
                ? DateTimeFormatter.ofPattern("y")
                        .localizedBy(words.locale())
                        .format(java.time.Year.parse(said))
                : names.getOrDefault(said, said);
    }

    /// What the system's language calls months and days, and what the window's does.
    private Map<String, String> names() {
        Locale system = Locale.getDefault(Locale.Category.FORMAT);
        Map<String, String> names = new LinkedHashMap<>();
        for (TextStyle style : List.of(TextStyle.FULL_STANDALONE, TextStyle.FULL)) {
            for (Month month : Month.values()) {
                names.put(
                        month.getDisplayName(style, system),
                        month.getDisplayName(TextStyle.FULL, words.locale()));
            }
        }
        for (TextStyle style : List.of(TextStyle.SHORT_STANDALONE, TextStyle.SHORT)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                names.put(
                        day.getDisplayName(style, system),
                        day.getDisplayName(TextStyle.SHORT, words.locale()));
            }
        }
        return names;
    }
}
