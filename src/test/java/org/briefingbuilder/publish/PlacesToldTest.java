package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.cite.Style;
import org.briefingbuilder.publish.pdf.PageStatements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where a quotation in the prose is from is told in every style, and another place is found even
/// when page, structure, record and fingerprint all say it.
class PlacesToldTest {

    @TempDir Path folder;

    static Stream<Arguments> styles() {
        return Style.BUNDLED.stream()
                .flatMap(
                        style ->
                                Stream.of("en", "ur", "mixed")
                                        .map(language -> Arguments.of(style, language)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void anotherPlaceThatEverythingInTheFileAgreesOnIsFound(String style, String language)
            throws IOException {
        Briefs briefs =
                TemplateBriefs.of("policy-brief", language, "A4", Feature.RUN_IN).inStyle(style);
        Set<String> running = RunIn.of(briefs.brief());
        String page = briefs.page().write();
        List<Quoted> told =
                briefs.quoted().stream()
                        .filter(q -> running.contains(q.id()))
                        .filter(q -> page.contains("id=\"" + Stated.line(q.id()) + "\""))
                        .toList();
        // A note that repeats the one before it says no place of its own.
        assertTrue(told.size() >= running.size() - 1, page);
        String forged = page;
        for (Quoted quoted : told) {
            forged = elsewhere(forged, quoted);
        }
        assertFalse(forged.equals(page));
        String record = record(briefs, forged);

        List<Finding> honest = verified(briefs, page, record(briefs, page));
        List<Finding> found = verified(briefs, forged, record);

        assertEquals(List.of(), honest);
        for (Quoted quoted : told) {
            assertTrue(
                    found.stream()
                            .anyMatch(
                                    f ->
                                            f.quotation().equals(quoted.id())
                                                    && f.is(Kind.PLACE_DIFFERS)),
                    quoted + "\n" + found);
        }
    }

    /// The page with another place behind a quotation.
    private static String elsewhere(String page, Quoted quoted) {
        int start = page.indexOf("id=\"" + Stated.line(quoted.id()) + "\"");
        int words = page.indexOf('>', start);
        int end =
                page.indexOf(
                        page.charAt(page.lastIndexOf('<', start) + 1) == 'a' ? "</a>" : "</div>",
                        words);
        Matcher place =
                Pattern.compile(
                                "(?<![\\p{L}\\p{Nd}])"
                                        + Pattern.quote(quoted.locator().value())
                                        + "(?![\\p{L}\\p{Nd}])")
                        .matcher(page)
                        .region(words, end);
        int at = -1;
        while (place.find()) {
            at = place.start();
        }
        assertTrue(at > 0, () -> page.substring(start, end));
        return page.substring(0, at) + "1" + page.substring(at);
    }

    private static String record(Briefs briefs, String page) {
        Provenance record =
                new Recording(briefs.library().contents(), briefs.library()::text)
                        .of(
                                briefs.brief(),
                                briefs.quoted(),
                                PageStatements.of(page).statements(),
                                "Test");
        return new String(RecordJson.write(record), UTF_8);
    }

    private List<Finding> verified(Briefs briefs, String page, String record) throws IOException {
        Path file =
                Tampering.write(
                        briefs,
                        folder.resolve("brief.pdf"),
                        _ -> Fingerprint.printed(page, record.getBytes(UTF_8)),
                        _ -> record);
        return new Verifier(
                        new SourceTexts.InProject(
                                briefs.library().contents(), briefs.library()::text))
                .verify(file, Progress.NONE)
                .findings();
    }

    @Test
    void aPlaceIsToldByItself() {
        assertTrue(Letters.tells("Khan 2024, p. 4", "4"));
        assertTrue(Letters.tells("(Khan 2024, 4)", "4"));
        assertTrue(Letters.tells("Khan, ص ۴", "۴"));
        assertTrue(Letters.tells("Khan, p. iv.", "iv"));
        assertTrue(Letters.tells("Khan, Article 9, pp. 3–4 (2024)", "3–4"));
        assertFalse(Letters.tells("Khan 2024, p. 14", "4"));
        assertFalse(Letters.tells("Khan 2024, pp. 3–4", "4"));
        assertFalse(Letters.tells("Khan 2024, p. 4–5", "4"));
        assertFalse(Letters.tells("Khan, Article 9, p. 8", "9"));
        assertFalse(Letters.tells("خان، شق 9، ص 8", "9"));
        assertFalse(Letters.tells("Khan 2024, p. iv", "v"));
        assertFalse(Letters.tells("Khan 2024", "4"));
    }
}
