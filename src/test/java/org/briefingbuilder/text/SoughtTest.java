package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class SoughtTest {

    private static List<String> found(String typed, String text) {
        return Sought.of(typed).in(text).stream().map(span -> span.in(text)).toList();
    }

    private static boolean fits(String typed, String text) {
        return Sought.of(typed).isIn(Findable.form(text));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertTrue(fits("CAFE", "a Café in Quetta"));
        assertEquals(List.of("Café"), found("cafe", "a Café in Quetta"));
        assertEquals(List.of("cafe\u0301"), found("café", "a cafe\u0301."));
    }

    @Test
    void onlyTheLastWordMayBeABeginning() {
        assertTrue(fits("rare min", "rare earths and minerals"));
        assertFalse(fits("rar minerals", "rare earths and minerals"));
        assertFalse(fits("min ", "minerals"));
        assertFalse(fits("inerals", "minerals"));
    }

    @Test
    void everyWordMustOccurInAnyOrder() {
        assertTrue(fits("minerals rare", "rare earths and minerals"));
        assertFalse(fits("minerals copper", "rare earths and minerals"));
        assertEquals(
                List.of("rare", "minerals"), found("minerals rare", "rare earths and minerals"));
    }

    @Test
    void wordsInQuotationMarksStandBesideEachOther() {
        assertTrue(fits("“rare earth” ", "a rare earth mine"));
        assertFalse(fits("\"rare mine\"", "a rare earth mine"));
        assertTrue(fits("\"rare ear", "a rare earth mine"));
        assertEquals(List.of("rare-earth"), found("\"rare earth\"", "a rare-earth mine"));
    }

    @Test
    void signsPartWordsAndAreNotSought() {
        assertTrue(fits("dual-use", "of dual use"));
        assertTrue(fits("29%", "a 29% tariff"));
        assertTrue(Sought.of(" – ! ").isEmpty());
        assertTrue(fits("…", "anything"));
    }

    @Test
    void urduIsFoundWithOrWithoutItsSigns() {
        String text = "پاکستان کی مَعدنیات اور آئی ٹی";
        assertEquals(List.of("مَعدنیات"), found("معدنيات", text));
        assertEquals(List.of("آئی"), found("ائی", text));
        assertTrue(fits("پاكستان", text));
        assertFalse(fits("معدن اور", text));
    }

    @Test
    void theFormOfATextIsTheSameWithAndWithoutTheMap() {
        for (String text :
                List.of("", " ", "A", "ﬁne – “x”\n y ", "کرپٹو، 12", "😀 a", "a\u0301")) {
            assertEquals(Findable.of(text).form(), Findable.form(text));
        }
        assertEquals(" fine x y ", Findable.form("ﬁne – “x”\n y "));
        assertEquals(" ", Findable.form(""));
    }

    @Test
    void aWordThatOccursTwiceIsFoundTwiceAlsoSideBySide() {
        assertEquals(List.of("rare", "rare"), found("rare", "rare rare"));
        assertEquals(List.of("a", "a", "a"), found("a", "a a a"));
    }
}
