package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class RunInTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, [>q1]",
        "'She said.', 8, 'She said [>q1].'",
        "'She said .', 9, 'She said [>q1].'",
        "'She said and left', 9, 'She said [>q1] and left'",
        "'She said', 99, 'She said [>q1]'",
        "'(', 1, '([>q1]'",
        "'a [>q0] b', 4, 'a [>q0] [>q1] b'",
        "'اس نے کہا۔', 9, 'اس نے کہا [>q1]۔'"
    })
    void aMarkIsPartedFromTheWordsBesideItAndNeverStandsInAnother(
            String text, int at, String with) {
        assertEquals(with, RunIn.with(text, at, "q1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'She said [>q1].', 'She said.'",
        "'She said [>q1] and left', 'She said and left'",
        "'[>q1] she said', ' she said'",
        "'She said [>q2].', 'She said [>q2].'",
        "'She said [>q1]', 'She said'"
    })
    void whatIsTakenAwayLeavesNoLooseBlank(String text, String without) {
        assertEquals(without, RunIn.without(text, "q1"::equals));
    }

    @Test
    void marksGetOtherNamesOrGo() {
        assertEquals(
                "One [>n1], two, three",
                RunIn.renamed("One [>q1], two [>q2], three", Map.of("q1", "n1")));
    }

    @Test
    void onlyTheFirstMarkOfAQuotationThatIsThereCounts() {
        Brief brief =
                Some.brief(
                        "b",
                        Some.section(
                                "",
                                List.of(
                                        new BriefBlock.Prose("[>gone] [>q2] and [>q1] [>q2]", ""),
                                        new BriefBlock.Heading("[>q3]"),
                                        Some.quotation("q1", "p"),
                                        Some.quotation("q2", "p"),
                                        Some.quotation("q3", "p"))));
        assertEquals(List.of("q2", "q1"), List.copyOf(RunIn.of(brief)));
        assertEquals(
                List.of(new RunIn.Mark("q1", new Span(2, 7))), RunIn.marks("a [>q1] [> x] [>]"));
    }
}
