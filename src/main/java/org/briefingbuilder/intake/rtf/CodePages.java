package org.briefingbuilder.intake.rtf;

import java.nio.charset.Charset;
import java.util.Map;

/// The code pages of RTF: by number, and by a font's character set (RTF 1.9.1, `\fcharset`).
final class CodePages {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Map<Integer, Integer> OF_FONT =
            Map.ofEntries(
                    Map.entry(77, 10000),
                    Map.entry(128, 932),
                    Map.entry(129, 949),
                    Map.entry(130, 1361),
                    Map.entry(134, 936),
                    Map.entry(136, 950),
                    Map.entry(161, 1253),
                    Map.entry(162, 1254),
                    Map.entry(163, 1258),
                    Map.entry(177, 1255),
                    Map.entry(178, 1256),
                    Map.entry(179, 1256),
                    Map.entry(180, 1256),
                    Map.entry(181, 1255),
                    Map.entry(186, 1257),
                    Map.entry(204, 1251),
                    Map.entry(222, 874),
                    Map.entry(238, 1250),
                    Map.entry(254, 437),
                    Map.entry(255, 850));

    private CodePages() {}

    /// @param otherwise for a number that nobody knows
    static Charset of(int number, Charset otherwise) {
        String name =
                switch (number) {
                    case 0, 42 -> "windows-1252";
                    case 932 -> "windows-31j";
                    case 936 -> "GB18030";
                    case 949 -> "x-windows-949";
                    case 950 -> "x-windows-950";
                    case 874 -> "x-windows-874";
                    case 1361 -> "x-Johab";
                    case 10000 -> "x-MacRoman";
                    case 10004 -> "x-MacArabic";
                    case 10005 -> "x-MacHebrew";
                    case 10006 -> "x-MacGreek";
                    case 10007 -> "x-MacCyrillic";
                    case 65001 -> "UTF-8";
                    default ->
                            number >= 1250 && number <= 1258 ? "windows-" + number : "IBM" + number;
                };
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    /// @param document the code page of the whole document, which counts for set 1
    static Charset ofFont(int set, Charset document) {
        Integer page = OF_FONT.get(set);
        return switch (set) {
            case 0, 2 -> WINDOWS_1252;
            default -> page == null ? document : of(page, document);
        };
    }
}
