package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is painted on one page besides its letters, as far as it decides whether letters are seen:
/// filled rectangles, pictures, and where painting is clipped. Everything else that is filled
/// counts as of unknown colour. Places are in the page's own axes, from the corner of its crop box.
/// Used by one thread.
final class Paint {
    /// A colour that could not be told, or the colour of a picture.
    static final int UNKNOWN = -1;

    static final int WHITE = 0xffffff;

    /// More fills than these are not remembered; what stands on later ones counts as seen.
    private static final int MOST = 600;

    /// Colours that differ by less in each of red, green and blue look the same.
    private static final int SAME = 14;

    /// @param left in points, as the other three
    record Box(float left, float bottom, float right, float top) {
        static final Box ALL = new Box(-1e9f, -1e9f, 1e9f, 1e9f);

        boolean holds(float x, float y) {
            return x >= left && x <= right && y >= bottom && y <= top;
        }

        Box within(Box other) {
            return new Box(
                    Math.max(left, other.left),
                    Math.max(bottom, other.bottom),
                    Math.min(right, other.right),
                    Math.min(top, other.top));
        }

        Box grown(float by) {
            return new Box(left - by, bottom - by, right + by, top + by);
        }

        float area() {
            return Math.max(0, right - left) * Math.max(0, top - bottom);
        }
    }

    private record Fill(Box box, int colour) {}

    private final float originX;
    private final float originY;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Box> path = new ArrayList<>();
    private final List<float[]> corners = new ArrayList<>();
    private boolean onlyBoxes = true;
    private boolean clipNext;
    private boolean full;
    private float pictureArea;

    /// @param originX the crop box's lower left corner
    Paint(float originX, float originY) {
        this.originX = originX;
        this.originY = originY;
    }

    /// How much of the page pictures take, in square points, each at its full size.
    float pictureArea() {
        return pictureArea;
    }

    /// Takes an operator that builds a path.
    void build(String operator, List<COSBase> operands, Matrix matrix) {
        float[] n = numbers(operands);
        switch (operator) {
            case "re" -> {
                if (n.length >= 4) {
                    flush();
                    boolean straight = isStraight(matrix);
                    onlyBoxes &= straight;
                    path.add(
                            box(
                                    matrix,
                                    new float[] {
                                        n[0],
                                        n[1],
                                        n[0] + n[2],
                                        n[1],
                                        n[0] + n[2],
                                        n[1] + n[3],
                                        n[0],
                                        n[1] + n[3]
                                    }));
                }
            }
            case "m" -> {
                flush();
                add(matrix, n);
            }
            case "l" -> add(matrix, n);
            case "c", "v", "y" -> {
                onlyBoxes = false;
                for (int i = 0; i + 1 < n.length; i += 2) {
                    add(matrix, new float[] {n[i], n[i + 1]});
                }
            }
            default -> {}
        }
    }

    void clipNext() {
        clipNext = true;
    }

    /// Ends a path.
    ///
    /// @param filled whether it is filled
    /// @param colour red, green and blue; [#UNKNOWN] when it is not plain or lets through
    /// @return the part of the page that is painted from now on
    Box end(boolean filled, int colour, Box clip) {
        flush();
        Box after = clip;
        if (clipNext) {
            Box around = around();
            after = around == null ? clip : around.within(clip);
        }
        if (filled) {
            for (Box box : path) {
                fill(box.within(clip), onlyBoxes ? colour : UNKNOWN);
            }
        }
        path.clear();
        onlyBoxes = true;
        clipNext = false;
        return after;
    }

    /// A picture is drawn into the unit square.
    Box picture(Matrix matrix, Box clip) {
        Box box = box(matrix, new float[] {0, 0, 1, 0, 1, 1, 0, 1}).within(clip);
        pictureArea += box.area();
        fill(box, UNKNOWN);
        return box;
    }

    /// A shade is drawn over all that is not clipped.
    void shade(Box clip) {
        fill(clip, UNKNOWN);
    }

    /// The rectangles of the path that is being built, when it has only such.
    List<Box> boxes() {
        flush();
        return onlyBoxes ? List.copyOf(path) : List.of();
    }

    /// Whether letters of a colour at a place look like what is beneath them.
    boolean isLost(int colour, float x, float y) {
        if (colour == UNKNOWN || full) {
            return false;
        }
        for (int i = fills.size() - 1; i >= 0; i--) {
            Fill fill = fills.get(i);
            if (fill.box().holds(x, y)) {
                return fill.colour() != UNKNOWN && alike(fill.colour(), colour);
            }
        }
        return alike(WHITE, colour);
    }

    /// Whether letters at a place stand on a picture or on something else of unknown colour.
    boolean isUnclear(float x, float y) {
        for (int i = fills.size() - 1; i >= 0; i--) {
            if (fills.get(i).box().holds(x, y)) {
                return fills.get(i).colour() == UNKNOWN;
            }
        }
        return full;
    }

    static boolean alike(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) < SAME
                && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) < SAME
                && Math.abs((a & 255) - (b & 255)) < SAME;
    }

    private void fill(Box box, int colour) {
        if (box.area() <= 0) {
            return;
        }
        if (fills.size() >= MOST) {
            full = true;
        } else {
            fills.add(new Fill(box, colour));
        }
    }

    private @Nullable Box around() {
        Box all = null;
        for (Box box : path) {
            all =
                    all == null
                            ? box
                            : new Box(
                                    Math.min(all.left, box.left),
                                    Math.min(all.bottom, box.bottom),
                                    Math.max(all.right, box.right),
                                    Math.max(all.top, box.top));
        }
        return all;
    }

    private void add(Matrix matrix, float[] n) {
        if (n.length >= 2) {
            corners.add(at(matrix, n[0], n[1]));
        }
    }

    /// Lines that were drawn one after another become a box; whether they fill it is seen by their
    /// corners.
    private void flush() {
        if (corners.isEmpty()) {
            return;
        }
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (float[] corner : corners) {
            left = Math.min(left, corner[0]);
            right = Math.max(right, corner[0]);
            bottom = Math.min(bottom, corner[1]);
            top = Math.max(top, corner[1]);
        }
        boolean atCorners = corners.size() == 4 || corners.size() == 5;
        for (float[] corner : corners) {
            atCorners &=
                    (near(corner[0], left) || near(corner[0], right))
                            && (near(corner[1], bottom) || near(corner[1], top));
        }
        onlyBoxes &= atCorners;
        path.add(new Box(left, bottom, right, top));
        corners.clear();
    }

    private static boolean near(float a, float b) {
        return Math.abs(a - b) < 0.5f;
    }

    private static boolean isStraight(Matrix m) {
        boolean upright = m.getShearX() == 0 && m.getShearY() == 0;
        boolean turned = m.getScaleX() == 0 && m.getScaleY() == 0;
        return upright || turned;
    }

    private Box box(Matrix matrix, float[] points) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (int i = 0; i < points.length; i += 2) {
            float[] at = at(matrix, points[i], points[i + 1]);
            left = Math.min(left, at[0]);
            right = Math.max(right, at[0]);
            bottom = Math.min(bottom, at[1]);
            top = Math.max(top, at[1]);
        }
        return new Box(left, bottom, right, top);
    }

    private float[] at(Matrix m, float x, float y) {
        return new float[] {
            m.getScaleX() * x + m.getShearX() * y + m.getTranslateX() - originX,
            m.getShearY() * x + m.getScaleY() * y + m.getTranslateY() - originY
        };
    }

    private static float[] numbers(List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        int n = 0;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number)) {
                return new float[0];
            }
            numbers[n++] = number.floatValue();
        }
        return numbers;
    }
}
