package org.briefingbuilder.intake.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Tidy;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headers of a part: of several with one name the first counts.
final class Headers {
    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";\\s*([\\w!#$%&+.^`|~-]+?)(\\*\\d+)?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    /// Longer headers are not looked into.
    private static final int LONGEST = 20_000;

    private final Map<String, String> values = new HashMap<>();

    /// @param raw the field's body as its bytes, folded lines and all
    void add(String name, byte[] raw) {
        if (raw.length <= LONGEST) {
            String unfolded = Decoding.of(raw).text().replaceAll("\\r?\\n(?=[ \\t])", "");
            values.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), unfolded.strip());
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// As it stands, encoded words and all.
    String raw(String name) {
        return values.getOrDefault(name, "");
    }

    /// Without parameters.
    String value(String name) {
        String raw = raw(name);
        int end = raw.indexOf(';');
        return (end < 0 ? raw : raw.substring(0, end)).strip();
    }

    /// As a person reads it.
    String words(String name) {
        return words(raw(name), name);
    }

    private static String words(String raw, String name) {
        if (!raw.contains("=?") || name.isEmpty()) {
            return Tidy.line(Tidy.characters(raw));
        }
        try {
            return Tidy.line(
                    Tidy.characters(DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT)));
        } catch (RuntimeException broken) {
            return Tidy.line(Tidy.characters(raw));
        }
    }

    /// A parameter, also when it is continued or encoded (RFC 2231), or, against the rules, in
    /// encoded words.
    String parameter(String header, String wanted) {
        Map<Integer, String> pieces = new TreeMap<>();
        boolean encoded = false;
        Matcher m = PARAMETER.matcher(raw(header));
        while (m.find()) {
            if (!m.group(1).equalsIgnoreCase(wanted)) {
                continue;
            }
            String text = m.group(4) != null ? m.group(4).replaceAll("\\\\(.)", "$1") : m.group(5);
            int number = m.group(2) == null ? -1 : number(m.group(2).substring(1));
            if (m.group(2) == null && m.group(3) == null) {
                pieces.putIfAbsent(-2, text);
            } else {
                encoded |= m.group(3) != null;
                pieces.putIfAbsent(Math.max(0, number), text);
            }
        }
        String plain = pieces.remove(-2);
        if (!pieces.isEmpty()) {
            String joined = String.join("", pieces.values());
            return Tidy.line(encoded ? decoded(joined) : joined);
        }
        return plain == null ? "" : words(plain, header);
    }

    private static int number(String digits) {
        return digits.length() < 5 ? Integer.parseInt(digits) : 99_999;
    }

    /// `charset'language'percent-encoded`
    private static String decoded(String text) {
        String[] three = text.split("'", 3);
        if (three.length < 3) {
            return text;
        }
        try {
            Charset charset =
                    three[0].isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(three[0]);
            return URLDecoder.decode(three[2].replace("+", "%2B"), charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return three[2];
        } catch (IllegalArgumentException broken) {
            return three[2];
        }
    }
}
