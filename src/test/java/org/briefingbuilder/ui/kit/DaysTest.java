package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DaysTest extends UiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void whateverTheWindowWritesItReads() {
        for (String language : Words.LANGUAGES) {
            Words words = new Words(language);
            for (LocalDate day = DAY; day.isBefore(DAY.plusYears(1)); day = day.plusDays(9)) {
                assertEquals(Optional.of(day), Days.read(words, words.day(day)), words.day(day));
            }
        }
    }

    @Test
    void numbersInAnyDigitsAreADayAndOthersAreNone() {
        Words words = new Words("ur");
        for (String written :
                List.of("20/11/2026", "۲۰/۱۱/۲۰۲۶", "2026-11-20", "20.11.26", "20 November 2026")) {
            Words spoken = written.contains("Nov") ? new Words("en") : words;
            assertEquals(Optional.of(DAY), Days.read(spoken, written), written);
        }
        for (String written : List.of("", "soon", "31/2/2026", "11/2026", "20/13/2026")) {
            assertEquals(Optional.empty(), Days.read(words, written), written);
        }
    }

    @Test
    void theCalendarThatOpensSpeaksTheWindowsLanguage() {
        Seat.Outfit outfit = outfit("ur", Look.Mode.LIGHT);
        DatePicker picker = onFx(() -> Days.picker(outfit.words()));
        onFx(
                () -> {
                    picker.setValue(DAY);
                    return true;
                });
        show(new StackPane(picker), outfit, 400, 400);
        onFx(
                () -> {
                    picker.show();
                    return true;
                });
        settle();
        assertTrue(texts(picker, ".spinner-label").contains("نومبر"));
        assertTrue(texts(picker, ".spinner-label").contains("۲۰۲۶"));
        List<String> names = texts(picker, ".day-name-cell");
        assertEquals(7, names.size());
        List<String> all = new ArrayList<>(names);
        all.addAll(texts(picker, ".day-cell"));
        assertTrue(all.size() > 7 + 27, all.toString());
        assertTrue(all.stream().noneMatch(DaysTest::isWestern), all.toString());
        snapshot(onFx(() -> calendar(picker).getScene().getRoot()), "days-urdu");
    }

    private static List<String> texts(DatePicker picker, String selector) {
        return onFx(
                () ->
                        calendar(picker).lookupAll(selector).stream()
                                .filter(Labeled.class::isInstance)
                                .map(node -> ((Labeled) node).getText())
                                .filter(text -> text != null && !text.isBlank())
                                .toList());
    }

    private static Node calendar(DatePicker picker) {
        return ((DatePickerSkin) picker.getSkin()).getPopupContent();
    }

    private static boolean isWestern(String text) {
        return text.chars().anyMatch(c -> c >= 'A' && c <= 'z' || c >= '0' && c <= '9');
    }
}
