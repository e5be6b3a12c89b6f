package org.briefingbuilder.publish;

/// The first or last words of a quotation, by which a reader knows it again.
final class Opening {

    /// UTF-16 units, after which the word that is begun is the last.
    private static final int ENOUGH = 32;

    private Opening() {}

    /// In quotation marks, with an ellipsis when there is more.
    static String of(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        int end = line.length() <= ENOUGH ? -1 : line.indexOf(' ', ENOUGH);
        return end < 0 ? "“" + line + "”" : "“" + line.substring(0, end) + " …”";
    }

    /// The last words, likewise.
    static String end(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        int start = line.length() <= ENOUGH ? -1 : line.lastIndexOf(' ', line.length() - ENOUGH);
        return start < 0 ? "“" + line + "”" : "“… " + line.substring(start + 1) + "”";
    }
}
