package org.briefingbuilder.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class HyphensTest {
    private static final String ENGLISH =
            "The council met in the harbour on a wet morning and asked the engineers which of the"
                + " two roads had been measured before the winter, since nobody wished any way to"
                + " be closed again while trade was slow.";

    @Test
    void wordsThatTheLanguageHasAreMendedThoughBothHalvesAreWordsToo() {
        assertEquals("anyway", joined("any-", "way", ENGLISH));
        assertEquals("extractors", joined("ex-", "tractors", ENGLISH));
        assertEquals("highlighted", joined("high-", "lighted", ENGLISH));
        assertEquals("policies", joined("poli-", "cies", ENGLISH));
    }

    @Test
    void compoundsKeepTheirHyphenThoughTheDocumentHasNeitherHalf() {
        assertEquals("widely-available", joined("widely-", "available", ENGLISH));
        assertEquals("cross-border", joined("cross-", "border", ENGLISH));
        assertEquals("self-governed", joined("self-", "governed", ENGLISH));
    }

    @Test
    void whatTheDocumentWritesCountsMoreThanTheDictionary() {
        assertEquals("plug-ins", joined("plug-", "ins", ENGLISH, "They use plug-ins daily."));
        assertEquals("any-way", joined("any-", "way", ENGLISH, "An any-way street is new."));
        assertEquals("PDFBox", joined("PDF-", "Box", ENGLISH, "It reads with PDFBox 3."));
        assertEquals("Anglo-Dutch", joined("Anglo-", "Dutch", ENGLISH));
        assertEquals("PDF/A-4f", joined("PDF/A-", "4f", ENGLISH, "It is a good one."));
    }

    @Test
    void inAnotherLanguageTheEnglishDictionaryIsNotAsked() {
        String french =
                "Le conseil a décidé que les routes du port seraient mesurées avant la fin de"
                        + " cette année par deux ingénieurs de la ville, qui diront ce qui manque";
        assertEquals("partout", joined("par-", "tout", french));
        assertEquals("pouvoir", joined("pou-", "voir", french));
    }

    @Test
    void aHyphenOfItsOwnKindAtLineEndsPartsWordsAndTheOtherJoinsThem() {
        String[] ends = {
            "a coun‐", "try and fall‐", "back for every‐", "where", "a well-known one"
        };
        assertEquals("PDFBox", joined("PDF‐", "Box", ends));
        assertEquals("meanwhile", joined("mean‐", "while", ends));
        assertEquals("plug-ins", joined("plug-", "ins", ends));
        assertEquals("Anglo‐Dutch", joined("Anglo‐", "Dutch", "the well‐known Anglo‐Saxons"));
    }

    @Test
    void aHyphenWithinAnAddressStays() {
        assertEquals(
                "https://docs.example/en/site-policy",
                joined("https://docs.example/en/site-", "policy", ENGLISH));
    }

    @Test
    void aListThatGoesOnBehindAHyphenKeepsItsBlank() {
        assertEquals("short- and long-term", joined("short-", "and long-term", ENGLISH));
        assertEquals("director of trade", joined("direct-", "or of trade", ENGLISH));
        assertEquals("cut-and-dried", joined("cut-", "and-dried", ENGLISH));
    }

    @Test
    void numbersAndAlternativesAreOneWordOverALinesEnd() {
        assertEquals(true, Hyphens.touches("in any 12-", "month period"));
        assertEquals(false, Hyphens.touches("in 12-", "and 24-month periods"));
        assertEquals(true, Hyphens.touches("the sale and/", "or lease"));
        assertEquals(false, Hyphens.touches("Lahore /", "Karachi"));
    }

    @Test
    void scriptsThatDoNotPartWordsGoOnWithoutABlank() {
        assertEquals(true, Hyphens.touches("会议于星期三", "开始"));
        assertEquals(true, Hyphens.touches("ている。", "その"));
        assertEquals(false, Hyphens.touches("会议于", "Lahore"));
        assertEquals(false, Hyphens.touches("한국의", "학교"));
    }

    private static String joined(String first, String next, String... document) {
        Hyphens hyphens = new Hyphens();
        List.of(document).forEach(hyphens::learn);
        StringBuilder text = new StringBuilder(first);
        hyphens.mend(text, next);
        return text + next;
    }
}
