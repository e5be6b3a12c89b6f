package org.briefingbuilder.intake.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How each of the [Tokens] speaks for main text (above zero) or against it, as the logarithm of
/// odds; taught on public pages whose main text people have marked.
///
/// The resource has a line for each: what it is a word of (`element`, `text`, or `heading` for the
/// text below a heading that says so), the token and its weight, with tabs between.
/// `MainTextTraining` writes it.
@FunctionalInterface
interface Odds {
    String RESOURCE = "/pages/main-text.words";

    enum Of {
        ELEMENT,
        TEXT,
        HEADING
    }

    /// @return 0 for a token of which nothing is known
    float weight(Of of, String token);

    /// The smallest and the greatest weight of the tokens that are known, their sum over the root
    /// of their number, and their mean; zeros when none is.
    default float[] summary(Of of, Set<String> tokens) {
        float least = 0;
        float greatest = 0;
        double sum = 0;
        int known = 0;
        for (String token : tokens) {
            float weight = weight(of, token);
            if (weight != 0) {
                least = known == 0 ? weight : Math.min(least, weight);
                greatest = known == 0 ? weight : Math.max(greatest, weight);
                sum += weight;
                known++;
            }
        }
        return new float[] {
            least,
            greatest,
            (float) (sum / Math.sqrt(Math.max(1, known))),
            (float) (sum / Math.max(1, known))
        };
    }

    static Odds bundled() {
        return Bundled.ODDS;
    }

    /// Read when first needed.
    final class Bundled {
        private static final Odds ODDS = load();

        private Bundled() {}

        private static Odds load() {
            Map<String, Float> weights = new HashMap<>();
            try (InputStream in = Objects.requireNonNull(Odds.class.getResourceAsStream(RESOURCE));
                    BufferedReader lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(line -> line.split("\t"))
                        .forEach(p -> weights.put(p[0] + "\t" + p[1], Float.valueOf(p[2])));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return (of, token) -> weights.getOrDefault(key(of, token), 0f);
        }
    }

    static String key(Of of, String token) {
        return name(of) + "\t" + token;
    }

    static String name(Of of) {
        return switch (of) {
            case ELEMENT -> "element";
            case TEXT -> "text";
            case HEADING -> "heading";
        };
    }
}
