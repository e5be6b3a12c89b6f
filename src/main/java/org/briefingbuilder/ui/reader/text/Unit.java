package org.briefingbuilder.ui.reader.text;

/// By what a selection grows and snaps.
public enum Unit {
    LETTER,
    WORD,
    SENTENCE,
    PARAGRAPH
}
