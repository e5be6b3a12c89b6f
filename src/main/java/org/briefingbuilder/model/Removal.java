package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// Page furniture that was taken out.
///
/// @param span in the source's raw text
/// @param reason why, as a short key: `comment-form`, `share-bar`, `repeated-caption` …
public record Removal(Span span, String reason) {}
