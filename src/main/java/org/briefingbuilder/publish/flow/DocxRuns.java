package org.briefingbuilder.publish.flow;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The words of a paragraph as runs of WordprocessingML. Letters of Arabic script stand in runs of
/// their own, which Word sets from the right.
final class DocxRuns {

    private static final int EMU_PER_PIXEL = 9525;
    private static final int WIDEST_EMU = 162 * 36_000;

    private final DocxLinks links;
    private final DocxNotes notes;
    private final StringBuilder out = new StringBuilder();
    private int pictures;

    DocxRuns(DocxLinks links, DocxNotes notes) {
        this.links = links;
        this.notes = notes;
    }

    /// How words look.
    private record Look(
            boolean strong, boolean slanted, boolean raised, boolean code, boolean link) {
        static final Look PLAIN = new Look(false, false, false, false, false);
    }

    /// The runs of what stands in an element.
    String of(Element element) {
        out.setLength(0);
        inside(element, Look.PLAIN);
        return out.toString();
    }

    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        words(out, text, Look.PLAIN);
        return out.toString();
    }

    private void inside(Node node, Look look) {
        for (Node child : Dom.children(node)) {
            if (child instanceof Text text) {
                words(out, Dom.collapsed(text.getData()), look);
            } else if (child instanceof Element element) {
                element(element, look);
            }
        }
    }

    private void element(Element element, Look look) {
        if (Dom.has(element, "fn")) {
            notes.take(element);
            return;
        }
        if (Dom.has(element, "ref")) {
            out.append(notes.reference(element.getAttribute("href").substring(2)));
            return;
        }
        if (Dom.has(element, "return")) {
            return;
        }
        if (Dom.has(element, "run-in")) {
            quotation(element, look);
            return;
        }
        switch (element.getTagName()) {
            case "strong", "b" ->
                    inside(
                            element,
                            new Look(true, look.slanted, look.raised, look.code, look.link));
            case "em", "i" ->
                    inside(
                            element,
                            new Look(
                                    look.strong || isQuoted(element),
                                    !look.slanted,
                                    look.raised,
                                    look.code,
                                    look.link));
            case "sup" ->
                    inside(
                            element,
                            new Look(look.strong, look.slanted, true, look.code, look.link));
            case "code" ->
                    inside(
                            element,
                            new Look(look.strong, look.slanted, look.raised, true, look.link));
            case "br" -> out.append("<w:r><w:br/></w:r>");
            case "img" -> picture(element);
            case "a" -> link(element, look);
            default -> inside(element, look);
        }
    }

    /// Whether the words around are slanted already, so that slanting would not emphasise.
    private static boolean isQuoted(Element element) {
        for (Node n = element.getParentNode(); n instanceof Element above; n = n.getParentNode()) {
            if (above.getTagName().equals("blockquote")) {
                return true;
            }
        }
        return false;
    }

    /// A content control in the line, as [DocxBody] has them around blocks, with a bookmark for
    /// what leads to it.
    private void quotation(Element quotation, Look look) {
        String id = quotation.getAttribute("id");
        String number = links.bookmark();
        out.append("<w:sdt><w:sdtPr><w:tag w:val=\"")
                .append(DocxFile.escape(id))
                .append("\"/></w:sdtPr><w:sdtContent><w:bookmarkStart w:id=\"")
                .append(number)
                .append("\" w:name=\"")
                .append(links.place(id))
                .append("\"/>");
        inside(quotation, look);
        out.append("<w:bookmarkEnd w:id=\"").append(number).append("\"/></w:sdtContent></w:sdt>");
    }

    private void link(Element link, Look look) {
        String href = link.getAttribute("href");
        if (href.isEmpty()) {
            inside(link, look);
            return;
        }
        String to =
                href.startsWith("#")
                        ? "w:anchor=\"" + links.place(href.substring(1)) + "\""
                        : "r:id=\"" + links.address(href) + "\"";
        out.append("<w:hyperlink ").append(to).append(" w:history=\"1\">");
        inside(link, new Look(look.strong, look.slanted, look.raised, look.code, true));
        out.append("</w:hyperlink>");
    }

    private static void words(StringBuilder out, String text, Look look) {
        for (Piece piece : pieces(text)) {
            out.append("<w:r>").append(look(look, piece.rightToLeft()));
            out.append("<w:t xml:space=\"preserve\">")
                    .append(DocxFile.escape(piece.text()))
                    .append("</w:t></w:r>");
        }
    }

    private static String look(Look look, boolean rightToLeft) {
        StringBuilder set = new StringBuilder();
        if (look.link) {
            set.append("<w:rStyle w:val=\"Hyperlink\"/>");
        } else if (look.code) {
            set.append("<w:rStyle w:val=\"Code\"/>");
        }
        if (look.strong || look.slanted && rightToLeft) {
            // Arabic letters have no italics.
            set.append("<w:b/><w:bCs/>");
        }
        if (look.slanted) {
            set.append("<w:i/>");
        }
        if (look.raised) {
            set.append("<w:vertAlign w:val=\"superscript\"/>");
        }
        if (rightToLeft) {
            set.append("<w:rtl/>");
        }
        return set.isEmpty() ? "" : "<w:rPr>" + set + "</w:rPr>";
    }

    private record Piece(String text, boolean rightToLeft) {}

    /// Words of one direction each; what has none goes with what is before it.
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean known = false;
        boolean rightToLeft = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            byte direction = Character.getDirectionality(letter);
            boolean right =
                    direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            boolean left = direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            if ((right || left) && known && right != rightToLeft) {
                pieces.add(new Piece(piece.toString(), rightToLeft));
                piece.setLength(0);
            }
            if (right || left) {
                known = true;
                rightToLeft = right;
            }
            piece.appendCodePoint(letter);
            i += Character.charCount(letter);
        }
        if (!piece.isEmpty()) {
            pieces.add(new Piece(piece.toString(), rightToLeft));
        }
        return pieces;
    }

    private void picture(Element image) {
        String data = image.getAttribute("src");
        String alternative = DocxFile.escape(image.getAttribute("alt"));
        long[] size = size(DocxLinks.bytes(data));
        int number = ++pictures;
        String extent = "cx=\"" + size[0] + "\" cy=\"" + size[1] + "\"";
        out.append("<w:r><w:drawing><wp:inline><wp:extent ")
                .append(extent)
                .append("/><wp:docPr id=\"")
                .append(number)
                .append("\" name=\"Picture ")
                .append(number)
                .append("\" descr=\"")
                .append(alternative)
                .append("\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/")
                .append("drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"")
                .append(number)
                .append("\" name=\"Picture ")
                .append(number)
                .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
                .append(links.picture(data))
                .append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>")
                .append("<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext ")
                .append(extent)
                .append("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>")
                .append("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }

    /// In EMU (914,400 to the inch), at 96 pixels to the inch and no wider than the page.
    private static long[] size(byte[] bytes) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            long width = (long) reader.getWidth(0) * EMU_PER_PIXEL;
            long height = (long) reader.getHeight(0) * EMU_PER_PIXEL;
            reader.dispose();
            double shrunk = Math.min(1, (double) WIDEST_EMU / width);
            return new long[] {Math.round(width * shrunk), Math.round(height * shrunk)};
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
