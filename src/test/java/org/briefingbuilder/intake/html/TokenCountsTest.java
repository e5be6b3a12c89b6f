package org.briefingbuilder.intake.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class TokenCountsTest {
    private static final String PAGE =
            """
            <body>
              <div class="storyText"><p>The board counted every well in the district.</p></div>
              <h3>Read also</h3>
              <div class="box-%d related"><p>Growers ask for a water court</p></div>
            </body>
            """;

    @Test
    void namesOfAnElementAreCutIntoTheirParts() {
        Element element =
                Objects.requireNonNull(
                        Jsoup.parse("<div class='relatedPosts x9' id='side_bar' role='List'>x")
                                .selectFirst("div"));
        assertEquals(
                Set.of(
                        "<div",
                        "related",
                        "posts",
                        "related-posts",
                        "side",
                        "bar",
                        "side-bar",
                        "role=list"),
                Tokens.of(element));
    }

    @Test
    void aTextSaysItsWordsAndHowItBeginsAndEnds() {
        assertEquals(
                Set.of(
                        "read",
                        "0",
                        "more",
                        "read 0",
                        "0 more",
                        "^read",
                        "^read 0",
                        "more$",
                        "0 more$",
                        "=read 0 more"),
                Tokens.of("Read 12 more…"));
        assertTrue(Tokens.of("—").isEmpty());
    }

    @Test
    void whatStandsOnManyPagesSpeaksForMainTextOrAgainstIt() {
        TokenCounts counts = new TokenCounts();
        List<TokenCounts.Counts> pages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pages.add(counted(i));
            counts.add(pages.getLast());
        }
        Odds odds = counts.without(pages.getFirst());
        assertTrue(odds.weight(Odds.Of.ELEMENT, "related") < -1);
        assertTrue(odds.weight(Odds.Of.ELEMENT, "story-text") > 1);
        assertTrue(odds.weight(Odds.Of.TEXT, "=read also") < -1);
        assertTrue(odds.weight(Odds.Of.HEADING, "also") < -.7);
        assertEquals(0, odds.weight(Odds.Of.ELEMENT, "nowhere"));
        assertEquals(
                odds.weight(Odds.Of.ELEMENT, "related"),
                odds.summary(Odds.Of.ELEMENT, Set.of("related", "nowhere"))[0]);
    }

    @Test
    void aPageIsNotToldByItself() {
        TokenCounts counts = new TokenCounts();
        List<TokenCounts.Counts> pages = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            pages.add(counted(i));
            counts.add(pages.getLast());
        }
        assertEquals(0, counts.without(pages.getFirst()).weight(Odds.Of.ELEMENT, "related"));
        counts.add(counted(10));
        assertTrue(counts.without(pages.getFirst()).weight(Odds.Of.ELEMENT, "related") < 0);
    }

    private static TokenCounts.Counts counted(int number) {
        Document page = Jsoup.parse(PAGE.formatted(number));
        List<Piece> pieces = Pieces.of(page.body(), (done, total) -> {});
        return TokenCounts.of(pieces, new int[] {8, 2, 6}, new float[] {1, 0, 0});
    }
}
