package org.briefingbuilder.ui.reader.text;

/// A line of page furniture that was taken from a text.
///
/// @param number among all that was taken from the source, from 0
/// @param at where in the clean text it stood, in UTF-16 units
/// @param words of the line
/// @param reason why it was taken, as a short key: `share-bar`, `comment-form` …
public record Cut(int number, int at, String words, String reason) {}
