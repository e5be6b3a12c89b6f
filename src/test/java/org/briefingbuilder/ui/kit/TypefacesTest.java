package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.scene.text.Font;

import org.junit.jupiter.api.Test;

class TypefacesTest extends UiTest {

    @Test
    void theFaceForUrduIsThereAsSoonAsWordsAreSetInIt() {
        Font font = onFx(() -> Typefaces.urdu(21));
        assertEquals(Typefaces.URDU, font.getFamily());
        assertEquals(21, font.getSize());
        assertSame(font, onFx(() -> Typefaces.urdu(21)));
    }
}
