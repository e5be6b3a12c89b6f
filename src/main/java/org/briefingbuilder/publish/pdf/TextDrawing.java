package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Draws one piece of text with the glyphs of embedded faces: its operators go to a page's tokens.
final class TextDrawing {

    private final PlaceholderFont font;
    private final float size;
    private final Function<Face, EmbeddedFace> embedding;
    private final List<Object> out;
    private final Set<EmbeddedFace> used = new LinkedHashSet<>();

    private @Nullable EmbeddedFace current;
    private COSArray shown = new COSArray();
    private final ByteArrayOutputStream codes = new ByteArrayOutputStream();

    /// Where the pen is, in thousandths of an em from the start of the text.
    private float pen;

    TextDrawing(
            PlaceholderFont font,
            float size,
            Function<Face, EmbeddedFace> embedding,
            List<Object> out) {
        this.font = font;
        this.size = size;
        this.embedding = embedding;
        this.out = out;
    }

    Set<EmbeddedFace> used() {
        return used;
    }

    void draw(PlacedText text) {
        if (text.isLeader()) {
            beginActualText(" ");
        }
        boolean rightToLeft = text.isRightToLeft();
        List<Part> parts = parts(text, rightToLeft);
        if (rightToLeft) {
            Collections.reverse(parts);
        }
        float position = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean outside = part.room == 0 && i == 0;
            draw(part, outside ? position - part.word.advance() : position);
            position += part.room;
        }
        flush();
        if (text.isLeader()) {
            out.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
        }
    }

    private void draw(Part part, float position) {
        int index = 0;
        for (Cluster cluster : part.word.clusters()) {
            EmbeddedFace face = embedding.apply(cluster.face());
            if (!face.equals(current)) {
                flush();
                out.add(face.resource());
                out.add(Numbers.of(size));
                out.add(Operator.getOperator(OperatorName.SET_FONT_AND_SIZE));
                current = face;
                used.add(face);
            }
            moveTo(position + cluster.x() + part.between * index++);
            int code = face.code(cluster);
            codes.write(code >> 8);
            codes.write(code);
            pen += face.width(code);
        }
    }

    private void moveTo(float x) {
        int back = Math.round(pen - x);
        if (back != 0) {
            endCodes();
            shown.add(COSInteger.get(back));
            pen -= back;
        }
    }

    private void endCodes() {
        if (codes.size() > 0) {
            shown.add(hexadecimal(codes.toByteArray()));
            codes.reset();
        }
    }

    private void flush() {
        endCodes();
        if (shown.size() > 0) {
            out.add(shown);
            out.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
            shown = new COSArray();
        }
    }

    private void beginActualText(String text) {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, text);
        out.add(COSName.getPDFName("Span"));
        out.add(properties);
        out.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
    }

    private static COSString hexadecimal(byte[] bytes) {
        COSString string = new COSString(bytes);
        string.setForceHexForm(true);
        return string;
    }

    /// A word or a space, and the room it takes.
    ///
    /// @param between added between its clusters
    private record Part(ShapedWord word, float room, float between) {}

    private List<Part> parts(PlacedText text, boolean rightToLeft) {
        String letters = text.letters();
        float spread = rightToLeft ? spreadOverSpaces(text) : 0;
        List<Part> parts = new ArrayList<>();
        int word = -1;
        for (int i = 0; i <= letters.length(); i++) {
            char c = i < letters.length() ? letters.charAt(i) : ' ';
            boolean space = Letters.isSpace(c);
            if (!space && !Letters.isMarker(c)) {
                word = word < 0 ? i : word;
                continue;
            }
            if (word >= 0) {
                parts.add(word(text, word, i, rightToLeft));
                word = -1;
            }
            if (i == letters.length()) {
                break;
            }
            if (space) {
                ShapedWord drawn = font.spaces().drawn(c);
                parts.add(new Part(drawn, drawn.advance() + text.extra()[i] + spread, 0));
            } else if (c == Letters.LINE_END_SPACE) {
                parts.add(new Part(font.spaces().drawn(' '), 0, 0));
            } else if (c == Letters.SOFT_HYPHEN_SHOWN) {
                ShapedWord hyphen = softHyphen();
                parts.add(new Part(hyphen, hyphen.advance(), 0));
            }
        }
        return parts;
    }

    private Part word(PlacedText text, int start, int end, boolean rightToLeft) {
        ShapedWord word = font.shaper().word(text.letters().substring(start, end), rightToLeft);
        // Letters that join are not pulled apart.
        float extra = 0;
        for (int i = start; i < end && !rightToLeft; i++) {
            extra += text.extra()[i];
        }
        return new Part(word, word.advance() + extra, extra / Math.max(1, word.clusters().size()));
    }

    /// What justification would put between joined letters goes to the spaces instead.
    private static float spreadOverSpaces(PlacedText text) {
        float extra = 0;
        int spaces = 0;
        for (int i = 0; i < text.letters().length(); i++) {
            char c = text.letters().charAt(i);
            if (Letters.isSpace(c)) {
                spaces++;
            } else if (!Letters.isMarker(c)) {
                extra += text.extra()[i];
            }
        }
        return spaces == 0 ? 0 : extra / spaces;
    }

    private ShapedWord softHyphen() {
        ShapedWord hyphen = font.shaper().word("-", false);
        return new ShapedWord(
                hyphen.clusters().stream()
                        .map(
                                c ->
                                        new Cluster(
                                                c.face(),
                                                c.shape(),
                                                String.valueOf(Letters.SOFT_HYPHEN),
                                                c.x(),
                                                c.advance()))
                        .toList(),
                hyphen.advance());
    }
}
