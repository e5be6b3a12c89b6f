package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

class OverlayTest extends UiTest {

    private final Button usable = new Button("usable");
    private final Button off = new Button("off");
    private final Label faint = new Label("faint");

    private Overlay shown() {
        off.setDisable(true);
        faint.setStyle("-fx-opacity: 0.3;");
        Overlay overlay = new Overlay(new StackPane(new VBox(usable, off, faint)));
        show(overlay.node(), outfit("en", Look.Mode.LIGHT), 500, 300);
        settle();
        return overlay;
    }

    private String opacities() {
        settle();
        return onFx(() -> usable.getOpacity() + " " + off.getOpacity() + " " + faint.getOpacity());
    }

    @Test
    void underASheetTheShadeAloneDims() {
        Overlay overlay = shown();
        String before = opacities();
        assertEquals("1.0 0.4 0.3", before);
        for (String sheet : new String[] {"one", "two"}) {
            onFx(
                    () -> {
                        overlay.show(new Overlay.Sheet(sheet, "", new Button(sheet), 200));
                        return true;
                    });
            assertTrue(onFx(usable::isDisabled));
            assertEquals(before, opacities());
        }
        onFx(
                () -> {
                    overlay.close();
                    return true;
                });
        assertTrue(onFx(usable::isDisabled));
        onFx(
                () -> {
                    overlay.close();
                    return true;
                });
        assertFalse(onFx(usable::isDisabled));
        assertEquals(before, opacities());
    }

    @Test
    void aSignOverAPaneSaysThatFilesMayBeDroppedThere() {
        DropSign sign = new DropSign("Drop here");
        StackPane pane = new StackPane(usable);
        show(pane, outfit("en", Look.Mode.LIGHT), 500, 300);
        onFx(
                () -> {
                    sign.show(pane, true);
                    sign.show(pane, true);
                    return true;
                });
        settle();
        assertEquals(2, onFx(() -> pane.getChildren().size()));
        assertTrue(onFx(() -> pane.lookup(".drop-words").isVisible()));
        onFx(
                () -> {
                    sign.show(pane, false);
                    return true;
                });
        assertEquals(1, onFx(() -> pane.getChildren().size()));
    }
}
