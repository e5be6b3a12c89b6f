package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// What may stand on a page beside all that is recorded, word for word.
class BesideWordsTest {

    private static final String MEANT =
            BesideWords.stated(
                    "Sources All 9 quotations were compared",
                    List.of("OFFICIAL – FOR DISCUSSION", "Open registers", "Page {0} of {1}"));

    private static final String FIRST = "Official – for discussion Page 1 of 2";
    private static final String SECOND =
            "Sources All 9 quotations were compared. Open registers Page 2 of 2";

    private static List<String> strange(String meant, String... pages) {
        return strange(true, meant, pages);
    }

    private static List<String> strange(boolean whole, String meant, String... pages) {
        List<List<String>> words = Stream.of(pages).map(p -> List.of(p.split(" "))).toList();
        return BesideWords.strange(meant, words, whole).stream()
                .map(found -> found.page() + " " + found.found())
                .toList();
    }

    @Test
    void headsFeetAndWhatIsSaidOnceMayStandThere() {
        assertEquals(List.of(), strange(MEANT, FIRST, SECOND));
        assertEquals(List.of(), strange(MEANT, "", SECOND, "• · ↑"));
    }

    @Test
    void aNumberThatIsNoPagesIsFound() {
        assertEquals(List.of("1 500"), strange(MEANT, FIRST + " 500", SECOND));
        assertEquals(List.of("1 500"), strange(MEANT, "500 " + FIRST, SECOND));
        assertEquals(List.of("2 9"), strange(MEANT, FIRST + " 9", SECOND));
    }

    @Test
    void aPageNumberThatSuchABriefCannotHaveIsFound() {
        assertEquals(List.of("2 1 2"), strange(MEANT, FIRST, SECOND.replace("Page 2", "Page 1")));
        assertEquals(List.of("2 2 500"), strange(MEANT, FIRST, SECOND.replace("of 2", "of 500")));
        assertEquals(List.of("2 7 2"), strange(MEANT, "", SECOND.replace("Page 2", "Page 7")));
    }

    @Test
    void someOfABriefsPagesKeepTheirNumbers() {
        String fourth = FIRST.replace("1 of 2", "4 of 7");
        String sixth = SECOND.replace("2 of 2", "6 of 7");
        assertEquals(List.of(), strange(false, MEANT, fourth, sixth));
        assertEquals(List.of("1 4 7", "2 6 7"), strange(true, MEANT, fourth, sixth));
        assertEquals(List.of("2 6 8"), strange(false, MEANT, fourth, sixth.replace("7", "8")));
    }

    @Test
    void wordsOfAHeadInAnotherOrderOrWithOtherLettersAreFound() {
        assertEquals(
                List.of("1 For official discussion"),
                strange(MEANT, "For – official discussion Page 1 of 1"));
        assertEquals(List.of("1 Opne registers"), strange(MEANT, "Opne registers"));
        assertEquals(List.of("1 registers"), strange(MEANT, "Open registers registers"));
    }

    @Test
    void whatIsSaidOnceMayNotBeSaidOnAnotherPageToo() {
        assertEquals(List.of("2 Sources"), strange(MEANT, "Sources", SECOND));
    }

    @Test
    void headsFromTheRightMayBeReadFromEitherEnd() {
        String meant = BesideWords.stated("ماخذ", List.of("شعبۂ تحقیق · 1.0", "صفحہ {0} از {1}"));
        assertEquals(List.of(), strange(meant, "شعبۂ تحقیق · 1.0 صفحہ 1 از 1"));
        assertEquals(List.of(), strange(meant, "ذخام 1 زا 1 ہحفص 1.0 شعبۂ تحقیق"));
        assertEquals(List.of("1 500"), strange(meant, "ماخذ صفحہ 1 از 1 500"));
        assertEquals(List.of("1 خذما"), strange(meant, "خذما"));
    }
}
