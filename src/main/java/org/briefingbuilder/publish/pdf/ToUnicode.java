package org.briefingbuilder.publish.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// The map from a font's codes to text (ISO 32000-1, 9.10.3).
final class ToUnicode {

    private static final int LARGEST_BLOCK = 100;

    private ToUnicode() {}

    /// @param meanings of the codes 1, 2, …
    static byte[] of(List<String> meanings) {
        HexFormat hex = HexFormat.of().withUpperCase();
        StringBuilder map =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        for (int from = 0; from < meanings.size(); from += LARGEST_BLOCK) {
            int to = Math.min(meanings.size(), from + LARGEST_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append('<').append(hex.toHexDigits((short) (i + 1))).append("> <");
                map.append(hex.formatHex(meanings.get(i).getBytes(StandardCharsets.UTF_16BE)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append(
                """
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """);
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
