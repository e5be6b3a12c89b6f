package org.briefingbuilder.ui.kit;

import org.briefingbuilder.model.Source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The clean texts that were read last, by their digests. For the JavaFX thread; a text is fetched
/// elsewhere.
public final class Texts {

    /// UTF-16 units kept at most, beside the text that was asked for last.
    private static final int KEPT = 8_000_000;

    private final UnaryOperator<String> fetch;
    private final Jobs jobs;
    private final Map<String, String> texts = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    Texts(UnaryOperator<String> fetch, Jobs jobs) {
        this.fetch = fetch;
        this.jobs = jobs;
    }

    public Optional<String> cached(Source source) {
        return Optional.ofNullable(texts.get(source.text()));
    }

    /// Gives the source's clean text: at once when it is here, else when it has been fetched.
    public void whenLoaded(Source source, Consumer<String> use) {
        whenLoaded(source.text(), use);
    }

    /// Gives the text with this digest.
    public void whenLoaded(String digest, Consumer<String> use) {
        String text = texts.get(digest);
        if (text != null) {
            use.accept(text);
        } else {
            jobs.quietly(
                    () -> fetch.apply(digest),
                    loaded -> {
                        keep(digest, loaded);
                        use.accept(loaded);
                    });
        }
    }

    private void keep(String digest, String text) {
        if (texts.put(digest, text) == null) {
            kept += text.length();
        }
        var oldest = texts.entrySet().iterator();
        while (kept > KEPT && texts.size() > 1) {
            var entry = oldest.next();
            kept -= entry.getValue().length();
            oldest.remove();
        }
    }
}
