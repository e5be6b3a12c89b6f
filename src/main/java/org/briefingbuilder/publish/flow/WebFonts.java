package org.briefingbuilder.publish.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// The program's fonts as a style sheet that holds them, as far as a text needs them.
final class WebFonts {

    private static final Set<UnicodeBlock> GREEK =
            Set.of(UnicodeBlock.GREEK, UnicodeBlock.GREEK_EXTENDED);

    private final StringBuilder faces = new StringBuilder();

    private WebFonts() {}

    /// @param own fonts beside those of the program
    static String faces(String text, List<FlowPage.Font> own) {
        WebFonts fonts = new WebFonts();
        for (FlowPage.Font font : own) {
            String style = font.italic() ? "italic" : "normal";
            fonts.add(font.family(), font.bytes(), "ttf", "truetype", font.weight(), style);
        }
        fonts.add("Source Serif 4", "source-serif-4-400-normal", 400, "normal");
        fonts.add("Source Serif 4", "source-serif-4-400-italic", 400, "italic");
        fonts.add("Source Serif 4", "source-serif-4-700-normal", 700, "normal");
        for (int weight : new int[] {400, 600, 700}) {
            fonts.add("Inter", "inter-latin-" + weight + "-normal", weight, "normal");
        }
        boolean greek = text.codePoints().anyMatch(c -> GREEK.contains(UnicodeBlock.of(c)));
        if (greek) {
            fonts.add("Inter", "inter-greek-400-normal", 400, "normal");
        }
        boolean arabic =
                text.codePoints()
                        .anyMatch(
                                c ->
                                        Character.UnicodeScript.of(c)
                                                == Character.UnicodeScript.ARABIC);
        if (arabic) {
            fonts.add("Noto Nastaliq Urdu", "noto-nastaliq-urdu-arabic-400-normal", 400, "normal");
            fonts.add("Noto Nastaliq Urdu", "noto-nastaliq-urdu-arabic-700-normal", 700, "normal");
            fonts.add("Noto Naskh Arabic", "noto-naskh-arabic-arabic-400-normal", 400, "normal");
        }
        return fonts.faces.toString();
    }

    private void add(String family, String file, int weight, String style) {
        try (InputStream in = WebFonts.class.getResourceAsStream("/fonts/" + file + ".woff")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the font " + file);
            }
            add(family, in.readAllBytes(), "woff", "woff", weight, style);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void add(
            String family, byte[] file, String type, String format, int weight, String style) {
        faces.append("@font-face { font-family: '")
                .append(family)
                .append("'; font-weight: ")
                .append(weight)
                .append("; font-style: ")
                .append(style)
                .append("; src: url(data:font/")
                .append(type)
                .append(";base64,")
                .append(Base64.getEncoder().encodeToString(file))
                .append(") format('")
                .append(format)
                .append("'); }\n");
    }
}
