package org.briefingbuilder.publish.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A TrueType program with one glyph for each shape: shapes of several glyphs, or of moved ones,
/// become composite glyphs (OpenType specification, `glyf`).
///
/// @param program the font file
/// @param glyphs the glyph of each shape, in the order of the shapes
record CompositeGlyphs(byte[] program, List<Integer> glyphs) {

    private static final int MOST_GLYPHS = 65_000;

    static CompositeGlyphs of(byte[] subset, List<Shape> shapes, Map<Integer, Integer> newGlyphs) {
        Builder builder = new Builder(SfntTables.read(subset), newGlyphs);
        List<Integer> glyphs = new ArrayList<>(shapes.size());
        for (Shape shape : shapes) {
            glyphs.add(builder.glyph(shape));
        }
        byte[] program = builder.added() ? builder.program() : subset;
        return new CompositeGlyphs(program, glyphs);
    }

    private static final class Builder {
        private static final int ARGUMENTS_ARE_WORDS = 0x0001;
        private static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
        private static final int MORE_COMPONENTS = 0x0020;

        private final SfntTables tables;
        private final Map<Integer, Integer> newGlyphs;
        private final List<byte[]> outlines = new ArrayList<>();
        private final List<Metric> metrics = new ArrayList<>();
        private final Map<Shape, Integer> made = new HashMap<>();
        private final int given;
        private int mostPieces = 1;

        private record Metric(int advance, int leftBearing) {}

        Builder(SfntTables tables, Map<Integer, Integer> newGlyphs) {
            this.tables = tables;
            this.newGlyphs = newGlyphs;
            this.given = Short.toUnsignedInt(tables.buffer("maxp").getShort(4));
            readGiven();
        }

        private void readGiven() {
            boolean wide = tables.buffer("head").getShort(50) != 0;
            ByteBuffer offsets = tables.buffer("loca");
            ByteBuffer advances = tables.buffer("hmtx");
            byte[] glyf = tables.buffer("glyf").array();
            int full = Short.toUnsignedInt(tables.buffer("hhea").getShort(34));
            for (int g = 0; g < given; g++) {
                outlines.add(
                        Arrays.copyOfRange(
                                glyf, offset(offsets, wide, g), offset(offsets, wide, g + 1)));
                int advance = Short.toUnsignedInt(advances.getShort(4 * Math.min(g, full - 1)));
                int bearing =
                        g < full
                                ? advances.getShort(4 * g + 2)
                                : advances.getShort(4 * full + 2 * (g - full));
                metrics.add(new Metric(advance, bearing));
            }
        }

        private static int offset(ByteBuffer offsets, boolean wide, int glyph) {
            return wide
                    ? offsets.getInt(4 * glyph)
                    : Short.toUnsignedInt(offsets.getShort(2 * glyph)) * 2;
        }

        boolean added() {
            return outlines.size() > given;
        }

        int glyph(Shape shape) {
            return shape.isPlain()
                    ? newGlyph(shape.pieces().getFirst())
                    : made.computeIfAbsent(shape, this::compose);
        }

        private int newGlyph(Shape.Piece piece) {
            Integer glyph = newGlyphs.get(piece.glyph());
            if (glyph == null) {
                throw new IllegalStateException("glyph " + piece.glyph() + " is not in the subset");
            }
            return glyph;
        }

        private int compose(Shape shape) {
            List<Shape.Piece> inked =
                    shape.pieces().stream()
                            .filter(piece -> outlines.get(newGlyph(piece)).length > 0)
                            .toList();
            if (outlines.size() >= MOST_GLYPHS) {
                throw new IllegalStateException("more glyphs than one font can hold");
            }
            outlines.add(inked.isEmpty() ? new byte[0] : outline(inked));
            metrics.add(new Metric(shape.advance(), inked.isEmpty() ? 0 : left(inked)));
            mostPieces = Math.max(mostPieces, inked.size());
            return outlines.size() - 1;
        }

        private byte[] outline(List<Shape.Piece> pieces) {
            ByteBuffer out = ByteBuffer.allocate(10 + 8 * pieces.size());
            out.putShort((short) -1)
                    .putShort((short) left(pieces))
                    .putShort((short) edge(pieces, 4, true))
                    .putShort((short) edge(pieces, 6, false))
                    .putShort((short) edge(pieces, 8, false));
            for (int i = 0; i < pieces.size(); i++) {
                Shape.Piece piece = pieces.get(i);
                int more = i + 1 < pieces.size() ? MORE_COMPONENTS : 0;
                out.putShort((short) (ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_OFFSETS | more))
                        .putShort((short) newGlyph(piece))
                        .putShort((short) piece.dx())
                        .putShort((short) piece.dy());
            }
            return out.array();
        }

        private int left(List<Shape.Piece> pieces) {
            return edge(pieces, 2, true);
        }

        /// One side of the box around all pieces.
        ///
        /// @param at where a glyph's header holds that side: 2 left, 4 bottom, 6 right, 8 top
        private int edge(List<Shape.Piece> pieces, int at, boolean least) {
            int edge = least ? Integer.MAX_VALUE : Integer.MIN_VALUE;
            for (Shape.Piece piece : pieces) {
                int own = ByteBuffer.wrap(outlines.get(newGlyph(piece))).getShort(at);
                int moved = own + (at % 4 == 2 ? piece.dx() : piece.dy());
                edge = least ? Math.min(edge, moved) : Math.max(edge, moved);
            }
            return edge;
        }

        byte[] program() {
            int count = outlines.size();
            ByteArrayOutputStream glyf = new ByteArrayOutputStream();
            ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
            ByteBuffer hmtx = ByteBuffer.allocate(4 * count);
            for (int g = 0; g < count; g++) {
                loca.putInt(glyf.size());
                glyf.writeBytes(outlines.get(g));
                while (glyf.size() % 4 != 0) {
                    glyf.write(0);
                }
                hmtx.putShort((short) metrics.get(g).advance);
                hmtx.putShort((short) metrics.get(g).leftBearing);
            }
            loca.putInt(glyf.size());
            tables.tables().put("glyf", glyf.toByteArray());
            tables.tables().put("loca", loca.array());
            tables.tables().put("hmtx", hmtx.array());
            tables.buffer("head").putShort(50, (short) 1);
            tables.buffer("hhea").putShort(34, (short) count);
            limits(tables.buffer("maxp").putShort(4, (short) count));
            return tables.toBytes();
        }

        /// What a renderer must make room for; generous, for none of it costs anything.
        private void limits(ByteBuffer maxp) {
            maxp.putShort(10, (short) 4000);
            maxp.putShort(12, (short) 400);
            maxp.putShort(28, (short) Math.max(mostPieces, maxp.getShort(28)));
            maxp.putShort(30, (short) (maxp.getShort(30) + 1));
        }
    }
}
