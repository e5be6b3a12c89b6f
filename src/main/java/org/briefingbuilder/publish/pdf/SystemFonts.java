package org.briefingbuilder.publish.pdf;

/// Keeps Java's font machinery from looking for the system's fonts, of which a server may have
/// none: every face used here ships with the program.
final class SystemFonts {

    private SystemFonts() {}

    static void makeDispensable() {
        // Set below, once it is known what a machine without fonts needs.
    }
}
