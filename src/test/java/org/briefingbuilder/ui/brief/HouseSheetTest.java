package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.pdf.HouseFont;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The house style brings its own fonts.
class HouseSheetTest extends InBrief {

    private static final String PREFERENCES = "briefing.preferences";

    @BeforeEach
    void settings() {
        System.setProperty(PREFERENCES, folder.resolve("preferences.properties").toString());
    }

    @AfterEach
    void usual() {
        System.clearProperty(PREFERENCES);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void aFontIsTakenInChosenAndKept(String language, Look.Mode mode) throws Exception {
        Path good =
                Files.write(folder.resolve("ours.ttf"), HouseFont.with(c -> c == 'Q' ? ' ' : c));
        Seat seat = open(language, mode);
        settle();
        onFx(
                () -> {
                    seat.commands().run("brief.house");
                    return true;
                });
        settle();
        ((ScriptedChooser) seat.chooser()).willChoose(good);
        press(seat, seat.say("brief.house.fonts.choose"));
        onFx(
                () -> {
                    faces(seat, "#brief-house-text-face").setValue(HouseFont.LATIN);
                    ((TextArea) seat.overlay().node().lookup("#brief-house-licence"))
                            .setText("Open Font Licence 1.1");
                    return true;
                });
        settle();
        snapshot(seat.overlay().node(), "house-fonts-" + language + "-" + mode);
        for (String colour : List.of("#brief-house-heading", "#brief-house-accent")) {
            Node field = seat.overlay().node().lookup(colour);
            assertEquals(
                    NodeOrientation.LEFT_TO_RIGHT, field.getEffectiveNodeOrientation(), colour);
        }
        press(seat, seat.say("ui.save"));

        HouseStyle kept = OwnHouse.style();
        assertEquals(HouseFont.LATIN, kept.textFace());
        assertEquals("Q", kept.fonts().faces().getFirst().missing());
        assertEquals("Open Font Licence 1.1", kept.fonts().licence());
        assertTrue(kept.urduFace().isEmpty());
    }

    @Test
    void whatCannotBeUsedIsSaidByTheNameOfItsField() {
        Seat seat = open("en", Look.Mode.LIGHT);
        settle();
        onFx(
                () -> {
                    seat.commands().run("brief.house");
                    return true;
                });
        settle();
        onFx(
                () -> {
                    Node field = seat.overlay().node().lookup("#brief-house-heading");
                    ((TextField) field).setText("blueish");
                    return true;
                });
        press(seat, seat.say("ui.save"));
        waitFor("the reason", () -> says(seat, "Colour of headings: “blueish” cannot be used"));
        assertEquals(HouseStyle.NONE, OwnHouse.style());
    }

    private static boolean says(Seat seat, String words) {
        return seat.overlay().node().lookupAll(".label").stream()
                .anyMatch(l -> l instanceof Label label && label.getText().startsWith(words));
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<String> faces(Seat seat, String id) {
        return (ChoiceBox<String>) seat.overlay().node().lookup(id);
    }
}
