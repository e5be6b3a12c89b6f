package org.briefingbuilder.publish;

import org.briefingbuilder.publish.cite.Xhtml;
import org.briefingbuilder.text.Digest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A short name of a record's bytes that is printed in the brief itself, so that page and record
/// hold each other: the first 80 bits of their SHA-256, as five groups of hexadecimal digits.
final class Fingerprint {

    /// The identifier of its element.
    static final String ELEMENT = "fingerprint";

    /// What stands in its place while there is no record, as in a preview: as wide, and no number
    /// that anybody could take for one.
    static final String NONE = "–––– –––– –––– –––– ––––";

    private static final int DIGITS = 20;
    private static final Pattern PLACE =
            Pattern.compile("(<span[^>]* id=\"" + ELEMENT + "\"[^>]*>)[^<]*");

    /// With or without spaces, as other programs may have set it.
    private static final Pattern PRINTED = Pattern.compile("(?:[0-9a-f]{4}\\s*){5}(?![0-9a-f])");

    private Fingerprint() {}

    static String of(byte[] record) {
        return Digest.of(record).substring(0, DIGITS).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// The page with the record's fingerprint in its place.
    static String printed(String html, byte[] record) {
        String replacement = Matcher.quoteReplacement(Xhtml.escape(of(record)));
        return PLACE.matcher(html).replaceFirst("$1" + replacement);
    }

    /// Whether `text` shows a fingerprint, and which, without spaces.
    static Optional<String> in(String text) {
        Matcher matcher = PRINTED.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group().replaceAll("\\s", ""))
                : Optional.empty();
    }
}
