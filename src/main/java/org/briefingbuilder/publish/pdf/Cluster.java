package org.briefingbuilder.publish.pdf;

/// The smallest thing that is drawn: a letter with its marks, or a ligature.
///
/// @param text what it means, for the font's ToUnicode map
/// @param x from the start of its word, in thousandths of an em
/// @param advance in thousandths of an em
record Cluster(Face face, Shape shape, String text, float x, float advance) {}
