package org.briefingbuilder.ui.reader.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.Optional;

class TextViewPicturesTest extends UiTest {

    @Test
    void theViewIsPaintedLightAndDark() {
        for (Look.Mode mode : new Look.Mode[] {Look.Mode.LIGHT, Look.Mode.DARK}) {
            Written written = Written.article();
            Seat.Outfit outfit = outfit("en", mode);
            TextView view = onFx(() -> new TextView(new PlainLabels()));
            show(new StackPane(view), outfit, 780, 900);
            onFx(
                    () -> {
                        view.setHead(new Label("214 words · 1 min · English"));
                        view.show(written.rows());
                        view.setHighlights(Written.marked(written));
                        view.currentProperty().set(Optional.of("p2"));
                        view.requestFocus();
                        view.select(written.span("Insiders describe"));
                        return true;
                    });
            String name = "reader-text-" + mode.name().toLowerCase(java.util.Locale.ROOT);
            assertTrue(Files.exists(snapshot(view, name)));
        }
    }
}
