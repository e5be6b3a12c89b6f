package org.briefingbuilder.intake.draft;

import org.mozilla.universalchardet.UniversalDetector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bytes become letters: a byte order mark, UTF-16 by its zero bytes, valid UTF-8, what the file
/// declares, what its bytes look like, and at last windows-1252.
///
/// @param warnings message keys: the encoding was guessed, or some bytes are no letters
public record Decoding(String text, String charset, List<String> warnings) {
    public static final String GUESSED = "import.encoding-guessed";
    public static final String BROKEN = "import.encoding-broken";

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    /// How many bytes are looked at when guessing.
    private static final int SAMPLE = 1 << 18;

    public static Decoding of(byte[] bytes) {
        return of(bytes, "");
    }

    /// @param declared the charset's name that the file states; empty when it states none
    public static Decoding of(byte[] bytes, String declared) {
        return marked(bytes)
                .or(() -> utf16(bytes))
                .or(() -> strict(bytes, StandardCharsets.UTF_8))
                .or(() -> nearlyUtf8(bytes))
                .or(() -> named(declared).flatMap(charset -> strict(bytes, charset)))
                .orElseGet(() -> guessed(bytes));
    }

    private static Optional<Decoding> marked(byte[] b) {
        if (starts(b, 0xef, 0xbb, 0xbf)) {
            return Optional.of(lenient(b, 3, StandardCharsets.UTF_8, List.of()));
        }
        if (starts(b, 0xff, 0xfe, 0, 0)) {
            return Optional.of(lenient(b, 4, Charset.forName("UTF-32LE"), List.of()));
        }
        if (starts(b, 0, 0, 0xfe, 0xff)) {
            return Optional.of(lenient(b, 4, Charset.forName("UTF-32BE"), List.of()));
        }
        if (starts(b, 0xff, 0xfe)) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16LE, List.of()));
        }
        if (starts(b, 0xfe, 0xff)) {
            return Optional.of(lenient(b, 2, StandardCharsets.UTF_16BE, List.of()));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] b, int... mark) {
        if (b.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((b[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: blanks and Latin letters have a zero byte, always the same one of the
    /// two.
    private static Optional<Decoding> utf16(byte[] b) {
        int length = Math.min(b.length, SAMPLE) & ~1;
        if (length < 4) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += b[i] == 0 ? 1 : 0;
            odd += b[i + 1] == 0 ? 1 : 0;
        }
        int most = Math.max(even, odd);
        if (most * 20 < length || Math.min(even, odd) * 20 > most) {
            return Optional.empty();
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return strict(b, charset).filter(d -> isPlausible(d.text()));
    }

    private static boolean isPlausible(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int odd = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
            odd += control || !Character.isDefined(c) || isPrivate(c) ? 1 : 0;
        }
        return odd * 50 <= end;
    }

    private static boolean isPrivate(char c) {
        return Character.getType(c) == Character.PRIVATE_USE;
    }

    /// UTF-8 with a few broken places: many letters of several bytes are right, few bytes are not.
    private static Optional<Decoding> nearlyUtf8(byte[] b) {
        int right = 0;
        int wrong = 0;
        int i = 0;
        while (i < b.length) {
            int length = sequence(b, i);
            if (length == 0) {
                wrong++;
            } else if (length > 1) {
                right++;
            }
            i += Math.max(1, length);
        }
        return right > wrong
                ? Optional.of(lenient(b, 0, StandardCharsets.UTF_8, List.of(BROKEN)))
                : Optional.empty();
    }

    /// The length of the well-formed UTF-8 sequence at `i` (Unicode table 3-7); 0 when there is
    /// none.
    private static int sequence(byte[] b, int i) {
        int first = b[i] & 0xff;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        if (first < 0xc2 || first > 0xf4 || i + length > b.length) {
            return 0;
        }
        int second = b[i + 1] & 0xff;
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((b[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Decoding guessed(byte[] b) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(b, 0, Math.min(b.length, SAMPLE));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        List<String> warnings = new ArrayList<>(List.of(GUESSED));
        Charset detected = name == null ? WINDOWS_1252 : named(name).orElse(WINDOWS_1252);
        boolean arabic = looksArabic(b) && (name == null || mixesCases(b, detected));
        return lenient(b, 0, arabic ? WINDOWS_1256 : detected, warnings);
    }

    /// Small letters before capitals within words: what Arabic looks like when read as Cyrillic.
    private static boolean mixesCases(byte[] b, Charset charset) {
        String sample = new String(b, 0, Math.min(b.length, SAMPLE), charset);
        int pairs = 0;
        int mixed = 0;
        for (int i = 1; i < sample.length(); i++) {
            char before = sample.charAt(i - 1);
            char here = sample.charAt(i);
            pairs += Character.isLetter(before) && Character.isLetter(here) ? 1 : 0;
            mixed += Character.isLowerCase(before) && Character.isUpperCase(here) ? 1 : 0;
        }
        return mixed * 20 > pairs;
    }

    /// Nearly every letter is one of windows-1256's Arabic letters, in words of several.
    private static boolean looksArabic(byte[] b) {
        String sample = new String(b, 0, Math.min(b.length, SAMPLE), WINDOWS_1256);
        int arabic = 0;
        int pairs = 0;
        int letters = 0;
        boolean before = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean here = c >= 0x600 && c < 0x700;
            letters += Character.isLetter(c) ? 1 : 0;
            arabic += here ? 1 : 0;
            pairs += here && before ? 1 : 0;
            before = here;
        }
        return arabic > 3 && arabic * 10 > letters * 6 && pairs * 2 > arabic;
    }

    private static Optional<Decoding> strict(byte[] b, Charset charset) {
        try {
            String text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(b))
                            .toString();
            return Optional.of(new Decoding(text, charset.name(), List.of()));
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    private static Decoding lenient(byte[] b, int from, Charset charset, List<String> warnings) {
        String text = new String(b, from, b.length - from, charset);
        List<String> all = new ArrayList<>(warnings);
        if (text.indexOf('\ufffd') >= 0 && !all.contains(BROKEN)) {
            all.add(BROKEN);
        }
        return new Decoding(text, charset.name(), List.copyOf(all));
    }
}
