package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class HouseStyleTest {

    private static final String WORDS =
            """
            # Ours
            name = Office of Evidence
            footer = evidence.example.org
            marking = INTERNAL
            colour.heading = #5A1F4D
            colour.accent = #0b6b5d
            face.text = Inter
            face.heading = Source Serif 4
            logo.alternative = Two bars, the sign of the Office
            """;

    @TempDir Path folder;

    private static HouseStyle style() {
        return HouseStyle.of(WORDS, Optional.of(Pictures.bars()));
    }

    @Test
    void aStyleTravelsAsOneFile() throws Exception {
        Path file = Files.write(folder.resolve("ours.briefing-house"), style().bytes());

        assertEquals(style(), HouseStyle.read(file));
    }

    @Test
    void theContrastOfBlackOnWhiteIsTwentyOne() {
        assertEquals(21, HouseStyle.contrast("#000000", "#ffffff"), 0.001);
        assertEquals(4.54, HouseStyle.contrast("#767676", "#ffffff"), 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "colour.heading = #8899aa, publish.house-contrast",
        "colour.accent = #ffaa00, publish.house-contrast",
        "colour.accent = orange, publish.house-value",
        "face.text = Comic Sans, publish.house-face",
        "colour.back = #000000, publish.house-key",
    })
    void whatCannotBeReadOrMeansNothingIsRefused(String line, String key) {
        Problem problem = assertThrows(Problem.class, () -> HouseStyle.of(line, Optional.empty()));

        assertEquals(key, problem.key());
    }

    @Test
    void aLogoNeedsWordsThatStandForIt() {
        assertEquals(
                "publish.house-alternative",
                assertThrows(
                                Problem.class,
                                () -> HouseStyle.of("name = X", Optional.of(Pictures.bars())))
                        .key());
        assertEquals(
                "publish.house-logo",
                assertThrows(
                                Problem.class,
                                () ->
                                        HouseStyle.of(
                                                "logo.alternative = X",
                                                Optional.of(new byte[] {1, 2, 3, 4})))
                        .key());
    }

    @Test
    void everyTemplateTakesTheStyleOn() throws Exception {
        for (String template : Templates.bundled()) {
            Briefs briefs = TemplateBriefs.of(template, "en", "A4", Feature.PLAIN);
            var bare = briefs.brief().withFacts(Library.facts("en"));
            Publication publication =
                    new Publication(
                            bare,
                            briefs.library().contents(),
                            briefs.library()::text,
                            briefs.library()::original,
                            "Test",
                            style());
            Path pdf = folder.resolve(template + ".pdf");
            Briefs.written(publication, pdf);
            assertEquals(List.of(), publication.checkWritten(pdf));

            String html = new String(publication.write(FlowFormat.HTML), StandardCharsets.UTF_8);
            assertTrue(html.contains("Two bars, the sign of the Office"));
            assertTrue(html.contains("INTERNAL"));
            assertTrue(html.contains("Office of Evidence"));
            assertTrue(html.contains("evidence.example.org"));
            assertTrue(html.contains("#5a1f4d") && !html.contains("#14324f"));
            assertTrue(html.contains("#0b6b5d") && !html.contains("#b4541a"));
        }
    }
}
