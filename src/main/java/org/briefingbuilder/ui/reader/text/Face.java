package org.briefingbuilder.ui.reader.text;

import javafx.scene.text.Font;

/// How the words of a row are set; lengths in pixels.
///
/// @param latin for words in other scripts than Arabic
/// @param spacing added between lines
/// @param top white space above the block
/// @param bottom white space below the block
/// @param indent at the start side
/// @param ruled whether a rule stands in the indent
record Face(
        Font latin,
        Font arabic,
        double spacing,
        double top,
        double bottom,
        double indent,
        boolean ruled) {

    Font of(Script script) {
        return script == Script.ARABIC ? arabic : latin;
    }
}
