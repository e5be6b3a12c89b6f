package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

class RecordJsonTest {

    private static Provenance record(Briefs briefs) {
        return new Recording(briefs.library().contents(), briefs.library()::text)
                .of(briefs.brief(), briefs.quoted(), "Test 1");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Briefs briefs : java.util.List.of(Briefs.english(), Briefs.urdu())) {
            Provenance record = record(briefs);

            assertEquals(record, RecordJson.read(RecordJson.write(record), "x.pdf"));
            assertArrayEquals(RecordJson.write(record), RecordJson.write(record(briefs)));
        }
    }

    @Test
    void positionsAreCodePoints() {
        Library library = new Library();
        Source source =
                library.source(
                        "s1", Library.reference("T", "", "", "", "en", "report"), "😀😀 ab 😀c.");
        Passage passage = library.passage("p1", source, "ab 😀c");
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(Section.Role.ISSUE, "", library.quotation(passage)));

        Provenance.OfQuotation quotation =
                record(new Briefs(library, brief)).quotations().getFirst();

        assertEquals(3, quotation.start());
        assertEquals(8, quotation.end());
        assertEquals("😀😀 ", quotation.prefix());
    }

    @Test
    void itIsACollectionOfWebAnnotations() {
        Library library = new Library();
        Theme theme = library.theme("t1", "Tariffs");
        Source source = library.source("s1", Briefs.REPORT_FACTS, Briefs.REPORT);
        Passage passage =
                library.passage("p1", source, "Open pits were found in eleven districts.", theme);
        Brief brief =
                Library.brief(
                        "T",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.ISSUE, "The issue", library.quotation(passage)));

        JsonNode root =
                new JsonMapper().readTree(RecordJson.write(record(new Briefs(library, brief))));

        assertEquals("http://www.w3.org/ns/anno.jsonld", root.at("/@context/0").asString());
        assertEquals("AnnotationCollection", root.at("/type").asString());
        assertEquals("2026-01-15T00:00:00Z", root.at("/created").asString());
        JsonNode annotation = root.at("/first/items/0");
        assertEquals("Annotation", annotation.at("/type").asString());
        assertEquals("tagging", annotation.at("/body/0/purpose").asString());
        assertEquals("Tariffs", annotation.at("/body/0/value").asString());
        assertEquals("Sana", annotation.at("/body/0/creator/name").asString());
        assertEquals("urn:sha256:" + source.original(), annotation.at("/target/source").asString());
        assertEquals("2", annotation.at("/target/page").asString());
        assertEquals("TextQuoteSelector", annotation.at("/target/selector/0/type").asString());
        assertEquals("TextPositionSelector", annotation.at("/target/selector/1/type").asString());
        assertEquals(source.text(), root.at("/sources/0/textDigest").asString());
    }

    @Test
    void alterationsComeToTheSameWordsAgain() {
        for (Provenance.OfQuotation quotation : record(Briefs.english()).quotations()) {
            assertEquals(Optional.of(quotation.printed()), Alterations.applied(quotation));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "no JSON",
                "{\"sources\":[],\"first\":{\"items\":[{}]}}",
                "{\"sources\":5,\"first\":7}"
            })
    void whatIsNoRecordIsAProblem(String json) {
        Problem problem =
                assertThrows(
                        Problem.class,
                        () -> RecordJson.read(json.getBytes(StandardCharsets.UTF_8), "x.pdf"));

        assertEquals("publish.broken-record", problem.key());
        assertTrue(problem.args().contains("x.pdf"));
    }
}
