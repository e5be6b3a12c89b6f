package org.briefingbuilder.publish.pdf;

import java.util.ArrayList;
import java.util.List;

/// The families that come with the program, and the files of each weight and slant.
enum BundledFamily implements Family {
    SERIF("Source Serif 4", "source-serif-4", 930, 250),
    SANS("Inter", "inter", 930, 250),
    NASTALIQ("Noto Nastaliq Urdu", "noto-nastaliq-urdu", 1000, 400),
    NASKH("Noto Naskh Arabic", "noto-naskh-arabic", 1000, 400);

    private static final List<String> SANS_PARTS =
            List.of(
                    "latin",
                    "latin-ext",
                    "greek",
                    "greek-ext",
                    "cyrillic",
                    "cyrillic-ext",
                    "vietnamese");
    private static final List<String> SYMBOLS =
            List.of("noto-sans-math-400-normal", "noto-sans-symbols-2-symbols-400-normal");

    private final String css;
    private final String prefix;
    private final int ascent;
    private final int descent;

    BundledFamily(String css, String prefix, int ascent, int descent) {
        this.css = css;
        this.prefix = prefix;
        this.ascent = ascent;
        this.descent = descent;
    }

    @Override
    public String css() {
        return css;
    }

    @Override
    public int ascent() {
        return ascent;
    }

    @Override
    public int descent() {
        return descent;
    }

    @Override
    public boolean isArabic() {
        return this == NASTALIQ || this == NASKH;
    }

    @Override
    public List<Cut> cuts() {
        return switch (this) {
            case SERIF ->
                    List.of(
                            new Cut(400, false),
                            new Cut(400, true),
                            new Cut(600, false),
                            new Cut(700, false),
                            new Cut(700, true));
            case SANS ->
                    List.of(
                            new Cut(400, false),
                            new Cut(400, true),
                            new Cut(600, false),
                            new Cut(700, false));
            case NASTALIQ, NASKH -> List.of(new Cut(400, false), new Cut(700, false));
        };
    }

    @Override
    public List<String> files(Cut cut) {
        List<BundledFamily> order =
                switch (this) {
                    case SERIF -> List.of(SERIF, SANS, NASTALIQ, NASKH);
                    case SANS -> List.of(SANS, SERIF, NASTALIQ, NASKH);
                    case NASTALIQ -> List.of(NASTALIQ, NASKH, SERIF, SANS);
                    case NASKH -> List.of(NASKH, NASTALIQ, SERIF, SANS);
                };
        return files(order, cut);
    }

    @Override
    public String program(Cut cut) {
        String style =
                switch (cut.weight()) {
                    case 600 -> this == SANS ? "SemiBold" : "Semibold";
                    case 700 -> "Bold";
                    default -> "Regular";
                };
        return switch (this) {
            case SERIF ->
                    "SourceSerif4-"
                            + (!cut.italic() ? style : cut.weight() == 400 ? "It" : "BoldIt");
            case SANS -> "Inter-" + (cut.italic() ? "Italic" : style);
            case NASTALIQ -> "NotoNastaliqUrdu-" + style;
            case NASKH -> "NotoNaskhArabic-" + style;
        };
    }

    /// What stands in for a house family that lacks a letter.
    static List<String> standIns(boolean arabic, Cut cut) {
        return files(
                arabic
                        ? List.of(NASKH, NASTALIQ, SERIF, SANS)
                        : List.of(SERIF, SANS, NASTALIQ, NASKH),
                cut);
    }

    private static List<String> files(List<BundledFamily> order, Cut cut) {
        List<String> files = new ArrayList<>();
        order.forEach(family -> family.own(cut, files));
        files.addAll(SYMBOLS);
        return files;
    }

    /// The programs that stand in where no family has a letter.
    static List<String> symbols() {
        return List.of("NotoSansMath-Regular", "NotoSansSymbols2-Regular");
    }

    private void own(Cut cut, List<String> files) {
        switch (this) {
            case SERIF -> {
                Cut nearest = cut.italic() && cut.weight() == 600 ? new Cut(700, true) : cut;
                files.add(prefix + "-" + style(nearest));
            }
            case SANS -> {
                if (cut.equals(new Cut(400, true))) {
                    files.add(file("latin", cut));
                    files.add(file("latin-ext", cut));
                }
                Cut upright = new Cut(cut.weight(), false);
                SANS_PARTS.forEach(part -> files.add(file(part, upright)));
            }
            case NASTALIQ, NASKH ->
                    files.add(file("arabic", new Cut(cut.weight() == 400 ? 400 : 700, false)));
        }
    }

    private String file(String part, Cut cut) {
        return prefix + "-" + part + "-" + style(cut);
    }

    private static String style(Cut cut) {
        return cut.weight() + (cut.italic() ? "-italic" : "-normal");
    }
}
