package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class RailTest extends UiTest {

    @ParameterizedTest
    @CsvSource({"en, 1", "en, 1.5", "en, 2", "ur, 1", "ur, 2"})
    void theNamesOfThePlacesAreReadWholeAtEverySize(String language, double scale) {
        Seat.Outfit outfit = outfit(language, Look.Mode.LIGHT);
        onFx(
                () -> {
                    outfit.look().scaleProperty().set(scale);
                    return true;
                });
        VBox rail = new VBox();
        rail.getStyleClass().add("rail");
        for (PlaceName name : PlaceName.values()) {
            ToggleButton button =
                    new ToggleButton(
                            outfit.words().of("ui.place." + name.name().toLowerCase(Locale.ROOT)));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTextOverrun(OverrunStyle.CLIP);
            button.setSelected(true);
            rail.getChildren().add(button);
        }
        show(new HBox(rail), outfit, 400, 500);
        settle();
        for (var node : rail.getChildren()) {
            ToggleButton button = (ToggleButton) node;
            assertEquals(button.getText(), onFx(() -> ((Text) button.lookup(".text")).getText()));
        }
        onFx(
                () -> {
                    outfit.look().scaleProperty().set(1);
                    return true;
                });
    }
}
