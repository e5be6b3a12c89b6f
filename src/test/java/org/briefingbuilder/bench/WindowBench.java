package org.briefingbuilder.bench;

import javafx.beans.InvalidationListener;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How soon the window answers keys with 1,000 sources and 100,000 passages: from the key until
/// what it does has been painted.
@NullMarked
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WindowBench extends LargeWindow {

    private static final int WARM = 30;
    private static final int TAGS = 200;
    private static final List<String> WORDS = List.of("dependency", "depth", "dependent");
    private static final List<KeyCode> DIGITS =
            List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void tagging() throws Exception {
        Seat seat = open();
        double[] times = new double[TAGS];
        for (int i = -WARM; i < TAGS; i++) {
            int n = i + WARM;
            onFx(
                    () -> {
                        selectWords(n);
                        return true;
                    });
            settle();
            double time =
                    painted(
                            done -> {
                                once(done, seat);
                                press(KeyCode.DIGIT1, false);
                            });
            if (i >= 0) {
                times[i] = time;
            }
        }
        double median = Figures.median(times);
        double worst = Figures.percentile(0.99, times);
        Figures.say(
                "Key to highlight on the screen and on disk, median",
                millis(median),
                "≤ 40 ms",
                median <= 40);
        Figures.say(
                "Key to highlight on the screen and on disk, p99",
                millis(worst),
                "≤ 100 ms",
                worst <= 100);
    }

    /// Runs `done` after the next edit has been told.
    private static void once(Runnable done, Seat seat) {
        List<Runnable> stop = new ArrayList<>();
        stop.add(
                seat.desk()
                        .watch(
                                _ -> {
                                    stop.getFirst().run();
                                    done.run();
                                }));
    }

    @Test
    void searching() throws Exception {
        open();
        onFx(
                () -> {
                    press(KeyCode.K, true);
                    return true;
                });
        TextField field = there(TextField.class, ".search-field");
        VBox list = results(field);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (String word : WORDS) {
                typeEach(
                        field,
                        word,
                        done -> {
                            // It says what it was filled for; its rows may stay as they are.
                            InvalidationListener listener =
                                    new InvalidationListener() {
                                        @Override
                                        public void invalidated(javafx.beans.Observable said) {
                                            list.accessibleTextProperty().removeListener(this);
                                            done.run();
                                        }
                                    };
                            list.accessibleTextProperty().addListener(listener);
                        },
                        round == 0 ? new ArrayList<>() : times);
            }
        }
        say("Search at each key, to the results on the screen, p95", times);
    }

    /// The list below the search field, which is in the window only while something is found.
    private VBox results(TextField field) {
        onFx(
                () -> {
                    field.setText("a");
                    return true;
                });
        waitFor("results", () -> root().lookup(".search-results .scroll-pane") != null);
        return onFx(
                () -> {
                    var scroll = (ScrollPane) root().lookup(".search-results .scroll-pane");
                    field.clear();
                    return (VBox) scroll.getContent();
                });
    }

    @Test
    void filtering() throws Exception {
        Seat seat = open();
        go(seat, PlaceName.PASSAGES);
        TextField field = there(TextField.class, ".filter-words");
        ListView<?> list = there(ListView.class, ".passage-list");
        onFx(
                () -> {
                    field.requestFocus();
                    return true;
                });
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (String word : WORDS) {
                typeEach(
                        field,
                        word,
                        done -> {
                            InvalidationListener listener =
                                    new InvalidationListener() {
                                        @Override
                                        public void invalidated(javafx.beans.Observable items) {
                                            list.itemsProperty().removeListener(this);
                                            done.run();
                                        }
                                    };
                            list.itemsProperty().addListener(listener);
                        },
                        round == 0 ? new ArrayList<>() : times);
            }
        }
        say("Filter at each key, to the passages on the screen, p95", times);
    }

    private static void say(String what, List<Double> times) {
        double[] all = times.stream().mapToDouble(Double::doubleValue).toArray();
        double seen = Figures.percentile(0.95, all);
        Figures.say(
                what,
                String.format(Locale.ROOT, "%.1f ms (median %.1f ms)", seen, Figures.median(all)),
                "≤ 60 ms",
                seen <= 60);
    }

    /// Types a word; the next letter when the answer to the last has been painted.
    private void typeEach(
            TextField field,
            String word,
            java.util.function.Consumer<Runnable> answered,
            List<Double> times)
            throws Exception {
        onFx(
                () -> {
                    field.clear();
                    return true;
                });
        settle();
        for (String letter : word.split("")) {
            times.add(
                    painted(
                            done -> {
                                answered.accept(done);
                                type(letter);
                            }));
        }
    }

    @Test
    void switchingPlaces() throws Exception {
        open();
        double[][] times = new double[DIGITS.size()][];
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            first.append(i == 0 ? "" : ", ").append(millis(go(DIGITS.get(i))));
            times[i] = new double[8];
        }
        for (int round = -2; round < 8; round++) {
            for (int i = 0; i < times.length; i++) {
                double time = go(DIGITS.get(i));
                if (round >= 0) {
                    times[i][round] = time;
                }
            }
        }
        System.out.println("First visits of Read, Passages, Brief, Review: " + first);
        for (PlaceName place : PlaceName.values()) {
            double median = Figures.median(times[place.ordinal()]);
            double worst = Figures.percentile(1, times[place.ordinal()]);
            Figures.say(
                    "Going to " + place.name().toLowerCase(Locale.ROOT) + " after the first visit",
                    String.format(Locale.ROOT, "%.1f ms (at most %.1f ms)", median, worst),
                    "≤ 100 ms",
                    median <= 100);
        }
    }

    private double go(KeyCode digit) throws Exception {
        double time =
                painted(
                        done -> {
                            press(digit, true);
                            done.run();
                        });
        settle();
        return time;
    }
}
