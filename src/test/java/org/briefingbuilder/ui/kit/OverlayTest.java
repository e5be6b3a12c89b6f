package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.Stream;

class OverlayTest extends UiTest {

    private final Button usable = new Button("usable");
    private final Button off = new Button("off");
    private final Label faint = new Label("faint");
    private final Label words = new Label("words");

    private Overlay shown() {
        off.setDisable(true);
        faint.setStyle("-fx-opacity: 0.3;");
        Overlay overlay =
                new Overlay(
                        new StackPane(
                                new BorderPane(new VBox(usable, off, faint, new HBox(words)))));
        show(overlay.node(), outfit("en", Look.Mode.LIGHT), 500, 300);
        settle();
        // What the pointer is over looks otherwise: it may be anywhere.
        robot().moveTo(words);
        settle();
        return overlay;
    }

    private String opacities() {
        settle();
        return onFx(
                () ->
                        Stream.of(usable, off, faint, words)
                                .map(node -> String.valueOf(node.getOpacity()))
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void underASheetTheShadeAloneDims() {
        Overlay overlay = shown();
        String before = opacities();
        assertEquals("1.0 0.4 0.3 1.0", before);
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
