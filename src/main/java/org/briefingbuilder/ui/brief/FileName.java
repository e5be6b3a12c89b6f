package org.briefingbuilder.ui.brief;

/// The name of a file after a title, that every system takes.
final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    static String of(String title) {
        String plain =
                title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        String whole = halved ? cut.substring(0, cut.length() - 1) : cut;
        String bare = whole.strip().replaceAll("[. ]+$", "");
        return bare.isEmpty() ? "brief" : bare;
    }
}
