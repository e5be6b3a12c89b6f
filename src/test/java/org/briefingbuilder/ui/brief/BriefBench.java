package org.briefingbuilder.ui.brief;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.bench.Figures;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// How soon a letter is there, and how soon the pages have it.
@Tag("bench")
class BriefBench extends UiTest {

    private static final int WARM = 40;
    private static final int KEYS = 400;
    private static final int ROUNDS = 11;

    /// Nanoseconds between two keys of somebody who types fast.
    private static final long BEAT = 60_000_000;

    @TempDir Path folder;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aLetterIsThereAtOnceAndThePagesSoonAfter() throws Exception {
        Desk desk = Pivot.inWindow(folder, "en");
        BriefPlace[] made = new BriefPlace[1];
        seat(
                desk,
                outfit("en", Look.Mode.LIGHT),
                1384,
                820,
                seat -> {
                    made[0] = new BriefPlace(seat);
                    made[0].shown();
                    return made[0].node();
                });
        BriefPlace place = made[0];
        waitFor("pages", () -> isDrawn(place));
        TextArea area =
                onFx(
                        () -> {
                            BlockPlace at = new BlockPlace(java.util.List.of(0), 0);
                            place.outline().go(place.model().rowAt(at).orElseThrow());
                            return (TextArea) place.node().getScene().getFocusOwner();
                        });
        double[] keys = new double[KEYS];
        for (int i = -WARM; i < KEYS; i++) {
            double millis = key(area, i % 7 == 0 ? " " : "x");
            if (i >= 0) {
                keys[i] = millis;
            }
            LockSupport.parkNanos(BEAT);
        }
        Arrays.sort(keys);
        double p99 = keys[(int) (KEYS * 0.99) - 1];
        Figures.say(
                "a letter typed in a brief while its pages are made (p99)",
                shown(p99),
                "≤ 30 ms",
                p99 <= 30);
        double[] pages = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var before = place.previewModel().made();
            key(area, "y");
            long start = System.nanoTime();
            waitFor("newer pages", () -> place.previewModel().made() != before && isDrawn(place));
            pages[round] = (System.nanoTime() - start) / 1e6;
        }
        double median = Figures.median(pages);
        Figures.say(
                "the pages of a brief after a pause in typing (median)",
                shown(median),
                "≤ 600 ms",
                median <= 600);
        onFx(
                () -> {
                    desk.close();
                    return true;
                });
    }

    private static boolean isDrawn(BriefPlace place) {
        return !place.preview().pages().isEmpty()
                && place.preview()
                        .pages()
                        .getFirst()
                        .shown()
                        .equals(place.previewModel().made().preview());
    }

    /// From the key till it has been laid out: the end of the next pulse.
    private static double key(TextArea area, String letter) throws Exception {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        long start = System.nanoTime();
        javafx.application.Platform.runLater(
                () -> {
                    area.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_TYPED,
                                    letter,
                                    letter,
                                    KeyCode.UNDEFINED,
                                    false,
                                    false,
                                    false,
                                    false));
                    area.getScene()
                            .addPostLayoutPulseListener(
                                    new Runnable() {
                                        @Override
                                        public void run() {
                                            area.getScene().removePostLayoutPulseListener(this);
                                            painted.complete(System.nanoTime());
                                        }
                                    });
                    javafx.application.Platform.requestNextPulse();
                });
        return (painted.get() - start) / 1e6;
    }

    private static String shown(double millis) {
        return String.format(Locale.ROOT, "%.0f ms", millis);
    }
}
