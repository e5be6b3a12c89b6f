package org.briefingbuilder.publish.pdf;

import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.briefingbuilder.text.Digest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One face as a font of one document (ISO 32000-1, 9.7.4: a CIDFont of TrueType glyphs). A code is
/// a pair of a shape and its meaning, so the way back from glyph to text is exact.
final class EmbeddedFace {

    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int SYMBOLIC = 4;

    private final Face face;
    private final COSName resource;
    private final COSDictionary font = new COSDictionary();
    private final Map<Code, Integer> codes = new LinkedHashMap<>();

    /// Code 1 is the first; code 0 is for what no font has.
    private final List<Shape> shapes = new ArrayList<>();

    /// @param number makes its name in a page's resources, unlike that of any other
    EmbeddedFace(Face face, int number) {
        this.face = face;
        this.resource = COSName.getPDFName("T" + number);
    }

    private record Code(Shape shape, String meaning) {}

    COSName resource() {
        return resource;
    }

    COSDictionary dictionary() {
        return font;
    }

    int code(Cluster cluster) {
        return codes.computeIfAbsent(
                new Code(cluster.shape(), cluster.text()),
                code -> {
                    shapes.add(code.shape());
                    return shapes.size();
                });
    }

    /// As a reader of the file takes it, in thousandths of an em.
    float width(int code) {
        return Numbers.of(face.thousandths(shapes.get(code - 1).advance())).floatValue();
    }

    /// Writes the font; no code may be asked for afterwards.
    void finish(PDDocument document) throws IOException {
        TrueTypeFont program = face.font();
        String name = subsetTag() + "+" + face.program();
        TTFSubsetter subsetter = new TTFSubsetter(program, TABLES);
        subsetter.addGlyphIds(glyphs());
        subsetter.setPrefix(subsetTag() + "+");
        Map<Integer, Integer> newGlyphs = new HashMap<>();
        subsetter.getGIDMap().forEach((fresh, old) -> newGlyphs.put(old, fresh));
        ByteArrayOutputStream subset = new ByteArrayOutputStream();
        subsetter.writeToStream(subset);
        CompositeGlyphs glyphs = CompositeGlyphs.of(subset.toByteArray(), shapes, newGlyphs);
        PDStream file = stream(document, glyphs.program());
        file.getCOSObject().setLong(COSName.LENGTH1, glyphs.program().length);

        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(cidFont(document, name, descriptor(name, file), glyphs));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, ToUnicode.of(meanings())));
    }

    private List<String> meanings() {
        return codes.keySet().stream().map(Code::meaning).toList();
    }

    private Set<Integer> glyphs() {
        Set<Integer> glyphs = new TreeSet<>();
        shapes.forEach(shape -> shape.pieces().forEach(piece -> glyphs.add(piece.glyph())));
        return glyphs;
    }

    /// Six letters that tell subsets of one font apart (ISO 32000-1, 9.6.4).
    private String subsetTag() {
        String digest = Digest.of(face.name() + codes.keySet());
        StringBuilder tag = new StringBuilder(6);
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Integer.parseInt(digest, 2 * i, 2 * i + 2, 16) % 26));
        }
        return tag.toString();
    }

    private COSDictionary descriptor(String name, PDStream file) throws IOException {
        HeaderTable head = face.font().getHeader();
        HorizontalHeaderTable lines = face.font().getHorizontalHeader();
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                Numbers.array(
                        face.thousandths(head.getXMin()),
                        face.thousandths(head.getYMin()),
                        face.thousandths(head.getXMax()),
                        face.thousandths(head.getYMax())));
        descriptor.setInt(COSName.ASCENT, Math.round(face.thousandths(lines.getAscender())));
        descriptor.setInt(COSName.DESCENT, Math.round(face.thousandths(lines.getDescender())));
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(
                COSName.ITALIC_ANGLE, Numbers.of(face.font().getPostScript().getItalicAngle()));
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private COSDictionary cidFont(
            PDDocument document, String name, COSDictionary descriptor, CompositeGlyphs glyphs)
            throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        COSArray widths = new COSArray();
        byte[] toGlyph = new byte[2 * (shapes.size() + 1)];
        for (int i = 0; i < shapes.size(); i++) {
            widths.add(Numbers.of(face.thousandths(shapes.get(i).advance())));
            int glyph = glyphs.glyphs().get(i);
            toGlyph[2 * i + 2] = (byte) (glyph >> 8);
            toGlyph[2 * i + 3] = (byte) glyph;
        }
        COSArray fromFirst = new COSArray();
        fromFirst.add(COSInteger.ONE);
        fromFirst.add(widths);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setName(COSName.SUBTYPE, "CIDFontType2");
        cid.setName(COSName.BASE_FONT, name);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, descriptor);
        cid.setItem(COSName.W, fromFirst);
        cid.setInt(COSName.DW, 0);
        cid.setItem(COSName.CID_TO_GID_MAP, stream(document, toGlyph));
        return cid;
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }
}
