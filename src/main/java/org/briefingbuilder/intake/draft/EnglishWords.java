package org.briefingbuilder.intake.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which English words there are: the stems of the spelling dictionary that comes along, and what
/// common endings and beginnings make of them. Generous: it is asked whether letters *may* be one
/// word. Read when first asked; any thread may ask.
final class EnglishWords {
    private static final List<String> ENDINGS =
            List.of(
                    "s", "es", "ed", "d", "ing", "ings", "ly", "er", "ers", "r", "rs", "able",
                    "ness", "ment", "ments", "al", "ally", "ion", "ions");
    private static final List<String> BEGINNINGS =
            List.of("re", "un", "in", "de", "dis", "con", "pro", "mis", "over", "under", "out");

    private EnglishWords() {}

    private static final class Stems {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            Set<String> stems = new HashSet<>(120_000);
            try (InputStream file =
                    EnglishWords.class.getResourceAsStream("/dictionaries/en-GB.dic")) {
                if (file == null) {
                    return stems;
                }
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int flags = line.indexOf('/');
                    String stem = flags < 0 ? line : line.substring(0, flags);
                    if (stem.length() > 1 && Character.isLetter(stem.charAt(0))) {
                        stems.add(stem.toLowerCase(Locale.ROOT));
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return stems;
        }
    }

    /// @param word in small letters
    static boolean has(String word) {
        if (isFormed(word)) {
            return true;
        }
        for (String beginning : BEGINNINGS) {
            if (word.startsWith(beginning)
                    && word.length() >= beginning.length() + 4
                    && isFormed(word.substring(beginning.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFormed(String word) {
        if (Stems.ALL.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            int end = word.length() - ending.length();
            if (end >= 3 && word.endsWith(ending) && isStem(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /// As it stands, or as it was before its end changed: `mov(e)`, `polic(y)`, `plan(n)`.
    private static boolean isStem(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        return Stems.ALL.contains(stem)
                || Stems.ALL.contains(stem + "e")
                || end == 'i' && Stems.ALL.contains(stem.substring(0, last) + "y")
                || end == stem.charAt(last - 1) && Stems.ALL.contains(stem.substring(0, last));
    }
}
