package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Previewing;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.HouseFonts;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.publish.Place;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.publish.Previewer;
import org.briefingbuilder.publish.pdf.HouseFont;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A word is changed in a brief of four pages, and the page that it stands on is drawn again.
@Tag("bench")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PreviewBench {

    private static final int WARM_UP = 20;
    private static final int CHANGES = 60;

    /// Pixels for each point: a page about 900 pixels wide.
    private static final double SCALE = 1.5;

    private static final Part CHANGED =
            new Part.Block(List.of(2, 1), FourPages.CHANGING, Optional.empty());

    private final FourPages material = new FourPages();
    private final Contents contents = material.contents();
    private final Previewing previewing =
            new Previewing(() -> contents, material.library::original);

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aWordIsChanged(@TempDir Path folder) throws Exception {
        Publishing publishing =
                new Publishing(() -> contents, material.library::text, material.library::original);
        double first = Figures.millis(() -> change("first"));
        for (int i = 0; i < WARM_UP; i++) {
            change("warm" + i);
            export(publishing, folder);
        }
        double[] previews = new double[CHANGES];
        double[] exports = new double[CHANGES / 4];
        for (int i = 0; i < CHANGES; i++) {
            String word = "word" + i;
            previews[i] = Figures.millis(() -> change(word));
            if (i % 4 == 0) {
                exports[i / 4] = Figures.millis(() -> export(publishing, folder));
            }
        }
        double export = Figures.median(exports);
        double median =
                say(
                        String.format(
                                Locale.ROOT,
                                "Preview of a four-page brief after a change, its page drawn (the"
                                        + " first one %.0f ms)",
                                first),
                        previews);
        Figures.say(
                "Preview beside the whole export of the same brief, medians",
                String.format(
                        Locale.ROOT, "%.0f ms : %.0f ms = %.2f", median, export, median / export),
                "≤ 0.6",
                median / export <= 0.6);
    }

    /// The fonts that a house brings along are shaped and drawn as those of the program are.
    @Test
    void aWordIsChangedInTheFontsOfAHouse() throws Exception {
        HouseStyle house =
                HouseStyle.of(
                        "face.text = %s%nface.urdu = %s%n"
                                .formatted(HouseFont.LATIN, HouseFont.URDU),
                        Optional.empty(),
                        new HouseFonts(List.of(HouseFont.latin(), HouseFont.urdu()), "OFL 1.1"));
        Previewer housed = new Previewer(() -> house);
        for (int i = 0; i < WARM_UP; i++) {
            change("warm" + i);
            change(housed, "warm" + i);
        }
        double[] own = new double[CHANGES];
        double[] houses = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            String word = "word" + i;
            own[i] = Figures.millis(() -> change(word));
            houses[i] = Figures.millis(() -> change(housed, word));
        }
        double beside = Figures.median(own);
        double median = say("Preview of the same brief in the fonts of a house", houses);
        Figures.say(
                "Preview in the fonts of a house beside those of the program, medians",
                String.format(
                        Locale.ROOT, "%.0f ms : %.0f ms = %.2f", median, beside, median / beside),
                "≤ 1.5",
                median / beside <= 1.5);
    }

    /// @return the median
    private static double say(String what, double[] millis) {
        double median = Figures.median(millis);
        Figures.say(
                what + ", median",
                String.format(Locale.ROOT, "%.0f ms", median),
                "≤ 400 ms",
                median <= 400);
        double late = Figures.percentile(0.95, millis);
        Figures.say(
                what + ", p95",
                String.format(Locale.ROOT, "%.0f ms", late),
                "≤ 800 ms",
                late <= 800);
        return median;
    }

    private void change(String word) {
        drawn(previewing.preview(material.brief(word), Progress.NONE));
    }

    private void change(Previewer previewer, String word) {
        drawn(
                previewer.preview(
                        material.brief(word), contents, material.library::original, Progress.NONE));
    }

    private static void drawn(Preview pages) {
        try (Preview preview = pages) {
            Place changed = preview.of(CHANGED).getFirst();
            assertTrue(preview.pages() >= 4);
            preview.raster(changed.page(), SCALE);
        }
    }

    private void export(Publishing publishing, Path folder) {
        Brief brief = material.brief("exported");
        var options = Publishing.Options.to(folder.resolve("brief.pdf"));
        assertInstanceOf(
                Publishing.Outcome.Published.class,
                publishing.export(brief, options, Progress.NONE));
    }
}
