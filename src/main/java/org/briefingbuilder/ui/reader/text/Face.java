package org.briefingbuilder.ui.reader.text;

import javafx.scene.text.Font;

import org.briefingbuilder.ui.kit.Typefaces;

/// How the words of a row are set; lengths in pixels.
///
/// @param latin for words in other scripts than Arabic
/// @param arabicSize of words in Arabic script
/// @param spacing added between lines
/// @param top white space above the block
/// @param bottom white space below the block
/// @param indent at the start side
/// @param ruled whether a rule stands in the indent
record Face(
        Font latin,
        double arabicSize,
        double spacing,
        double top,
        double bottom,
        double indent,
        boolean ruled) {

    Font of(Script script) {
        return script == Script.ARABIC ? Typefaces.urdu(arabicSize) : latin;
    }
}
