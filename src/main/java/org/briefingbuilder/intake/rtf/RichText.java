package org.briefingbuilder.intake.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.raw.RawRtfParser;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.job.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads Rich Text Format. A library cuts it into tokens; what they mean is [RichBody]'s affair.
public final class RichText {
    private static final Pattern BINARY = Pattern.compile("\\\\bin(-?\\d{1,12})");

    private RichText() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        Draft draft = new Draft();
        int length = bounded(bytes);
        if (length < bytes.length) {
            draft.warn("import.part-not-read");
            draft.markIncomplete();
        }
        RichBody body = new RichBody(draft, steps);
        try {
            new RawRtfParser()
                    .parse(
                            new RtfStreamSource(new ByteArrayInputStream(closed(bytes, length))),
                            body);
        } catch (IOException | IllegalArgumentException | IllegalStateException cutOff) {
            // What came before stands.
            if (!String.valueOf(cutOff.getMessage()).contains("Unmatched brace")) {
                draft.markIncomplete();
                draft.warn("import.part-not-read");
            }
        }
        body.end();
        if (!draft.hasText()) {
            throw new Problem("import.no-words");
        }
        return draft.finish("rtf", body.facts().reference(), raw);
    }

    /// With the ends of groups that a file cut off has lost.
    private static byte[] closed(byte[] bytes, int length) {
        int open = 0;
        for (int i = 0; i < length; i++) {
            switch (bytes[i]) {
                case '\\' -> i++;
                case '{' -> open++;
                case '}' -> open--;
                default -> {}
            }
        }
        byte[] closed = Arrays.copyOf(bytes, length + Math.max(0, open));
        Arrays.fill(closed, length, closed.length, (byte) '}');
        return closed;
    }

    /// Up to where the file says of binary data that it is longer than what is left.
    private static int bounded(byte[] bytes) {
        Matcher m = BINARY.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        while (m.find()) {
            long said = Long.parseLong(m.group(1));
            if (said < 0 || said > bytes.length - m.end()) {
                return m.start();
            }
        }
        return bytes.length;
    }
}
