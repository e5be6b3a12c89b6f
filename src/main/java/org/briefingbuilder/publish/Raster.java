package org.briefingbuilder.publish;

/// A page as a picture.
///
/// @param argb one opaque pixel each, row by row from the upper left corner; not to be changed
// Millions of pixels are handed over, not copied.
@SuppressWarnings("ArrayRecordComponent")
public record Raster(int width, int height, int[] argb) {}
