package org.briefingbuilder.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Hearing;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.window.Program;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every place and every sheet of the program is shown in each look, and heard as a screen reader
/// is told of it: nothing that can be reached is without a name.
@NullMarked
class EveryPlaceTest extends Journey {

    /// Sheets that need nothing to be chosen before.
    private static final List<String> SHEETS =
            List.of(
                    "app.settings",
                    "app.settings-keys",
                    "app.keys",
                    "brief.new",
                    "brief.templates",
                    "brief.house",
                    "brief.words",
                    "brief.scales");

    private static final List<String> OF_A_BRIEF =
            List.of("brief.facts", "brief.terms", "brief.sections", "brief.check", "brief.export");

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, false, light",
        "en, DARK, false, dark",
        "ur, LIGHT, false, urdu",
        "en, LIGHT, true, contrast"
    })
    void everyPlaceAndSheetIsShownAndHeard(
            String language, Look.Mode mode, boolean contrast, String look) throws Exception {
        preferences().put("look.contrast", contrast);
        Program program = start(language, mode, Optional.of(sample()));
        Seat seat = workspace(program).seat();
        for (PlaceName place : PlaceName.values()) {
            go(seat, place);
            still(seat);
            if (place == PlaceName.BRIEF) {
                waitForPages(program);
            }
            take(program, "place-" + place.name().toLowerCase(Locale.ROOT), look);
        }
        go(seat, PlaceName.READ);
        for (String command : SHEETS) {
            sheet(program, seat, command, look);
        }
        lookAtAPassage(program, seat, look);
        sheet(program, seat, "library.facts", look);
        sheet(program, seat, "library.terms", look);
        sheet(program, seat, "passage.terms", look);
        themes(program, seat, look);
        references(program, seat, look);
        imports(program, seat, look);
        go(seat, PlaceName.BRIEF);
        waitForPages(program);
        for (String command : OF_A_BRIEF) {
            sheet(program, seat, command, look);
        }
        run(seat, "brief.replace");
        settle();
        take(program, "place-brief-replace", look);
        pages(program, seat, look);
        go(seat, PlaceName.REVIEW);
        run(seat, "review.log");
        settle();
        take(program, "place-review-log", look);
        assertEquals(List.of(), faults);
    }

    /// No job runs any more, and what it brought is painted.
    private static void still(Seat seat) {
        waitFor("no job runs", () -> seat.jobs().running().isEmpty());
        settle();
    }

    private void take(Program program, String what, String look) {
        shot(program, what + "-" + look);
        faults.addAll(Hearing.of(onFx(() -> root(program)), what + "-" + look));
    }

    private void sheet(Program program, Seat seat, String command, String look) {
        run(seat, command);
        waitFor(command + " shows a sheet", () -> !seat.overlay().isEmpty());
        still(seat);
        take(program, "sheet-" + command.replace('.', '-'), look);
        close(seat);
    }

    private static void close(Seat seat) {
        onFx(
                () -> {
                    while (!seat.overlay().isEmpty()) {
                        seat.overlay().close();
                    }
                    return true;
                });
        settle();
    }

    private void lookAtAPassage(Program program, Seat seat, String look) {
        Passage passage = onFx(() -> seat.desk().contents().passages().getFirst());
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(passage.source()));
                    seat.focus().passageProperty().set(Optional.of(passage.id()));
                    return true;
                });
        waitForText(program);
        focusText(program);
        press(KeyCode.J, KeyCode.J, KeyCode.S);
        take(program, "place-read-selected", look);
        press(KeyCode.ESCAPE);
    }

    private void themes(Program program, Seat seat, String look) {
        ListView<?> palette = (ListView<?>) find(program, "#palette");
        onFx(
                () -> {
                    palette.requestFocus();
                    palette.getSelectionModel().clearAndSelect(0);
                    return true;
                });
        press(KeyCode.F2);
        waitFor("the theme's sheet", () -> !seat.overlay().isEmpty());
        settle();
        take(program, "sheet-theme", look);
        close(seat);
    }

    /// One list with two references that match and one that does not.
    private void references(Program program, Seat seat, String look) throws Exception {
        StringBuilder list = new StringBuilder();
        for (Source source : onFx(() -> seat.desk().contents().sources()).subList(0, 2)) {
            list.append("TY  - NEWS\nTI  - ")
                    .append(source.title())
                    .append("\nAU  - Writer, Ann\nPB  - The Institute\nPY  - 2026\nER  - \n");
        }
        list.append("TY  - RPRT\nTI  - A report that nobody has\nPY  - 2019\nER  - \n");
        chooser.willChoose(Files.writeString(folder.resolve("list.ris"), list));
        sheet(program, seat, "library.references", look);
    }

    /// Files of which two come in and three do not.
    private void imports(Program program, Seat seat, String look) throws Exception {
        chooser.willChoose(
                Files.writeString(
                        folder.resolve(
                                "A page with a name so long that it does not fit into one line of"
                                        + " the report of an import whatever the window.txt"),
                        "Shippers wait.\n\nThe port of Gwadar has two berths.\n"));
        chooser.willChoose(
                Files.writeString(folder.resolve("table.xlsx"), "PK\3\4 not a table at all"));
        chooser.willChoose(Files.writeString(folder.resolve("old.doc"), "nothing"));
        chooser.willChoose(Files.createFile(folder.resolve("empty.txt")));
        chooser.willChoose(Files.writeString(folder.resolve("بندرگاہ.txt"), "گوادر کی بندرگاہ۔\n"));
        run(seat, "library.import");
        still(seat);
        if (seat.overlay().isEmpty()) {
            run(seat, "library.import-show");
        }
        settle();
        take(program, "sheet-import", look);
        close(seat);
    }

    /// A brief as a source: its pages to read, and to verify.
    private void pages(Program program, Seat seat, String look) {
        Path pdf = folder.resolve("brief.pdf");
        export(program, seat, pdf);
        find(program, "#check-exported");
        close(seat);
        go(seat, PlaceName.READ);
        chooser.willChoose(pdf);
        run(seat, "library.import");
        still(seat);
        close(seat);
        Source source =
                onFx(
                        () ->
                                seat.desk().contents().sources().stream()
                                        .filter(s -> s.format().equals("pdf"))
                                        .findFirst()
                                        .orElseThrow());
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(source.id()));
                    return true;
                });
        waitForText(program);
        run(seat, "reader.pages");
        waitForPages(program);
        run(seat, "reader.thumbnails");
        waitForPages(program);
        take(program, "place-read-pages", look);
        go(seat, PlaceName.REVIEW);
        chooser.willChoose(pdf);
        run(seat, "review.verify");
        clickWords(program, onFx(() -> seat.say("review.verify.choose")));
        still(seat);
        take(program, "place-review-verify", look);
    }
}
