package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = new Wording();

    @Test
    void aProblemIsWordedWithItsArguments() {
        assertEquals(
                "A brief cannot be written as “.odt”. Nothing was written. End the file’s name in"
                        + " .pdf, .docx, .html or .md.",
                wording.of(new Problem("publish.unknown-ending", ".odt")));
    }

    @Test
    void aKeyWithoutWordsSaysItself() {
        assertEquals("problem.not.there [a, 3]", wording.of(new Problem("not.there", "a", 3)));
        assertEquals("not.there", wording.of("not.there"));
    }

    @Test
    void whatSteersATerminalIsTakenOutOfArguments() {
        String words = wording.of(new Problem("publish.unknown-ending", "\u001b[2J\u202e.doc\nx"));
        assertFalse(words.contains("\u001b"), words);
        assertFalse(words.contains("\u202e"), words);
        assertFalse(words.contains("\n"), words);
    }

    @Test
    void oneAndManyAreWordedApart() {
        assertEquals(
                "“T”: 1 quotation in 1 section  b1", wording.of("assemble.done", "T", 1, 1, "b1"));
        assertEquals(
                "“T”: 12 quotations in 3 sections  b1",
                wording.of("assemble.done", "T", 3, 12, "b1"));
    }
}
