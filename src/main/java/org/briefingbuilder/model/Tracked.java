package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// Words of a source that somebody inserted or deleted while changes were tracked.
///
/// @param span in the source's raw text, which holds both; deleted words are no part of the clean
///   text
/// @param by the name that the document gives; may be empty
/// @param date `2024-03-01`, or empty
public record Tracked(Span span, boolean inserted, String by, String date) {}
