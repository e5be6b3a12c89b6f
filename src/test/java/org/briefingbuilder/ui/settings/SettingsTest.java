package org.briefingbuilder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Keystroke;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.review.ReviewPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Settings, the keys at a glance, and how keys are changed.
class SettingsTest extends UiTest {

    @TempDir Path folder;
    private Desk desk;
    private final List<String> spoken = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = Desks.smallInWindow(folder);
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    desk.close();
                    return true;
                });
    }

    @Test
    void aKeyThatAnotherCommandHasIsGivenOnlyWhenThePersonSaysSo() {
        Seat seat = seat("en", Look.Mode.LIGHT, 1024, 680);
        run(seat, "app.settings-keys");
        ListView<?> list = (ListView<?>) onFx(() -> lookup(seat, ".keys-list"));
        Command verify = seat.commands().find("review.verify").orElseThrow();
        Command log = seat.commands().find("review.log").orElseThrow();
        change(list, log);
        robot().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        robot().release(KeyCode.V, KeyCode.SHIFT, KeyCode.CONTROL);
        waitFor(
                "the question",
                () -> words(seat, ".keys-question .label").contains("Verify a PDF"));
        assertEquals(List.of(), log.keys());
        snapshot(seat.overlay().node(), "settings-keys-conflict");
        robot().push(KeyCode.SPACE);
        waitFor("given", () -> !log.keys().isEmpty());
        assertEquals(List.of(Keystroke.parse("Ctrl+Shift+V")), log.keys());
        assertEquals(List.of(), verify.keys());
        Button all = (Button) onFx(() -> button(seat, "Put all back"));
        robot().interact(all::fire);
        assertEquals(List.of(Keystroke.parse("Ctrl+Shift+V")), verify.keys());
        assertEquals(List.of(), log.keys());
    }

    @Test
    void commandsThatComeWithTheSameKeyAreNoConflict() {
        Seat seat = seat("en", Look.Mode.LIGHT, 1024, 680);
        Keystroke key = Keystroke.parse("Ctrl+F11");
        Command anywhere = seat.commands().add("app.a", Scope.ALWAYS, () -> {}, "Ctrl+F11");
        Command here = seat.commands().add("app.b", Scope.BRIEF, () -> {}, "Ctrl+F11");
        Command other = seat.commands().add("app.c", Scope.BRIEF, () -> {}, "Ctrl+F10");
        assertEquals(Optional.empty(), seat.commands().conflict(key, anywhere));
        assertEquals(Optional.empty(), seat.commands().conflict(key, here));
        assertEquals(Optional.of(anywhere), seat.commands().conflict(key, other));
    }

    @Test
    void aKeyIsChangedByPressingItAndEscapeLeavesIt() {
        Seat seat = seat("en", Look.Mode.LIGHT, 1024, 680);
        run(seat, "app.settings-keys");
        ListView<?> list = (ListView<?>) onFx(() -> lookup(seat, ".keys-list"));
        Command log = seat.commands().find("review.log").orElseThrow();
        change(list, log);
        robot().push(KeyCode.ESCAPE);
        waitFor("left", () -> !lookup(seat, ".keys-question").isVisible());
        assertTrue(onFx(() -> seat.overlay().isShowing("settings")), "only the key was left");
        change(list, log);
        robot().push(KeyCode.L);
        waitFor("changed", () -> log.keys().equals(List.of(Keystroke.parse("L"))));
        assertEquals(Optional.of("L"), seat.preferences().get("keys.review.log"));
    }

    @Test
    void languageLookAndSizeActAtOnce() {
        Seat seat = seat("en", Look.Mode.LIGHT, 1024, 680);
        run(seat, "app.settings");
        robot().interact(((ToggleButton) onFx(() -> button(seat, "Dark")))::fire);
        assertTrue(onFx(() -> seat.look().darkProperty().get()));
        Slider slider = (Slider) onFx(() -> lookup(seat, ".slider"));
        onFx(
                () -> {
                    slider.setValue(1.5);
                    return true;
                });
        assertEquals(1.5, onFx(() -> seat.look().scaleProperty().get()));
        assertTrue(
                onFx(() -> seat.overlay().node().getScene().getRoot().getStyle()).contains("19.5"));
        onFx(
                () -> {
                    ((TextField) lookup(seat, "#sheet-settings .text-field")).setText("Ayesha K.");
                    return true;
                });
        assertEquals("Ayesha K.", seat.preferences().get(SettingsSheet.AUTHOR, ""));
        robot().interact(((ToggleButton) onFx(() -> button(seat, "اردو")))::fire);
        assertEquals(List.of("ur"), spoken);
        assertFalse(onFx(() -> seat.overlay().isShowing("settings")));
        onFx(
                () -> {
                    seat.look().scaleProperty().set(1);
                    return true;
                });
    }

    @Test
    void theKeysAreFoundByWords() {
        Seat seat = seat("en", Look.Mode.LIGHT, 1024, 680);
        robot().push(KeyCode.F1);
        waitFor("shown", () -> seat.overlay().isShowing("keys"));
        onFx(
                () -> {
                    ((TextField) lookup(seat, "#sheet-keys .text-field")).setText("review accept");
                    return true;
                });
        waitFor(
                "found",
                () -> seat.overlay().node().lookupAll("#sheet-keys .keys-line").size() == 1);
    }

    @Test
    void howItLooks() {
        for (Seat seat :
                List.of(
                        seat("en", Look.Mode.LIGHT, 1024, 680),
                        seat("en", Look.Mode.DARK, 1024, 680),
                        seat("ur", Look.Mode.LIGHT, 1024, 680))) {
            pictures(seat, "");
            onFx(
                    () -> {
                        seat.look().scaleProperty().set(2);
                        return true;
                    });
            pictures(seat, "-200");
            onFx(
                    () -> {
                        seat.look().scaleProperty().set(1);
                        seat.look().contrastProperty().set(true);
                        return true;
                    });
            pictures(seat, "-contrast");
            onFx(
                    () -> {
                        seat.look().contrastProperty().set(false);
                        return true;
                    });
        }
    }

    private void pictures(Seat seat, String kind) {
        onFx(
                () -> {
                    Look look = seat.look();
                    Look.Mode mode = look.modeProperty().get();
                    look.modeProperty()
                            .set(mode == Look.Mode.LIGHT ? Look.Mode.DARK : Look.Mode.LIGHT);
                    look.modeProperty().set(mode);
                    return true;
                });
        String end =
                kind
                        + "-"
                        + (seat.words().isRightToLeft()
                                ? "urdu"
                                : seat.look().modeProperty().get().name().toLowerCase(Locale.ROOT));
        snapshot(seat.overlay().node(), "review-place" + end);
        run(seat, "app.settings");
        snapshot(seat.overlay().node(), "settings" + end);
        onFx(
                () -> {
                    seat.overlay().close("settings");
                    return true;
                });
        run(seat, "app.keys");
        snapshot(seat.overlay().node(), "keys" + end);
        onFx(
                () -> {
                    seat.overlay().close("keys");
                    return true;
                });
    }

    private Seat seat(String language, Look.Mode mode, double width, double height) {
        return seat(
                desk,
                outfit(language, mode),
                width,
                height,
                s -> {
                    SettingsSheet.addCommands(s, spoken::add);
                    s.commands().add("edit.undo", Scope.ALWAYS, s::undo, "Ctrl+Z");
                    s.commands().add("edit.redo", Scope.ALWAYS, s::redo, "Ctrl+Shift+Z");
                    ReviewPlace place = new ReviewPlace(s);
                    return place.node();
                });
    }

    private static void run(Seat seat, String command) {
        onFx(
                () -> {
                    seat.commands().run(command);
                    return true;
                });
        settle();
    }

    private void change(ListView<?> list, Command command) {
        onFx(
                () -> {
                    for (int i = 0; i < list.getItems().size(); i++) {
                        if (list.getItems().get(i) instanceof KeysModel.Row.Of one
                                && one.command() == command) {
                            list.getSelectionModel().clearAndSelect(i);
                        }
                    }
                    list.requestFocus();
                    return true;
                });
        robot().push(KeyCode.ENTER);
        settle();
    }

    private static Node lookup(Seat seat, String selector) {
        return seat.overlay().node().lookup(selector);
    }

    private static String words(Seat seat, String selector) {
        return lookup(seat, selector) instanceof Label label ? label.getText() : "";
    }

    private static Node button(Seat seat, String text) {
        return seat.overlay().node().lookupAll(".over-sheet *").stream()
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .filter(n -> ((javafx.scene.control.ButtonBase) n).getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
