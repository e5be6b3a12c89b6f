package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void aWindowIsNeverLargerThanTheScreen() {
        Rectangle2D large = new Rectangle2D(0, 0, 2560, 1400);
        assertEquals(new Dimension2D(1440, 900), Sizes.first(large));
        assertEquals(new Dimension2D(1024, 640), Sizes.least(large));
        Rectangle2D laptop = new Rectangle2D(0, 0, 1366, 728);
        assertEquals(new Dimension2D(1366, 688), Sizes.first(laptop));
        Rectangle2D enlarged = new Rectangle2D(0, 0, 960, 600);
        assertEquals(new Dimension2D(960, 560), Sizes.first(enlarged));
        assertEquals(Sizes.first(enlarged), Sizes.least(enlarged));
    }
}
