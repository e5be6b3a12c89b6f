package org.briefingbuilder.ui.library;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The typeface in which Urdu is written in fields: Naskh, whose letters stand on one height. What
/// is typed there is set by JavaFX itself, which on Linux does not lift the letters of Nastaliq.
final class FieldFont {

    private static final String FILE = "/fonts/noto-naskh-arabic-arabic-400-normal.woff";
    private static final double ANY_SIZE = 13;
    private static boolean loaded;

    private FieldFont() {}

    /// For the JavaFX thread.
    static void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        try (InputStream in = FieldFont.class.getResourceAsStream(FILE)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("not bundled: " + FILE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
