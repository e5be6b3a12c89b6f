package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        String said =
                onFx(
                        () ->
                                ((DatePickerSkin) picker.getSkin())
                                        .getPopupContent().lookupAll(".label, .date-cell").stream()
                                                .filter(Labeled.class::isInstance)
                                                .map(n -> ((Labeled) n).getText())
                                                .collect(Collectors.joining(" ")));
        assertTrue(said.contains("نومبر") && said.contains("۲۰۲۶"), said);
        String cells =
                onFx(
                        () ->
                                ((DatePickerSkin) picker.getSkin())
                                        .getPopupContent().lookupAll(".date-cell").stream()
                                                .map(n -> ((DateCell) n).getText())
                                                .collect(Collectors.joining(" ")));
        assertTrue(
                cells.chars().noneMatch(c -> c >= 'A' && c <= 'z' || c >= '0' && c <= '9'), cells);
        snapshot(onFx(() -> ((DatePickerSkin) picker.getSkin()).getPopupContent()), "days-urdu");
    }
}
