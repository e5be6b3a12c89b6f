package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A quotation that no longer stands in its source: nothing is exported until it is mended.
class RefusedExportTest extends Journey {

    @Test
    void aQuotationThatDoesNotStandStopsTheExportUntilItIsTakenBack() {
        Program program = start("en", Look.Mode.LIGHT, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        go(seat, PlaceName.BRIEF);
        waitForPages(program);
        onFx(() -> seat.desk().edit(c -> altered(c.passages().getFirst(), seat)));
        waitFor(
                "altered",
                () ->
                        seat.desk()
                                .contents()
                                .passages()
                                .getFirst()
                                .anchor()
                                .words()
                                .contains("company"));
        run(seat, "brief.export");
        waitFor(
                "the export waits",
                () -> root(program).lookup("#check-export") instanceof Button b && b.isDisabled());
        settle();
        shot(program, "journey-refused-light");
        onFx(
                () -> {
                    seat.overlay().close();
                    return true;
                });
        run(seat, "edit.undo");
        waitFor(
                "taken back",
                () ->
                        seat.desk()
                                .contents()
                                .passages()
                                .getFirst()
                                .anchor()
                                .words()
                                .contains("country"));
        Path pdf = folder.resolve("mended.pdf");
        assertFalse(Files.exists(pdf));
        export(program, seat, pdf);
        find(program, "#check-exported");
        assertTrue(Files.exists(pdf));
    }

    /// The passage as it would be when its words had been forged.
    private static Edit altered(Passage passage, Seat seat) {
        Quote quote = passage.anchor().quote();
        String forged = quote.exact().replaceFirst("country", "company");
        assertFalse(forged.equals(quote.exact()));
        Passage after =
                passage.withAnchor(
                        new Anchor(
                                passage.anchor().span(),
                                new Quote(forged, quote.prefix(), quote.suffix())));
        return new Edit(
                "passage.move",
                "",
                seat.desk().session().stamp(),
                List.of(Change.replaced(passage, after)));
    }
}
