package org.briefingbuilder.bench;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.journeys.Holds;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A person walks through the window with 1,000 sources and 100,000 passages, twice: each time the
/// JavaFX thread is held for longer than a person would not notice is said, with where it was. The
/// first walk runs code that is not compiled yet and loads what is shown; the second is what a day
/// is like.
@NullMarked
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class HoldsBench extends LargeWindow {

    /// What is known to hold the thread and why, by what stands in where it was.
    private static final Map<String, String> KNOWN =
            Map.of(
                    "PaintCollector.waitForRenderingToComplete",
                    "the window is painted without a graphics card",
                    "HeadlessWindow.blit",
                    "the platform without a screen copies each picture of the window by hand",
                    "MultipleSelectionModelBase",
                    "a list of JavaFX tells of each of a hundred thousand chosen rows by itself",
                    "PassageList.chosenPassages",
                    "a hundred thousand chosen passages are gathered");

    private final Map<String, List<Holds.Hold>> held = new LinkedHashMap<>();
    private int seen;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aWalkThroughTheWindow() throws Exception {
        Seat seat = open();
        say("first", seat);
        say("second", seat);
    }

    private void say(String which, Seat seat) throws Exception {
        held.clear();
        seen = 0;
        double longest;
        try (Holds holds = new Holds()) {
            walk(seat, holds, which.equals("first") ? 100 : 200);
            longest = holds.longest();
        }
        held.forEach(
                (step, holds) ->
                        holds.forEach(
                                hold ->
                                        System.out.println(
                                                which + " walk, " + step + why(hold) + ": "
                                                        + hold)));
        long known = all().filter(hold -> !why(hold).isEmpty()).count();
        long count = all().count() - known;
        boolean free = count == 0;
        Figures.say(
                "Holds of the JavaFX thread over 50 ms in the " + which + " walk",
                String.format(
                        Locale.ROOT,
                        "%d, and %d for known reasons; the longest of all %.0f ms",
                        count,
                        known,
                        longest),
                which.equals("first") ? "said" : "none",
                free || which.equals("first"));
    }

    private Stream<Holds.Hold> all() {
        return held.values().stream().flatMap(List::stream);
    }

    private static String why(Holds.Hold hold) {
        return KNOWN.entrySet().stream()
                .filter(e -> hold.where().stream().anyMatch(at -> at.startsWith(e.getKey())))
                .map(e -> " (" + e.getValue() + ")")
                .findFirst()
                .orElse("");
    }

    private void walk(Seat seat, Holds holds, int from) throws Exception {
        go(seat, PlaceName.READ);
        List<Source> sources = seat.desk().contents().sources();
        for (int i = 0; i < 3; i++) {
            Source source = sources.get(from + i * 7);
            step(
                    holds,
                    "reading a source",
                    () -> {
                        seat.focus().sourceProperty().set(Optional.of(source.id()));
                    });
            waitFor("its text", () -> seat.desk().texts().cached(source).isPresent());
            settle();
            for (int page = 0; page < 10; page++) {
                step(holds, "scrolling", () -> press(KeyCode.PAGE_DOWN, false));
            }
        }
        for (int i = 0; i < 10; i++) {
            int n = i;
            step(holds, "selecting", () -> selectWords(n * 3));
            told(seat, holds, "tagging", () -> press(KeyCode.DIGIT2, false));
        }
        for (int i = 0; i < 5; i++) {
            told(seat, holds, "taking back", () -> press(KeyCode.Z, true));
        }
        step(holds, "going to Passages", () -> press(KeyCode.DIGIT2, true));
        TextField words = there(TextField.class, ".filter-words");
        ListView<?> list = there(ListView.class, ".passage-list");
        step(holds, "going to the filter", words::requestFocus);
        for (String letter : "depth".split("")) {
            step(holds, "filtering", () -> type(letter));
        }
        step(holds, "clearing the filter", words::clear);
        step(holds, "going to the list", list::requestFocus);
        for (int i = 0; i < 10; i++) {
            step(holds, "choosing a passage", () -> press(KeyCode.DOWN, false));
        }
        told(seat, holds, "tagging in the list", () -> press(KeyCode.DIGIT3, false));
        told(seat, holds, "taking back in the list", () -> press(KeyCode.Z, true));
        step(holds, "choosing all", () -> press(KeyCode.A, true));
        step(holds, "choosing one", () -> press(KeyCode.DOWN, false));
        step(holds, "beginning a search", () -> press(KeyCode.K, true));
        for (String letter : "dependency".split("")) {
            step(holds, "searching", () -> type(letter));
        }
        step(holds, "leaving the search", () -> press(KeyCode.ESCAPE, false));
        step(holds, "going to Brief", () -> press(KeyCode.DIGIT3, true));
        step(holds, "going to Review", () -> press(KeyCode.DIGIT4, true));
        step(holds, "going to Read", () -> press(KeyCode.DIGIT1, true));
    }

    private interface Act {
        void run();
    }

    private void told(Seat seat, Holds holds, String what, Act act) throws Exception {
        int before = onFx(() -> seat.desk().tally().versionProperty().get());
        step(holds, what, act);
        waitFor("told", () -> seat.desk().tally().versionProperty().get() > before);
        step(holds, what, () -> {});
    }

    /// One thing that a person does, and the two pulses after it.
    private void step(Holds holds, String what, Act act) {
        onFx(
                () -> {
                    act.run();
                    return true;
                });
        settle();
        settle();
        List<Holds.Hold> all = holds.all();
        held.computeIfAbsent(what, _ -> new ArrayList<>()).addAll(all.subList(seen, all.size()));
        seen = all.size();
    }
}
