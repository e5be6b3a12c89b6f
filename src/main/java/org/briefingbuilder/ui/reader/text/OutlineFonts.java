package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.ui.kit.Typefaces;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// The bundled typefaces as AWT has them, for [ShapedTypeset]. For the JavaFX thread.
final class OutlineFonts {

    private static final Map<String, String> FILES =
            Map.of(
                    Typefaces.SERIF, "source-serif-4-400-normal",
                    Typefaces.SERIF_SEMIBOLD, "source-serif-4-600-normal",
                    Typefaces.URDU, "noto-nastaliq-urdu-arabic-400-normal");

    private static final Map<String, Font> LOADED = new HashMap<>();

    private OutlineFonts() {}

    /// The typeface of a JavaFX font at its size; the serif one for any that is not bundled.
    static Font of(javafx.scene.text.Font font) {
        String family = FILES.containsKey(font.getFamily()) ? font.getFamily() : Typefaces.SERIF;
        return LOADED.computeIfAbsent(family, OutlineFonts::load)
                .deriveFont((float) font.getSize());
    }

    private static Font load(String family) {
        String path = "/fonts/" + FILES.get(family) + ".woff";
        try (InputStream in = OutlineFonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not bundled: " + path);
            }
            byte[] trueType = WebFont.trueType(in.readAllBytes());
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(trueType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no font: " + path, e);
        }
    }
}
