package org.briefingbuilder.text;

import java.util.List;
import java.util.Optional;

/// What became of a passage in a newer version of its text.
///
/// @param span where it stands in the new text; empty when it is lost
/// @param score the share of its words that stand there, from 0 to 1
/// @param sameLetters false when spaces, line ends, quotation marks or hyphens are set differently
/// @param candidates other places where it might stand; whoever decides may choose one
public record Fate(
        Kind kind, Optional<Span> span, double score, boolean sameLetters, List<Span> candidates) {

    public Fate {
        candidates = List.copyOf(candidates);
    }

    /// What can become of a passage.
    public enum Kind {
        /// The same words between the same words.
        UNCHANGED,
        /// The same words elsewhere in the order of the text.
        MOVED,
        /// Most of its words, others among them.
        CHANGED,
        /// Not there, too different, or in several places none of which is plainly the one.
        LOST
    }

    static Fate lost(List<Span> candidates) {
        return new Fate(Kind.LOST, Optional.empty(), 0, false, candidates);
    }
}
