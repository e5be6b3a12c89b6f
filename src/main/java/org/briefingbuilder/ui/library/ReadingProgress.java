package org.briefingbuilder.ui.library;

import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Words;

/// How far a source was read, as the reader keeps it on this machine.
final class ReadingProgress {

    /// From here on a source counts as read: nobody scrolls to the very last line.
    private static final double READ = 0.97;

    private final Preferences preferences;
    private final Words words;

    ReadingProgress(Preferences preferences, Words words) {
        this.preferences = preferences;
        this.words = words;
    }

    /// The name under which the share read, from 0 to 1, is kept; without it nobody opened the
    /// source.
    static String key(String source) {
        return "reading." + source;
    }

    /// Whether somebody opened it and did not come to its end.
    boolean isBegun(String source) {
        double share = preferences.get(key(source), -1);
        return share > 0 && share < READ;
    }

    /// Unread, a share, or read.
    String of(String source) {
        double share = preferences.get(key(source), -1);
        if (share < 0) {
            return words.of("library.row.unread");
        }
        return share >= READ
                ? words.of("library.row.read")
                : words.of("library.row.progress", Math.round(share * 100));
    }
}
