package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

class MenuPlacesTest extends UiTest {

    private final MenuButton button = new MenuButton("بریف");

    /// A menu that is filled each time it opens.
    private void fill() {
        button.getItems()
                .setAll(
                        new MenuItem("a first choice that is rather long"),
                        new MenuItem("another choice"));
    }

    private double beside() {
        onFx(
                () -> {
                    button.show();
                    return true;
                });
        settle();
        double off =
                onFx(
                        () -> {
                            ContextMenu menu =
                                    Window.getWindows().stream()
                                            .filter(ContextMenu.class::isInstance)
                                            .map(ContextMenu.class::cast)
                                            .findFirst()
                                            .orElseThrow();
                            return button.localToScreen(button.getLayoutBounds()).getMaxX()
                                    - menu.getAnchorX();
                        });
        double broad =
                onFx(
                        () ->
                                Window.getWindows().stream()
                                        .filter(ContextMenu.class::isInstance)
                                        .map(w -> w.getX() + w.getWidth())
                                        .findFirst()
                                        .orElseThrow());
        double edge = onFx(() -> button.localToScreen(button.getLayoutBounds()).getMaxX());
        onFx(
                () -> {
                    button.hide();
                    return true;
                });
        settle();
        assertEquals(0, off, 0.5);
        return broad - edge;
    }

    @Test
    void aMenuFilledAsItOpensStandsBelowItsButtonEachTime() {
        button.setOnShowing(_ -> fill());
        fill();
        StackPane pane = new StackPane(button);
        pane.setAlignment(Pos.TOP_CENTER);
        show(pane, outfit("ur", Look.Mode.LIGHT), 900, 400);
        settle();
        double first = beside();
        double second = beside();
        // what is left is the room for the shadow
        assertEquals(first, second, 1);
        assertEquals(0, first, 40);
    }
}
