package org.briefingbuilder.publish.pdf;

import org.apache.fontbox.ttf.GlyphData;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What a code of a font is said to mean, and what it draws.
///
/// @param face the name of the font's program
/// @param text what the font's map says that it means
/// @param outline a digest of what is drawn; [#BLANK] when that is nothing
record Letterform(String face, String text, long outline) {

    static final long BLANK = 0;

    /// Nobody can say what is drawn.
    private static final long NONE = -1;

    private static final long PRIME = 1_099_511_628_211L;

    /// The form that a code of a PDF's font has.
    static Letterform of(PDFont font, int code, String text) {
        return new Letterform(name(font), plain(text), outline(font, code).orElse(NONE));
    }

    /// The name without the letters that tell subsets apart.
    private static String name(PDFont font) {
        String name = String.valueOf(font.getName());
        int plus = name.indexOf('+');
        return plus == 6 ? name.substring(plus + 1) : name;
    }

    /// Empty when the font is of a kind that this program never writes, or cannot be read.
    private static OptionalLong outline(PDFont font, int code) {
        try {
            return font instanceof PDType0Font composite
                    ? OptionalLong.of(digest(composite.getPath(code)))
                    : OptionalLong.empty();
        } catch (IOException | RuntimeException broken) {
            return OptionalLong.empty();
        }
    }

    /// The form that a face has for a cluster.
    static Letterform of(Cluster cluster) throws IOException {
        Face face = cluster.face();
        GeneralPath path = new GeneralPath();
        for (Shape.Piece piece : cluster.shape().pieces()) {
            GlyphData glyph = face.font().getGlyph().getGlyph(piece.glyph());
            if (glyph != null) {
                GeneralPath own = (GeneralPath) glyph.getPath().clone();
                own.transform(AffineTransform.getTranslateInstance(piece.dx(), piece.dy()));
                path.append(own, false);
            }
        }
        return new Letterform(face.program(), plain(cluster.text()), digest(path));
    }

    /// A ligature may be said as one letter or as those that it joins.
    static String plain(String text) {
        return text.codePoints().anyMatch(Letterform::isJoined)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    /// Latin ligatures, and the forms of Arabic letters that older programs name. A raised number
    /// is not the number: who says one and draws the other is found out.
    private static boolean isJoined(int c) {
        return c >= 0xFB00 && c <= 0xFB06
                || c >= 0xFB50 && c <= 0xFDFF
                || c >= 0xFE70 && c <= 0xFEFC;
    }

    /// Those whose face draws the very same for another letter or digit of ASCII: one of the two is
    /// not what it says. Letters that many faces draw alike are left out.
    static Set<Letterform> twins(Set<Letterform> forms) {
        Map<Letterform, Letterform> first = new HashMap<>();
        Set<Letterform> twins = new HashSet<>();
        for (Letterform form : forms) {
            if (form.outline == BLANK || form.outline == NONE || !isPlainLetter(form.text)) {
                continue;
            }
            Letterform other = first.putIfAbsent(form.meaning(""), form);
            if (other != null && !HouseFace.mayBeAlike(form.text, other.text)) {
                twins.add(form);
                twins.add(other);
            }
        }
        return twins;
    }

    private static boolean isPlainLetter(String text) {
        return text.length() == 1
                && text.charAt(0) < 0x80
                && Character.isLetterOrDigit(text.charAt(0));
    }

    /// The same when only the meaning is another.
    Letterform meaning(String other) {
        return new Letterform(face, other, outline);
    }

    /// Contour by contour, wherever each stands on its line: programs that save a font anew keep no
    /// bearings of parts, by which the library would move them sidewards.
    private static long digest(GeneralPath path) {
        long digest = -3_750_763_034_362_895_579L;
        float[] points = new float[6];
        boolean drawn = false;
        float left = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(points);
            left = kind == PathIterator.SEG_MOVETO ? points[0] : left;
            drawn = true;
            digest = (digest ^ kind + 1) * PRIME;
            int count =
                    switch (kind) {
                        case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
                        case PathIterator.SEG_QUADTO -> 4;
                        case PathIterator.SEG_CUBICTO -> 6;
                        default -> 0;
                    };
            for (int n = 0; n < count; n++) {
                digest = (digest ^ Math.round(2 * (points[n] - (n % 2 == 0 ? left : 0)))) * PRIME;
            }
        }
        return drawn ? digest : BLANK;
    }
}
