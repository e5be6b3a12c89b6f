package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsStandBelowEachOther() {
        String text = new Table("id", "title").row("s1", "One").row("s22", "Two").text(0);
        assertEquals("id   title\ns1   One\ns22  Two\n", text);
    }

    @Test
    void wideLettersTakeTwoCellsAndMarksNone() {
        assertEquals(4, Cells.width("中文"));
        assertEquals(4, Cells.width("کتاب"));
        assertEquals(3, Cells.width("مُلک"));
        assertEquals(1, Cells.width("e\u0301"));
        assertEquals(0, Cells.width("\u200f"));
    }

    @Test
    void theWidestColumnIsCutUntilARowFits() {
        String text =
                new Table("id", "title", "words")
                        .row("s1", "A title that is far too long for the terminal", 1200)
                        .text(30);
        text.lines().forEach(line -> assertTrue(Cells.width(line) <= 30, line));
        assertTrue(text.contains("A title that is fa…"), text);
        assertTrue(text.contains("1200"), text);
    }

    @Test
    void aWideCharacterIsNotCutInTwo() {
        assertEquals("中…", Cells.cut("中文字", 4));
        assertEquals("👩🏽…", Cells.cut("👩🏽 teaches here", 6));
    }

    @Test
    void aRowStaysOnOneLineAndCannotSteerTheTerminal() {
        String text = new Table("title").row("Two\r\nlines\u001b[31m red\u0007").text(0);
        assertEquals("title\nTwo lines\ufffd[31m red\ufffd\n", text);
    }
}
