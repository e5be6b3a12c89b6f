package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Sections are kept under a name and put into a brief again.
class SectionsSheetTest extends InBrief {

    private static final String PREFERENCES = "briefing.preferences";

    @BeforeEach
    void settings() {
        System.setProperty(PREFERENCES, folder.resolve("preferences.properties").toString());
    }

    @AfterEach
    void usual() {
        System.clearProperty(PREFERENCES);
    }

    private Brief brief() {
        return place().model().brief().orElseThrow();
    }

    private List<String> headings() {
        return brief().sections().stream().map(Section::heading).toList();
    }

    private void open(Seat seat) {
        onFx(
                () -> {
                    place().outline()
                            .go(
                                    place().model().rows().stream()
                                            .filter(row -> row.section().isPresent())
                                            .findFirst()
                                            .orElseThrow());
                    seat.commands().run("brief.sections");
                    return true;
                });
        settle();
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void aSectionIsKeptUnderANameAndPutInAgainWithUndo(String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        List<String> before = headings();
        Section first = brief().sections().getFirst();
        open(seat);
        onFx(
                () -> {
                    ((TextField) seat.overlay().node().lookup("#sections-name")).setText("Usual");
                    return true;
                });
        press(seat, seat.say("brief.sections.keep"));
        snapshot(seat.overlay().node(), "sections-" + language + "-" + mode);
        press(seat, seat.say("brief.sections.put") + ": Usual");
        waitFor("put in", () -> headings().size() == before.size() + 1);
        Section again = brief().sections().get(1);
        assertEquals(first.heading(), again.heading());
        assertEquals(first.role(), again.role());
        assertEquals(first.blocks(), again.blocks());
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("taken back", () -> headings().equals(before));
        open(seat);
        press(seat, seat.say("brief.sections.remove") + ": Usual");
        assertTrue(
                onFx(
                        () ->
                                seat.overlay().node().lookupAll(".button").stream()
                                        .map(Button.class::cast)
                                        .noneMatch(
                                                b ->
                                                        (seat.say("brief.sections.put") + ": Usual")
                                                                .equals(b.getAccessibleText()))));
    }
}
