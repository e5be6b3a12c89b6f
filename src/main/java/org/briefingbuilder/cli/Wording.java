package org.briefingbuilder.cli;

import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// The words for message keys, from `messages/<package>.properties` (UTF-8, `MessageFormat`). A key
/// without words gives the key itself: a missing message never hides what it was about.
final class Wording {

    static final List<String> PACKAGES =
            List.of("model", "intake", "store", "publish", "publish-pdf", "app", "cli");

    private final Properties messages = new Properties();
    private boolean loaded;

    /// The words of a key, with control characters in its arguments taken out.
    String of(String key, Object... args) {
        return find(key, args).orElseGet(() -> bare(key, args));
    }

    String of(Problem problem) {
        return of("problem." + problem.key(), problem.args().toArray());
    }

    /// Empty when no package has words for this key.
    synchronized Optional<String> find(String key, Object... args) {
        load();
        String pattern = messages.getProperty(key);
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MessageFormat(pattern, Locale.ENGLISH).format(plain(args)));
        } catch (IllegalArgumentException badPattern) {
            return Optional.of(pattern);
        }
    }

    private static String bare(String key, Object... args) {
        return args.length == 0 ? key : key + " " + Arrays.toString(plain(args));
    }

    private static Object[] plain(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Number ? arg : Cells.plain(String.valueOf(arg)))
                .toArray();
    }

    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String name : PACKAGES) {
            try (InputStream in =
                    Wording.class.getResourceAsStream("/messages/" + name + ".properties")) {
                if (in != null) {
                    messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
