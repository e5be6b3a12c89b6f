package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import org.briefingbuilder.model.Theme;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// A number in a theme's colour is whole, however little room there is.
class MarksTest extends UiTest {

    @Test
    void allDigitsOfANumberAreSeen() {
        Theme theme = new Theme("t", "minerals", "", List.of(), 2, "M", Optional.empty(), 1);
        Label mark = onFx(() -> Marks.count(theme, "101"));
        HBox row = onFx(() -> new HBox(mark));
        show(row, outfit("en", Look.Mode.LIGHT), 12, 40);
        double digits =
                onFx(
                        () -> {
                            Text alone = new Text("101");
                            alone.setFont(mark.getFont());
                            return alone.getLayoutBounds().getWidth();
                        });
        assertTrue(mark.getWidth() > digits, mark.getWidth() + " for " + digits);
    }
}
