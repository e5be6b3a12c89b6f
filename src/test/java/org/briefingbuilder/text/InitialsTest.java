package org.briefingbuilder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// First letters rule out texts, and never one that has what is sought.
class InitialsTest {

    private static final String[] PARTS = {
        "a",
        "z",
        "the ",
        "Tariffs ",
        "9",
        "0.5 ",
        " ",
        "\n",
        "\"",
        "معدن ",
        "ک",
        "ñ",
        "Ø ",
        "-",
        "é"
    };

    @Test
    void whatATextHasItsFirstLettersNeverRuleOut() {
        Case.each(
                any -> {
                    String text = any.text(0, 12, PARTS);
                    Sought sought = Sought.of(any.text(0, 3, PARTS));
                    String form = Findable.form(text) + "\n" + Findable.form("A note.");
                    long asked = Initials.of(String.join("", sought.terms()));
                    boolean fits = (Initials.of(form) & asked) == asked;
                    assertTrue(fits || !sought.isIn(form), text + " / " + sought);
                    if (sought.terms().stream().allMatch(Initials::tell)) {
                        assertEquals(sought.isIn(form), fits, text + " / " + sought);
                    }
                });
    }

    @Test
    void otherFirstLettersRuleATextOut() {
        long minerals = Initials.of(Findable.form("Minerals, 7 of them"));
        assertEquals(0, minerals & Initials.of(" d"));
        assertEquals(0, minerals & Initials.of(" 8"));
        assertTrue((minerals & Initials.of(" o")) != 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {" م", " de", "d", " d ", " "})
    void onlyALetterWithABitOfItsOwnTellsAlone(String term) {
        assertFalse(Initials.tell(term));
    }
}
