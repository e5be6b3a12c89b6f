package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// A place in a source's clean text that nobody should quote without a look at the original: words
/// that no eye sees on the page, or that a machine read from a picture.
///
/// @param span in the clean text
/// @param reason why, as a short key: `hidden-covered`, `machine-read`, `machine-unsure` …
public record Doubt(Span span, String reason) {

    /// Words that a machine read from a picture of the page.
    public static final String MACHINE_READ = "machine-read";

    /// Words of which that machine was not sure.
    public static final String MACHINE_UNSURE = "machine-unsure";

    /// What the reason of every removal begins with that is in the file but not to be seen.
    private static final String HIDDEN = "hidden-";

    /// Whether a reason says that words are not to be seen on the page.
    public static boolean isHidden(String reason) {
        // So it was called before the reasons were told apart.
        return reason.startsWith(HIDDEN) || reason.equals("invisible");
    }

    /// Whether a passage touches the place.
    public boolean touches(Span words) {
        return span.start() < words.end() && words.start() < span.end();
    }
}
