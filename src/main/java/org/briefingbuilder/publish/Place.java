package org.briefingbuilder.publish;

/// Where a part of a brief stands on a page; it has one place on each page that it is on, and one
/// on each line when it runs in the prose. All lengths are in points.
///
/// @param page from 0
/// @param x from the page's left edge
/// @param y from the page's upper edge
public record Place(Part part, int page, double x, double y, double width, double height) {

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= x + width && distance(pointY) == 0;
    }

    /// How far above or below the place a point of its page is; 0 beside it.
    double distance(double pointY) {
        return Math.max(0, Math.max(y - pointY, pointY - (y + height)));
    }

    /// The smallest place that holds both.
    Place with(Place other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Place(part, page, left, top, right - left, bottom - top);
    }
}
