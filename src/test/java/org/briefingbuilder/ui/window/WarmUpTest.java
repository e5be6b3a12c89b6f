package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Parent;
import javafx.stage.Window;

import org.briefingbuilder.journeys.Journey;
import org.briefingbuilder.ui.kit.Look;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// A window's content is made once beforehand, and nobody notices.
@NullMarked
class WarmUpTest extends Journey {

    /// What a person sees.
    private record Seen(List<Window> windows, Parent content, Optional<Workspace> workspace) {

        static Seen of(ProgramWindow window) {
            return new Seen(
                    List.copyOf(Window.getWindows()),
                    window.stage().getScene().getRoot(),
                    window.workspace());
        }
    }

    private int steps(String language, BooleanSupplier wanted) {
        Program program = start(language, Look.Mode.LIGHT, Optional.empty());
        ProgramWindow window = onFx(() -> program.windows().getFirst());
        Seen before = onFx(() -> Seen.of(window));
        int steps = onFx(() -> WarmUp.begin(window, program.outfit(), wanted)).join();
        settle();
        assertEquals(before, onFx(() -> Seen.of(window)));
        return steps;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur"})
    void everyStepIsTakenAndNothingIsLeftBehind(String language) {
        assertEquals(7, steps(language, () -> true));
    }

    @Test
    void itStopsAsSoonAsItIsNotWanted() {
        AtomicInteger asked = new AtomicInteger();
        assertEquals(2, steps("en", () -> asked.incrementAndGet() <= 2));
    }
}
