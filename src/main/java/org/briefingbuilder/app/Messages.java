package org.briefingbuilder.app;

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
import java.util.function.UnaryOperator;

/// The words for message keys, from `messages/<name>.properties` (UTF-8, `MessageFormat`), and over
/// them those of the language, from `messages/<name>_<language>.properties`. A key without words
/// gives the key itself: a missing message never hides what it was about. Safe for any thread.
public final class Messages {

    /// The bundles of the parts below the edges.
    public static final List<String> PARTS =
            List.of("model", "intake", "store", "publish", "publish-pdf", "app");

    private final Locale locale;
    private final List<String> names;
    private final UnaryOperator<String> plain;
    private final Properties messages = new Properties();
    private boolean loaded;

    /// @param locale numbers and dates are written as it says
    /// @param names of the bundles; later ones win, and one that is not there holds nothing
    /// @param plain what is done to every argument that is no number
    public Messages(Locale locale, List<String> names, UnaryOperator<String> plain) {
        this.locale = locale;
        this.names = List.copyOf(names);
        this.plain = plain;
    }

    public String of(String key, Object... args) {
        return find(key, args).orElseGet(() -> bare(key, args));
    }

    /// Empty when no bundle has words for this key.
    public synchronized Optional<String> find(String key, Object... args) {
        load();
        String pattern = messages.getProperty(key);
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MessageFormat(pattern, locale).format(plain(args)));
        } catch (IllegalArgumentException badPattern) {
            return Optional.of(pattern);
        }
    }

    private String bare(String key, Object... args) {
        return args.length == 0 ? key : key + " " + Arrays.toString(plain(args));
    }

    private Object[] plain(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Number ? arg : plain.apply(String.valueOf(arg)))
                .toArray();
    }

    /// Reads all bundles, once; whoever asks for words first does so else.
    public synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String name : names) {
            load(name);
        }
        if (!locale.getLanguage().equals("en")) {
            names.forEach(name -> load(name + "_" + locale.getLanguage()));
        }
    }

    private void load(String name) {
        try (InputStream in =
                Messages.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (in != null) {
                messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
