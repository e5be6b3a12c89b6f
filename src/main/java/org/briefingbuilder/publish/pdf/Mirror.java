package org.briefingbuilder.publish.pdf;

/// Brackets and quotation marks that turn round in text from right to left (Unicode's
/// BidiMirroring, the part of it that documents use).
final class Mirror {

    private static final String PAIRS = "()[]{}<>«»‹›≤≥⟨⟩";

    private Mirror() {}

    static String of(String cluster) {
        int at = cluster.length() == 1 ? PAIRS.indexOf(cluster.charAt(0)) : -1;
        return at < 0 ? cluster : String.valueOf(PAIRS.charAt(at ^ 1));
    }
}
