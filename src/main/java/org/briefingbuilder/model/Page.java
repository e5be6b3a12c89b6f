package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

/// One page of a source that has pages.
///
/// @param label as printed (`iv`, `A-3`, `12`); the page's number from 1 when nothing is printed
/// @param span in the clean text; a page ends where the next begins
public record Page(String label, Span span) {}
