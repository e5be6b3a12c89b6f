package org.briefingbuilder.publish.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// The fonts that ship with the program, for tests that use them in other ways.
public final class BundledFont {

    private BundledFont() {}

    /// @param file its name without ending
    public static byte[] trueType(String file) throws IOException {
        try (InputStream in = BundledFont.class.getResourceAsStream("/fonts/" + file + ".woff")) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return Woff.toTrueType(in.readAllBytes());
        }
    }
}
