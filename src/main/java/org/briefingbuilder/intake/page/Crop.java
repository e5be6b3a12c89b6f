package org.briefingbuilder.intake.page;

/// A part of a page's picture, in pixels from its upper left corner.
public record Crop(int x, int y, int width, int height) {

    /// Pixels of the largest picture that is made.
    public static final int MOST_PIXELS = 12_000_000;

    public Crop {
        if (x < 0 || y < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("no part of a picture");
        }
        if ((long) width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture too large");
        }
    }

    /// The whole of a page at so many pixels a point, or at fewer when it would be too large.
    public static Crop whole(PageSize size, double scale) {
        return new Crop(0, 0, pixels(size.width(), scale), pixels(size.height(), scale));
    }

    /// The largest scale up to `wanted` at which the whole page can be made.
    public static double scaleWithin(PageSize size, double wanted, long pixels) {
        double area = Math.max(1, (double) size.width() * size.height());
        return Math.min(wanted, Math.sqrt(pixels / area));
    }

    /// How many pixels a length in points takes, at least one.
    public static int pixels(double points, double scale) {
        return Math.max(1, (int) Math.floor(points * scale));
    }
}
