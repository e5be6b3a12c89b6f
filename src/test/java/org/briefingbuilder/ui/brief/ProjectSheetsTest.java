package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The words of a project, and its own lists of markings.
class ProjectSheetsTest extends InBrief {

    private List<String> words() {
        return desk().contents().knownWords().stream().map(KnownWord::word).toList();
    }

    private static void run(Seat seat, String command) {
        onFx(
                () -> {
                    seat.commands().run(command);
                    return true;
                });
        settle();
    }

    private static void focus(Seat seat, String id) {
        onFx(
                () -> {
                    seat.overlay().node().lookup("#" + id).requestFocus();
                    return true;
                });
        settle();
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void theProjectsWordsAreSeenAddedAndRemoved(String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        run(seat, "brief.words");
        focus(seat, "words-field");
        robot().write("gwadari").push(KeyCode.ENTER);
        waitFor("one word", () -> words().equals(List.of("gwadari")));
        waitFor("it is said", () -> seat.overlay().node().lookup(".toast") != null);
        robot().write("swati").push(KeyCode.ENTER);
        waitFor("two words", () -> words().size() == 2);
        settle();
        snapshot(seat.overlay().node(), "words-" + language + "-" + mode);
        press(seat, seat.say("brief.words.remove-one", "gwadari"));
        waitFor("one is gone", () -> words().equals(List.of("swati")));
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("it is back", () -> words().contains("gwadari"));
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT", "en, DARK", "ur, LIGHT"})
    void anOwnListOfMarkingsIsMadeOrderedRenamedAndRemoved(String language, Look.Mode mode) {
        Seat seat = open(language, mode);
        settle();
        run(seat, "brief.scales");
        focus(seat, "scales-name");
        robot().write("Ministry");
        focus(seat, "scales-level");
        for (String level : List.of("secret", "open", "closed")) {
            robot().write(level).push(KeyCode.ENTER);
        }
        focus(seat, "scales-levels");
        robot().push(KeyCode.HOME).push(KeyCode.ALT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.DOWN);
        settle();
        snapshot(seat.overlay().node(), "scales-" + language + "-" + mode);
        press(seat, seat.say("ui.save"));
        waitFor("a list", () -> desk().contents().scales().size() == 1);
        Scale scale = desk().contents().scales().getFirst();
        assertEquals("Ministry", scale.name());
        assertEquals(List.of("open", "closed", "secret"), scale.levels());
        run(seat, "brief.scales");
        focus(seat, "scales-name");
        onFx(
                () -> {
                    TextField name = (TextField) seat.overlay().node().lookup("#scales-name");
                    assertEquals("Ministry", name.getText());
                    name.setText("House");
                    return true;
                });
        press(seat, seat.say("ui.save"));
        waitFor("renamed", () -> desk().contents().scales().getFirst().name().equals("House"));
        assertEquals(scale.id(), desk().contents().scales().getFirst().id());
        run(seat, "brief.scales");
        press(seat, seat.say("scales.remove"));
        waitFor("removed", () -> desk().contents().scales().isEmpty());
        assertTrue(seat.overlay().isEmpty());
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("back", () -> desk().contents().scales().size() == 1);
    }
}
