package org.briefingbuilder.publish.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Keeps Java's font machinery from asking the system for fonts, of which a server may have none:
/// every face used here ships with the program. On Linux, Java reads no font at all, not even one
/// given to it, until fontconfig or this file has told it of a default.
final class SystemFonts {

    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String NONE = "version=1\nsequence.allfonts=default\n";

    private SystemFonts() {}

    /// Must come before the first use of a font; what the user has set stays.
    static synchronized void makeDispensable() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.contains("linux") || System.getProperty(PROPERTY) != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("fonts", ".properties");
            Files.writeString(file, NONE);
            file.toFile().deleteOnExit();
            System.setProperty(PROPERTY, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
