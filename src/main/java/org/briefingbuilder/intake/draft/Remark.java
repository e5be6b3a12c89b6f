package org.briefingbuilder.intake.draft;

import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.Optional;

/// What somebody wrote at the margin of a document, or highlighted in it.
///
/// @param by their name; may be empty
/// @param text empty when the words were only highlighted
/// @param span the words in the clean text; empty when it stands on the whole document, or on words
///   that are no part of the clean text
/// @param answers the index of the remark that this one answers; -1 when it answers none
public record Remark(
        String by, Optional<Instant> at, String text, Optional<Span> span, int answers) {}
