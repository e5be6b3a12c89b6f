package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;

/// Texts, of which the last few that were asked for are kept ready. Any thread may ask; none waits
/// for another's reading.
final class Texts {

    /// UTF-16 units in all.
    private static final int MOST = 8_000_000;

    private final Content content;
    private final String name;
    private final LinkedHashMap<String, String> ready = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    /// @param name of the project's file, for problems
    Texts(Content content, String name) {
        this.content = content;
        this.name = name;
    }

    String text(String digest) {
        String known = known(digest);
        if (known != null) {
            return known;
        }
        byte[] bytes =
                content.bytes(digest)
                        .orElseThrow(() -> new Problem("project.content-missing", name, digest));
        String text = new String(bytes, StandardCharsets.UTF_8);
        keep(digest, text);
        return text;
    }

    private synchronized @Nullable String known(String digest) {
        return ready.get(digest);
    }

    private synchronized void keep(String digest, String text) {
        if (ready.put(digest, text) == null) {
            size += text.length();
        }
        while (size > MOST && ready.size() > 1) {
            String eldest = ready.firstEntry().getKey();
            size -= Objects.requireNonNull(ready.remove(eldest)).length();
        }
    }
}
