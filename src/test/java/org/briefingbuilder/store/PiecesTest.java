package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class PiecesTest {

    @Test
    void paragraphsArePiecesAndBlankOnesAreNot() {
        String text = "One.\n\n \n\nTwo\nlines.";
        assertEquals(List.of("One.", "Two\nlines."), words(text));
    }

    @Test
    void aVeryLongLineIsCutAtBlanksAndLosesNothing() {
        String text = "minerals and tariffs shape policy ".repeat(200_000).strip();
        List<Span> pieces = Pieces.of(text);
        assertTrue(pieces.size() > 1000);
        for (Span piece : pieces) {
            assertTrue(piece.length() <= Pieces.LONGEST);
            assertFalse(Character.isLetter(text.charAt(piece.start())) && inWord(text, piece));
        }
        assertEquals(text, String.join("", words(text)));
    }

    @Test
    void aLineWithoutBlanksIsNeverCutWithinACharacter() {
        String text = "𝔐".repeat(10_001);
        assertEquals(text, words(text).stream().collect(Collectors.joining()));
        for (Span piece : Pieces.of(text)) {
            assertTrue(Character.isHighSurrogate(text.charAt(piece.start())));
        }
    }

    @Test
    void theLastLineThatFitsEndsAPiece() {
        String row = "cell\tcell\tcell\n";
        List<String> words = words(row.repeat(1000));
        assertTrue(words.stream().limit(words.size() - 1).allMatch(w -> w.endsWith("\n")));
    }

    private static boolean inWord(String text, Span piece) {
        return piece.start() > 0 && Character.isLetter(text.charAt(piece.start() - 1));
    }

    private static List<String> words(String text) {
        return Pieces.of(text).stream().map(piece -> piece.in(text)).toList();
    }
}
