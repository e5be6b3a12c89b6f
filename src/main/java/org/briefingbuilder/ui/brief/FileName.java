package org.briefingbuilder.ui.brief;

/// The name of a file after a title, that every system takes.
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    static String of(String title) {
        String plain =
                title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
        String cut = cut(plain);
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        String whole = halved ? cut.substring(0, cut.length() - 1) : cut;
        String bare = whole.strip().replaceAll("[. ]+$", "");
        return bare.isEmpty() ? "brief" : bare;
    }

    /// At the end of a word, where one ends in the second half.
    private static String cut(String plain) {
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int gap = plain.lastIndexOf(' ', LONGEST);
        return plain.substring(0, gap > LONGEST / 2 ? gap : LONGEST);
    }
}
