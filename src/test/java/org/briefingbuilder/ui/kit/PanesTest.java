package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import java.util.List;

class PanesTest extends UiTest {

    private final Label heading = new Label("Sources");
    private final Label bar = new Label("find");
    private final Label list = new Label("list");

    @Test
    void whatIsHiddenComesToItsPlaceWhenItIsFirstShown() {
        VBox pane = new VBox(heading);
        bar.setVisible(false);
        Panes.whenShown(pane, bar);
        pane.getChildren().add(list);
        assertEquals(List.of(heading, list), pane.getChildren());
        bar.setVisible(true);
        assertEquals(List.of(heading, bar, list), pane.getChildren());
        bar.setVisible(false);
        bar.setVisible(true);
        assertEquals(List.of(heading, bar, list), pane.getChildren());
    }

    @Test
    void whatIsShownAlreadyIsThereAtOnceAndTheFirstPartCanWaitToo() {
        VBox pane = new VBox();
        bar.setVisible(false);
        Panes.whenShown(pane, bar);
        Panes.whenShown(pane, list);
        assertEquals(List.of(list), pane.getChildren());
        bar.setVisible(true);
        assertEquals(List.of(bar, list), pane.getChildren());
    }

    @Test
    void wordsThatWereChangedAreShownWhereThePointerRests() {
        onFx(() -> show(new StackPane(list), outfit("en", Look.Mode.LIGHT), 300, 200));
        onFx(
                () -> {
                    Tips.on(list, "before");
                    Tips.on(list, "The newest words");
                    return true;
                });
        assertEquals("The newest words", Tips.of(list));
        robot().moveTo(list);
        waitFor("the words", () -> onFx(PanesTest::tips).equals(List.of("The newest words")));
        robot().moveBy(0, 80);
        waitFor("no words", () -> onFx(PanesTest::tips).isEmpty());
        onFx(
                () -> {
                    Tips.on(list, "");
                    return true;
                });
        robot().moveTo(list);
        assertEquals("", Tips.of(list));
        assertTrue(list.getProperties().values().stream().noneMatch(Tooltip.class::isInstance));
    }

    private static List<String> tips() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
