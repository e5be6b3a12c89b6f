package org.briefingbuilder.bench;

import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.ui.evidence.EvidencePlace;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.briefingbuilder.ui.search.SearchField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// How long it takes until what is typed in the Passages place, or in the search field, is found
/// and painted, with 1,000 sources and 100,000 passages.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class EvidenceBench extends UiTest {

    private static final List<String> TYPED = List.of("dependency", "depth", "mineral", "rare");
    private static final int ROUNDS = 5;

    @TempDir Path folder;

    private @Nullable EvidencePlace place;
    private @Nullable SearchField search;
    private final StackPane middle = new StackPane();

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aHundredThousandPassages() throws Exception {
        Desk desk = Desks.largeInWindow(folder, 1_000, 100_000);
        Seat seat =
                seat(
                        desk,
                        outfit("en", Look.Mode.LIGHT),
                        1440,
                        900,
                        s -> {
                            place = new EvidencePlace(s);
                            search = new SearchField(s);
                            return new BorderPane(
                                    middle, new HBox(search().node()), null, null, null);
                        });
        come();
        waitFor("the list", () -> listed().contains("100,000"));
        List<Double> comings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            leave();
            comings.add(Figures.millis(this::come));
        }
        say("Coming to the Passages place, p95", 0.95, comings, 100);
        TextField words = robot().lookup(".filter-words").query();
        say("Passages found as one types, on the screen, p95", 0.95, typed(words), 60);
        keystroke(words, "dependency");
        snapshot(seat.overlay().node(), "passages-100000");
        TextField field = robot().lookup(".search-field").query();
        onFx(
                () -> {
                    field.requestFocus();
                    return true;
                });
        say("Search results as one types, on the screen, p95", 0.95, typed(field), 60);
        keystroke(field, "depen");
        snapshot(seat.overlay().node(), "search-100000");
        desk.close();
    }

    private EvidencePlace place() {
        return Objects.requireNonNull(place);
    }

    private SearchField search() {
        return Objects.requireNonNull(search);
    }

    private String listed() {
        return robot().lookup(".filter-end .quiet-menu")
                .queryAs(javafx.scene.control.MenuButton.class)
                .getText();
    }

    private void come() {
        onFx(
                () -> {
                    middle.getChildren().setAll(place().node());
                    place().shown();
                    return true;
                });
        settle();
    }

    private void leave() {
        onFx(
                () -> {
                    place().left();
                    middle.getChildren().clear();
                    return true;
                });
        settle();
    }

    /// Milliseconds from each keystroke until what it found has been painted.
    private List<Double> typed(TextField field) {
        List<Double> millis = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (String word : TYPED) {
                for (int letters = 1; letters <= word.length(); letters++) {
                    double took = keystroke(field, word.substring(0, letters));
                    if (round >= 0) {
                        millis.add(took);
                    }
                }
            }
            onFx(
                    () -> {
                        field.setText("");
                        return true;
                    });
            settle();
        }
        return millis;
    }

    private double keystroke(TextField field, String typed) {
        long start = System.nanoTime();
        onFx(
                () -> {
                    field.setText(typed);
                    return true;
                });
        waitFor("found " + typed, () -> isShown(field, typed));
        settle();
        return (System.nanoTime() - start) / 1e6;
    }

    private boolean isShown(TextField field, String typed) {
        return field.getStyleClass().contains("search-field")
                ? search().shownWords().equals(typed)
                : place().shownWords().equals(typed);
    }

    private static void say(String what, double share, List<Double> millis, double bar) {
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        double seen = Figures.percentile(share, all);
        Figures.say(
                what,
                String.format(Locale.ROOT, "%.0f ms (median %.0f ms)", seen, Figures.median(all)),
                String.format(Locale.ROOT, "≤ %.0f ms", bar),
                seen <= bar);
    }
}
