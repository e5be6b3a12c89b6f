package org.briefingbuilder.journeys;

import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Optional;

/// Every place of the sample project is shown, in each look.
class EveryPlaceTest extends Journey {

    @ParameterizedTest
    @CsvSource({"en, LIGHT, light", "en, DARK, dark", "ur, LIGHT, urdu"})
    void everyPlaceIsShown(String language, Look.Mode mode, String name) {
        Program program = start(language, mode, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        for (PlaceName place : PlaceName.values()) {
            go(seat, place);
            waitFor("no job runs", () -> seat.jobs().running().isEmpty());
            if (place == PlaceName.BRIEF) {
                waitForPages(program);
            }
            settle();
            shot(program, "place-" + place.name().toLowerCase(Locale.ROOT) + "-" + name);
        }
    }
}
