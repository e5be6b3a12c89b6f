package org.briefingbuilder.journeys;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class UrduProbeTest extends Journey {

    @Test
    void probe() {
        Program program = start("ur", Look.Mode.LIGHT, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        go(seat, PlaceName.READ);
        quiet(seat);
        Source urdu =
                onFx(() -> seat.desk().contents().sources().stream()
                        .filter(s -> s.title().codePointAt(0) > 0x600).findFirst().orElseThrow());
        Passage passage =
                onFx(() -> seat.desk().contents().passages().stream()
                        .filter(p -> p.source().equals(urdu.id())).findFirst().orElseThrow());
        onFx(() -> { seat.focus().sourceProperty().set(Optional.of(urdu.id())); return 1; });
        quiet(seat);
        onFx(() -> { seat.focus().passageProperty().set(Optional.of(passage.id())); return 1; });
        quiet(seat);
        shot(program, "probe-read");
        for (String id : new String[] {"app.settings", "app.keys", "library.facts"}) {
            sheet(program, seat, id);
        }
        go(seat, PlaceName.PASSAGES);
        quiet(seat);
        shot(program, "probe-passages");
        go(seat, PlaceName.BRIEF);
        quiet(seat);
        shot(program, "probe-brief");
        for (String id : new String[] {"brief.facts", "brief.check", "brief.new"}) {
            sheet(program, seat, id);
        }
        go(seat, PlaceName.REVIEW);
        onFx(() -> { seat.commands().run("review.log"); return 1; });
        quiet(seat);
        shot(program, "probe-log");
        onFx(() -> { seat.commands().run("review.verify"); return 1; });
        quiet(seat);
        shot(program, "probe-verify");
    }

    private void sheet(Program program, Seat seat, String id) {
        onFx(() -> { seat.commands().run(id); return 1; });
        quiet(seat);
        shot(program, "probe-" + id);
        robot().push(javafx.scene.input.KeyCode.ESCAPE);
        robot().push(javafx.scene.input.KeyCode.ESCAPE);
        quiet(seat);
    }

    private void quiet(Seat seat) {
        settle();
        waitFor("no job runs", () -> seat.jobs().running().isEmpty());
        settle();
        long end = System.nanoTime() + 2_500_000_000L;
        waitFor("time", () -> System.nanoTime() > end);
    }
}
