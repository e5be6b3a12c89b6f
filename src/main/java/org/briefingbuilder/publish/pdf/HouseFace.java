package org.briefingbuilder.publish.pdf;

import org.apache.fontbox.ttf.GlyphTable;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.text.Digest;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A font file of a house, looked through before it is used: it may be embedded, it has the letters
/// of English or of Urdu, and each of them looks like itself alone. Equal when the files are.
public final class HouseFace {

    /// In bytes.
    public static final int LARGEST = FontFile.LARGEST;

    private static final String ENGLISH =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?()[]-–—…'\"‘’“”%/&";
    private static final String URDU =
            "ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیےۓ۔،؛؟۰۱۲۳۴۵۶۷۸۹";

    /// More missing ones, and it is no font for the language.
    private static final double LEAST = 0.8;

    /// Letters that some faces draw alike.
    private static final List<String> ALIKE = List.of("iIl1|", "oO0");

    private static final String KEY = "house-";

    /// Hexadecimal digits of its digest that name it in a PDF.
    private static final int DIGITS = 16;

    private final byte[] bytes;
    private final String digest;
    private final FontFile file;
    private final Face face;
    private final String missingEnglish;
    private final String missingUrdu;

    private HouseFace(byte[] bytes, FontFile file) {
        this.bytes = bytes;
        this.file = file;
        this.digest = Digest.of(bytes);
        SystemFonts.makeDispensable();
        this.face = new Face(key(), program(), file.shaping(), file.outlines());
        this.missingEnglish = missing(ENGLISH);
        this.missingUrdu = missing(URDU);
    }

    /// @param bytes of a TrueType file
    /// @param shown how the file is called
    /// @throws Problem `publish.house-font-…` (file, and what is wrong) when it cannot be used
    public static HouseFace of(byte[] bytes, String shown) {
        byte[] own = bytes.clone();
        FontFile file = FontFile.of(own, shown);
        if (Arrays.stream(BundledFamily.values())
                .anyMatch(f -> f.css().equalsIgnoreCase(file.family()))) {
            throw new Problem("publish.house-font-bundled", shown, file.family());
        }
        HouseFace face;
        try {
            face = new HouseFace(own, file);
            face.walk();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new Problem(broken, "publish.house-font-unreadable", shown);
        }
        if (!face.isForEnglish() && !face.isForUrdu()) {
            throw new Problem("publish.house-font-letters", shown);
        }
        face.twin()
                .ifPresent(
                        letters -> {
                            throw new Problem("publish.house-font-alike", shown, letters);
                        });
        return face;
    }

    /// The same of a file.
    public static HouseFace read(Path file) {
        String shown = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LARGEST + 1), shown);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "publish.house-font-unreadable", shown);
        }
    }

    /// The file as it was given.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Its family, as it says.
    public String family() {
        return file.family();
    }

    /// 400 or 700.
    public int weight() {
        return file.weight();
    }

    public boolean isItalic() {
        return file.italic();
    }

    /// Whether it is for text in English: a letter here or there may be missing.
    public boolean isForEnglish() {
        return missingEnglish.length() < ENGLISH.length() * (1 - LEAST);
    }

    public boolean isForUrdu() {
        return missingUrdu.length() < URDU.length() * (1 - LEAST);
    }

    /// The letters and signs that it lacks of what it is for; a face of the program stands in for
    /// them.
    public String missing() {
        return (isForEnglish() ? missingEnglish : "") + (isForUrdu() ? missingUrdu : "");
    }

    /// Whether its owner lets the whole file travel in documents that others go on with, and not
    /// only some letters of it in a PDF (OpenType specification, `OS/2`, fsType).
    public boolean mayTravel() {
        return file.mayTravel();
    }

    /// Names the very file.
    String key() {
        return KEY + digest.substring(0, DIGITS);
    }

    static boolean isKey(String file) {
        return file.startsWith(KEY);
    }

    /// The name of its program in a PDF: whoever has the file knows by it that it is this one.
    String program() {
        return file.program() + "-" + digest.substring(0, DIGITS);
    }

    int ascent() {
        return file.ascent();
    }

    int descent() {
        return file.descent();
    }

    Face face() {
        return face;
    }

    private String missing(String letters) {
        StringBuilder missing = new StringBuilder();
        letters.codePoints().filter(c -> !face.has(c)).forEach(missing::appendCodePoint);
        return missing.toString();
    }

    /// Every outline can be drawn.
    private void walk() {
        try {
            GlyphTable glyphs = face.font().getGlyph();
            for (int g = 0; g < face.font().getNumberOfGlyphs(); g++) {
                if (glyphs.getGlyph(g) != null) {
                    glyphs.getGlyph(g).getPath();
                }
            }
            face.shape(ENGLISH.toCharArray(), false);
            face.shape(URDU.toCharArray(), true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Two different letters or digits that look the same, or one of which nothing can be seen: no
    /// reader could tell what such a face says.
    private Optional<String> twin() {
        Map<List<Float>, Integer> seen = new HashMap<>();
        String letters = isForEnglish() ? ENGLISH : URDU;
        for (int c : letters.codePoints().filter(Character::isLetterOrDigit).toArray()) {
            if (!face.has(c)) {
                continue;
            }
            List<Float> outline = outline(c);
            Integer other = seen.putIfAbsent(outline, c);
            if (outline.isEmpty()
                    || other != null
                            && !mayBeAlike(Character.toString(c), Character.toString(other))) {
                return Optional.of(
                        Character.toString(c) + (other == null ? "" : Character.toString(other)));
            }
        }
        return Optional.empty();
    }

    /// Whether honest faces draw two letters alike.
    static boolean mayBeAlike(String one, String other) {
        return one.equalsIgnoreCase(other)
                || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    private List<Float> outline(int letter) {
        try {
            var glyph = face.font().getGlyph().getGlyph(face.glyph(letter));
            if (glyph == null) {
                return List.of();
            }
            GeneralPath path = glyph.getPath();
            List<Float> outline = new ArrayList<>();
            float[] points = new float[6];
            for (PathIterator i = path.getPathIterator(new AffineTransform());
                    !i.isDone();
                    i.next()) {
                outline.add((float) i.currentSegment(points));
                for (float point : points) {
                    outline.add(point);
                }
            }
            return outline;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HouseFace face && face.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return key();
    }
}
