package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.event.EventType;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

class SidesTest extends UiTest {

    private final Region tray = new Region();
    private final Region pages = new Region();

    private Stage window(double width) {
        return onFx(
                () -> {
                    SplitPane split = new SplitPane(tray, new Region(), pages);
                    Sides.keep(
                            preferences(),
                            split,
                            new Sides.Side("test.start", 270),
                            new Sides.Side("test.end", 312),
                            480);
                    return show(split, outfit("en", Look.Mode.LIGHT), width, 500);
                });
    }

    @Test
    void panesAtTheSidesLeaveRoomToReadInASmallWindow() {
        assertEquals(270, Sides.share(270, 582, 1387, 480));
        assertEquals(
                907 - 480, Sides.share(270, 582, 907, 480) + Sides.share(312, 582, 907, 480), 0.01);
        assertEquals(135, Sides.share(270, 582, 500, 480));
    }

    @Test
    void whatASmallWindowTakesALargerOneGivesBack() {
        Stage stage = window(900);
        settle();
        assertEquals(270 * 420 / 582.0, width(tray), 3);
        resize(stage, 1400);
        assertEquals(270, width(tray), 3);
        assertEquals(312, width(pages), 3);
        resize(stage, 900);
        assertEquals(270 * 420 / 582.0, width(tray), 3);
        assertEquals(270, preferences().get("test.start", 270.0));
    }

    @Test
    void whatIsDraggedIsAskedForNextTime() {
        Stage stage = window(1300);
        settle();
        onFx(
                () -> {
                    SplitPane split = (SplitPane) stage.getScene().getRoot();
                    split.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
                    split.setDividerPosition(0, 330 / split.getWidth());
                    split.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
                    return true;
                });
        settle();
        assertEquals(330, width(tray), 4);
        assertEquals(330, preferences().get("test.start", 270.0), 4);
        assertEquals(312, preferences().get("test.end", 312.0));
        resize(stage, 1000);
        resize(stage, 1300);
        assertEquals(330, width(tray), 4);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private void resize(Stage stage, double width) {
        onFx(
                () -> {
                    stage.setWidth(width);
                    return true;
                });
        settle();
        waitFor("the width", () -> Math.abs(stage.getScene().getWidth() - width) < 1);
        settle();
    }

    private static double width(Region pane) {
        return onFx(pane::getWidth);
    }
}
