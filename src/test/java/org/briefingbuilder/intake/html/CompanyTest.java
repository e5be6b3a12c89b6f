package org.briefingbuilder.intake.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.text.Furniture;
import org.briefingbuilder.text.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import java.util.List;

class CompanyTest {
    private static final String FIRST = "The board counted every well in the district this spring.";
    private static final String SECOND = "Two of three had never been measured before, it found.";

    /// Where each number stands.
    private static final int TO_CORE = 11;

    private static final int TIMES = 20;
    private static final int SHARED = 22;
    private static final int IN_BODY = 33;

    @Test
    void aPieceKnowsHowFarItStandsFromMostOfTheProse() {
        float[][] rows = rows("");
        assertEquals(1, rows[1][TO_CORE], "a paragraph of the story");
        assertTrue(rows[3][TO_CORE] > rows[1][TO_CORE], "a paragraph in the margin");
    }

    @Test
    void whatIsSaidTwiceIsSeen() {
        float[][] rows = rows("");
        assertEquals(2, rows[0][TIMES]);
        assertEquals(1, rows[0][SHARED]);
        assertEquals(1, rows[1][TIMES]);
        assertEquals(0, rows[1][SHARED]);
    }

    @Test
    void whatThePageStatesForMachinesIsFoundInItsPieces() {
        float[][] rows = rows(Furniture.letters(FIRST + SECOND));
        assertEquals(1, rows[0][IN_BODY]);
        assertEquals(1, rows[1][IN_BODY]);
        assertEquals(0, rows[2][IN_BODY]);
        assertEquals(-1, rows("")[0][IN_BODY]);
    }

    private static float[][] rows(String body) {
        String page =
                "<body><main><section><p>%s</p><p>%s</p><p>%s</p></section></main><div><div><div><p>%s</p></div></div></div>"
                        .formatted(
                                FIRST,
                                SECOND,
                                "Nobody had asked for the figures, the engineers said on Monday.",
                                FIRST);
        List<Piece> pieces = Pieces.of(Jsoup.parse(page).body(), (done, total) -> {});
        int[] good = pieces.stream().mapToInt(p -> Words.count(p.text())).toArray();
        Company company = new Company(pieces, (of, token) -> 0, body, good);
        float[][] rows = new float[pieces.size()][Company.COUNT];
        for (int i = 0; i < rows.length; i++) {
            company.fill(rows[i], 0, i, -1);
        }
        return rows;
    }
}
