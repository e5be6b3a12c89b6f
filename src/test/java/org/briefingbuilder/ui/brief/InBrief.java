package org.briefingbuilder.ui.brief;

import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/// The place of briefs in a window of its own, with the project of [Pivot].
@NullMarked
abstract class InBrief extends UiTest {

    @TempDir Path folder;

    private @Nullable Desk desk;
    private @Nullable BriefPlace place;

    final Seat open(String language, Look.Mode mode) {
        Desk pivot = Pivot.inWindow(folder, language);
        desk = pivot;
        return seat(
                pivot,
                outfit(language, mode),
                1384,
                820,
                seat -> {
                    BriefPlace made = new BriefPlace(seat);
                    place = made;
                    made.shown();
                    return made.node();
                });
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    Objects.requireNonNull(desk).close();
                    return true;
                });
    }

    final Desk desk() {
        return Objects.requireNonNull(desk);
    }

    final BriefPlace place() {
        return Objects.requireNonNull(place);
    }
}
