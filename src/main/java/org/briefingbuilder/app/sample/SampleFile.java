package org.briefingbuilder.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// What `samples/sample.properties` says: which documents, which passages, which words. The keys
/// are explained there.
final class SampleFile {

    private final Properties values = new Properties();

    SampleFile() {
        try (InputStream in = open("sample.properties")) {
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A bundled file.
    static InputStream open(String name) {
        InputStream in = SampleFile.class.getResourceAsStream("/samples/" + name);
        if (in == null) {
            throw new IllegalStateException("not bundled: samples/" + name);
        }
        return in;
    }

    /// The value, or nothing.
    String get(String key) {
        return values.getProperty(key, "").strip();
    }

    /// The keys `name.1`, `name.2` … that have a value.
    List<String> numbered(String name) {
        List<String> keys = new ArrayList<>();
        for (int n = 1; values.containsKey(name + "." + n); n++) {
            keys.add(name + "." + n);
        }
        return keys;
    }

    /// The values of [#numbered].
    List<String> all(String name) {
        return numbered(name).stream().map(this::get).toList();
    }

    /// The value's parts between `mark`s.
    List<String> parts(String key, char mark) {
        return Arrays.stream(get(key).split("\\Q" + mark + "\\E", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
