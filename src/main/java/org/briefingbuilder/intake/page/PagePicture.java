package org.briefingbuilder.intake.page;

/// A picture of a page or of a part of it.
///
/// @param pixels four bytes each (blue, green, red, 255), row by row from the upper left corner;
///   nobody may change them
/// @param whole false when a part of the page could not be drawn
// Millions of pixels are handed over, not copied.
@SuppressWarnings("ArrayRecordComponent")
public record PagePicture(int width, int height, byte[] pixels, boolean whole) {

    public PagePicture {
        if (pixels.length != 4L * width * height) {
            throw new IllegalArgumentException("not " + width + " × " + height + " pixels");
        }
    }
}
