package org.briefingbuilder.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Folding;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads every document of the corpus that lies beside the project, if it does.
@Tag("slow")
class CorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpus");

    @Test
    void whatIsExpectedOfGoodDocumentsIsFoundAndWhatIsForbiddenIsNot() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS));
        List<String> missed = new ArrayList<>();
        int found = 0;
        try (Intake intake = new Intake()) {
            for (JsonNode spec :
                    JsonMapper.builder()
                            .build()
                            .readTree(CORPUS.resolve("expectations.json").toFile())) {
                String path = spec.path("path").asString("");
                if (!path.matches(
                        "good/.*\\.(?:txt|md|html|docx|pdf|odt|rtf|epub|eml|pptx|mhtml)")) {
                    continue;
                }
                Reading reading = intake.read(CORPUS.resolve(path), false, Progress.NONE);
                check(reading);
                for (JsonNode expected : spec.path("expect")) {
                    boolean there =
                            Folding.of(page(reading, expected.path("page").asInt(0)))
                                            .find(expected.path("text").asString(""))
                                            .size()
                                    > 0;
                    found += there ? 1 : 0;
                    if (!there) {
                        missed.add(path + ": " + expected.path("text").asString(""));
                    }
                }
                for (JsonNode forbidden : spec.path("forbid")) {
                    assertTrue(!reading.text().contains(forbidden.asString("")), path);
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(found > 40, "looked at " + found);
    }

    /// What holds for every reading.
    static void check(Reading reading) {
        String text = reading.text();
        assertEquals(text.strip(), text);
        assertTrue(text.indexOf('\0') < 0 && text.indexOf('\r') < 0);
        int last = 0;
        for (Block block : reading.outline().blocks()) {
            assertTrue(block.span().start() >= last && block.span().fits(text), reading.file());
            last = block.span().end();
        }
        int end = 0;
        for (Page page : reading.outline().pages()) {
            assertEquals(end, page.span().start(), reading.file());
            end = page.span().end();
        }
        Span before = new Span(0, 0);
        for (Removal removal : reading.removed()) {
            assertTrue(
                    removal.span().fits(reading.raw()) && removal.span().start() >= before.end());
            before = removal.span();
        }
    }

    private static String page(Reading reading, int number) {
        List<Page> pages = reading.outline().pages();
        return number < 1 || number > pages.size()
                ? reading.text()
                : pages.get(number - 1).span().in(reading.text());
    }
}
