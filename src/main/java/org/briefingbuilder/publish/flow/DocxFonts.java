package org.briefingbuilder.publish.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Fonts within a Word document (ECMA-376 part 1, 17.8): each file with its first bytes masked by a
/// key, which stands in the table of fonts.
final class DocxFonts {

    private static final int MASKED = 32;

    private final List<FlowPage.Font> fonts;

    DocxFonts(List<FlowPage.Font> fonts) {
        this.fonts = fonts;
    }

    /// The files by their names in the package.
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < fonts.size(); i++) {
            files.put("word/fonts/font" + (i + 1) + ".odttf", masked(fonts.get(i).bytes()));
        }
        return files;
    }

    /// The content of the table of fonts.
    String table() {
        Map<String, List<FlowPage.Font>> families =
                fonts.stream()
                        .collect(
                                Collectors.groupingBy(
                                        FlowPage.Font::family,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        StringBuilder table = new StringBuilder();
        families.forEach((family, cuts) -> family(family, cuts, table));
        return table.toString();
    }

    private void family(String family, List<FlowPage.Font> cuts, StringBuilder table) {
        table.append("<w:font w:name=\"")
                .append(DocxFile.escape(family))
                .append("\"><w:charset w:val=\"00\"/><w:family w:val=\"auto\"/>")
                .append("<w:pitch w:val=\"variable\"/>");
        Map<Integer, String> inOrder = new TreeMap<>();
        for (FlowPage.Font font : cuts) {
            int place = (font.weight() == 700 ? 1 : 0) + (font.italic() ? 2 : 0);
            String name = List.of("Regular", "Bold", "Italic", "BoldItalic").get(place);
            inOrder.put(
                    place,
                    "<w:embed"
                            + name
                            + " r:id=\"rIdFont"
                            + (fonts.indexOf(font) + 1)
                            + "\" w:fontKey=\""
                            + key(font.bytes())
                            + "\"/>");
        }
        inOrder.values().forEach(table::append);
        table.append("</w:font>");
    }

    /// What the table refers to.
    String relations() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= fonts.size(); i++) {
            all.append("<Relationship Id=\"rIdFont")
                    .append(i)
                    .append("\" Type=\"")
                    .append(DocxFile.R)
                    .append("/font\" Target=\"fonts/font")
                    .append(i)
                    .append(".odttf\"/>");
        }
        return all.toString();
    }

    /// Of the file's own bytes, so that the same font gives the same document.
    private static String key(byte[] font) {
        return "{" + UUID.nameUUIDFromBytes(font).toString().toUpperCase(Locale.ROOT) + "}";
    }

    private static byte[] masked(byte[] font) {
        String digits = key(font).replaceAll("[^0-9A-F]", "");
        byte[] masked = font.clone();
        for (int i = 0; i < MASKED; i++) {
            int at = 2 * (15 - i % 16);
            masked[i] ^= (byte) Integer.parseInt(digits, at, at + 2, 16);
        }
        return masked;
    }
}
